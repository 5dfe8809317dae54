/**
 * The values of 新宿支店's sheet that stand in its configuration too, by hand from the sheet's description: cells, the
 * paths of the Settings that they become, and the lines they are set against.
 */
export interface SheetPair {
  readonly worksheet: string;
  /** `F10`, or the first and last cell of a row or table. */
  readonly cells: string;
  readonly paths: RegExp;
  /** `section > line`; the section is left out at top level. */
  readonly lines: readonly string[];
}

const pppoe = 'interface pppoe0 > ';

export const pairs: readonly SheetPair[] = [
  ...page('表紙', [['H8', 'head.contractNo', ['center > contract UG2V-0012345']]]),
  ...page('①WAN', [
    ['F5', 'wan.port', ['interface ge0 > interface ge0']],
    ['F6', 'wan.method', [`${pppoe}pppoe parent ge0`]],
    ['F7', 'wan.pppoe.user', [`${pppoe}ppp username smp-shinjuku01@fix.example.ne.jp`]],
    ['F8', 'wan.pppoe.password', [`${pppoe}ppp password 0 Fx7-pppoe#93kd`]],
    ['F9', 'wan.pppoe.auth', [`${pppoe}ppp authentication chap`]],
    ['F10', 'wan.address', [`${pppoe}ip address 203.0.113.45/32`]],
    ['F11', 'wan.mask', [`${pppoe}ip address 203.0.113.45/32`]],
    ['F12', 'wan.(mtu|mss)', [`${pppoe}mtu 1454`, `${pppoe}tcp mss 1414`]],
    ['F13', 'wan.dns.0.', ['dns forwarder upstream 192.0.2.53']],
    ['F14', 'wan.dns.1.', ['dns forwarder upstream 192.0.2.54']]
  ]),
  ...page('②LAN・DHCP', [
    ['K10', 'lan.4..speed', ['interface ge2 > speed 1000-full']],
    lan(6, 0, 'ge1', '192.168.10.1/24', 'lan'),
    lan(7, 1, 'ge1.20', '192.168.20.1/24', 'voice'),
    lan(8, 2, 'ge1.30', '192.168.30.1/24', 'guest'),
    lan(9, 3, 'ge1.40', '192.168.40.1/24', 'device'),
    lan(10, 4, 'ge2', '192.168.50.1/24', 'dmz'),
    ['F13', 'maintenance', ['interface ge3 > ip address 192.168.254.254/24']],
    pool(18, 0, 'OFFICE', '192.168.10.100 192.168.10.199', '192.168.10.150 192.168.10.159', 86_400),
    pool(19, 1, 'VOICE', '192.168.20.20 192.168.20.120', null, 43_200),
    pool(20, 2, 'GUEST', '192.168.30.50 192.168.30.240', null, 3600),
    pool(21, 3, 'DEVICE', '192.168.40.200 192.168.40.220', null, 86_400),
    reserved(26, 0, 'OFFICE', 'pc-mgr01 00:00:5e:00:53:a1 192.168.10.21'),
    reserved(27, 1, 'OFFICE', 'pc-acct01 00:00:5e:00:53:a2 192.168.10.22'),
    reserved(28, 2, 'OFFICE', 'prn-3f-01 00:00:5e:00:53:a3 192.168.10.31'),
    reserved(29, 3, 'OFFICE', 'prn-3f-02 00:00:5e:00:53:a4 192.168.10.32'),
    reserved(30, 4, 'DEVICE', 'mfp-3f-01 00:00:5e:00:53:b1 192.168.40.11'),
    reserved(31, 5, 'DEVICE', 'cam-entrance 00:00:5e:00:53:b2 192.168.40.21'),
    reserved(32, 6, 'DEVICE', 'cam-storage 00:00:5e:00:53:b3 192.168.40.22')
  ]),
  ...page('③経路', [
    ['B6:E6', 'routes.0.', ['ip route 0.0.0.0/0 pppoe0']],
    ['B7:E7', 'routes.1.', ['ip route 10.20.0.0/16 192.168.10.254']],
    ['B8:E8', 'routes.2.', ['ip route 10.30.0.0/16 192.168.10.254']],
    ['B9:E9', 'routes.3.', ['ip route 172.16.99.0/24 192.168.50.2']],
    ['B10:E10', 'routes.4.', ['ip route 10.0.0.0/8 blackhole distance 250']],
    ['B11:E11', 'routes.5.', ['ip route 192.168.0.0/16 blackhole distance 250']]
  ]),
  ...page('④NAT・フィルタ', [
    ['F5:F5', 'nat.source', [10, 20, 30, 40, 50].map(source)],
    forward(9, 0, 110, '443 to 192.168.50.10 443'),
    forward(10, 1, 120, '587 to 192.168.50.12 587'),
    forward(11, 2, 130, '8443 to 192.168.40.21 443'),
    forward(12, 3, 140, '10022 to 192.168.50.11 22'),
    [
      'C20:I20',
      'filters.1..rules.2.',
      ['zone-policy wan dmz > rule 30 permit tcp source 198.51.100.0/24 destination 192.168.50.11 port 22 log']
    ],
    [
      'B16:I75',
      'filters',
      ['zone-policy wan local > zone-policy wan local', 'zone-policy mnt local > zone-policy mnt local']
    ]
  ]),
  ...page('⑤VPN', [
    ['F5', 'vpn.(ike|esp).lifetime', ['ike proposal IKE-STD > lifetime 28800', 'esp proposal ESP-STD > lifetime 3600']],
    [
      'F4',
      'vpn.(ike|esp)',
      [
        'ike proposal IKE-STD > encryption aes256',
        'ike proposal IKE-STD > integrity sha256',
        'ike proposal IKE-STD > group 14',
        'esp proposal ESP-STD > pfs group14'
      ]
    ],
    ['F6', 'vpn.localId', peers().map(name => `vpn peer ${name} > local-id fqdn shinjuku.smp.example`)],
    ['F7', 'vpn.dpd', peers().map(name => `vpn peer ${name} > dpd 30 120`)],
    peer(11, 'hq-tokyo', '10 hq', 'Fx-hq!7Qm2_tK9w', ['10.0/24 remote 10.1.0.0/16', '20.0/24 remote 10.1.200.0/24']),
    peer(12, 'dc-inzai', '20 inzai', 'Fx-dc?4Zp8+Lr1u', ['10.0/24 remote 10.2.0.0/16', '50.0/24 remote 10.2.0.0/16']),
    peer(13, 'br-osaka', '31 osaka', '"Fx-osk\\"9Vb3\\\\Nc5e"', ['10.0/24 remote 192.168.110.0/24']),
    peer(14, 'br-nagoya', '32 nagoya', 'Fx-ngy_5Rt8%yP', ['10.0/24 remote 192.168.120.0/24']),
    peer(15, 'br-fukuoka', '33 fukuoka', '"Fx fuku 2Hj6$wQ"', ['10.0/24 remote 192.168.130.0/24']),
    peer(16, 'br-sendai', '34 sendai', 'Fx-sdj!7Mk1&uL', ['10.0/24 remote 192.168.140.0/24'])
  ]),
  ...page('⑥管理・監視', [
    ['F5', 'management.hostname', ['hostname vsr-smp-shinjuku01']],
    ['F6', 'management.admin', ['username admin']],
    ['F7', 'management.enable', ['enable secret']],
    ['F8', 'management.allowed', ['ssh server allow 203.0.113.192/28']],
    ['F9', 'management.ntp', ['ntp server 192.0.2.123 prefer', 'ntp server 192.0.2.124']],
    ['F10', 'management.syslog', ['syslog server 203.0.113.202 facility local1 level info']],
    ['F11', 'management.snmp', ['snmp community 0 fxSnmp-r0-58 ro']],
    ['F12', 'management.trapHost', ['snmp trap-host 203.0.113.203']],
    ['F13', 'management.centre', ['center > primary 203.0.113.200', 'center > secondary 203.0.113.201']],
    ['F15', 'management.timezone', ['clock timezone JST 9']]
  ]),
  ...page('⑦付加サービス', [
    ['D6', 'services.ids.exclude', ['ids > exclude 192.168.50.10/32']],
    ['D5', 'services.ids', ['ids > ids', 'ids > policy standard']]
  ])
];

type Written = readonly [cells: string, paths: string, lines: readonly string[]];

function page(worksheet: string, rows: readonly Written[]): readonly SheetPair[] {
  return rows.map(([cells, paths, lines]) => ({worksheet, cells, paths: new RegExp(`^${paths}`), lines}));
}

function lan(...[row, at, port, address, zone]: readonly [number, number, string, string, string]): Written {
  const lines = [`interface ${port}`, `ip address ${address}`, `zone ${zone}`];
  return [`B${row}:K${row}`, `lan.${at}.`, lines.map(one => `interface ${port} > ${one}`)];
}

function pool(...given: readonly [number, number, string, string, string | null, number]): Written {
  const [row, at, name, range, exclude, lease] = given;
  const head = `ip dhcp pool ${name}`;
  const lines = [head, `range ${range}`, ...(exclude ? [`exclude ${exclude}`] : []), `lease ${lease}`];
  return [`B${row}:J${row}`, `dhcp.pools.${at}.`, lines.map(one => `${head} > ${one}`)];
}

function reserved(...[row, at, pool, host]: readonly [number, number, string, string]): Written {
  return [`B${row}:F${row}`, `dhcp.reservations.${at}.`, [`ip dhcp pool ${pool} > host ${host}`]];
}

function source(rule: number): string {
  return `nat source rule ${rule} out-interface pppoe0 source 192.168.${rule}.0/24`;
}

function forward(...[row, at, rule, to]: readonly [number, number, number, string]): Written {
  const line = `nat destination rule ${rule} in-interface pppoe0 proto tcp port ${to}`;
  return [`B${row}:F${row}`, `nat.destination.${at}.`, [line]];
}

function peer(
  ...[row, name, far, key, traffic]: readonly [number, string, string, string, readonly string[]]
): Written {
  const [host, id] = far.split(' ');
  const head = `vpn peer ${name}`;
  const lines = [
    head,
    `remote address 198.51.100.${host}`,
    `remote-id fqdn ${id}.smp.example`,
    `pre-shared-key 0 ${key}`,
    ...traffic.map(one => `traffic local 192.168.${one}`)
  ];
  return [`B${row}:K${row}`, `vpn.peers.${row - 11}.`, lines.map(one => `${head} > ${one}`)];
}

function peers(): readonly string[] {
  return ['hq-tokyo', 'dc-inzai', 'br-osaka', 'br-nagoya', 'br-fukuoka', 'br-sendai'];
}
