import type {Change} from '../apply/change.ts';
import type {Difference} from '../apply/difference.ts';
import {inEffect, type LineState} from '../apply/ledger.ts';
import type {StoredEvent} from '../journal/event.ts';
import type {Problem, ProblemOf} from '../problem.ts';
import type {SpokenWord} from './deeds.ts';

export const lineRoads = ['reword', 'leave-out', 'typed', 'again'] as const;
/**
 * Where a refused line leads. `reword`: the profile's registered rewording is sent instead · `leave-out`: it stays
 * undone, by the centre's word · `typed`: a person types it, what comes of it is adopted · `again`: the same once more.
 */
export type LineRoad = (typeof lineRoads)[number];

/** What a decision on a line speaks of: the refused line, and what can't stand without it. Texts are masked. */
export interface Covered {
  /** Numbers of the plan's lines that are not sent where the decision holds them back. */
  readonly lines: readonly number[];
  /** What the unit will not show because of it, as a read-back says it. */
  readonly leaves: readonly Left[];
}

export interface Left {
  readonly section: string;
  readonly text: string;
  /** What may stand there instead: what stood there before, or an earlier line of the plan that sets the same thing. */
  readonly instead: readonly string[];
}

/** What a person decides where the machine can't go on: at a refused line, or to go on by hand. */
export type Decision =
  | {
      readonly kind: 'line-decided';
      readonly data: {
        readonly line: number;
        readonly text: string;
        readonly road: LineRoad;
        readonly word: SpokenWord | null;
        readonly covers: Covered;
      };
    }
  /** No profile works with what answers: a person types, nothing is judged. */
  | {readonly kind: 'manual-begun'; readonly data: {readonly why: string}}
  /** Lines of the plan that go out on a person's press, before they do: gated by their echo alone. */
  | {readonly kind: 'manual-pasted'; readonly data: {readonly lines: readonly number[]}}
  | {readonly kind: 'manual-ended'; readonly data: Record<string, never>};

/** The part of a Job that such decisions made. */
export interface Decisions {
  /** The line that stopped the newest attempt, and that nobody has decided on. */
  readonly refused: Refused | undefined;
  readonly lineDecisions: ReadonlyMap<number, LineDecision>;
  /** Once manual, the visit stays so: no unit proved what a person did. */
  readonly manual: Manual | undefined;
}

export type Refused = Pick<ProblemOf<'line-refused'>, 'line' | 'text' | 'mode' | 'answer'>;

export interface LineDecision {
  readonly line: number;
  readonly text: string;
  readonly road: LineRoad;
  /** The rewording stands, whatever was decided since: it is what was refused then. */
  readonly reworded: boolean;
  readonly word: SpokenWord | null;
  readonly covers: Covered;
  readonly refused: Refused | undefined;
  readonly at: string;
}

export interface Manual {
  readonly why: string;
  readonly begunAt: string;
  readonly endedAt: string | undefined;
  /** Numbers of the plan's lines that were sent by hand. */
  readonly pasted: ReadonlySet<number>;
}

export const undecided: Decisions = {refused: undefined, lineDecisions: new Map(), manual: undefined};

/** What a new revision of the order leaves of them: its plan is another one. */
export const decidedAnew: Omit<Decisions, 'manual'> = {refused: undefined, lineDecisions: new Map()};

type Known = Decisions & {readonly lines: ReadonlyMap<number, LineState>};
type DecisionOf<K extends Decision['kind']> = Extract<Decision, {kind: K}>;
type Step<K extends Decision['kind']> = (job: Known, event: StoredEvent<DecisionOf<K>>) => Partial<Known>;

/** What each kind changes. */
export const decisionSteps: {readonly [K in Decision['kind']]: Step<K>} = {
  'line-decided': ({lineDecisions, refused}, {data, wall}) => {
    const reworded = data.road === 'reword' || lineDecisions.get(data.line)?.reworded === true;
    const refusal = refused?.line === data.line ? refused : lineDecisions.get(data.line)?.refused;
    return {
      refused: refused?.line === data.line ? undefined : refused,
      lineDecisions: new Map(lineDecisions).set(data.line, {...data, reworded, refused: refusal, at: wall})
    };
  },
  'manual-begun': ({manual}, {data, wall}) => ({
    manual: manual ? {...manual, endedAt: undefined} : {...data, begunAt: wall, endedAt: undefined, pasted: new Set()}
  }),
  'manual-pasted': ({manual, lines}, {data, wall}) => {
    const by = manual ?? {why: '', begunAt: wall, endedAt: undefined, pasted: new Set<number>()};
    const now = new Map<number, LineState>([...lines, ...data.lines.map(no => [no, 'unknown'] as const)]);
    return {manual: {...by, pasted: new Set([...by.pasted, ...data.lines])}, lines: now};
  },
  'manual-ended': ({manual}, {wall}) => (manual ? {manual: {...manual, endedAt: wall}} : {})
};

/** The refusal that a Problem tells of, if it does. */
export function refusedBy(problem: Problem): Refused | undefined {
  if (problem.kind !== 'line-refused' && problem.kind !== 'header-refused') return undefined;
  const {line, text, mode, answer} = problem;
  return {line, text, mode, answer};
}

/** Numbers of the lines that are not sent because of a decision. */
export function heldBack({lineDecisions}: Pick<Decisions, 'lineDecisions'>): readonly number[] {
  const held = [...lineDecisions.values()].filter(({road}) => road === 'leave-out' || road === 'typed');
  return held.flatMap(({covers}) => covers.lines);
}

/** What stays to be done because the centre let it be left out; a line that is in effect after all is none. */
export function leftOut({lineDecisions, lines}: Known): readonly LineDecision[] {
  const open = (no: number) => !inEffect.has(lines.get(no));
  return [...lineDecisions.values()].filter(({road, covers}) => road === 'leave-out' && covers.lines.some(open));
}

/**
 * Is this difference what a person decided to live with? A line left out may be missing, and what it should have
 * replaced may still stand there; for a line typed by hand something else was adopted in its section. Nothing more:
 * whatever else stands in its place is as red as before. For a typed line the other must begin with the same word.
 */
export function decidedOn(job: Pick<Decisions, 'lineDecisions'> & Adopting, difference: Difference): boolean {
  return [...job.lineDecisions.values()].some(({road, covers}) => {
    if (road !== 'leave-out' && road !== 'typed') return false;
    return covers.leaves.some(left =>
      road === 'leave-out' ? isLeft(left, difference) : isTyped(left, difference, job)
    );
  });
}

interface Adopting {
  readonly changes: ReadonlyMap<string, {readonly change: Change; readonly state: 'open' | 'adopted' | 'undone'}>;
}

function isLeft({section, text, instead}: Left, difference: Difference): boolean {
  if (difference.planned !== text) return false;
  if (difference.class === 'extra') return difference.foundBefore === true;
  if (difference.section !== section) return false;
  if (difference.class === 'changed') return instead.includes(difference.running ?? '');
  return difference.class === 'missing';
}

function isTyped({section, text}: Left, difference: Difference, {changes}: Adopting): boolean {
  if (difference.class !== 'missing' || difference.planned !== text || difference.section !== section) return false;
  return [...changes.values()].some(
    ({change, state}) =>
      state === 'adopted' &&
      change.kind === 'added' &&
      change.section === section &&
      isAlike(change.running ?? '', text)
  );
}

/** Lines of one kind begin with one word; more than that nobody can tell of what a person typed instead. */
function isAlike(one: string, other: string): boolean {
  return one.split(' ')[0] === other.split(' ')[0];
}

/**
 * The line that waits for a person: the one that was refused, or one that was to be typed by hand and that the last
 * read-back did not find, nor anything adopted in its place.
 */
export function waitingLine(job: Waiting): Refused | undefined {
  if (job.refused) return job.refused;
  const red = (job.readBack?.differences ?? []).filter(one => one.class === 'missing' && !decidedOn(job, one));
  const typed = [...job.lineDecisions.values()].find(
    ({road, covers}) =>
      road === 'typed' &&
      covers.leaves.some(left => red.some(one => one.planned === left.text && one.section === left.section))
  );
  return typed?.refused;
}

export type Waiting = Pick<Decisions, 'refused' | 'lineDecisions'> &
  Adopting & {readonly readBack: {readonly differences: readonly Difference[]} | undefined};
