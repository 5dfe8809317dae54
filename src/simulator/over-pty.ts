import type {SimulatedUnit} from './unit.ts';

export interface ServedPty {
  readonly path: string;
  close(): Promise<void>;
}

export function ptyAvailable(): boolean {
  return false;
}

export function servePty(unit: SimulatedUnit, options: {link: string}): Promise<ServedPty> {
  throw new Error(`not built yet: ${unit.inspect().serial} ${options.link}`);
}
