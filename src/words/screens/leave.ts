/** 退館: the report, what is taken along, the last call, the time. */
export interface LeaveWords {
  readonly title: string;
  readonly close: {
    readonly title: string;
    readonly hint: string;
    readonly would: string;
    readonly press: string;
    readonly signFirst: string;
    /** Nothing was put in: there is nothing to close, only to give up. */
    readonly giveUpInstead: string;
    done(ending: string): string;
  };
  readonly report: {
    readonly title: string;
    readonly preview: string;
    readonly previewHint: string;
    readonly noPreview: string;
    readonly write: string;
    readonly writeAgain: string;
    readonly writing: string;
    readonly saved: string;
    readonly savedText: string;
    readonly delivered: string;
    readonly deliveredText: string;
    readonly acknowledged: string;
    readonly acknowledgedText: string;
    readonly folder: string;
    readonly files: string;
    readonly open: string;
    readonly check: string;
    checked(control: string, files: number): string;
    readonly closeFirst: string;
  };
  readonly call: {
    readonly title: string;
    readonly text: string;
    readonly make: string;
    done(time: string, name: string): string;
    readonly open: string;
  };
  readonly leave: {readonly title: string; readonly press: string; readonly hint: string; done(time: string): string};
  readonly giveUp: {
    readonly text: string;
    readonly open: string;
    readonly why: string;
    readonly missing: string;
    readonly press: string;
  };
  readonly states: {readonly done: string; readonly open: string};
  readonly pending: string;
}
