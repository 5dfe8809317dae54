import {Alarms} from './alarm.ts';
import {type Checkpoint, keepCheckpoint} from './checkpoint.ts';
import {copyConfiguration} from './configuration.ts';
import {markChanged} from './facts.ts';
import type {Machine} from './machine.ts';

/** A configuration that goes back to a checkpoint by itself unless somebody confirms it (dialect §5). */
export interface Armed {
  readonly back: Checkpoint;
  /** The checkpoint that a confirmation makes permanent; a live session has none before it. */
  readonly made: Checkpoint | undefined;
  readonly untilMs: number;
  readonly alarms: Alarms;
}

export const unconfirmed = '% Error: E-2110 configuration is not confirmed. Use "confirm" first.';

const warnedMinutes = [5, 1];

/** The unit's words: what happens, and when. */
export function arm(machine: Machine, how: Pick<Armed, 'back' | 'made'> & {readonly minutes: number}): string {
  const {back, made, minutes} = how;
  const alarms = new Alarms(machine.clock);
  machine.armed?.alarms.cancelAll();
  machine.armed = {back, made, alarms, untilMs: machine.clock.monoMs() + minutes * 60_000};
  for (const left of warnedMinutes.filter(each => each < minutes)) {
    alarms.set(`warn ${left}`, (minutes - left) * 60_000, () => warn(machine, left));
  }
  alarms.set('expire', minutes * 60_000, () => expire(machine));
  return `% Notice: N-2113 ${minutes} minutes until rollback to checkpoint ${back.number}.`;
}

export function confirm(machine: Machine, by: string): string {
  const {armed} = machine;
  if (!armed) return '% Error: E-2114 nothing is waiting for confirmation.';
  const made = armed.made ?? keepCheckpoint(machine, {by, reason: 'confirm'});
  disarm(machine);
  machine.emit('confirmed');
  return `% Confirmed. Checkpoint ${made.number} is now permanent.`;
}

/** The unit goes down: what was not confirmed was not saved either, so the boot brings the old one back. */
export function disarm(machine: Machine): void {
  machine.armed?.alarms.cancelAll();
  machine.armed = undefined;
}

/** `05:12`. */
export function timeLeft(machine: Machine, armed: Armed): string {
  const seconds = Math.max(0, Math.ceil((armed.untilMs - machine.clock.monoMs()) / 1000));
  return [Math.floor(seconds / 60), seconds % 60].map(part => String(part).padStart(2, '0')).join(':');
}

function warn(machine: Machine, minutes: number): void {
  const span = `${minutes} minute${minutes === 1 ? '' : 's'}`;
  machine.announce(`%COMMIT-4-PENDING: confirm within ${span} or configuration will be rolled back`);
}

function expire(machine: Machine): void {
  const back = machine.armed?.back;
  disarm(machine);
  if (!back) return;
  machine.running = copyConfiguration(back.configuration);
  machine.candidate = undefined;
  markChanged(machine, `rollback to checkpoint ${back.number}`);
  machine.announce(`%COMMIT-2-ROLLBACK: not confirmed, checkpoint ${back.number} restored`);
  for (const listener of machine.listeners) listener.dropConfig();
  machine.refresh();
  machine.emit('rolled-back');
}
