/** 事前確認（旧機）. */
export interface OldUnitWords {
  readonly title: string;
  readonly lead: string;
  readonly caution: string;
  readonly cautionWord: string;
  readonly label: {
    readonly title: string;
    readonly field: string;
    readonly hint: string;
    readonly expected: (serial: string) => string;
    readonly fits: (serial: string) => string;
    readonly differs: (serial: string, expected: string) => string;
    readonly press: string;
  };
  readonly lamps: string;
  readonly lampsHint: string;
  readonly consoleTitle: string;
  readonly console: string;
  readonly answers: Readonly<Record<'answered' | 'partial' | 'silent' | 'not-tried', string>>;
  readonly note: string;
  readonly noteHint: string;
  readonly press: string;
  readonly pending: string;
  readonly choose: string;
  readonly recorded: string;
  readonly next: string;
  readonly look: string;
}
