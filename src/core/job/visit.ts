import type {Standing} from '../check/settle.ts';
import type {Configuration} from '../configuration/configuration.ts';
import type {Credential} from '../device/login.ts';
import type {Profile} from '../device/profile.ts';
import type {Blobs} from '../journal/ports.ts';
import type {Order} from '../order/order.ts';
import type {Clock, Random, Transport} from '../ports.ts';
import type {SecretName} from '../problem.ts';
import type {Result} from '../result.ts';
import type {Entry} from '../transcript/recorder.ts';
import type {SheetReading} from '../settings/settings.ts';
import type {Opened, Versions} from './events.ts';
import type {Hold} from './hold.ts';
import type {LiveJob} from './live.ts';

/** Everything the centre gave for this visit, read and validated; the same files give the same material. */
export interface Material {
  readonly order: Order;
  readonly orderSha256: string;
  readonly files: Opened['files'];
  readonly profile: Profile;
  readonly versions: Versions;
  readonly sheet: SheetReading;
  readonly configuration: Configuration;
}

/** How the unit is reached this time, and what opens it. Secrets live here and on the wire only. */
export interface Access {
  readonly medium: Transport['medium'];
  /** For people: `ssh 192.168.254.254:22`, `/dev/cu.usbserial-10`. */
  readonly target: string;
  open(): Promise<
    Result<{
      readonly transport: Transport;
      readonly hostKey: string | null;
      /** Agreed SSH algorithms that are no longer safe: shown and recorded. */
      readonly legacy?: readonly string[];
    }>
  >;
  /** Bauds to try, the order's first; empty where there is no line speed. */
  readonly bauds: readonly number[];
  readonly user: string;
  readonly credentialsFor: (factory: boolean) => readonly Credential[];
  readonly setupPassword: string | undefined;
  readonly enablePassword: string | undefined;
}

/** What a client is told while it happens; the job itself is announced by LiveJob. */
export type Progress =
  | {readonly is: 'step'; readonly step: Step}
  | {readonly is: 'boot'}
  /** The password about to be typed; once `opened`, the one that let us in: null where nobody was asked for any. */
  | {readonly is: 'password'; readonly name: SecretName | null; readonly opened: boolean}
  /** Something the unit showed, masked. */
  | {readonly is: 'entry'; readonly entry: Entry}
  | {readonly is: 'lines'; readonly done: number; readonly total: number}
  | {readonly is: 'standings'; readonly standings: readonly Standing[]; readonly now: number};

export type Step =
  | 'connect'
  | 'identify'
  | 'before'
  | 'apply'
  | 'read-back'
  | 'check-unplugged'
  | 'check'
  | 'save'
  | 'reload'
  | 'cables';

/** One visit at work: the job, its papers, the way to the unit and the outside world. */
export interface Visit {
  readonly live: LiveJob;
  readonly material: Material;
  readonly access: Access;
  readonly clock: Clock;
  readonly random: Random;
  readonly blobs: Blobs;
  readonly tell: (progress: Progress) => void;
  /** How a person holds the work; `freeHold` where nobody does. */
  readonly hold: Hold;
}
