import {endingAllows} from '../check/summary.ts';
import {ok, type Result} from '../result.ts';
import type {Ending} from '../procedure/ending.ts';
import {awaitCables} from './cables.ts';
import {leftOut} from './decisions.ts';
import {openChanges} from './gate.ts';
import {touched} from './interventions.ts';
import {untilSettled} from './look.ts';
import {stopped} from './part.ts';
import {staging} from './staging.ts';
import type {Staged} from './stage.ts';
import {verifying} from './verifying.ts';
import type {Visit} from './visit.ts';

export interface RunOptions {
  /** How long a check may go on settling before the visit is closed with it, milliseconds. */
  readonly settleLimitMs: number;
  /** How long to wait for the cables to be moved, milliseconds. */
  readonly cablesLimitMs: number;
  /** The centre's own word that all is well (C20): who gave it under which number, said to the engineer just now. */
  readonly centre?: CentreWord | undefined;
  /** What the person brought: finding id → reference of the centre's word; a unit on near firmware needs one to save. */
  readonly accepted?: ReadonlyMap<string, string>;
}

export interface CentreWord {
  readonly name: string;
  readonly number: string;
}

/**
 * A whole visit on one unit, in the order of a staged swap: everything that shows without a cable, then the save,
 * the reload where ordered, the cables, and everything else. Each part asks the job where it stands first, so the same
 * call goes on after a crash. The ending is written down; witness and report are the caller's next steps.
 */
export async function run(visit: Visit, options: RunOptions): Promise<Result<Ending>> {
  const {ending} = visit.live.job;
  if (ending !== undefined) return ok(ending);
  const heard = await hear(visit, options.centre);
  if (!heard.ok) return stopped(visit, heard);
  const done = await allParts(visit, options);
  if (!done.ok) return done;
  await done.value.session.close();
  return end(visit, visit.material.order.endsAt === 'staged' ? 'staged' : 'complete');
}

async function allParts(visit: Visit, options: RunOptions): Promise<Result<Staged>> {
  const {settleLimitMs, cablesLimitMs, accepted = new Map<string, string>()} = options;
  const {clock, material} = visit;
  const onUnit = () => undefined;
  const staged = await staging(visit, {unit: undefined, onUnit, settleLimitMs, accepted});
  if (!staged.ok || material.order.endsAt === 'staged') return staged;
  const deadline = clock.monoMs() + cablesLimitMs;
  const until = () => (clock.monoMs() >= deadline ? 'time-over' : undefined);
  const moved = await awaitCables(visit, {unit: staged.value, onUnit, until});
  if (!moved.ok) return moved;
  return verifying(visit, {unit: moved.value, onUnit, pace: untilSettled(clock, settleLimitMs)});
}

/** Closes the visit as its checks allow; the caller has closed the line. */
async function end(visit: Visit, wanted: 'staged' | 'complete'): Promise<Result<Ending>> {
  const ending = endingOf(visit, wanted);
  const ended = await visit.live.record({kind: 'ended', by: 'app', data: {ending}});
  return ended.ok ? ok(ending) : ended;
}

/**
 * What the order asks for, where every check that could be looked at allows it; `verified` where nothing was sent. What
 * is not saved, was left out, or was typed by hand and not settled, is never complete.
 */
export function endingOf({live: {job}}: Pick<Visit, 'live'>, wanted: 'staged' | 'complete'): Ending {
  const settled = openChanges(job).length === 0 && leftOut(job).length === 0 && job.manual === undefined;
  const open = job.saved !== 'yes' || job.takenOver !== undefined || !settled;
  if (open || endingAllows(job.checks.values()) === 'partial') return 'partial';
  return touched(job) ? wanted : 'verified';
}

/** Written down as it was said; without a name or a number it proves nothing, and the check says so. */
async function hear({live, clock}: Visit, word: CentreWord | undefined): Promise<Result<void>> {
  if (word === undefined) return ok();
  const at = new Date(clock.wallMs()).toISOString();
  return live.record({
    kind: 'said',
    by: 'centre',
    data: {kind: 'said', by: 'centre', good: true, ...word, at, words: ''}
  });
}
