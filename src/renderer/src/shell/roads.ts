import type {Problem, ProblemKind} from '#core/problem.ts';
import type {RailStep} from '#core/procedure/rail.ts';

/** Where a problem leads on to; words for each in `trouble.roads`. */
export type Road = 'decide' | 'again' | 'way' | 'papers' | 'console' | 'manual' | 'away';

export interface Troubled {
  readonly problem: Problem;
  /** It belongs to the last press, not to the visit. */
  readonly told: boolean;
  /** The step that asks for work; null: no order is open. */
  readonly at: RailStep | null;
  /** The step on screen: what has its own place there is not offered twice. */
  readonly on: RailStep | null;
  readonly manual: boolean;
  readonly ended: boolean;
}

/**
 * From every problem of a visit a live recorded console is one press away and typing on it two; what concerns this
 * window alone (a stale press, a PIN, a field) has nothing to type.
 */
export function roadsOf({problem, told, at, on, manual, ended}: Troubled): readonly Road[] {
  const open = at !== null && !ended && !windowOnly.has(problem.kind);
  return [
    ...onward({problem, told, at, on, manual, ended}),
    ...(open && on !== 'staging' && isReach(problem) ? (['way'] as const) : []),
    ...(open && on !== 'prepare' && papers.has(problem.kind) ? (['papers'] as const) : []),
    ...(open ? (['console'] as const) : []),
    ...(open && !manual ? (['manual'] as const) : []),
    ...(told ? (['away'] as const) : [])
  ];
}

/** Back to the step that waits: to decide there, or to begin its work again. On that step itself it has its own place. */
function onward({problem, told, at, on, manual, ended}: Troubled): readonly Road[] {
  if (told || on === at || manual || ended || at === null) return [];
  if (hasOwnRoads(problem)) return ['decide'];
  return problem.again !== 'no' && againSteps.has(at) ? ['again'] : [];
}

/** The step's screen has the ways on itself, each with its price: the general advice would only be in their way. */
export function hasOwnRoads({kind}: Problem): boolean {
  return ownRoads.has(kind);
}

const ownRoads: ReadonlySet<ProblemKind> = new Set<ProblemKind>([
  'line-refused',
  'header-refused',
  'changes-open',
  'unit-serial-other',
  'firmware-near'
]);

/** Steps with a work that can be begun again. */
const againSteps: ReadonlySet<RailStep> = new Set<RailStep>(['staging', 'cutover', 'verify']);

/** The way to the unit may be the wrong one. */
export function isReach({kind}: Problem): boolean {
  return reach.has(kind);
}

const papers: ReadonlySet<ProblemKind> = new Set<ProblemKind>(['findings-stop', 'findings-open']);

const reach: ReadonlySet<ProblemKind> = new Set<ProblemKind>([
  'target-missing',
  'port-missing',
  'port-moved',
  'port-busy',
  'port-not-permitted',
  'port-not-usable',
  'port-driver',
  'ports-not-listed',
  'ssh-refused',
  'ssh-unreachable',
  'ssh-silent',
  'ssh-algorithms',
  'ssh-no-password',
  'host-key-changed',
  'host-key-unknown',
  'host-key-unreadable',
  'connection-lost',
  'unit-silent',
  'unit-unreadable',
  'unit-deaf',
  'line-looped',
  'unit-is-old',
  'unit-is-partner'
]);

const windowOnly: ReadonlySet<ProblemKind> = new Set<ProblemKind>([
  'app-locked',
  'witness-shown',
  'pin-wrong',
  'pin-unset',
  'sender-refused',
  'call-refused',
  'host-gone',
  'photo-refused',
  'order-not-open',
  'order-not-here',
  'order-already-open',
  'training-only',
  'window-not-opened',
  'window-stale',
  'not-now',
  'gate-closed',
  'fault'
]);
