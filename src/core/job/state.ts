import type {ReadBack} from '../apply/difference.ts';
import type {LineState} from '../apply/ledger.ts';
import type {CheckKey} from '../check/names.ts';
import type {Standing} from '../check/settle.ts';
import type {StoredEvent} from '../journal/event.ts';
import type {BlobRef} from '../journal/ports.ts';
import type {FindingRef} from '../plan/finding.ts';
import type {Problem} from '../problem.ts';
import type {Ending} from '../procedure/ending.ts';
import {exhaustive} from '../result.ts';
import type {Opened, VisitEvent, VisitEventOf} from './events.ts';

/** A visit as its events tell it. Nothing is known that no event says; the same events give the same job. */
export interface Job {
  readonly order: string;
  readonly opened: Opened | undefined;
  readonly plan: {readonly digest: string; readonly lines: number} | undefined;
  readonly findings: readonly FindingRef[];
  readonly accepted: ReadonlyMap<string, string>;
  readonly unit: VisitEventOf<'identified'>['data'] | undefined;
  readonly before: {readonly blob: BlobRef; readonly sha256: string} | undefined;
  /** Attempts begun so far; each was started by a person. */
  readonly attempts: number;
  readonly lines: ReadonlyMap<number, LineState>;
  readonly readBack: Omit<ReadBack, 'proved'> | undefined;
  /** `intended`: the command may have been sent, its result is unknown until read back. */
  readonly saved: 'no' | 'intended' | 'yes';
  readonly reloaded: 'no' | 'intended' | 'yes';
  readonly loadErrors: number | undefined;
  readonly cablesMoved: boolean;
  readonly checks: ReadonlyMap<CheckKey, Standing>;
  readonly checksFinal: boolean;
  readonly problem: Problem | undefined;
  readonly witness: VisitEventOf<'witnessed'>['data'] | undefined;
  readonly ending: Ending | undefined;
  readonly reported: VisitEventOf<'reported'>['data']['files'] | undefined;
  readonly timings: {readonly applyMs: number; readonly readBackMs: number};
  /** ISO instants by name, as the laptop's clock told them. */
  readonly times: Readonly<
    Partial<Record<'opened' | 'connected' | 'applied' | 'saved' | 'cablesMoved' | 'checked' | 'ended', string>>
  >;
}

export function emptyJob(order: string): Job {
  return {
    order,
    opened: undefined,
    plan: undefined,
    findings: [],
    accepted: new Map(),
    unit: undefined,
    before: undefined,
    attempts: 0,
    lines: new Map(),
    readBack: undefined,
    saved: 'no',
    reloaded: 'no',
    loadErrors: undefined,
    cablesMoved: false,
    checks: new Map(),
    checksFinal: false,
    problem: undefined,
    witness: undefined,
    ending: undefined,
    reported: undefined,
    timings: {applyMs: 0, readBackMs: 0},
    times: {}
  };
}

/** One event further. */
export function advance(job: Job, event: StoredEvent<VisitEvent>): Job {
  const at = (name: keyof Job['times']): Job['times'] => ({...job.times, [name]: event.wall});
  switch (event.kind) {
    case 'session-begun':
      return {...job, lines: withSentUnknown(job.lines), problem: undefined};
    case 'order-opened':
      return {...job, opened: event.data, times: at('opened')};
    case 'plan-made':
      return {...job, plan: event.data};
    case 'findings-listed':
      return {...job, findings: event.data.findings};
    case 'finding-accepted':
      return {...job, accepted: new Map(job.accepted).set(event.data.id, event.data.reference)};
    case 'connected':
      return {...job, times: job.times.connected === undefined ? at('connected') : job.times};
    case 'logged-in':
    case 'console':
      return job;
    case 'identified':
      return {...job, unit: event.data};
    case 'before-taken':
      return {...job, before: event.data};
    case 'attempt-begun':
    case 'lines-intended':
    case 'lines-settled':
    case 'attempt-ended':
    case 'read-back':
      return advanceLines(job, event);
    case 'save-intended':
      return {...job, saved: 'intended'};
    case 'saved':
      return {...job, saved: 'yes', times: at('saved')};
    case 'reload-intended':
      return {...job, reloaded: 'intended'};
    case 'reloaded':
      return {...job, reloaded: 'yes', loadErrors: event.data.loadErrors ?? undefined};
    case 'cables-moved':
      return {...job, cablesMoved: true, times: at('cablesMoved')};
    case 'checked':
      return {
        ...job,
        checks: withStandings(job.checks, event.data.standings),
        checksFinal: event.data.final,
        times: at('checked')
      };
    case 'stopped':
      return {...job, problem: event.data.problem};
    case 'witnessed':
      return {...job, witness: event.data};
    case 'ended':
      return {...job, ending: event.data.ending, times: at('ended')};
    case 'reported':
      return {...job, reported: event.data.files};
    default:
      return exhaustive(event);
  }
}

type LineEvent = StoredEvent<
  VisitEventOf<'attempt-begun' | 'lines-intended' | 'lines-settled' | 'attempt-ended' | 'read-back'>
>;

function advanceLines(job: Job, event: LineEvent): Job {
  const lines = new Map(job.lines);
  switch (event.kind) {
    case 'attempt-begun':
      for (const no of lines.keys()) lines.set(no, 'planned');
      for (const no of event.data.proved) lines.set(no, 'accepted');
      return {...job, attempts: event.data.attempt, lines, saved: 'no', reloaded: 'no', readBack: undefined};
    case 'lines-intended':
      for (const no of event.data.lines) lines.set(no, 'sent');
      return {...job, lines};
    case 'lines-settled':
      for (const {no, state} of event.data.lines) lines.set(no, state);
      return {...job, lines};
    case 'attempt-ended':
      return {
        ...job,
        times: {...job.times, applied: event.wall},
        timings: {...job.timings, applyMs: job.timings.applyMs + event.data.tookMs}
      };
    case 'read-back': {
      const {green, differences, tookMs} = event.data;
      return {
        ...job,
        readBack: {green, differences},
        timings: {...job.timings, readBackMs: job.timings.readBackMs + tookMs}
      };
    }
    default:
      return exhaustive(event);
  }
}

/** A new start of the program: what was sent and not settled may be in effect or not. */
function withSentUnknown(lines: Job['lines']): Job['lines'] {
  return new Map([...lines].map(([no, state]) => [no, state === 'sent' ? 'unknown' : state]));
}

function withStandings(before: Job['checks'], standings: readonly Standing[]): Job['checks'] {
  const checks = new Map(before);
  for (const standing of standings) checks.set(standing.key, standing);
  return checks;
}
