/** Every difference of a read-back has one of these classes; only `missing`, `extra`, `pending` and `changed` are red. */
export type DifferenceClass =
  | 'volatile'
  | 'default-shown'
  | 'default-hidden'
  | 'normalised'
  | 'order-only'
  | 'secret-unproved'
  | 'pushed'
  /** Left by the factory on a port that only the model has that stands in: nothing of the old unit goes there. */
  | 'factory-kept'
  | 'missing'
  | 'extra'
  | 'changed'
  | 'pending';

/** One difference between the plan and what the unit shows; texts are masked. */
export interface Difference {
  readonly class: DifferenceClass;
  /** Section header the line stands under; empty at top level. */
  readonly section: string;
  readonly planned?: string;
  readonly running?: string;
  /** An extra line that stood there before anything was typed: a leftover of the factory or of another job. */
  readonly foundBefore?: true;
}

/** What a read-back proved. */
export interface ReadBack {
  /** Every difference between plan, running configuration and the configuration found before, classified. */
  readonly differences: readonly Difference[];
  /** No difference of class missing, extra, changed or pending. */
  readonly green: boolean;
  /** Numbers of the plan's lines that are shown to be in the running configuration and not pending. */
  readonly proved: ReadonlySet<number>;
}

/** The save gate's question: does it stand between the plan and the unit? */
export function isRed(difference: Difference): boolean {
  return red.has(difference.class);
}

const red: ReadonlySet<DifferenceClass> = new Set<DifferenceClass>(['missing', 'extra', 'changed', 'pending']);
