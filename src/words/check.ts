import type {Cause, CauseKind, CheckId, Side, Verdict} from '#core/check/names.ts';

/** A cause said with its facts, and what to do about it. */
export interface CauseSaying<C> {
  readonly means: (cause: C) => string;
  readonly next: string;
}

export interface CheckWords {
  readonly labels: Readonly<Record<CheckId, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly causes: {readonly [K in CauseKind]: CauseSaying<Extract<Cause, {kind: K}>>};
  readonly sides: Readonly<Record<Side, string>>;
}
