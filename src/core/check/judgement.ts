import type {Command} from './check.ts';
import type {Cause, CheckKey, Side} from './names.ts';
import type {ObservationName, Observed, ObservedRow} from './observation.ts';

/** What one look says, with no regard to time: see ./settle.ts for the verdict that people read. */
export interface Judgement {
  readonly verdict: 'pass' | 'fail' | 'unknown';
  /** Short text for the office; no secret. */
  readonly measured: string;
  readonly cause: Cause | null;
  readonly side: Side | null;
  /** Checks that this result leans on beyond those the check always depends on. */
  readonly dependsOn: readonly CheckKey[];
  /** A cause's own settle time where it has one, else `null`. */
  readonly settleMs: number | null;
  /** Time alone does not make a failure of it. */
  readonly waitsForPeople: boolean;
  /** Might the next look differ by itself? A command that the unit refuses never changes. */
  readonly mayChange: boolean;
}

/** Something that was looked at, or what a person answered. */
export type Seen = Answered | Said;

export interface Answered {
  readonly kind: 'unit';
  readonly command: Command;
  readonly observed: Observed;
}

/** The centre's own word (C20) or the customer's own try. */
export interface Said {
  readonly kind: 'said';
  readonly by: 'centre' | 'customer';
  readonly good: boolean;
  readonly name: string;
  /** Number of the call or ticket; empty for the customer. */
  readonly number: string;
  /** ISO instant. */
  readonly at: string;
  readonly words: string;
}

export function passed(measured: string): Judgement {
  return {verdict: 'pass', measured, cause: null, ...plain};
}

export function wrong(measured: string, cause: Cause, more: Partial<Judgement> = {}): Judgement {
  return {verdict: 'fail', measured, cause, ...plain, ...more};
}

export function unclear(measured: string, cause: Cause, more: Partial<Judgement> = {}): Judgement {
  return {verdict: 'unknown', measured, cause, ...plain, ...more};
}

const plain = {side: null, dependsOn: [], settleMs: null, waitsForPeople: false, mayChange: true} as const;

/** Rows of an observation, or why there are none. */
export type Rows =
  {readonly ok: true; readonly rows: readonly ObservedRow[]} | {readonly ok: false; readonly judgement: Judgement};

/** The answer to the first of these commands that makes the observation. */
export function rowsOf(seen: readonly Seen[], commands: readonly Command[], name: ObservationName): Rows {
  const asked = commands.find(one => one.observation === name)?.send ?? name;
  const fits = ({observation, send}: Command) => observation === name && send === asked;
  const found = seen.findLast(one => one.kind === 'unit' && fits(one.command));
  if (!found || found.kind !== 'unit') return none('', {kind: 'not-answered', command: asked}, true);
  if (found.observed.state === 'read') return {ok: true, rows: found.observed.rows};
  const refused = found.observed.state === 'refused';
  return none(refused ? (found.observed.answer[0] ?? '') : '', {kind: 'unreadable', command: asked}, !refused);
}

function none(measured: string, cause: Cause, mayChange: boolean): Rows {
  return {ok: false, judgement: unclear(measured, cause, {mayChange})};
}

export function rowsNamed(rows: readonly ObservedRow[], row: string): readonly Readonly<Record<string, string>>[] {
  return rows.filter(one => one.row === row).map(one => one.fields);
}
