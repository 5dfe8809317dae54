/** The centre's word, spoken: who said it and under which number. */
export interface WordWords {
  readonly kind: string;
  /** What it is and what becomes of it. */
  readonly text: string;
  readonly name: string;
  readonly number: string;
  readonly numberHint: string;
  readonly missing: string;
  given(name: string, number: string): string;
}
