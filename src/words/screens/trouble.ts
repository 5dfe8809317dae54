import type {LoopBack} from '#core/contract/answers.ts';
import type {Again} from '#core/problem.ts';

/** What is looked at, one after the other, where no unit answers. */
export const walkSteps = ['cable', 'port', 'baud', 'flow', 'adapter'] as const;
export type WalkStep = (typeof walkSteps)[number];

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
  /** Where no unit answers. */
  readonly walk: {
    readonly title: string;
    readonly steps: Readonly<Record<WalkStep, {readonly title: string; readonly text: string}>>;
    /** At the step that what was seen points to. */
    readonly likely: string;
    readonly test: string;
    readonly testing: string;
    readonly heard: Readonly<Record<LoopBack['heard'], {readonly word: string; readonly text: string}>>;
  };
  readonly manual: {
    readonly title: string;
    readonly text: readonly string[];
    readonly why: string;
    readonly start: string;
    readonly pending: string;
    readonly back: string;
  };
}
