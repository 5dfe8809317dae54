import type {Difference} from '../apply/difference.ts';
import type {LineState} from '../apply/ledger.ts';
import type {PlanLine} from '../plan/plan.ts';
import type {Finding} from '../plan/finding.ts';
import type {Problem} from '../problem.ts';
import type {Result} from '../result.ts';
import type {Asked} from './calls.ts';
import type {CallName, PushName} from './names.ts';
import type {Snapshot} from './snapshot.ts';

/** What each call gives where it gives more than "done"; what changed comes with the next snapshot. */
export interface Answers {
  'app.hello': Hello;
  'orders.list': OrderList;
  'orders.add': {readonly order: string};
  'ports.list': PortList;
  'ports.loop-back': LoopBack;
  'page.papers': Papers;
  'page.plan': Page<PlanRow>;
  'page.differences': Page<Difference>;
  'page.console': Page<ConsoleRow>;
  'unit.ask': {readonly command: string; readonly lines: readonly string[]};
  'report.check': {readonly control: string; readonly files: number};
}
export type Answer<N extends CallName> = N extends keyof Answers ? Answers[N] : null;

export interface Hello {
  readonly host: 'electron' | 'browser';
  readonly version: string;
  readonly platform: string;
  readonly preferences: Preferences;
  readonly snapshot: Snapshot;
}

export interface Preferences {
  readonly language: 'ja' | 'en';
  readonly look: 'light' | 'dark' | 'contrast';
}

export interface OrderList {
  readonly orders: readonly OrderRow[];
  /** Folders that could not be read as orders, by name, with the number of what is wrong. */
  readonly unreadable: readonly {readonly folder: string; readonly problem: Problem}[];
  /** Whether orders that are not training can be opened: the vault is open. */
  readonly vault: 'open' | 'closed' | 'none';
  /** Why the order that was open when the program ended could not be taken up again; null: nothing to tell. */
  readonly left: Problem | null;
}

export interface OrderRow {
  readonly order: string;
  readonly revision: number;
  readonly workType: 'swap' | 'install';
  readonly customer: string;
  readonly site: string;
  readonly from: string;
  readonly until: string;
  readonly training: boolean;
  readonly state: 'new' | 'begun' | 'ended' | 'reported';
}

export interface PortList {
  readonly ports: readonly PortRow[];
  /** Why none could be listed, in the system's words; null: the list is whole. */
  readonly problem: Problem | null;
}

export interface PortRow {
  readonly path: string;
  readonly maker: string;
  /** `0403:6001`; empty where the system does not tell. */
  readonly ids: string;
  readonly lastUsed: boolean;
  readonly training: boolean;
}

/**
 * What came back of what was sent into a bridged line. `same`: all of it, at every speed; `other`: something, but not
 * that: a unit, or a broken adapter.
 */
export interface LoopBack {
  readonly heard: 'same' | 'nothing' | 'other';
  /** Speeds it was sent at, in order; it ends with the first at which not all came back. */
  readonly bauds: readonly number[];
}

/** What was read of the settings sheet, place by place, and every disagreement with its places. */
export interface Papers {
  readonly sheet: {
    readonly file: string;
    /** Sections in the order of the sheet; a secret's value is a mark. */
    readonly sections: readonly {
      readonly id: string;
      readonly rows: readonly {readonly name: string; readonly value: string; readonly place: string}[];
    }[];
    readonly notRead: readonly string[];
  };
  readonly findings: readonly Finding[];
}

export interface Page<T> {
  readonly rows: readonly T[];
  readonly total: number;
}

export type PlanRow = Pick<PlanLine, 'no' | 'fileLine' | 'shown' | 'section' | 'kind' | 'source' | 'written'> & {
  readonly state: LineState;
};

/** `at`: ISO wall time of the event that holds it. */
export interface ConsoleRow {
  readonly at: string;
  readonly from: 'unit' | 'noise' | 'app';
  readonly text: string;
}

export interface Pushes {
  snapshot: Snapshot;
  /** Lines as they are recorded (masked), in order; `partial` is the line under way. */
  console: {
    readonly lines: readonly {readonly from: 'unit' | 'noise' | 'app'; readonly text: string}[];
    readonly partial: string;
  };
}

/** `window.bridge`: the one door of a window. Every call resolves; nothing rejects. */
export interface Bridge {
  readonly calls: {readonly [N in CallName]: (asked: Asked<N>) => Promise<Result<Answer<N>>>};
  /** Gives a function that stops the listening. */
  on<P extends PushName>(push: P, take: (value: Pushes[P]) => void): () => void;
}
