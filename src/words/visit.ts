import type {SecretName} from '#core/problem.ts';
import type {Ending} from '#core/procedure/ending.ts';
import type {GateId, StepId} from '#core/procedure/names.ts';

/** Names of what a visit goes through. */
export interface VisitWords {
  readonly steps: Readonly<Record<StepId, string>>;
  readonly gates: Readonly<Record<GateId, {readonly asks: string; readonly closed: string}>>;
  readonly endings: Readonly<Record<Ending, {readonly title: string; readonly means: string}>>;
  readonly secrets: Readonly<Record<SecretName, string>>;
}
