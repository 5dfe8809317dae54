/**
 * What may be observed on a unit: a closed list. A profile says for each which command shows it and how its rows
 * read; the judges are code. No row of a kind = unknown, never a fail.
 */
export const observationNames = [
  'interfaces',
  'wanSession',
  'wanDetail',
  'routes',
  'reach',
  'resolve',
  'clock',
  'dhcpPools',
  'dhcpLeases',
  'neighbours',
  'nat',
  'filterRules',
  'filterTotals',
  'vpnAssociations',
  'vpnPeer',
  'centre',
  'ids',
  'saved',
  'boot'
] as const;

export type ObservationName = (typeof observationNames)[number];

/**
 * Row kinds and the fields each must carry; a profile that lacks one is refused when it is read. A profile may add
 * rows that the judges use where they are: `nat.totals` {source, destination} and `vpnAssociations.count`
 * {up, connecting}, `dhcpLeases.total` {total}, the unit's own counts that prove no row was overlooked; `resolve.failed`; `boot.damaged` and
 * `boot.refused`, one for each line.
 */
export const observationRows = {
  interfaces: {port: ['port', 'admin', 'link', 'speed', 'zone', 'address']},
  wanSession: {session: ['interface', 'parent', 'state', 'auth', 'local']},
  wanDetail: {failure: ['failure']},
  routes: {active: ['prefix'], inactive: ['prefix']},
  reach: {loss: ['loss']},
  resolve: {address: ['address']},
  clock: {clock: ['state']},
  dhcpPools: {pool: ['pool', 'network', 'range', 'reserved', 'state']},
  dhcpLeases: {lease: ['address', 'mac', 'pool', 'type']},
  neighbours: {neighbour: ['address', 'mac', 'port', 'state']},
  nat: {rule: ['kind', 'rule', 'interface', 'match', 'action']},
  filterRules: {policy: ['from', 'to'], rule: ['rule']},
  filterTotals: {policy: ['from', 'to', 'rules', 'default'], totals: ['policies', 'rules']},
  vpnAssociations: {ike: ['peer', 'state'], traffic: ['peer', 'local', 'remote']},
  vpnPeer: {messages: ['sent', 'received'], failure: ['failure']},
  centre: {state: ['state'], error: ['error']},
  ids: {ids: ['state', 'policy']},
  /** `same` must come first in a profile: it is the line that proves it, word for word. */
  saved: {same: [], state: ['state']},
  /** What the last boot said while it loaded the startup configuration. */
  boot: {loaded: ['errors']}
} as const satisfies Record<ObservationName, Record<string, readonly string[]>>;

/** One line of a unit's answer that matched a row pattern, with its named fields. */
export interface ObservedRow {
  readonly row: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** `unreadable`: the command was answered, yet no row matched; `refused`: the unit does not know the command. */
export type Observed =
  | {readonly state: 'read'; readonly rows: readonly ObservedRow[]}
  | {readonly state: 'unreadable'}
  | {readonly state: 'refused'; readonly answer: readonly string[]};
