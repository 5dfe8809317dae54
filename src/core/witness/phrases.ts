import type {Article, Moment, MonitoringStart, Period, Reached, UnitName, WitnessWork} from './facts.ts';

/** The outcome groups of a witness statement, in the order they are shown. */
export type RowGroup = 'internet' | 'lan' | 'vpn' | 'centre' | 'settings' | 'customer';

/** What a row says; the symbol follows from it alone, so words can't turn an unknown into a pass. */
export type RowState = 'pass' | 'open' | 'fail' | 'not-done' | 'restricted';

export interface Row {
  readonly group: RowGroup;
  readonly state: RowState;
  /** LANs, sites, a program; empty where the group has no names. */
  readonly names: readonly string[];
  /** `vpn` pass: how many sites are reached of how many. */
  readonly count: {readonly reached: number; readonly all: number};
  /** `centre` pass: when. */
  readonly at: Moment | null;
  /** An open peer that does not answer at all, an open LAN with nothing plugged in. */
  readonly silent: boolean;
}

/**
 * The words of the statement, written by src/words and handed in: the core chooses what is said, never how. Sentences
 * stand without bullets; moments and counts are theirs to spell.
 */
export interface WitnessPhrases {
  /** Rises with every change of the words: an old signature shows its old text (e.g. `ja-1`). */
  readonly wording: string;
  readonly training: string;
  readonly title: string;
  address(customer: string, site: string): readonly string[];
  readonly headings: {
    readonly work: string;
    readonly results: string;
    readonly open: string;
    readonly removed: string;
    readonly privacy: string;
    readonly sign: string;
  };
  work(work: WitnessWork): readonly string[];
  readonly labels: {
    readonly time: string;
    readonly stop: string;
    readonly removed: string;
    readonly fitted: string;
    readonly unit: string;
  };
  unit(unit: UnitName): string;
  time(period: Period): string;
  /** As `time`, with how long it took. */
  stop(period: Period): string;
  row(row: Row, install: boolean): string;
  openPoint(row: Row): string;
  readonly nothingOpen: string;
  more(count: number): string;
  monitoring(start: MonitoringStart): string | null;
  /** Stands for notes that a witness may not see. */
  readonly otherNotes: string;
  /** Words that must not appear in the body; inputs that hold one are left out. */
  readonly forbidden: readonly string[];
  /** What is still to come when the witness leaves early. */
  later(reached: Reached): string;
  articles(taken: readonly Article[], missing: readonly Article[]): readonly string[];
  receipt(number: string): string;
  readonly takenAway: readonly string[];
  readonly partnerUntouched: string;
  readonly broughtBack: string;
  readonly rescheduled: string;
  privacy(seller: string, maker: string): readonly string[];
  readonly sign: readonly string[];
  desk(name: string, phone: string): string;
  version(wording: string): string;
}
