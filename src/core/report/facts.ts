import type {Difference} from '../apply/difference.ts';
import type {Sending} from '../apply/pace.ts';
import type {Cause, CheckId, Side, Verdict} from '../check/names.ts';
import type {FindingRank} from '../plan/finding.ts';
import type {Ending} from '../procedure/ending.ts';
import type {Article, Moment, WitnessFacts} from '../witness/facts.ts';
import type {ChainPoint, SignOff} from '../witness/sign-off.ts';
import type {Statement} from '../witness/statement.ts';
import type {ChangeRecord, LineRecord, ManualRecord, PeopleRecord} from './people.ts';

/** Who a time comes from: a laptop's clock is not the centre's word (I11). */
export type TimeSource = 'laptop' | 'unit' | 'centre' | 'person' | 'order';
export type TimeKind = (typeof timeKinds)[number];
export const timeKinds = [
  'received',
  'decided',
  'entered',
  'started',
  'stopped',
  'restored',
  'monitoring',
  'ended',
  'left'
] as const;

/** `at` null: it did not happen or is not known; the row stays, with the reason. Never left out, never blank. */
export interface TimeRecord {
  readonly kind: TimeKind;
  readonly at: Moment | null;
  readonly source: TimeSource;
  readonly note: string;
}

/**
 * `during`: within a start of the program the wall clock moved by `byMs` more than time passed (it was set, or the
 * laptop slept). `between`: a start began before the time of the event before it; `byMs` is negative.
 */
export interface JumpRecord {
  readonly when: 'during' | 'between';
  readonly byMs: number;
  /** What the clock showed afterwards. */
  readonly at: Moment;
}

export interface UnitRecord {
  readonly model: string;
  readonly serial: string;
  readonly mac: string | null;
  readonly firmware: string | null;
  /** `console`, `label` or `order`, or in words why it could not be had. */
  readonly seen: string;
}

export interface FileRecord {
  readonly name: string;
  readonly role: 'settings-sheet' | 'configuration' | 'before-backup' | 'transcript' | 'photo' | 'log' | 'other';
  readonly sha256: string;
  /** Bytes; null where the file itself was not at hand. */
  readonly size: number | null;
  readonly takenAt: Moment | null;
}

export interface FindingRecord {
  readonly id: string;
  readonly rank: FindingRank;
  /** Masked; for a secret both are empty. */
  readonly expected: string;
  readonly found: string;
  /** Who gave the word under which reference; null for notes nobody had to close. */
  readonly accepted: {readonly by: string; readonly reference: string; readonly at: Moment} | null;
}

export interface CheckRecord {
  readonly id: CheckId;
  /** What it is about on the unit: a peer, a pool, a port; empty for the whole. */
  readonly subject: string;
  readonly expected: string;
  readonly measured: string;
  readonly verdict: Verdict;
  readonly cause: Cause | null;
  readonly side: Side | null;
  readonly at: Moment;
}

/** What is not done or not as it should be when the visit closes; `about` (masked) names it as the unit or the plan does. */
export interface OpenPoint {
  readonly kind: 'check' | 'line' | 'change' | 'pushed';
  readonly about: string;
  /** Whose it is now. */
  readonly owner: string;
  /** Number under which it goes on; empty where nobody gave one. */
  readonly reference: string;
}

/** Everything a report may hold; secrets are masked before they come here. */
export interface ReportFacts {
  readonly number: string;
  /** 1 for the first; a correction is a new version, never a change. */
  readonly version: number;
  readonly made: Moment;
  /** To whom the customer's copy goes, e.g. `株式会社サンプル商事 総務部`. */
  readonly addressee: string;
  readonly ending: Ending;
  readonly training: boolean;
  readonly order: {readonly no: string; readonly revision: number; readonly workType: 'swap' | 'install'};
  readonly contract: {
    readonly no: string;
    readonly lineId: string;
    readonly customer: string;
    readonly terms: string;
    readonly conditions: readonly string[];
  };
  readonly site: {readonly name: string; readonly address: string; readonly place: string};
  readonly engineer: {
    readonly company: string;
    readonly name: string;
    readonly standing: 'partner-engineer' | 'subcontractor';
  };
  readonly authority: {readonly decidedBy: string; readonly at: Moment; readonly ticket: string};
  readonly window: string;
  readonly times: readonly TimeRecord[];
  /** Laptop against unit or centre, in milliseconds; positive: the laptop is ahead. */
  readonly offsets: readonly {readonly against: 'unit' | 'centre'; readonly ms: number; readonly at: Moment}[];
  /** Where the laptop's clock did not run evenly, in the order of events. */
  readonly jumps: readonly JumpRecord[];
  readonly removed: UnitRecord | null;
  readonly fitted: UnitRecord | null;
  readonly files: readonly FileRecord[];
  readonly lines: {
    readonly planned: number;
    readonly accepted: number;
    readonly refused: number;
    readonly unknown: number;
    readonly repaired: number;
  };
  /** Null where nothing was sent by the machine. */
  readonly sending: Sending | null;
  /** Lines of the profile that are not in the centre's file, as sent. */
  readonly profileLines: readonly string[];
  readonly findings: readonly FindingRecord[];
  readonly differences: readonly Difference[];
  /** 手動投入: null where the machine did all of it. */
  readonly manual: ManualRecord | null;
  readonly decisions: readonly LineRecord[];
  readonly changes: readonly ChangeRecord[];
  readonly people: PeopleRecord;
  readonly checks: readonly CheckRecord[];
  readonly openPoints: readonly OpenPoint[];
  readonly accessories: {readonly taken: readonly Article[]; readonly missing: readonly Article[]};
  readonly transcript: {readonly sha256: string; readonly entries: number};
  readonly profile: {readonly id: string; readonly label: string; readonly provisional: boolean};
  /** As pinned when the job began. */
  readonly versions: {
    readonly procedure: string;
    readonly profile: string;
    readonly catalogue: string;
    readonly layout: string;
    readonly words: string;
  };
  /** For the office alone. */
  readonly remarks: readonly string[];
  readonly chain: ChainPoint;
  readonly witness: WitnessFacts;
  /** To the end of the work, and how it was witnessed. */
  readonly statement: Statement;
  readonly signOff: SignOff;
  /** Who witnessed it before that: left early, or was followed by another. Each with the text he was shown. */
  readonly earlier: readonly EarlierWitness[];
}

export interface EarlierWitness {
  readonly part: 'final' | 'early';
  readonly statement: Statement;
  readonly signOff: SignOff;
}
