import type {SimulatedUnit} from './unit.ts';

export interface ServedSsh {
  readonly port: number;
  /** `SHA256:` + 43 characters, as on the label of the case. */
  readonly fingerprint: string;
  close(): Promise<void>;
}

export function serveSsh(unit: SimulatedUnit, options: {port: number; seed: number}): Promise<ServedSsh> {
  throw new Error(`not built yet: ${unit.inspect().serial} ${options.port}`);
}
