/** Configurations of the provisional dialect, drawn at random and written as people write them. */
import fc from 'fast-check';

/** A section with its children, or a line by itself under an empty header. */
export interface Part {
  readonly header: string;
  readonly lines: readonly string[];
}

const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{2,9}$/);
/** Values that need quotes, values that need none and have them, and characters that lines trip over. */
const value = fc.oneof(
  fc.stringMatching(/^Fx[A-Za-z0-9_#!%?&+-]{6,14}$/),
  fc.stringMatching(/^Fx[A-Za-z0-9]{3,8} [A-Za-z0-9$]{2,6}$/).map(text => `"${text}"`),
  fc.stringMatching(/^Fx[A-Za-z0-9]{4,8}$/).map(text => `"${text}"`),
  fc.stringMatching(/^Fx[A-Za-z0-9]{3,8}$/).map(text => `"${text}\\"\\\\x"`)
);
const port = fc.constantFrom('22', '80', 'https', '443', 'smtp', '5060', 'ssh', '1000-2000');
const onePort = fc.constantFrom('22', 'https', '587', 'domain');
const some = (...lines: readonly fc.Arbitrary<string>[]): fc.Arbitrary<readonly string[]> =>
  fc.tuple(...lines.map(line => fc.option(line, {nil: undefined}))).map(all => all.filter(one => one !== undefined));
const fixed = (text: string) => fc.constant(text);
const part = (header: string, lines: fc.Arbitrary<readonly string[]>): fc.Arbitrary<Part> =>
  lines.map(all => ({header, lines: all}));
const either = (...texts: readonly string[]) => fc.constantFrom(...texts);

/** In one of the spellings that the unit takes for one. */
function mac(last: number): fc.Arbitrary<string> {
  const hex = last.toString(16).padStart(2, '0');
  return either(`00:00:5e:00:53:${hex}`, `00-00-5E-00-53-${hex.toUpperCase()}`, `0000.5e00.53${hex}`);
}

function lan(name: string, net: number, first: readonly string[]): fc.Arbitrary<Part> {
  const address = either(`ip address 192.168.${net}.1/24`, `ip address 192.168.${net}.1 255.255.255.0`);
  const rest = some(
    fc.tuple(either('description', 'desc'), word).map(one => one.join(' ')),
    either('zone lan', 'zone  dmz', 'zone guest'),
    fixed('mtu 1400'),
    ...(name.includes('.') ? [] : [either('speed auto', 'speed 1000-full')])
  );
  return part(
    `interface ${name}`,
    fc
      .tuple(rest, address, either('no shutdown', 'shutdown', 'no shut'))
      .map(([some_, ip, up]) => [...first, ...some_, ip, up])
  );
}

const wan = part(
  'interface pppoe0',
  fc
    .tuple(value, some(fixed('pppoe keepalive 30 5'), fixed('mtu 1454'), fixed('tcp mss 1414')), either('chap', 'pap'))
    .map(([secret, rest, auth]) => [
      'zone wan',
      'pppoe parent ge0',
      `ppp authentication ${auth}`,
      'ppp username fix@example.ne.jp',
      `ppp password 0 ${secret}`,
      'ip address negotiated',
      ...rest,
      'no shutdown'
    ])
);

function pool(name: string, net: number): fc.Arbitrary<Part> {
  const host = (at: number) => mac(at).map(text => `host pc-${at} ${text} 192.168.${net}.${at}`);
  const rest = some(
    fixed(`exclude 192.168.${net}.50 192.168.${net}.59`),
    fixed(`gateway 192.168.${net}.1`),
    either('dns 192.0.2.53', 'dns 192.0.2.53 192.0.2.54'),
    fixed('lease 86400')
  );
  return part(
    `ip dhcp pool ${name}`,
    fc
      .tuple(
        rest,
        fc.shuffledSubarray([161, 162, 163]).chain(all => fc.tuple(...all.map(host)))
      )
      .map(([lines, hosts]) => [
        `network 192.168.${net}.0/24`,
        `range 192.168.${net}.40 192.168.${net}.90`,
        ...lines,
        ...hosts
      ])
  );
}

function policy(from: string, to: string): fc.Arbitrary<Part> {
  const rule = fc.oneof(
    either('permit any', 'deny any log', 'permit icmp any', 'permit udp port 53', 'permit icmp type echo-request'),
    fc.tuple(either('permit', 'deny'), port).map(([what, at]) => `${what} tcp destination 192.168.50.10 port ${at} log`)
  );
  const rules = fc
    .tuple(fc.shuffledSubarray([10, 20, 30, 40], {minLength: 1}), fc.tuple(rule, rule, rule, rule))
    .map(([numbers, all]) => numbers.map((no, at) => `rule ${no} ${all[at]}`));
  return part(
    `zone-policy ${from} ${to}`,
    fc.tuple(rules, either('default deny', 'default deny log', 'default permit')).map(([all, last]) => [...all, last])
  );
}

function peer(name: string, at: number): fc.Arbitrary<Part> {
  const pairs = fc.shuffledSubarray([0, 1, 2], {minLength: 1});
  return part(
    `vpn peer ${name}`,
    fc
      .tuple(value, pairs, some(either('dpd 30 120', 'dpd 10 60'), either('initiate always', 'init on-demand')))
      .map(([secret, traffic, rest]) => [
        'description "far side"',
        `remote address 198.51.100.${at}`,
        'local-id fqdn here.fx.example',
        `remote-id fqdn ${name}.fx.example`,
        'ike-version 2',
        'ike-proposal IKE-FX',
        'esp-proposal ESP-FX',
        `pre-shared-key 0 ${secret}`,
        ...traffic.map(net => `traffic local 192.168.10.0/24 remote 10.${at}.${net}.0/24`),
        ...rest,
        'enable'
      ])
  );
}

const proposals: readonly fc.Arbitrary<Part>[] = [
  part(
    'ike proposal IKE-FX',
    fixed('').map(() => ['encryption aes256', 'integrity sha256', 'group 14', 'lifetime 28800'])
  ),
  part(
    'esp proposal ESP-FX',
    fixed('').map(() => ['encryption aes256', 'integrity sha256', 'pfs group14', 'lifetime 3600'])
  )
];

function single(...lines: readonly fc.Arbitrary<string>[]): fc.Arbitrary<Part> {
  return part('', some(...lines));
}

const singles: readonly fc.Arbitrary<Part>[] = [
  single(fixed('service timestamps log'), fixed('service password-mask')),
  single(
    value.map(text => `enable secret 0 ${text}`),
    fixed('username noc privilege 15 secret 6 $6$fx$hash')
  ),
  single(
    either('console exec-timeout 10', 'console exec-timeout 30'),
    fixed('console speed 9600'),
    fixed('ssh server allow 203.0.113.192/28'),
    fixed('ssh server allow 192.168.254.0/24')
  ),
  single(
    fixed('dns forwarder upstream 192.0.2.53'),
    fixed('dns forwarder upstream 192.0.2.54'),
    fixed('dns forwarder domain fx.example 10.1.0.53'),
    fixed('dns forwarder enable')
  ),
  single(
    either('ip route 10.30.0.0/16 192.168.10.254', 'ip route 10.30.0.0 255.255.0.0 192.168.10.254'),
    fixed('ip route 0.0.0.0/0 pppoe0'),
    fixed('ip route 10.0.0.0/8 blackhole distance 250')
  ),
  single(
    fixed('nat source rule 20 out-interface pppoe0 source 192.168.20.0/24 masquerade'),
    fixed('nat source rule 10 out-interface pppoe0 source 192.168.10.0/24 exclude-vpn masquerade'),
    onePort.map(at => `nat destination rule 110 in-interface pppoe0 proto tcp port ${at} to 192.168.50.10 ${at}`)
  ),
  single(
    fixed('ntp server 192.0.2.124'),
    fixed('ntp server 192.0.2.123 prefer'),
    fixed('syslog server 203.0.113.202 facility local1 level info')
  ),
  single(
    value.map(text => `snmp community 0 ${text} ro allow 203.0.113.192/28`),
    fixed('snmp trap-host 203.0.113.203'),
    word.map(text => `snmp contact "${text}"`)
  )
];

/** Parts in any order, but that a peer comes after the proposals it names. */
export const anyParts: fc.Arbitrary<readonly Part[]> = fc
  .tuple(
    fc.tuple(
      ...singles,
      lan('ge1', 10, []),
      lan('ge1.20', 20, ['vlan 20']),
      lan('ge2', 50, []),
      wan,
      pool('OFFICE', 10),
      pool('VOICE', 20),
      policy('wan', 'local'),
      policy('lan', 'wan'),
      part('ids', some(either('policy standard', 'policy strict'), fixed('exclude 192.168.50.10/32'), fixed('enable'))),
      part(
        'center',
        some(fixed('primary 203.0.113.200'), fixed('secondary 203.0.113.201'), fixed('keepalive 60')).map(all => [
          'contract UG2V-0012345',
          ...all
        ])
      )
    ),
    fc.tuple(...proposals, peer('br-north', 31), peer('br-south', 32))
  )
  .chain(([free, vpn]) =>
    fc
      .shuffledSubarray([...free], {minLength: 3})
      .map(some_ => [...some_, ...vpn].filter(one => one.header !== '' || one.lines.length > 0))
  );

/** What takes the factory's own lines over. */
const base: readonly Part[] = [
  {
    header: '',
    lines: [
      'hostname fx-unit',
      'clock timezone JST 9',
      'ssh server enable',
      'username admin privilege 15 secret 6 $6$fxadm$hash'
    ]
  },
  {
    header: 'interface ge3',
    lines: ['description MAINTENANCE', 'zone mnt', 'ip address 192.168.254.254/24', 'no shutdown']
  }
];

export function linesOf(parts: readonly Part[]): readonly string[] {
  return [...base, ...parts].flatMap(({header, lines}) =>
    header === '' ? [...lines, '!'] : [header, ...lines.map(line => ` ${line}`), '!']
  );
}
