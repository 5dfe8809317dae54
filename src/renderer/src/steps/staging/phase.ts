import type {VisitView, WorkName} from '#core/contract/snapshot.ts';
import type {ProblemKind} from '#core/problem.ts';
import type {StagingPhase} from '#words/screens/staging.ts';

/** What the screen is about: the first thing that keeps the new unit from being saved. */
export function phaseOf(visit: VisitView): StagingPhase {
  const {work, manual, rail, saved} = visit;
  const entry = rail.find(one => one.step === 'staging');
  if (manual !== null) return entry?.state === 'done' ? 'manual-done' : 'manual';
  if (work.is !== 'idle' && ofStaging.has(work.work)) return work.is;
  const waits = waitsForPerson(visit);
  if (waits !== undefined) return waits;
  if (saved === 'yes') return 'saved';
  if (entry?.state === 'closed') return 'gate';
  return beforeWork(visit);
}

function waitsForPerson({line, refused, changes}: VisitView): StagingPhase | undefined {
  if (line.state === 'person') return 'person';
  if (refused !== null) return 'refused';
  return changes.some(one => one.state === 'open') ? 'changes' : undefined;
}

function beforeWork({problem, line, plan, unit}: VisitView): StagingPhase {
  if (problem !== null && identity.has(problem.kind)) return 'identity';
  if (problem !== null && !asked.has(problem.kind)) return 'trouble';
  if (plan !== null && (plan.attempts > 0 || unit !== null)) return 'resume';
  return line.target === null ? 'choose' : 'ready';
}

const ofStaging: ReadonlySet<WorkName> = new Set<WorkName>(['stage', 'hand-back', 'undo', 'paste', 'ask']);

/** A person stopped it: no trouble. */
const asked: ReadonlySet<ProblemKind> = new Set<ProblemKind>(['work-stopped', 'taken-over']);

const identity: ReadonlySet<ProblemKind> = new Set<ProblemKind>([
  'unit-serial-other',
  'firmware-near',
  'unit-is-old',
  'unit-is-partner',
  'unit-model-wrong',
  'unit-of-other-site'
]);
