import type {Clock, Transport} from '#core/ports.ts';
import type {Scenario} from './scenario.ts';
import type {World} from './world.ts';

export interface UnitOptions {
  readonly scenario: Scenario;
  readonly faults?: readonly string[];
  readonly seed: number;
  readonly clock: Clock;
}

/** One unit on the desk. It comes up booted, at its login prompt, with no cable in. */
export interface SimulatedUnit {
  /** Opens the RS-232 console; one at a time, a new one replaces the old. The session survives a closed cable. */
  console(): Transport;
  /** A terminal session of its own, as over SSH after authentication. */
  shell(user: string, from: string, columns: number): Transport;
  authenticate(user: string, password: string): 'ok' | 'wrong' | 'locked';
  readonly world: World;
  inspect(): Inspection;
}

export interface Inspection {
  /** `version` to `end` as show running-config prints it; `portable` with clear secrets. */
  readonly running: string;
  readonly portable: string;
  readonly startup: string | undefined;
  readonly generation: number;
  readonly serial: string;
  readonly pending: readonly string[];
  readonly executed: readonly Executed[];
  readonly saves: number;
  readonly reloads: number;
  readonly log: readonly string[];
}

/** A configuration line that reached the parser; `changed`: it changed the running configuration. */
export interface Executed {
  readonly at: number;
  readonly mode: string;
  readonly line: string;
  readonly changed: boolean;
  readonly answer: string;
}

export function createUnit(options: UnitOptions): SimulatedUnit {
  throw new Error(`not built yet: ${options.scenario.name}`);
}
