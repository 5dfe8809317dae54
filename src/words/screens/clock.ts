/** The night's clock. */
export interface ClockWords {
  readonly label: string;
  readonly elapsed: string;
  /** The same once it was seen restored: from then on it stands still. */
  readonly lasted: string;
  readonly since: (time: string) => string;
  readonly rollback: string;
  readonly restored: string;
  readonly notRestored: string;
  left(text: string): string;
  over(text: string): string;
  readonly ask: {
    readonly title: string;
    text(due: string): string;
    readonly goOn: string;
    readonly rollBack: string;
    readonly call: string;
    readonly hint: string;
  };
  /** `0:16:20` needs no words; a span in words: `12 分`. */
  span(ms: number): string;
  readonly pending: string;
}
