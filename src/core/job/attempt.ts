import type {LineState} from '../apply/ledger.ts';
import type {StoredEvent} from '../journal/event.ts';
import type {VisitEventOf} from './events.ts';
import type {Job} from './state.ts';

/** Nothing of the attempt before counts but what was read back; what it saved or started anew is to be proved again. */
export function attemptBegun(job: Job, {data}: StoredEvent<VisitEventOf<'attempt-begun'>>): Job {
  const lines = new Map<number, LineState>([...job.lines.keys()].map(no => [no, 'planned']));
  for (const no of data.proved) lines.set(no, 'accepted');
  return {...job, attempts: data.attempt, lines, saved: 'no', reloaded: 'no', readBack: undefined, refused: undefined};
}

export function withLines(
  {lines}: Job,
  changed: readonly {readonly no: number; readonly state: LineState}[]
): ReadonlyMap<number, LineState> {
  return new Map([...lines, ...changed.map(({no, state}) => [no, state] as const)]);
}

export function attemptEnded(job: Job, {data, wall}: StoredEvent<VisitEventOf<'attempt-ended'>>): Job {
  const timings = {...job.timings, applyMs: job.timings.applyMs + data.tookMs};
  return {...job, sending: data.sending, times: {...job.times, applied: wall}, timings};
}
