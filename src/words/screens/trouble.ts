import type {Again} from '#core/problem.ts';

/** The problem bar, and the ways that lead on from every problem. */
export interface TroubleWords {
  readonly means: string;
  readonly next: string;
  readonly again: Readonly<Record<Again, string>>;
  readonly stale: string;
  /** What to do next where the step's own screen has the ways on. */
  readonly below: string;
  readonly roads: Readonly<Record<'decide' | 'again' | 'way' | 'papers' | 'console' | 'manual' | 'away', string>>;
  readonly pending: string;
  readonly manual: {
    readonly title: string;
    readonly text: readonly string[];
    readonly why: string;
    readonly start: string;
    readonly pending: string;
    readonly back: string;
  };
}
