import type {LineCounts} from '../apply/ledger.ts';
import type {Cause, CheckId, CheckKey, Side, Verdict} from '../check/names.ts';
import type {
  CallPurpose,
  HandList,
  PhotoSubject,
  PreflightItem,
  PreflightState,
  SiteConditions,
  WordGate
} from '../job/deeds.ts';
import type {Order} from '../order/order.ts';
import type {FindingRank} from '../plan/finding.ts';
import type {Problem, SecretName} from '../problem.ts';
import type {Ending} from '../procedure/ending.ts';
import type {RailEntry, RailStep} from '../procedure/rail.ts';
import type {Admitted, Identity} from '../unit/identity.ts';
import type {SignedHow} from '../witness/sign-off.ts';
import type {Statement} from '../witness/statement.ts';
import type {Target} from './calls.ts';

/**
 * All that a window shows at once, made anew from job and desk at each change; a window holds nothing that is not in
 * it but what is only on screen. At most 32 KB as JSON: long things (plan, transcript, differences) are read in pages.
 */
export interface Snapshot {
  /** Counts what a decision may rest on; a call that decides names the one it saw. */
  readonly revision: number;
  readonly lock: LockView;
  /** Null: no order is open. */
  readonly visit: VisitView | null;
}

/**
 * `unset`: no PIN yet · `open` · `locked`: only progress is shown · `witness`: only the witness page is. `waitMs`: how
 * long no PIN is taken after wrong ones, from when the snapshot was made.
 */
export interface LockView {
  readonly state: 'unset' | 'open' | 'locked' | 'witness';
  readonly waitMs: number;
}

export interface VisitView {
  readonly paper: PaperView;
  readonly rail: readonly RailEntry[];
  /** The step that asks for work now; a window opens there. */
  readonly at: RailStep;
  readonly work: WorkView;
  readonly line: LineView;
  readonly unit: UnitView | null;
  readonly findings: readonly {readonly id: string; readonly rank: FindingRank; readonly accepted: string | null}[];
  readonly agreed: number;
  readonly plan: PlanView | null;
  readonly readBack: {readonly green: boolean; readonly differences: number; readonly red: number} | null;
  readonly changes: readonly ChangeView[];
  /** The line that was refused and waits for a decision, with the roads that are open for it. */
  readonly refused: RefusedView | null;
  readonly saved: 'no' | 'intended' | 'refused' | 'yes';
  readonly reloaded: 'no' | 'intended' | 'yes';
  readonly cablesMoved: boolean;
  readonly checks: readonly CheckView[];
  readonly checksFinal: boolean;
  readonly people: PeopleView;
  readonly manual: {readonly why: string} | null;
  /** What holds the visit now; its words and number come from src/words. */
  readonly problem: Problem | null;
  readonly witness: WitnessView;
  readonly ending: Ending | null;
  /** What closing now would end as. */
  readonly wouldEnd: Ending;
  readonly report: {readonly files: readonly string[]; readonly folder: string} | null;
  /** Wall time of the host's clock when this was made, ms: training runs on a clock of its own. */
  readonly now: number;
  /** How much faster than real time that clock runs; 1 but in training. */
  readonly speed: number;
  readonly bench: BenchView | null;
}

/** What the order says of itself, as far as a window shows it. */
export type PaperView = Pick<
  Order,
  | 'order'
  | 'revision'
  | 'workType'
  | 'site'
  | 'people'
  | 'authority'
  | 'window'
  | 'newUnit'
  | 'candidates'
  | 'cabling'
  | 'reload'
  | 'endsAt'
  | 'training'
> & {
  readonly contract: Pick<Order['contract'], 'no' | 'lineId' | 'customer'>;
  readonly oldUnit: Order['newUnit'] | null;
  readonly profile: {readonly id: string; readonly label: string; readonly provisional: boolean};
  /** Baud the order names. */
  readonly baud: number;
  /** Read-only commands that may be asked, by index. */
  readonly palette: readonly string[];
  /** Passwords that sheet and vault do not hold yet. */
  readonly secretsMissing: readonly ('setup-password' | 'site-password' | 'enable-password')[];
};

export type WorkName = 'stage' | 'verify' | 'ask' | 'take-over' | 'hand-back' | 'undo' | 'paste';

/** What the machine does; one work at a time. `ended` gives no result: job and problem do. */
export type WorkView =
  | {readonly is: 'idle'}
  | {
      readonly is: 'running' | 'paused' | 'stopping';
      readonly work: WorkName;
      /** As the core names it: connect, identify, before, apply, read-back, …; empty before the first. */
      readonly step: string;
      readonly booting: boolean;
      /** The password under trial. */
      readonly trying: SecretName | null;
      /** Lines sent of all that are to be sent in this attempt; null outside an apply. */
      readonly lines: {readonly done: number; readonly total: number} | null;
      /** Of the apply, by the host's clock, ms: rate and time left are the window's arithmetic. */
      readonly tookMs: number;
    };

/** The way to the unit. `held`: open and idle; `person`: the keyboard is a person's. */
export interface LineView {
  readonly target: Target | null;
  readonly state: 'none' | 'held' | 'working' | 'person' | 'lost';
  readonly host: string;
  readonly mode: string;
}

/** Who the unit says it is, and how the identity gate let it in. */
export type UnitView = Identity & {readonly as: Admitted['as']; readonly cover: Admitted['firmware']} & Opened;
/** The password that opened it last; null: somebody was logged in already. */
type Opened = {readonly using: SecretName | null};

export interface PlanView {
  readonly digest: string;
  readonly counts: LineCounts;
  readonly added: readonly string[];
  readonly attempts: number;
}

export interface ChangeView {
  readonly id: string;
  readonly section: string;
  /** Masked. */
  readonly planned: string | null;
  readonly running: string | null;
  readonly state: 'open' | 'adopted' | 'undone';
}

export interface RefusedView {
  readonly line: number;
  readonly text: string;
  readonly mode: string;
  readonly answer: readonly string[];
  /** The profile's registered rewording of this line, if it has one. */
  readonly reworded: string | null;
}

export interface CheckView {
  readonly key: CheckKey;
  readonly id: CheckId;
  readonly verdict: Verdict;
  readonly cause: Cause | null;
  readonly side: Side | null;
  readonly measured: string;
  /** Milliseconds of the host's clock until its countdown is over; null unless settling. Below zero: people are waited for. */
  readonly leftMs: number | null;
}

export interface PeopleView {
  readonly preflight: readonly {readonly item: PreflightItem; readonly state: PreflightState}[] | null;
  readonly enteredAt: string | null;
  readonly conditions: SiteConditions | null;
  readonly labels: Readonly<Partial<Record<'old' | 'new', {readonly serial: string; readonly fits: boolean}>>>;
  readonly oldUnit: {readonly console: string; readonly lamps: string; readonly note: string} | null;
  /** The newest 20. */
  readonly calls: readonly {
    readonly purpose: CallPurpose;
    readonly from: string;
    readonly until: string;
    readonly reached: boolean;
    readonly name: string;
    readonly number: string;
  }[];
  /** The newest 20. */
  readonly notes: readonly {readonly about: 'visit' | 'request'; readonly text: string; readonly at: string}[];
  readonly photos: readonly {
    readonly subject: PhotoSubject;
    /** Where the stored rendition is read; null: told in words. */
    readonly url: string | null;
    readonly text: string | null;
  }[];
  readonly hands: readonly {
    readonly list: HandList;
    readonly exceptions: readonly {readonly item: string; readonly note: string}[];
  }[];
  readonly stoppedAt: string | null;
  readonly rollbackAt: string | null;
  /** The night's clock asks now: the time is over and nobody has answered. */
  readonly rollbackDue: boolean;
  /** When internet and tunnels were first read as working after the stop. */
  readonly restoredAt: string | null;
  readonly words: readonly {
    readonly gate: WordGate;
    readonly subject: string;
    readonly name: string;
    readonly number: string;
    readonly at: string;
  }[];
  readonly said: readonly {
    readonly by: 'centre' | 'customer';
    readonly good: boolean;
    readonly name: string;
    readonly number: string;
    readonly words: string;
    readonly at: string;
  }[];
  readonly leftAt: string | null;
}

/** What the witness is shown, or was, and how it ended. */
export interface WitnessView {
  /** On the page now; null: not shown. */
  readonly statement: Statement | null;
  /** What was answered last, word for word: signed, declined or on paper; null: nothing was. */
  readonly answered: Statement | null;
  readonly questions: readonly {readonly line: string; readonly at: string}[];
  readonly signed: readonly {
    readonly part: 'final' | 'early';
    readonly how: SignedHow['kind'];
    readonly name: string | null;
    readonly control: string;
    readonly at: string;
  }[];
}

/** The hands of a training visit: what is plugged where on the simulated unit. */
export interface BenchView {
  readonly console: 'in' | 'out';
  /** The port under which the console cable shows now. */
  readonly consolePort: string;
  readonly power: 'on' | 'off';
  readonly plugged: Readonly<Record<string, string>>;
}
