/**
 * What the settings sheet says, validated: the expectation that judges the plan before and the unit after. Nothing
 * here is sent to a unit. Device terms (port and zone names) are those of the layout's synonym tables.
 */
import type {Management, Services} from './management.ts';
import type {Secret} from './secret.ts';
import type {Vpn} from './vpn.ts';

/** Dotted decimal without leading zeros, e.g. `203.0.113.45`. Made by `ipv4` of ./format.ts only. */
export type Ipv4 = string & {readonly form: 'ipv4'};
/** `address/length` with no host bits set, e.g. `10.20.0.0/16`. */
export type Prefix = string & {readonly form: 'prefix'};
/** `address/length` where the address is a host of the network, e.g. `192.168.10.1/24`. */
export type HostPrefix = string & {readonly form: 'host-prefix'};
/** Lower case with colons, e.g. `00:00:5e:00:53:a1`. */
export type Mac = string & {readonly form: 'mac'};
/** `2026-11-24`. */
export type IsoDate = string & {readonly form: 'date'};

export interface Settings {
  readonly head: Head;
  readonly wan: Wan;
  readonly lan: readonly Lan[];
  /** Port for the engineer's laptop, e.g. `ge3` 192.168.254.254/24. */
  readonly maintenance: PortAddress | null;
  readonly vrrp: string | null;
  readonly dhcp: Dhcp;
  readonly routes: readonly Route[];
  readonly dynamicRouting: string | null;
  readonly nat: Nat;
  readonly filters: readonly FilterPolicy[];
  readonly vpn: Vpn;
  readonly management: Management;
  readonly services: Services;
  /** Free text, one entry for each line. */
  readonly remarks: readonly string[];
}

export interface Head {
  /** Version of the form, e.g. `3.2`: it chose the layout. */
  readonly template: string;
  readonly customer: string;
  readonly site: string;
  /** Always text: `UG2V-0012345`. */
  readonly contractNo: string;
  readonly lineId: string | null;
  /** As written, NFKC: `VSR n100`. The catalogue holds the aliases. */
  readonly model: string;
  readonly address: string;
  readonly place: string | null;
  readonly contact: Contact | null;
  /** Wish of the original introduction; for information only. */
  readonly wishedDate: IsoDate | null;
  /** Oldest first. */
  readonly revisions: readonly Revision[];
}

/** Personal data: used on site, never in a report. */
export interface Contact {
  readonly department: string | null;
  readonly name: string;
  readonly phone: string | null;
}

export interface Revision {
  readonly version: string;
  readonly date: IsoDate;
  readonly note: string;
}

export interface Wan {
  readonly port: string;
  readonly method: 'pppoe' | 'dhcp' | 'static' | 'ipoe';
  readonly pppoe: Pppoe | null;
  /** `null`: given by the line. */
  readonly address: HostPrefix | null;
  readonly mtu: number | null;
  readonly mss: number | null;
  readonly dns: readonly Ipv4[];
  readonly speed: LinkSpeed;
  /** Text of the sheet, `null` for none. */
  readonly backup: string | null;
  /** May the engineer restart it? Only what the sheet says; `null`: it says nothing. */
  readonly onu: {readonly onu: boolean; readonly homeGateway: boolean} | null;
}

export interface Pppoe {
  readonly user: string;
  readonly password: Secret;
  readonly auth: 'chap' | 'pap' | 'any';
}

export type LinkSpeed = 'auto' | '1000-full' | '100-full';

export interface PortAddress {
  readonly port: string;
  readonly address: HostPrefix;
}

export interface Lan extends PortAddress {
  /** `ge1`, or `ge1.20` where a VLAN is tagged. */
  readonly port: string;
  readonly vlan: number | null;
  readonly zone: string;
  readonly speed: LinkSpeed;
  /** What it is for in the customer's words: 事務所. */
  readonly use: string | null;
}

export interface Dhcp {
  readonly pools: readonly DhcpPool[];
  readonly reservations: readonly Reservation[];
}

export interface DhcpPool {
  readonly name: string;
  readonly enabled: boolean;
  /** The LAN whose network holds the range; a pool that fits no LAN is a fault of the sheet. */
  readonly port: string;
  readonly network: Prefix;
  readonly range: AddressRange;
  readonly exclude: readonly AddressRange[];
  readonly leaseSeconds: number;
}

export interface AddressRange {
  readonly from: Ipv4;
  readonly to: Ipv4;
}

export interface Reservation {
  readonly host: string;
  readonly mac: Mac;
  readonly address: Ipv4;
}

export interface Route {
  readonly prefix: Prefix;
  readonly next: RouteNext;
  /** `null`: the unit's default. */
  readonly distance: number | null;
}

export type RouteNext =
  | {readonly kind: 'via'; readonly address: Ipv4}
  | {readonly kind: 'interface'; readonly name: string}
  | {readonly kind: 'blackhole'};

export interface Nat {
  readonly source: readonly NatSource[];
  readonly destination: readonly NatDestination[];
}

/** `excludeVpn`: `null` where the sheet doesn't say. */
export interface NatSource {
  readonly rule: number;
  readonly network: Prefix;
  readonly excludeVpn: boolean | null;
}

export interface NatDestination {
  readonly rule: number;
  readonly protocol: 'tcp' | 'udp';
  readonly port: number;
  readonly to: Ipv4;
  readonly toPort: number;
}

export interface FilterPolicy {
  readonly from: string;
  readonly to: string;
  /** In the order in which the unit tries them. */
  readonly rules: readonly FilterRule[];
  /** `null`: the sheet has no row for it. */
  readonly fallback: {readonly action: FilterAction; readonly log: boolean} | null;
}

export type FilterAction = 'permit' | 'deny';

/** `null` is anything. `protocol` null is the dialect's `any`. */
export interface FilterRule {
  readonly action: FilterAction;
  readonly protocol: 'tcp' | 'udp' | 'icmp' | 'esp' | null;
  readonly source: Prefix | null;
  /** A host is `/32`. */
  readonly destination: Prefix | null;
  readonly ports: {readonly from: number; readonly to: number} | null;
  readonly icmpType: string | null;
  readonly log: boolean;
}

/** Where a value of the Settings stands, for findings and for `sheet read`. */
export interface Origin {
  readonly worksheet: string;
  /** A1 of the top-left cell. */
  readonly cell: string;
  readonly label: string;
  /** As it stands in the sheet; `null` for a secret. */
  readonly shown: string | null;
}

/** A row or cell that was skipped on purpose; always told to the person. */
export interface NotRead {
  readonly worksheet: string;
  readonly cell: string;
  readonly why: 'struck-out' | 'hidden-row' | 'hidden-column' | 'hidden-worksheet';
  /** What stands there with secrets left out. */
  readonly shown: string;
}

/** What a person should know though nothing is wrong. */
export interface SheetNote {
  readonly kind: SheetNoteKind;
  readonly worksheet: string;
  readonly cell: string;
  readonly label: string;
}

export type SheetNoteKind =
  | 'photography-forbidden'
  | 'secret-holds-blanks'
  | 'changed-in-red'
  | 'speed-fixed'
  | 'format-without-hidden'
  | 'format-without-strike';

/**
 * A sheet as read. Keys of `origins` are paths into the Settings: `wan.address`, `vpn.peers[4].remote`,
 * `dhcp.pools[3].range`; a value made of two cells has the second under its own name (`wan.mask`). Filters are kept
 * by their row in the sheet: `filters.rows[4].direction`.
 */
export interface SheetReading {
  readonly settings: Settings;
  readonly origins: ReadonlyMap<string, Origin>;
  readonly notRead: readonly NotRead[];
  readonly notes: readonly SheetNote[];
}
