/** The configuration lines of PD1 (dialect §6), in the order in which the unit prints them. */
export interface LineSpec {
  readonly id: string;
  readonly pattern: string;
  /** Arguments that make two lines two: none = one line of its kind. */
  readonly slot: readonly string[];
  /** Argument that orders lines of one kind; without one they stay in the order of entry. */
  readonly sort?: string;
  /** Clear secret in `clear`: `login` is stored as a hash, `sealed` as a blob of this unit. */
  readonly secret?: 'login' | 'sealed';
  /** Lines printed together, single lines only. */
  readonly group?: number;
}

export type SectionKind = 'interface' | 'pool' | 'policy' | 'ike' | 'esp' | 'peer' | 'ids' | 'center';

type Row = readonly [id: string, pattern: string, slot?: string, sort?: string, secret?: 'login' | 'sealed'];

function rows(group: number, list: readonly Row[]): readonly LineSpec[] {
  return list.map(([id, pattern, slot, sort, secret]) => ({
    id,
    pattern,
    group,
    slot: slot ? slot.split(' ') : [],
    ...(sort ? {sort} : {}),
    ...(secret ? {secret} : {})
  }));
}

/** Groups up to 4 are printed before the sections of interfaces and pools, 5…7 after them, 8… after the peers. */
export const singles: readonly LineSpec[] = [
  ...rows(1, [
    ['hostname', 'hostname <hostname:hostname>'],
    ['timezone', 'clock timezone <zone:word> <hours:int 0 14>'],
    ['mask', 'service password-mask'],
    ['timestamps', 'service timestamps log']
  ]),
  ...rows(2, [
    ['enable', 'enable secret 0 <clear:value>', '', '', 'login'],
    ['enable', 'enable secret 6 <hash:hash>'],
    ['username', 'username <name:name> privilege <privilege:int 1 15> secret 0 <clear:value>', 'name', '', 'login'],
    ['username', 'username <name:name> privilege <privilege:int 1 15> secret 6 <hash:hash>', 'name']
  ]),
  ...rows(3, [
    ['console-speed', 'console speed <speed:9600|19200|38400|57600|115200>'],
    ['exec-timeout', 'console exec-timeout <minutes:int 0 1440>'],
    ['ssh', 'ssh server enable'],
    ['ssh-allow', 'ssh server allow <prefix:network>', 'prefix']
  ]),
  ...rows(4, [['banner', 'banner login <delimiter:delimiter>']]),
  ...rows(5, [
    ['dns-upstream', 'dns forwarder upstream <address:address>', 'address'],
    ['dns-domain', 'dns forwarder domain <domain:fqdn> <address:address>', 'domain'],
    ['dns', 'dns forwarder enable']
  ]),
  ...rows(6, [
    ['route', 'ip route <prefix:network> blackhole [distance <distance:int 1 255>]', 'prefix', 'prefix'],
    ['route', 'ip route <prefix:network> <nexthop:next-hop> [distance <distance:int 1 255>]', 'prefix', 'prefix'],
    [
      'route',
      'ip route <prefix:address> <mask:mask> <nexthop:next-hop> [distance <distance:int 1 255>]',
      'prefix',
      'prefix'
    ]
  ]),
  ...rows(7, [
    [
      'nat-source',
      'nat source rule <rule:int 1 65535> out-interface <interface:interface> source <prefix:network> [exclude-vpn] masquerade',
      'rule',
      'rule'
    ],
    [
      'nat-destination',
      'nat destination rule <rule:int 1 65535> in-interface <interface:interface> proto <proto:proto> port <port:port> to <address:address> <toport:port>',
      'rule',
      'rule'
    ]
  ]),
  ...rows(8, [['ntp', 'ntp server <address:address> [prefer]', 'address']]),
  ...rows(9, [['syslog', 'syslog server <address:address> facility <facility:word> level <level:word>', 'address']]),
  ...rows(10, [
    ['community', 'snmp community 0 <clear:value> ro allow <prefix:network>', '', '', 'sealed'],
    ['community', 'snmp community 8 <blob:blob> ro allow <prefix:network>'],
    ['trap-host', 'snmp trap-host <address:address>', 'address'],
    ['contact', 'snmp contact <text:value>'],
    ['location', 'snmp location <text:value>']
  ])
];

const proposal: readonly Row[] = [
  ['encryption', 'encryption <encryption:aes128|aes192|aes256|3des>'],
  ['integrity', 'integrity <integrity:sha1|sha256|sha384|sha512>']
];
const rule =
  'rule <rule:int 1 65535> <action:permit|deny> <proto:proto> [any] [source <source:network>] [destination <destination:target>] [port <port:port>] [type <type:word>] [log]';

export const children: Readonly<Record<SectionKind, readonly LineSpec[]>> = {
  interface: rows(0, [
    ['description', 'description <text:rest>'],
    ['vlan', 'vlan <vlan:int 1 4094>'],
    ['zone', 'zone <zone:zone>'],
    ['speed', 'speed <speed:auto|1000-full|100-full>'],
    ['parent', 'pppoe parent <parent:interface>'],
    ['keepalive', 'pppoe keepalive <seconds:int 1 300> <count:int 1 20>'],
    ['authentication', 'ppp authentication <auth:chap|pap|any>'],
    ['ppp-username', 'ppp username <user:value>'],
    ['ppp-password', 'ppp password 0 <clear:value>', '', '', 'sealed'],
    ['ppp-password', 'ppp password 8 <blob:blob>'],
    ['address', 'ip address <address:address/len>'],
    ['address', 'ip address <address:address> <mask:mask>'],
    ['address', 'ip address dhcp'],
    ['address', 'ip address negotiated'],
    [
      'vrrp',
      'vrrp <group:int 1 255> address <address:address> priority <priority:int 1 254> [preempt]',
      'group',
      'group'
    ],
    ['mtu', 'mtu <mtu:int 576 9000>'],
    ['mss', 'tcp mss <mss:int 536 8960>'],
    ['shutdown', 'no shutdown'],
    ['shutdown', 'shutdown']
  ]),
  pool: rows(0, [
    ['network', 'network <prefix:network>'],
    ['range', 'range <first:address> <last:address>'],
    ['exclude', 'exclude <first:address> <last:address>', 'first'],
    ['gateway', 'gateway <address:address>'],
    ['dns', 'dns <address:address> [<second:address>]'],
    ['lease', 'lease <seconds:int 60 31536000>'],
    ['host', 'host <name:name> <mac:mac> <address:address>', 'name', 'address']
  ]),
  policy: rows(0, [
    ['rule', 'rule <rule:int 1 65535> <action:permit|deny> any [log]', 'rule', 'rule'],
    ['rule', rule, 'rule', 'rule'],
    ['default', 'default <action:permit|deny> [log]']
  ]),
  ike: rows(0, [...proposal, ['group', 'group <group:int 1 31>'], ['lifetime', 'lifetime <seconds:int 60 604800>']]),
  esp: rows(0, [
    ...proposal,
    ['pfs', 'pfs <group:group1|group2|group5|group14|group15|group19|group20>'],
    ['lifetime', 'lifetime <seconds:int 60 604800>']
  ]),
  peer: rows(0, [
    ['description', 'description <text:rest>'],
    ['remote', 'remote address <address:remote>'],
    ['local-id', 'local-id fqdn <id:fqdn>'],
    ['remote-id', 'remote-id fqdn <id:fqdn>'],
    ['ike-version', 'ike-version <version:int 1 2>'],
    ['ike-proposal', 'ike-proposal <name:name>'],
    ['esp-proposal', 'esp-proposal <name:name>'],
    ['pre-shared-key', 'pre-shared-key 0 <clear:value>', '', '', 'sealed'],
    ['pre-shared-key', 'pre-shared-key 8 <blob:blob>'],
    ['dpd', 'dpd <delay:int 1 3600> <timeout:int 1 3600>'],
    ['traffic', 'traffic local <local:network> remote <remote:network>', 'local remote'],
    ['initiate', 'initiate <how:always|on-demand|responder>'],
    ['enable', 'enable']
  ]),
  ids: rows(0, [
    ['policy', 'policy <policy:standard|strict>'],
    ['exclude', 'exclude <prefix:network>', 'prefix'],
    ['enable', 'enable']
  ]),
  center: rows(0, [
    ['contract', 'contract <contract:word>'],
    ['primary', 'primary <address:address>'],
    ['secondary', 'secondary <address:address>'],
    ['keepalive', 'keepalive <seconds:int 10 3600>'],
    ['enable', 'enable']
  ])
};

export interface HeaderSpec {
  readonly kind: SectionKind;
  readonly pattern: string;
}

export const headers: readonly HeaderSpec[] = [
  {kind: 'interface', pattern: 'interface <name:interface>'},
  {kind: 'pool', pattern: 'ip dhcp pool <name:name>'},
  {kind: 'policy', pattern: 'zone-policy <from:zone> <to:zone>'},
  {kind: 'ike', pattern: 'ike proposal <name:name>'},
  {kind: 'esp', pattern: 'esp proposal <name:name>'},
  {kind: 'peer', pattern: 'vpn peer <name:name>'},
  {kind: 'ids', pattern: 'ids'},
  {kind: 'center', pattern: 'center'}
];
