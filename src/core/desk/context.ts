import type {Answer, ConsoleRow, Pushes} from '../contract/answers.ts';
import type {Heard, Target} from '../contract/calls.ts';
import type {CallName} from '../contract/names.ts';
import type {PaperView} from '../contract/snapshot.ts';
import type {Blobs, Journal} from '../journal/ports.ts';
import type {VisitEvent} from '../job/events.ts';
import type {Hold} from '../job/hold.ts';
import type {LiveJob} from '../job/live.ts';
import type {Access, Material, Visit} from '../job/visit.ts';
import type {Finding} from '../plan/finding.ts';
import type {Clock, Random} from '../ports.ts';
import type {RailStep} from '../procedure/rail.ts';
import {problem, type NotNow} from '../problem.ts';
import {failed, ok, type Result} from '../result.ts';
import type {WitnessPhrases} from '../witness/phrases.ts';
import type {Line} from './line.ts';
import {gateOf} from './rail.ts';
import type {Work} from './work.ts';

/** What a host gives a desk: the papers, what outlives a crash, the ways to units, and ears. */
export interface DeskOptions {
  readonly live: LiveJob;
  readonly journal: Journal<VisitEvent>;
  readonly opened: {readonly material: Material; readonly findings: readonly Finding[]; readonly agreed: number};
  readonly clock: Clock;
  readonly random: Random;
  readonly blobs: Blobs;
  /** Which client this is: `desktop`, `browser`. */
  readonly client: string;
  readonly phrases: WitnessPhrases;
  /** The way to a unit; fails where there is none, with nothing opened. */
  readonly accessTo: (target: Target) => Promise<Result<Access>>;
  /** Passwords that neither sheet nor vault hold. */
  readonly secretsMissing: () => PaperView['secretsMissing'];
  /** Writes the report of the visit as it is recorded, and gives the names of its files. */
  readonly press: (visit: Visit) => Promise<Result<{readonly files: readonly string[]}>>;
  /** Verifies the report as a stranger would. */
  readonly check: () => Promise<Result<{readonly control: string; readonly files: number}>>;
  /** Where the report lies or will lie, for people. */
  readonly folder: string;
  /** A bug in a work under way: it is logged, and what it gives finds it there. */
  readonly faulted: (error: unknown) => string;
  /** Something of the view may have changed. */
  readonly changed: () => void;
  /** What the unit shows, masked. */
  readonly said: (push: Pushes['console']) => void;
}

/** The desk's parts, for its calls: what is done stands in the journal, what is under way in work and line. */
export interface Context extends DeskOptions {
  readonly line: Line;
  readonly work: Work;
  /** Everything the unit showed on this visit, masked, in order. */
  readonly transcript: ConsoleRow[];
  readonly revision: () => number;
  /** One at a time, in the order in which they came: two that came together are never both judged by the same state. */
  readonly inTurn: <T>(act: () => Promise<T>) => Promise<T>;
  /** The visit as the engine takes it, on this way to the unit. */
  readonly visit: (access: Access, hold: Hold) => Visit;
}

/** The calls that a desk answers; the host answers the others. */
export type DeskCall = Exclude<
  Extract<
    CallName,
    | `visit.${string}`
    | `unit.${string}`
    | `witness.${string}`
    | `report.${string}`
    | `page.${'plan' | 'differences' | 'console'}`
  >,
  'witness.back' | 'report.open'
>;

export type Handlers<N extends DeskCall> = {readonly [K in N]: (heard: Heard<K>) => Promise<Result<Answer<K>>>};

/** A call that is not possible as things stand. */
export function notNow(why: NotNow): Result<never> {
  return failed(problem('not-now', {why}));
}

/** The refusal of a call behind this step's gate, with all that the gate still waits for; undefined: it is open. */
export function closedGate(
  {live, opened}: Pick<Context, 'live' | 'opened'>,
  step: RailStep
): Result<never> | undefined {
  const missing = gateOf(step, {order: opened.material.order, job: live.job});
  return missing.length > 0 ? failed(problem('gate-closed', {missing})) : undefined;
}

/** Done, with nothing to give but what the next snapshot shows. */
export function done(result: Result<unknown>): Result<null> {
  return result.ok ? ok(null) : result;
}

/** Decisions rest on what was seen: a window that shows something older, or that comes second, decides nothing. */
export function decided(
  {revision, inTurn}: Pick<Context, 'revision' | 'inTurn'>,
  {revision: seen}: {readonly revision: number},
  act: () => Promise<Result<unknown>>
): Promise<Result<null>> {
  return inTurn(async () => {
    const now = revision();
    return seen === now ? done(await act()) : failed(problem('window-stale', {seen, now}));
  });
}
