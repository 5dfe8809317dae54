import type {Profile} from '#core/device/profile.ts';
import {gateOf} from '#core/plan/line-gate.ts';
import type {Plan, PlanLine} from '#core/plan/plan.ts';

type Bare = Pick<PlanLine, 'kind' | 'text' | 'section'>;

/** About 60 lines: short and long ones, sections that are pending until they are left, lines with literal keys. */
export function sweepPlan(profile: Profile): Plan {
  const all = [
    ...single('clock timezone JST 9', 'service timestamps log', 'ntp server 192.0.2.123 prefer'),
    ...section('interface ge1', 'description "LAN? main switch"', 'zone lan', 'ip address 192.168.10.1/24', 'mtu 1400'),
    ...[1, 2, 3, 4].flatMap(pool),
    ...section('zone-policy lan wan', ...rules(1000, 8), 'default deny log'),
    ...single(
      'ip route 10.99.0.0/16 192.168.10.254',
      'nat source rule 10 out-interface ge0 source 192.168.10.0/24 masquerade'
    ),
    ...section('zone-policy wan local', ...rules(2000, 6), 'default deny'),
    ...section('ike proposal bench', 'encryption aes256', 'integrity sha256', 'group 14', 'lifetime 28800'),
    ...single('syslog server 192.0.2.200 facility local0 level info', 'snmp location "Shinjuku 3F?"')
  ];
  const lines = all.map((line, at) => ({
    ...line,
    no: at + 1,
    fileLine: at + 1,
    shown: line.text,
    source: 'file' as const,
    ...gateOf(line, profile)
  }));
  return {lines, digest: 'sweep'};
}

function single(...texts: readonly string[]): readonly Bare[] {
  return texts.map(text => ({kind: 'single', section: '', text}));
}

function section(header: string, ...children: readonly string[]): readonly Bare[] {
  return [
    {kind: 'header', section: header, text: header},
    ...children.map(text => ({kind: 'child' as const, section: header, text}))
  ];
}

function pool(index: number): readonly Bare[] {
  const net = `10.${index}.0`;
  return section(
    `ip dhcp pool SWEEP-${index}`,
    `network ${net}.0/24`,
    `range ${net}.100 ${net}.199`,
    `gateway ${net}.1`,
    `lease ${3600 + index}`,
    `host printer-${index} 02:00:5e:00:00:0${index} ${net}.20`
  );
}

function rules(from: number, count: number): readonly string[] {
  return Array.from(
    {length: count},
    (_, at) =>
      `rule ${from + at * 10} permit tcp source 10.${at}.0.0/16 destination 192.0.2.${at + 1}/32 port ${8000 + at}`
  );
}
