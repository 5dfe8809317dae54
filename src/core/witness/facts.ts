import type {Cause, CheckId, Verdict} from '../check/names.ts';

/** A moment as it is shown: milliseconds since 1970 UTC and the zone it is read in (Japan: 540). */
export interface Moment {
  readonly wallMs: number;
  readonly zoneMinutes: number;
}

/** `until` is null while it still goes on. */
export interface Period {
  readonly from: Moment;
  readonly until: Moment | null;
}

export interface UnitName {
  /** As the catalogue prints it, e.g. `VSR n100`. */
  readonly model: string;
  readonly serial: string;
}

/**
 * One check's outcome as the witness statement needs it. `name` is what the customer calls it: a LAN (`事務所`), a
 * site (`福岡営業所`), a program; empty where there is nothing to name.
 */
export interface CheckRow {
  readonly id: CheckId;
  readonly name: string;
  readonly verdict: Verdict;
  readonly cause: Cause | null;
  /** When it was found so; for C20 the centre's own time. */
  readonly at: Moment;
}

/** What kind of visit it was; the letter of the statement's variants stands beside each. */
export type WitnessWork =
  // A
  | {readonly kind: 'swap'; readonly removed: UnitName; readonly fitted: UnitName}
  // B
  | {readonly kind: 'install'; readonly fitted: UnitName; readonly monitoring: MonitoringStart}
  // C
  | {readonly kind: 'move'; readonly unit: UnitName; readonly from: string; readonly to: string}
  // D
  | {
      readonly kind: 'removal';
      readonly removed: UnitName;
      readonly taken: readonly Article[];
      readonly missing: readonly Article[];
      readonly receipt: string;
    }
  // E; `breakSeconds` null: nothing was seen to break off
  | {
      readonly kind: 'pair';
      readonly removed: UnitName;
      readonly fitted: UnitName;
      readonly breakSeconds: number | null;
    }
  // F: the witness leaves before the end
  | {
      readonly kind: 'early';
      readonly reached: Reached;
      readonly removed: UnitName | null;
      readonly fitted: UnitName;
    }
  // G
  | {
      readonly kind: 'rollback';
      readonly tried: UnitName;
      readonly kept: UnitName;
      readonly traffic: 'as-before' | 'open';
    }
  // H
  | {readonly kind: 'not-done'; readonly why: NotDone};

/**
 * How far the work had come: nothing was put into the unit yet; nothing is cabled yet; in place but not looked at;
 * looked at with its cables in.
 */
export type Reached = 'begun' | 'prepared' | 'fitted' | 'checked';

export type WorkKind = WitnessWork['kind'];
export type WorkLetter = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H';

/** 第12条: the service begins on the day monitoring begins; said as begun only when the centre confirmed it. */
export type MonitoringStart =
  | {readonly state: 'planned'; readonly day: Moment}
  | {readonly state: 'started'; readonly at: Moment}
  | {readonly state: 'open'};

export type ArticleKind = 'unit' | 'power-adapter' | 'power-cord' | 'bracket' | 'sfp' | 'token';
export interface Article {
  readonly kind: ArticleKind;
  readonly count: number;
}

/** Why nothing was done, in the categories of 第18条4 and 第46条; never a blame. `not-said`: in no such category. */
export type NotDone = (typeof notDoneReasons)[number];
export const notDoneReasons = [
  'line-not-open',
  'no-entry',
  'customer-asks',
  'unit-not-usable',
  'force-majeure',
  'centre-asks',
  'not-said'
] as const;

export interface WitnessFacts {
  readonly customer: string;
  readonly site: string;
  readonly work: WitnessWork;
  readonly workTime: Period;
  /** When traffic was interrupted; null where it was not. */
  readonly stopTime: Period | null;
  readonly checks: readonly CheckRow[];
  /** Open points that no check shows; plain sentences, refused if they hold what a witness may not see. */
  readonly notes: readonly string[];
  /** Who may handle what the witness writes (R51). */
  readonly recipients: {readonly seller: string; readonly maker: string};
  readonly desk: {readonly name: string; readonly phone: string};
  readonly training: boolean;
}
