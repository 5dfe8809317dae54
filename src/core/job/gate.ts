import type {Change} from '../apply/change.ts';
import {isRed, type Difference} from '../apply/difference.ts';
import {changeId} from '../apply/find-changes.ts';
import type {Plan} from '../plan/plan.ts';
import {failed, ok, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import {decidedOn, heldBack} from './decisions.ts';
import type {Job} from './state.ts';

/**
 * The save gate: nothing red may stand between plan and unit, but what the centre's word allowed to stay; and every
 * change typed by hand must be adopted or undone.
 */
export function saveGate(job: Job, differences: readonly Difference[]): Result<void> {
  const settled = changesSettled(job);
  if (!settled.ok) return settled;
  return redIn(job, differences) ? failed(problem('read-back-differs', {differences})) : ok();
}

export function changesSettled(job: Job): Result<void> {
  const changes = openChanges(job);
  return changes.length === 0 ? ok() : failed(problem('changes-open', {changes}));
}

export function openChanges(job: Pick<Job, 'changes'>): readonly Change[] {
  return [...job.changes.values()].filter(one => one.state === 'open').map(one => one.change);
}

/** Is anything red that nobody adopted, and that no decision on a refused line explains? */
export function redIn(job: Pick<Job, 'changes' | 'lineDecisions'>, differences: readonly Difference[]): boolean {
  const adopted = (one: Difference) => job.changes.get(changeId(one))?.state === 'adopted';
  return differences.some(one => isRed(one) && !adopted(one) && !decidedOn(job, one));
}

/**
 * Numbers of the plan's lines that are not sent though they are not in effect: a person took them away or changed
 * them, and it is not decided, or decided that it stays so; or they were refused, and a person decided so. What stands in a section that was taken away waits with it.
 */
export function linesHeld(job: Pick<Job, 'changes' | 'lineDecisions'>, plan: Plan): ReadonlySet<number> {
  const changes = [...job.changes.values()].filter(one => one.state !== 'undone');
  const held = new Set([...changes.flatMap(one => one.change.lines), ...heldBack(job)]);
  let header: number | undefined;
  for (const line of plan.lines) {
    if (line.kind === 'header') header = line.no;
    else if (line.kind !== 'child') header = undefined;
    if (line.kind === 'child' && header !== undefined && held.has(header)) held.add(line.no);
  }
  return held;
}
