import {span} from '../dates.ts';
import {linkOf, links} from '../daemon/links.ts';
import {type Route, routes} from '../daemon/routes.ts';
import {activeSections, type Machine, type PppoeSession} from '../machine.ts';
import type {Command} from '../seat.ts';
import {row} from './table.ts';

export const networkViews: readonly Command[] = [
  {pattern: 'show interfaces brief', user: true, show: brief},
  {pattern: 'show interface <name:interface>', show: (machine, args) => one(machine, args['name'] ?? '')},
  {pattern: 'show pppoe', user: true, show: pppoe},
  {pattern: 'show pppoe <name:interface> detail', show: (machine, args) => detail(machine, args['name'] ?? '')},
  {pattern: 'show ip route', user: true, show: table}
];

const briefWidths = [8, 7, 7, 6, 11, 8, 21, 0];

function brief(machine: Machine): readonly string[] {
  const rows = links(machine).map(link =>
    row(briefWidths, [
      link.name,
      link.label,
      link.adminUp ? 'up' : 'down',
      link.up ? 'up' : 'down',
      link.speed,
      link.zone,
      link.address ?? '-',
      link.mac
    ])
  );
  return [row(briefWidths, ['Port', 'Label', 'Admin', 'Link', 'Speed', 'Zone', 'Address', 'MAC']), ...rows];
}

function one(machine: Machine, name: string): readonly string[] {
  const link = linkOf(machine, name);
  if (!link) return [`% Error: E-2201 no such interface: ${name}`];
  const packets = link.up ? Math.floor(machine.clock.monoMs() / 37) : 0;
  const how = link.speed === '-' ? '' : `, ${link.speed}${link.speed === 'auto' ? '' : ', auto-negotiation'}`;
  return [
    `${link.name} (${link.label}) is ${updown(link.adminUp)}, link is ${updown(link.up)}`,
    `  Description : ${link.description ?? '-'}`,
    `  Hardware    : ${link.mac}${how}`,
    `  Address     : ${link.address ?? '-'}, zone ${link.zone}, MTU ${link.mtu}`,
    `  Input       : ${packets} packets, ${packets * 121} bytes, 0 errors, 0 drops`,
    `  Output      : ${packets} packets, ${packets * 570} bytes, 0 errors, 0 collisions`,
    `  Last change : ${span((machine.clock.monoMs() - machine.bootedMs) / 1000)} ago`
  ];
}

function updown(up: boolean): string {
  return up ? 'up' : 'down';
}

function fieldsOf(machine: Machine, name: string): {parent: string; auth: string; mtu: string} {
  const lines = activeSections(machine, 'interface').find(section => section.name === name)?.lines;
  const configured = lines?.get('authentication')?.args['auth'] ?? 'any';
  return {
    parent: lines?.get('parent')?.args['parent'] ?? '-',
    auth: configured === 'any' ? machine.truth.pppoe.auth : configured,
    mtu: lines?.get('mtu')?.args['mtu'] ?? '1492'
  };
}

function pppoe(machine: Machine): readonly string[] {
  const widths = [11, 8, 9, 6, 9, 17, 17, 6, 0];
  const head = ['Interface', 'Parent', 'State', 'Auth', 'Session', 'Local', 'Remote', 'MTU', 'Up'];
  const rows = [...machine.sessions].map(([name, session]) => {
    const {parent, auth, mtu} = fieldsOf(machine, name);
    const up = session.up ? span((machine.clock.monoMs() - session.sinceMs) / 1000) : '-';
    const remote = session.up ? machine.truth.pppoe.remote : '-';
    const state = session.state === 'authenticating' ? 'auth' : session.state === 'discovery' ? 'disc' : session.state;
    return row(widths, [name, parent, state, auth, session.id, session.local, remote, mtu, up]);
  });
  return [row(widths, head), ...rows];
}

function detail(machine: Machine, name: string): readonly string[] {
  const session = machine.sessions.get(name);
  if (!session) return [`% Error: E-2201 no such interface: ${name}`];
  const {parent, auth} = fieldsOf(machine, name);
  const spoken = session.state === 'up' || session.failure.startsWith('auth') || session.failure.startsWith('IPCP');
  const left = Math.max(0, Math.ceil((session.nextMs - machine.clock.monoMs()) / 1000));
  return [
    `${name} on ${parent}: ${session.state}`,
    `  AC name           : ${spoken ? 'ac-sim-01' : '-'}`,
    `  Session ID        : ${session.id}`,
    `  LCP               : ${session.up ? 'open' : 'closed'}`,
    `  Authentication    : ${auth}${authWord(session)}`,
    `  IPCP              : ${session.up ? 'open' : 'closed'}`,
    `  DNS from peer     : ${session.up ? (machine.truth.dns.reachable[0] ?? '-') : '-'}`,
    '  Keepalive         : 30 s x 5',
    `  Last failure      : ${session.failure}`,
    `  Retries           : ${session.retries}${session.up || session.retries === 0 ? '' : `, next in ${left} s`}`
  ];
}

function authWord(session: PppoeSession): string {
  if (session.up) return ', ok';
  return session.failure.startsWith('auth') ? ', failed' : '';
}

const legend = [
  'Codes: K - kernel route, C - connected, S - static, R - RIP, O - OSPF,',
  '       B - BGP, > - selected route, * - FIB route',
  ''
];

function table(machine: Machine): readonly string[] {
  return [...legend, ...routes(machine).map(route => routeText(route))];
}

function routeText(route: Route): string {
  const mark = route.active ? '>* ' : '   ';
  if (route.kind === 'C') return `C${mark}${route.prefix} is directly connected, ${route.out}`;
  const head = `S${mark}${route.prefix} [${route.distance}/0]`;
  if (route.out === 'Null0') return `${head} is directly connected, Null0, bh`;
  if (route.via !== undefined) return `${head} via ${route.via}${route.active ? `, ${route.out}` : ' inactive'}`;
  return `${head} is directly connected, ${route.out}${route.active ? '' : ' inactive'}`;
}
