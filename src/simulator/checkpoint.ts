import {type Configuration, copyConfiguration} from './configuration.ts';
import {runningLines} from './facts.ts';
import {type Machine, unitTime} from './machine.ts';
import {countCommands, digest} from './printing.ts';

/** What the running configuration once was; the unit keeps the last ten (dialect §5). */
export interface Checkpoint {
  readonly number: number;
  readonly atMs: number;
  readonly by: string;
  readonly reason: 'enter-live' | 'enter-cand' | 'commit' | 'save' | 'timer' | 'confirm';
  readonly configuration: Configuration;
  readonly commands: number;
  readonly digest: string;
}

type Why = Pick<Checkpoint, 'by' | 'reason'>;

const keptMax = 10;

export function keepCheckpoint(machine: Machine, why: Why): Checkpoint {
  const {checkpoints} = machine;
  const lines = runningLines(machine);
  const made: Checkpoint = {
    ...why,
    number: (checkpoints.at(-1)?.number ?? 0) + 1,
    atMs: unitTime(machine),
    configuration: copyConfiguration(machine.running),
    commands: countCommands(lines),
    digest: digest(lines)
  };
  checkpoints.push(made);
  if (checkpoints.length > keptMax) checkpoints.shift();
  return made;
}

/** The last one where nothing has changed since. */
export function currentCheckpoint(machine: Machine, why: Why): Checkpoint {
  const last = machine.checkpoints.at(-1);
  return last?.digest === digest(runningLines(machine)) ? last : keepCheckpoint(machine, why);
}
