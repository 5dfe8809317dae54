/**
 * The facts that a configuration and a settings sheet can both state: a closed list, with the fields of each. Which
 * lines of a dialect state them is the profile's `facts`; how the sheet states them is ./find-claims.ts.
 */
export const factFields = {
  hostname: ['hostname'],
  timezone: ['name', 'offset'],
  contract: ['contract'],
  centre: ['primary', 'secondary'],
  wan: ['method', 'port', 'user', 'password', 'auth', 'address', 'mtu', 'mss'],
  port: ['port', 'speed'],
  resolver: ['address'],
  lan: ['port', 'address', 'vlan', 'zone', 'speed'],
  vrrp: ['group'],
  pool: ['pool', 'network', 'from', 'to', 'lease'],
  exclude: ['pool', 'from', 'to'],
  reservation: ['host', 'mac', 'address'],
  route: ['prefix', 'via', 'device', 'blackhole', 'distance'],
  source: ['rule', 'network', 'excludeVpn'],
  forward: ['rule', 'protocol', 'port', 'to', 'toPort'],
  policy: ['from', 'to', 'fallback', 'fallbackLog'],
  filter: ['from', 'to', 'rule', 'action', 'protocol', 'source', 'destination', 'ports', 'icmp', 'log'],
  ike: ['name', 'encryption', 'integrity', 'group', 'lifetime'],
  esp: ['name', 'encryption', 'integrity', 'pfs', 'lifetime'],
  tunnel: ['version', 'localId', 'interval', 'timeout', 'ike', 'esp'],
  peer: ['peer', 'remote', 'remoteId', 'key'],
  traffic: ['peer', 'local', 'remote'],
  admin: ['user', 'password'],
  enable: ['password'],
  allowed: ['network'],
  ntp: ['address', 'prefer'],
  syslog: ['address', 'facility', 'level'],
  snmp: ['community', 'access'],
  trap: ['address'],
  ids: ['policy', 'enabled'],
  idsExclude: ['network']
} as const satisfies Record<string, readonly string[]>;

export type FactName = keyof typeof factFields;
export const factNames = Object.keys(factFields) as [FactName, ...FactName[]];

/** Named groups of a pattern that no fact of this kind has; a profile with one is refused. */
export function strangeFields(kind: FactName, names: readonly string[]): readonly string[] {
  const fields: readonly string[] = factFields[kind];
  return names.filter(name => !fields.includes(name));
}

export function namedGroups(source: string): readonly string[] {
  return [...source.matchAll(/\(\?<(\w+)>/g)].map(match => match[1] ?? '');
}
