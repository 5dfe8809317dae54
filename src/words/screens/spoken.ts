/** The form in which the centre's word is taken by mouth; its other words are those of `word`. */
export interface SpokenWords {
  readonly record: string;
  readonly pending: string;
}
