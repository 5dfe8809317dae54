import type {ReadBack} from '../apply/difference.ts';
import type {LineState} from '../apply/ledger.ts';
import type {Sending} from '../apply/pace.ts';
import type {Earlier} from '../apply/pushed.ts';
import type {Said} from '../check/judgement.ts';
import type {CheckKey, Verdict} from '../check/names.ts';
import type {Standing} from '../check/settle.ts';
import type {StoredEvent} from '../journal/event.ts';
import type {BlobRef} from '../journal/ports.ts';
import type {FindingRef} from '../plan/finding.ts';
import type {Problem} from '../problem.ts';
import type {Ending} from '../procedure/ending.ts';
import type {Opened, VisitEvent, VisitEventOf} from './events.ts';
import {decidedAnew, decisionSteps, refusedBy, undecided, type Decision, type Decisions} from './decisions.ts';
import type {Deed} from './deeds.ts';
import {interventionSteps, untouched, type Intervention, type Interventions} from './interventions.ts';
import {deedSteps, nobody, type People} from './people.ts';
import {asTold} from './as-told.ts';
import {attemptBegun, attemptEnded, withLines} from './attempt.ts';
import {isRestored} from './restored.ts';
import {unwitnessed, withWitness, witnessingSteps, type WitnessDeed, type Witnessing} from './witnessing.ts';

/** A visit as its events tell it. Nothing is known that no event says; the same events give the same job. */
export interface Job extends Interventions, Witnessing, Decisions {
  readonly order: string;
  readonly opened: Opened | undefined;
  readonly plan: VisitEventOf<'plan-made'>['data'] | undefined;
  readonly findings: readonly FindingRef[];
  readonly accepted: ReadonlyMap<string, string>;
  readonly unit: VisitEventOf<'identified'>['data'] | undefined;
  /** The password that opened the unit last; null: somebody was logged in; undefined: nobody has been. */
  readonly using: VisitEventOf<'logged-in'>['data']['using'] | undefined;
  readonly before: {readonly blob: BlobRef; readonly sha256: string} | undefined;
  /** Attempts begun so far; each was started by a person. */
  readonly attempts: number;
  /** How the last attempt sent its lines. */
  readonly sending: Sending | undefined;
  readonly lines: ReadonlyMap<number, LineState>;
  readonly readBack: (Omit<ReadBack, 'proved'> & Earlier) | undefined;
  /** `intended`: the command may have been sent, its result is unknown until read back. */
  readonly saved: 'no' | 'intended' | 'refused' | 'yes';
  readonly reloaded: 'no' | 'intended' | 'yes';
  /** Uptime, in seconds, of the start that the reload was to end. */
  readonly reloadFrom: number | undefined;
  readonly loadErrors: number | undefined;
  readonly cablesMoved: boolean;
  /** What people did and said: no unit proves it. */
  readonly people: People;
  /** What people answered, in order: the centre's own word, the customer's. */
  readonly said: readonly Said[];
  readonly checks: ReadonlyMap<CheckKey, Standing>;
  /** What each check was last seen as, whoever waived it since. */
  readonly seen: ReadonlyMap<CheckKey, Verdict>;
  readonly checksFinal: boolean;
  readonly problem: Problem | undefined;
  readonly ending: Ending | undefined;
  readonly reported: VisitEventOf<'reported'>['data']['files'] | undefined;
  readonly timings: {readonly applyMs: number; readonly readBackMs: number};
  /** ISO instants by name, as the laptop's clock told them. */
  readonly times: Readonly<
    Partial<
      Record<'opened' | 'connected' | 'applied' | 'saved' | 'cablesMoved' | 'checked' | 'restored' | 'ended', string>
    >
  >;
}

export function emptyJob(order: string): Job {
  return {
    ...untouched,
    ...undecided,
    ...unwitnessed,
    order,
    opened: undefined,
    plan: undefined,
    findings: [],
    accepted: new Map(),
    unit: undefined,
    using: undefined,
    before: undefined,
    attempts: 0,
    sending: undefined,
    lines: new Map(),
    readBack: undefined,
    saved: 'no',
    reloaded: 'no',
    reloadFrom: undefined,
    loadErrors: undefined,
    cablesMoved: false,
    people: nobody,
    said: [],
    checks: new Map(),
    seen: new Map(),
    checksFinal: false,
    problem: undefined,
    ending: undefined,
    reported: undefined,
    timings: {applyMs: 0, readBackMs: 0},
    times: {}
  };
}

/** One event further. */
export function advance(job: Job, event: StoredEvent<VisitEvent>): Job {
  // The tables give each kind its own step; indexing them by a union forgets that.
  if (event.kind in deedSteps) {
    const deed = deedSteps[event.kind as Deed['kind']] as (people: People, event: StoredEvent<VisitEvent>) => People;
    return {...job, people: deed(job.people, event)};
  }
  if (event.kind in interventionSteps) {
    const kind = event.kind as Intervention['kind'];
    const change = interventionSteps[kind] as (job: Job, event: StoredEvent<VisitEvent>) => Partial<Job>;
    return {...job, ...change(job, event)};
  }
  if (event.kind in witnessingSteps) {
    const kind = event.kind as WitnessDeed['kind'];
    const shown = witnessingSteps[kind] as (job: Job, event: StoredEvent<VisitEvent>) => Partial<Witnessing>;
    return {...job, ...shown(job, event)};
  }
  if (event.kind in decisionSteps) {
    const kind = event.kind as Decision['kind'];
    const decide = decisionSteps[kind] as (job: Job, event: StoredEvent<VisitEvent>) => Partial<Job>;
    return {...job, ...decide(job, event)};
  }
  const step = steps[event.kind as OwnKind] as (job: Job, event: StoredEvent<VisitEvent>) => Job;
  return step(job, event);
}

/** What is no deed of people. */
type OwnKind = Exclude<
  VisitEvent['kind'],
  Deed['kind'] | Intervention['kind'] | WitnessDeed['kind'] | Decision['kind']
>;
type Step<K extends OwnKind> = (job: Job, event: StoredEvent<VisitEventOf<K>>) => Job;

const same = (job: Job): Job => job;

const steps: {readonly [K in OwnKind]: Step<K>} = {
  'session-begun': begun,
  'clock-jumped': same,
  'clock-offset': same,
  'order-opened': opened,
  // Another plan counts its lines anew.
  'plan-made': (job, {data}) => ({...job, plan: data, lines: data.digest === job.plan?.digest ? job.lines : new Map()}),
  'findings-listed': (job, {data}) => ({...job, findings: data.findings}),
  'finding-accepted': (job, {data}) => ({...job, accepted: new Map(job.accepted).set(data.id, data.reference)}),
  connected: (job, {wall}) => ({...takenUp(job), problem: undefined, times: {connected: wall, ...job.times}}),
  'logged-in': (job, {data}) => ({...job, using: data.using}),
  console: same,
  // What stopped us on this line was before it was proved anew.
  identified: (job, {data}) => ({...job, unit: data, problem: undefined}),
  'before-taken': (job, {data}) => ({...job, before: data}),
  'attempt-begun': attemptBegun,
  'lines-intended': (job, {data}) => ({
    ...job,
    lines: withLines(
      job,
      data.lines.map(no => ({no, state: 'sent'}))
    )
  }),
  'lines-settled': (job, {data}) => ({...job, lines: withLines(job, data.lines)}),
  'attempt-ended': attemptEnded,
  'read-back': (job, {data: {green, differences, tookMs, push}}) => ({
    ...job,
    readBack: {green, differences, push},
    timings: {...job.timings, readBackMs: job.timings.readBackMs + tookMs}
  }),
  'save-intended': job => ({...job, saved: 'intended'}),
  'save-refused': job => ({...job, saved: 'refused'}),
  saved: (job, {wall}) => ({...job, saved: 'yes', times: {...job.times, saved: wall}}),
  'reload-intended': (job, {data}) => ({...job, reloaded: 'intended', reloadFrom: data.uptimeSeconds}),
  reloaded: (job, {data}) => ({...job, reloaded: 'yes', loadErrors: data.loadErrors ?? undefined}),
  // What was looked at with no cable in says nothing of what hangs on the cables.
  'cables-moved': (job, {wall}) => ({
    ...job,
    cablesMoved: true,
    checksFinal: false,
    times: {...job.times, cablesMoved: wall}
  }),
  said: (job, {data}) => ({...job, said: [...job.said, data]}),
  checked,
  stopped: (job, {data}) => ({
    ...job,
    problem: data.problem,
    refused: refusedBy(data.problem) ?? job.refused,
    paused: undefined
  }),
  witnessed: (job, {data}) => ({...job, ...withWitness(job, {part: 'final', ...data})}),
  ended: (job, {data, wall}) => ({...job, ending: data.ending, times: {...job.times, ended: wall}}),
  reported: (job, {data}) => ({...job, reported: data.files})
};

/**
 * A visit that was given up midway is gone on with: it is neither left nor reported nor told to its end any more. Who
 * was told how far it had come stays among the witnesses.
 */
function takenUp(job: Job): Job {
  const {people, ending} = job;
  if (people.gaveUp === undefined || ending !== undefined) return job;
  const anew = {witness: undefined, shown: undefined, told: undefined, reported: undefined};
  return {...job, ...anew, people: {...people, gaveUp: undefined, leftAt: undefined}};
}

/** Traffic counts as restored from the first look that shows it flow after the stop. */
function checked(job: Job, {data, wall}: StoredEvent<VisitEventOf<'checked'>>): Job {
  const checks = new Map([...job.checks, ...data.standings.map(one => [one.key, one] as const)]);
  const {restored} = job.times;
  const now = restored === undefined && job.people.stoppedAt !== undefined && isRestored(checks) ? wall : restored;
  const times = {...job.times, checked: wall, ...(now === undefined ? {} : {restored: now})};
  return {...job, checks, seen: seenIn(job, data.standings), checksFinal: data.final, times};
}

function seenIn({seen}: Job, standings: readonly Standing[]): Job['seen'] {
  return new Map([
    ...seen,
    ...standings.flatMap(({key, verdict}) => (verdict === 'waived' ? [] : [[key, verdict] as const]))
  ]);
}

/** Each revision has its plan, its findings and the centre's words on them: none holds for the next. */
function opened(job: Job, {data, wall}: StoredEvent<VisitEventOf<'order-opened'>>): Job {
  const anew = {plan: undefined, lines: new Map(), findings: [], accepted: new Map(), ...decidedAnew};
  return {...job, ...anew, opened: data, times: {...job.times, opened: wall}};
}

/**
 * A new start of the program: what was sent and not settled may be in effect or not, and how checks stood says nothing
 * any more, since their times are of another boot; but for what a witness was told. A visit that has ended stays as it
 * ended.
 */
function begun(job: Job): Job {
  if (job.ending !== undefined) return job;
  const lines = new Map([...job.lines].map(([no, state]) => [no, state === 'sent' ? 'unknown' : state]));
  const asked = {problem: undefined, paused: undefined};
  if (job.witness !== undefined && job.checksFinal) return {...job, ...asked, lines, checks: asTold(job.checks)};
  return {...job, ...asked, lines, checks: new Map(), seen: new Map(), checksFinal: false};
}
