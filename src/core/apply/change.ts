/**
 * A difference that the plan does not explain: somebody typed it by hand, or the unit was given it by somebody else,
 * while a person had the keyboard. Texts are masked.
 */
export interface Change {
  /** The same difference has the same id on every read-back of the visit; made of masked texts alone. */
  readonly id: string;
  /** `removed`: a planned line that was in effect is gone; `changed`: what it sets is set to something else. */
  readonly kind: 'added' | 'removed' | 'changed';
  /** Section header the line stands under; empty at top level. */
  readonly section: string;
  /** The plan's line; null for one that the plan does not speak of. */
  readonly planned: string | null;
  /** What the unit shows; null for a line that is gone. */
  readonly running: string | null;
  /** Numbers of the plan's lines that are not in effect because of it. */
  readonly lines: readonly number[];
}

/** Who at the centre allowed it under which number, said on the phone. */
export interface ChangeWord {
  readonly name: string;
  readonly number: string;
}
