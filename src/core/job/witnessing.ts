import type {StoredEvent} from '../journal/event.ts';
import type {ChainPoint, SignOff} from '../witness/sign-off.ts';
import type {Statement} from '../witness/statement.ts';

/** `early`: the witness leaves before the end and is told how far it came; what comes later stands apart from it. */
export type Part = 'final' | 'early';

/** What happens with the witness page. Each statement is frozen when it is shown and never made anew. */
export type WitnessDeed =
  | {readonly kind: 'statement-shown'; readonly data: ShownStatement}
  /** The witness pointed at a line; `digest` of the statement it stands in. */
  | {readonly kind: 'statement-asked'; readonly data: {readonly digest: string; readonly line: string}}
  /** How the statement shown last was witnessed, by whichever road. */
  | {readonly kind: 'signed'; readonly data: {readonly part: Part; readonly signOff: SignOff}};

export interface ShownStatement {
  readonly part: Part;
  readonly statement: Statement;
  /** Up to when (ISO) the work is told in it; null: it went on. */
  readonly until: string | null;
}

/** One witness for one statement. */
export interface Witnessed {
  readonly part: Part;
  readonly statement: Statement;
  readonly signOff: SignOff;
}

/** The part of a Job that the witness made. */
export interface Witnessing {
  /** Shown last and not answered yet; `chain`: where the journal stood with it. */
  readonly shown: {readonly part: Part; readonly statement: Statement; readonly chain: ChainPoint} | undefined;
  /** Of the statement to the end that was shown last, answered or not. */
  readonly told: {readonly digest: string; readonly until: string | null} | undefined;
  readonly questions: readonly {readonly digest: string; readonly line: string; readonly at: string}[];
  /** In the order in which they signed or did not. */
  readonly witnesses: readonly Witnessed[];
  /** The last one to the end of the work; an early one is not it. */
  readonly witness: {readonly statement: Statement; readonly signOff: SignOff} | undefined;
}

export const unwitnessed: Witnessing = {
  shown: undefined,
  told: undefined,
  questions: [],
  witnesses: [],
  witness: undefined
};

type DeedOf<K extends WitnessDeed['kind']> = Extract<WitnessDeed, {kind: K}>;
type Step<K extends WitnessDeed['kind']> = (now: Witnessing, event: StoredEvent<DeedOf<K>>) => Partial<Witnessing>;

/** What each kind changes. */
export const witnessingSteps: {readonly [K in WitnessDeed['kind']]: Step<K>} = {
  'statement-shown': ({told}, {data: {part, statement, until}, hash, seq}) => ({
    shown: {part, statement, chain: {head: hash, count: seq + 1}},
    told: part === 'final' ? {digest: statement.digest, until} : told
  }),
  'statement-asked': (now, {data, wall}) => ({questions: [...now.questions, {...data, at: wall}]}),
  signed: (now, {data: {part, signOff}}) =>
    now.shown === undefined ? {} : withWitness(now, {part, statement: now.shown.statement, signOff})
};

export function withWitness(
  {witnesses, witness}: Witnessing,
  one: Witnessed
): Pick<Witnessing, 'shown' | 'witnesses' | 'witness'> {
  const {part, statement, signOff} = one;
  return {
    shown: undefined,
    witnesses: [...witnesses, one],
    witness: part === 'final' ? {statement, signOff} : witness
  };
}
