/** Sixty lines as FRR itself shows them, top-level lines and sections by turns; values as they may occur in the field. */
export function sectioned(): string {
  const routes = count(1, 15).map(no => `ip route 10.${no}.0.0/16 Null0`);
  const peers = count(1, 5).flatMap(no => [
    ` neighbor 192.0.2.${no} remote-as 6501${no}`,
    ` neighbor 192.0.2.${no} description ${no % 2 ? `branch ${no}? (spare)` : `branch-${no}`}`
  ]);
  const prefixes = count(1, 12).map(no => `ip prefix-list SITES seq ${5 * no} permit 10.${no}.0.0/16 le 24`);
  const communities = count(1, 4).map(no => `bgp community-list standard MARK seq ${5 * no} permit 65000:${no}`);
  const maps = count(1, 5).flatMap(no => [
    `route-map OUT permit ${10 * no}`,
    ' match ip address prefix-list SITES',
    ` set metric ${100 * no}`,
    'exit',
    '!'
  ]);
  const bgp = ['router bgp 65001', ' bgp router-id 192.0.2.254', ...peers, ' neighbor 192.0.2.1 password Fx-peer-77'];
  return [
    'frr version 8.4.4',
    'frr defaults traditional',
    'hostname frr-unit',
    '!',
    ...routes,
    '!',
    ...bgp,
    'exit',
    '!',
    ...prefixes,
    '!',
    ...communities,
    '!',
    ...maps,
    'end',
    ''
  ].join('\n');
}

function count(from: number, to: number): readonly number[] {
  return Array.from({length: to - from + 1}, (_, at) => from + at);
}
