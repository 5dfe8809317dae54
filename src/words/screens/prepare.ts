import type {PreflightItem, PreflightState} from '#core/job/deeds.ts';
import type {FindingRank} from '#core/plan/finding.ts';

/** 出発前点検: what can still be put right before leaving. */
export interface PrepareWords {
  readonly title: string;
  readonly lead: string;
  readonly items: Readonly<Record<PreflightItem, string>>;
  readonly states: Readonly<Record<PreflightState, string>>;
  readonly listTitle: string;
  readonly exceptionHint: string;
  papers(files: number): string;
  readonly papersStop: string;
  profile(label: string, provisional: boolean): string;
  ports(found: readonly string[]): string;
  readonly noPorts: string;
  readonly portsUnknown: string;
  battery(percent: number, charging: boolean): string;
  readonly batteryUnknown: string;
  spare(model: string, serial: string): string;
  phone(centre: string, desk: string): string;
  entry(contact: string, place: string): string;
  readonly bans: string;
  readonly photosBanned: string;
  readonly scan: {
    readonly label: string;
    readonly hint: string;
    readonly press: string;
    readonly ordered: (serial: string) => string;
    readonly candidate: (serial: string) => string;
    readonly other: (serial: string) => string;
    readonly old: (serial: string) => string;
  };
  readonly allGood: string;
  readonly withExceptions: string;
  readonly pending: string;
  recorded(attention: number): string;
  readonly toEntry: string;
  readonly again: string;
  readonly findings: {
    readonly title: string;
    readonly none: string;
    readonly ranks: Readonly<Record<FindingRank, string>>;
    readonly does: Readonly<Record<FindingRank, string>>;
    readonly columns: Readonly<Record<'where' | 'place' | 'shown', string>>;
    readonly sheet: string;
    readonly configuration: string;
    readonly order: string;
    readonly unit: string;
    readonly line: (no: number) => string;
    readonly notWritten: string;
    readonly secret: string;
    readonly newer: Readonly<Record<'sheet' | 'configuration', string>>;
    /** Where something stops: what cannot be done, whom to tell, and how the visit ends without a new order. */
    readonly stops: string;
    /** Instead of `does.centre` once the centre's word is there. */
    readonly given: string;
    readonly agreed: string;
    /** What agreeing means: which value is sent. */
    readonly agreedMeans: string;
    readonly agreedNone: string;
    readonly give: string;
    readonly pending: string;
    readonly more: (count: number) => string;
  };
  readonly read: {
    readonly title: string;
    readonly lead: (file: string) => string;
    readonly name: string;
    readonly value: string;
    readonly place: string;
    readonly count: (rows: number) => string;
    readonly empty: string;
    readonly notRead: string;
    readonly loading: string;
  };
  readonly paper: {
    readonly title: string;
    readonly facts: Readonly<
      Record<
        | 'contract'
        | 'customer'
        | 'site'
        | 'place'
        | 'window'
        | 'decided'
        | 'old'
        | 'new'
        | 'candidates'
        | 'centre'
        | 'desk'
        | 'contact',
        string
      >
    >;
  };
}
