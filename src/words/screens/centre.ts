/** 監視確認 and 業務確認: what people say, with name, number and time. */
export interface CentreWords {
  readonly title: string;
  readonly order: {readonly swap: string; readonly install: string};
  readonly register: {
    readonly title: string;
    readonly text: string;
    readonly call: string;
    done(name: string, number: string, time: string): string;
  };
  readonly monitoring: {
    readonly title: string;
    readonly text: string;
    readonly call: string;
    readonly name: string;
    readonly number: string;
    readonly nameMissing: string;
    readonly missing: string;
    readonly good: string;
    readonly notYet: string;
    said(of: {readonly good: boolean; readonly name: string; readonly number: string; readonly time: string}): string;
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
    readonly who: string;
    readonly whoMissing: string;
    readonly program: string;
    readonly programHint: string;
    readonly optional: string;
    /** What the note says where nobody could try. */
    readonly absentNote: string;
    said(good: boolean, words: string, time: string): string;
  };
  readonly states: {readonly done: string; readonly open: string; readonly attention: string};
  readonly forward: string;
  readonly pending: string;
}
