import type {Again} from '#core/problem.ts';

/** The problem bar, and the ways that lead on from every problem. */
export interface TroubleWords {
  readonly means: string;
  readonly next: string;
  readonly again: Readonly<Record<Again, string>>;
  readonly stale: string;
  readonly roads: Readonly<Record<'again' | 'way' | 'papers' | 'console' | 'manual' | 'away', string>>;
  readonly pending: string;
  readonly fold: string;
  readonly manual: {
    readonly title: string;
    readonly text: readonly string[];
    readonly why: string;
    readonly start: string;
    readonly pending: string;
    readonly back: string;
  };
}
