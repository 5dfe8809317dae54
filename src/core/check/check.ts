import type {FilterPolicy, LinkSpeed, Prefix, Route} from '../settings/settings.ts';
import type {Cause, CheckId, CheckKey, KnownCause} from './names.ts';
import type {ObservationName} from './observation.ts';

/**
 * What is checked on this visit and by which facts (settings → verdict, C01…C20). Facts come from the sheet and the
 * order, never from the configuration that was typed: a plan that is wrong must not confirm itself.
 */
export type Check = Common & Facts;

interface Common {
  readonly key: CheckKey;
  /**
   * When it can be asked: `staged` with no cable in, before the save; `saved` after the save; `reloaded` after the
   * reload that the order asks for; `connected` when the cables are in.
   */
  readonly phase: 'staged' | 'saved' | 'reloaded' | 'connected';
  /** Without these passing, a verdict other than pass says nothing about this check. */
  readonly dependsOn: readonly CheckKey[];
  /** 0: judged at once. */
  readonly settleMs: number;
  readonly causes: readonly CauseByWords[];
  /** What is asked of the unit; empty where a person is asked, or nobody. */
  readonly commands: readonly Command[];
  /** Why it isn't checked at all (R42); `null`: it is. */
  readonly excluded: Cause | null;
  /** `near`: firmware whose formats the profile may not know; a row that is not found reads unknown there. */
  readonly cover: 'covers' | 'near';
}

export type Facts =
  | {readonly id: 'C01'; readonly expected: ExpectedUnit; readonly found: FoundUnit}
  | {readonly id: 'C02'; readonly ports: readonly ExpectedPort[]}
  | {readonly id: 'C03'; readonly wan: ExpectedWan}
  | {readonly id: 'C04'; readonly next: Route['next']}
  | {readonly id: 'C05'; readonly resolvers: readonly string[]}
  | {readonly id: 'C06'; readonly name: string}
  | {readonly id: 'C07'}
  | {readonly id: 'C08'; readonly addresses: readonly ExpectedAddress[]}
  | {readonly id: 'C09'; readonly pools: readonly ExpectedPool[]}
  | {readonly id: 'C10'; readonly pools: readonly LeasingPool[]}
  | {readonly id: 'C11'; readonly routes: readonly ExpectedRoute[]}
  | {readonly id: 'C12'; readonly rules: readonly ExpectedNat[]}
  | {readonly id: 'C13'; readonly policies: readonly FilterPolicy[]}
  | {readonly id: 'C14'; readonly peer: ExpectedPeer}
  | {readonly id: 'C15'}
  | {readonly id: 'C16'; readonly policy: string | null}
  | {readonly id: 'C17'}
  | {readonly id: 'C18'}
  | {readonly id: 'C19'}
  | {readonly id: 'C20'}
  | {readonly id: 'customer'};

/** `Extract` on facts for one judge: `CheckOf<'C14'>`. */
export type CheckOf<Id extends CheckId> = Common & Extract<Facts, {readonly id: Id}>;

export interface Command {
  readonly observation: ObservationName;
  readonly parameters: Readonly<Record<string, string>>;
  /** The line to type in exec mode, parameters filled in. */
  readonly send: string;
}

/** A cause the profile knows by the unit's own words. */
export interface CauseByWords {
  readonly re: RegExp;
  readonly cause: KnownCause;
  readonly side: 'here' | 'far' | 'unclear';
  readonly settleMs: number | null;
  /** Goes on settling after its time: only somebody's act ends it. */
  readonly waitsForPeople: boolean;
}

/** As identified on the unit; model as printed. */
export interface FoundUnit {
  readonly model: string;
  readonly serial: string;
  readonly firmware: string;
}

export interface ExpectedUnit {
  readonly model: string;
  /** The order's unit and the depot's candidates. */
  readonly serials: readonly string[];
  /** Exact versions or `5.2.x`. */
  readonly firmware: readonly string[];
  readonly aliases: Readonly<Record<string, string>>;
}

export interface ExpectedPort {
  readonly port: string;
  /** What is plugged in, in the order's words. */
  readonly cable: string;
  readonly speed: LinkSpeed;
}

/** `address` without length; `null`: given by the line. `auth` null: any. */
export type ExpectedWan =
  | {
      readonly kind: 'session';
      readonly interface: string;
      readonly parent: string;
      readonly address: string | null;
      readonly auth: string | null;
    }
  | {readonly kind: 'port'; readonly interface: string; readonly address: string | null};

export interface ExpectedAddress {
  readonly port: string;
  /** Address and length as the unit prints them. */
  readonly address: string;
  /** `null`: not named by the sheet. */
  readonly zone: string | null;
  /** The customer's word for it. */
  readonly use: string | null;
}

export interface ExpectedPool {
  readonly pool: string;
  readonly network: string;
  /** `192.168.10.100-192.168.10.199`. */
  readonly range: string;
  readonly reserved: number;
}

export interface LeasingPool {
  readonly pool: string;
  readonly port: string;
  readonly use: string | null;
  readonly reservedMacs: readonly string[];
}

export interface ExpectedRoute {
  readonly prefix: Prefix;
  readonly next: Route['next'];
  readonly distance: number;
  /** Port whose network holds the next hop; `null` where none does. */
  readonly port: string | null;
}

/** One row of the unit's NAT table; `match` null where the sheet leaves it open whether VPN traffic is excluded. */
export interface ExpectedNat {
  readonly kind: 'src' | 'dst';
  readonly rule: number;
  readonly interface: string;
  readonly matches: readonly string[];
  readonly action: string;
}

export interface ExpectedPeer {
  readonly name: string;
  readonly label: string;
  readonly others: readonly string[];
  readonly traffic: readonly {readonly local: string; readonly remote: string}[];
  /** From the evidence taken of the old unit; `undefined`: not seen. */
  readonly wasUpBefore: boolean | undefined;
}
