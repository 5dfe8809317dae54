import {countLines} from '#core/apply/ledger.ts';
import {summarise} from '#core/check/summary.ts';
import {emptyJob, type Job} from '#core/job/state.ts';
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
    order: job.order === '' ? null : job.order,
    lines: countLines(job.plan?.lines ?? 0, job.lines),
    checks: summarise(job.checks.values()),
    timings: {connectMs: timings.connectMs, ...job.timings, checkMs: timings.checkMs},
    files,
    ...(given.problem && {problem: given.problem})
  });
}

/** A visit that stopped before its records were opened. */
export function stoppedBefore(order: string | null, problem: Problem): string {
  const timings = {connectMs: 0, checkMs: 0};
  return outcomeOf({job: emptyJob(order ?? ''), result: 'stopped', timings, files: [], problem});
}

export function exitCode(result: Ending): number {
  return result === 'complete' || result === 'staged' || result === 'verified' ? 0 : 2;
}
