import type {Difference} from '../apply/difference.ts';
import type {Push} from '../apply/pushed.ts';
import type {Settled} from '../apply/ledger.ts';
import type {Sending} from '../apply/pace.ts';
import type {Said} from '../check/judgement.ts';
import type {Standing} from '../check/settle.ts';
import type {BlobRef} from '../journal/ports.ts';
import type {FindingRef} from '../plan/finding.ts';
import type {Problem, SecretName} from '../problem.ts';
import type {Ending} from '../procedure/ending.ts';
import type {Entry} from '../transcript/recorder.ts';
import type {Admitted, Identity} from '../unit/identity.ts';
import type {SignOff} from '../witness/sign-off.ts';
import type {Statement} from '../witness/statement.ts';
import type {Decision} from './decisions.ts';
import type {Deed} from './deeds.ts';
import type {Intervention} from './interventions.ts';
import type {WitnessDeed} from './witnessing.ts';

/**
 * Everything that is ever written down of a visit. A kind never changes its meaning; what must change becomes a new
 * kind or a new version of the event's shape (core/journal/chain.ts). No event holds a secret.
 */
export type VisitEvent =
  | Deed
  | Intervention
  | Decision
  | WitnessDeed
  /**
   * First of each start of the program on this order: monotonic times compare only within one boot. `wallBackMs`: by
   * how much the wall clock stands before the newest event's; null where it doesn't.
   */
  | {readonly kind: 'session-begun'; readonly data: {readonly client: string; readonly wallBackMs: number | null}}
  /**
   * Since the event before, in one boot, the wall clock moved by so much more (less: negative) than the monotonic one:
   * it was set, or the laptop slept where the monotonic clock stands still meanwhile.
   */
  | {readonly kind: 'clock-jumped'; readonly data: {readonly byMs: number}}
  /** Laptop less unit, as near as the unit's own answer lets it be told: a few seconds. */
  | {readonly kind: 'clock-offset'; readonly data: {readonly against: 'unit'; readonly ms: number}}
  | {readonly kind: 'order-opened'; readonly data: Opened}
  /** `added`: the lines that are not in the centre's file, masked. */
  | {
      readonly kind: 'plan-made';
      readonly data: {readonly digest: string; readonly lines: number; readonly added: readonly string[]};
    }
  | {
      readonly kind: 'findings-listed';
      readonly data: {readonly findings: readonly FindingRef[]; readonly agreed: number};
    }
  | {readonly kind: 'finding-accepted'; readonly data: {readonly id: string; readonly reference: string}}
  | {
      readonly kind: 'connected';
      readonly data: {
        readonly medium: 'serial' | 'ssh' | 'memory';
        readonly target: string;
        readonly hostKey: string | null;
        /** SSH algorithms that are no longer safe and that the profile allows; left out where there are none. */
        readonly legacy?: readonly string[];
      };
    }
  | {readonly kind: 'logged-in'; readonly data: {readonly host: string; readonly using: SecretName | null}}
  | {
      readonly kind: 'identified';
      readonly data: {
        readonly identity: Identity;
        readonly as: Admitted['as'];
        readonly firmware: Admitted['firmware'];
      };
    }
  | {
      readonly kind: 'before-taken';
      readonly data: {readonly blob: BlobRef; readonly lines: number; readonly sha256: string};
    }
  /** A person's start of sending; `proved` lines were read back as being in effect already. */
  | {readonly kind: 'attempt-begun'; readonly data: {readonly attempt: number; readonly proved: readonly number[]}}
  | {readonly kind: 'lines-intended'; readonly data: {readonly attempt: number; readonly lines: readonly number[]}}
  | {readonly kind: 'lines-settled'; readonly data: {readonly attempt: number; readonly lines: readonly Settled[]}}
  /** `sending`: how lines were sent and what the line lost on the way; not in journals of before it was counted. */
  | {
      readonly kind: 'attempt-ended';
      readonly data: {readonly attempt: number; readonly tookMs: number; readonly sending?: Sending};
    }
  | {readonly kind: 'console'; readonly data: {readonly entries: readonly Entry[]}}
  | {
      readonly kind: 'read-back';
      readonly data: {
        readonly green: boolean;
        readonly proved: readonly number[];
        readonly differences: readonly Difference[];
        readonly tookMs: number;
        /** The centre's last change, where the unit told of one. */
        readonly push?: Push;
      };
    }
  | {readonly kind: 'save-intended'; readonly data: Record<string, never>}
  /** The unit's own words, masked. What it keeps now is not to be trusted, whatever it says later. */
  | {readonly kind: 'save-refused'; readonly data: {readonly answer: readonly string[]}}
  | {readonly kind: 'saved'; readonly data: {readonly state: string}}
  | {readonly kind: 'reload-intended'; readonly data: {readonly uptimeSeconds: number}}
  | {readonly kind: 'reloaded'; readonly data: {readonly uptimeSeconds: number; readonly loadErrors: number | null}}
  | {readonly kind: 'cables-moved'; readonly data: {readonly by: string}}
  /** The centre's own word (C20) or the customer's own try: with a name, and the centre's with a number too. */
  | {readonly kind: 'said'; readonly data: Said}
  | {readonly kind: 'checked'; readonly data: {readonly standings: readonly Standing[]; readonly final: boolean}}
  | {readonly kind: 'stopped'; readonly data: {readonly problem: Problem}}
  /** Shown and answered at once, to the end of the work, as the command line does it. */
  | {readonly kind: 'witnessed'; readonly data: {readonly statement: Statement; readonly signOff: SignOff}}
  | {readonly kind: 'ended'; readonly data: {readonly ending: Ending}}
  /** Names of the files in the report's folder. */
  | {readonly kind: 'reported'; readonly data: {readonly files: readonly string[]}};

/** What the visit began with and is pinned to; another profile of the same name does not go on with this job. */
export interface Opened {
  readonly revision: number;
  readonly orderSha256: string;
  /** `size` in bytes. */
  readonly files: readonly {readonly name: string; readonly sha256: string; readonly size: number}[];
  readonly versions: Versions;
  readonly training: boolean;
}

export interface Versions {
  readonly procedure: string;
  readonly profile: {readonly id: string; readonly version: number; readonly sha256: string};
  readonly layout: string;
  readonly catalogue: string;
  readonly words: string;
}

export type VisitEventOf<K extends VisitEvent['kind']> = Extract<VisitEvent, {kind: K}>;
