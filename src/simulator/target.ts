import type {Configuration} from './configuration.ts';
import type {Machine} from './machine.ts';

/** What configuration lines are put into: the unit itself, or a private copy of its running configuration. */
export interface Target extends Pick<Machine, 'identity' | 'dice' | 'running' | 'refresh'> {
  /** A draft takes every line of right form; what it means is judged at the commit, and no daemon hears of it. */
  readonly draft: boolean;
}

export function draft(machine: Machine, running: Configuration): Target {
  return {...apart(machine, running), draft: true};
}

/** Lines are judged as the unit itself would, and nothing of the unit is touched. */
export function trial(machine: Machine, running: Configuration): Target {
  return {...apart(machine, running), draft: false};
}

function apart(machine: Machine, running: Configuration): Omit<Target, 'draft'> {
  return {identity: machine.identity, dice: machine.dice, running, refresh: () => undefined};
}
