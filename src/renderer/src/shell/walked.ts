import type {Problem, ProblemKind} from '#core/problem.ts';
import type {WalkStep} from '#words/screens/trouble.ts';

/** Where to look first when no unit answers; undefined: something answers, or what is wrong is known. */
export function likelyStep({kind}: Problem): WalkStep | undefined {
  return likely[kind];
}

const likely: Partial<Readonly<Record<ProblemKind, WalkStep>>> = {
  'unit-silent': 'cable',
  'unit-unreadable': 'baud',
  'unit-deaf': 'flow',
  'line-looped': 'adapter'
};
