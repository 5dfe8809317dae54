/** 監視確認 and 業務確認: what people say, with name, number and time. */
export interface CentreWords {
  readonly title: string;
  readonly order: string;
  readonly register: {
    readonly title: string;
    readonly text: string;
    readonly call: string;
    readonly open: string;
    done(name: string, number: string, time: string): string;
  };
  readonly monitoring: {
    readonly title: string;
    readonly text: string;
    readonly call: string;
    readonly name: string;
    readonly number: string;
    readonly missing: string;
    readonly good: string;
    readonly notYet: string;
    readonly open: string;
    said(good: boolean, name: string, number: string, time: string): string;
    readonly goodWord: string;
    readonly notYetWord: string;
    readonly later: string;
    readonly laterText: string;
    laterDone(name: string, number: string, time: string): string;
  };
  readonly customer: {
    readonly title: string;
    readonly text: string;
    readonly question: string;
    readonly good: string;
    readonly absent: string;
    readonly bad: string;
    /** Which program; optional. */
    readonly program: string;
    readonly programHint: string;
    readonly optional: string;
    readonly record: string;
    readonly missing: string;
    readonly open: string;
    /** What the note says where nobody could try. */
    readonly absentNote: string;
    said(good: boolean, words: string, time: string): string;
  };
  readonly states: {readonly done: string; readonly open: string; readonly attention: string};
  readonly forward: string;
  readonly pending: string;
}
