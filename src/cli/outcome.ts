import {countLines} from '#core/apply/ledger.ts';
import {summarise} from '#core/check/summary.ts';
import type {Job} from '#core/job/state.ts';
import type {Ending} from '#core/procedure/ending.ts';
import type {Problem} from '#core/problem.ts';

export interface Timings {
  readonly connectMs: number;
  readonly checkMs: number;
}

/** The last line of stdout: what a script goes by. */
export function outcomeOf(given: {
  readonly job: Job;
  readonly result: Ending;
  readonly timings: Timings;
  readonly files: readonly string[];
  readonly problem?: Problem;
}): string {
  const {job, result, timings, files} = given;
  return JSON.stringify({
    result,
    order: job.order,
    lines: countLines(job.plan?.lines ?? 0, job.lines),
    checks: summarise(job.checks.values()),
    timings: {connectMs: timings.connectMs, ...job.timings, checkMs: timings.checkMs},
    files,
    ...(given.problem && {problem: given.problem})
  });
}

export function exitCode(result: Ending): number {
  return result === 'complete' || result === 'staged' || result === 'verified' ? 0 : 2;
}
