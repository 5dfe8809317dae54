import {linesOf} from '../configuration.ts';
import {timeOfDay} from '../dates.ts';
import {activeSections, type Machine, type PeerSession, type SectionView, unitTime} from '../machine.ts';
import type {Command} from '../seat.ts';

export const vpnViews: readonly Command[] = [
  {pattern: 'show vpn ipsec sa', user: true, show: associations},
  {pattern: 'show vpn peer <name:name>', show: (machine, args) => peer(machine, args['name'] ?? '')}
];

function sections(machine: Machine): readonly SectionView[] {
  return [...activeSections(machine, 'peer')].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function associations(machine: Machine): readonly string[] {
  const up = [...machine.peers.values()].filter(session => session.state === 'established').length;
  const modern = machine.identity.firmware.startsWith('5.3');
  let child = 10;
  const body = sections(machine).flatMap(section => {
    const session = machine.peers.get(section.name);
    if (!session || session.state === 'down') return [];
    if (modern)
      return [`${section.name}: #${session.number}, ${session.state.toUpperCase()}, IKEv2, ${spi(section.name, 0)}_i`];
    return describe(machine, section, {session, next: () => ++child});
  });
  const connecting = [...machine.peers.values()].filter(session => session.state === 'connecting').length;
  return [`Security Associations (${up} up, ${connecting} connecting):`, ...body];
}

function describe(
  machine: Machine,
  section: SectionView,
  shown: {readonly session: PeerSession; readonly next: () => number}
): readonly string[] {
  const {session, next} = shown;
  const {name} = section;
  const head = `${name}[${session.number}]: `;
  const local = [...machine.sessions.values()].find(each => each.up)?.local ?? '0.0.0.0';
  const remote = section.lines.get('remote')?.args['address'] ?? '';
  if (session.state !== 'established') {
    return [
      `${head}CONNECTING, ${local}[%any]...${remote}[%any]`,
      `${head}IKEv2 SPIs: ${spi(name, 1)}${spi(name, 2)}_i* 0000000000000000_r`
    ];
  }
  const own = section.lines.get('local-id')?.args['id'] ?? '';
  const other = section.lines.get('remote-id')?.args['id'] ?? '';
  return [
    `${head}ESTABLISHED ${ago(machine.clock.monoMs() - session.sinceMs)} ago, ${local}[${own}]...${remote}[${other}]`,
    `${head}IKEv2 SPIs: ${spi(name, 1)}${spi(name, 2)}_i* ${spi(name, 3)}${spi(name, 4)}_r, reauthentication in 7 hours`,
    ...session.children.flatMap((pair, index) => {
      const number = next();
      const line = `${name}{${number}}:  `;
      return [
        `${line}INSTALLED, TUNNEL, reqid ${number - 9}, ESP SPIs: ${spi(name, 5 + index)}_i ${spi(name, 9 + index)}_o`,
        `${line}AES_CBC_256/HMAC_SHA2_256_128, 8240 bytes_i, 9112 bytes_o, rekeying in 51 minutes`,
        `${line} ${pair}`
      ];
    })
  ];
}

/** A number that looks like an SPI and belongs to this peer for good. */
function spi(name: string, salt: number): string {
  let mixed = 0x811c9dc5 ^ salt;
  for (const character of name) mixed = Math.imul(mixed ^ character.charCodeAt(0), 0x01000193);
  return ((mixed ^ (salt * 0x9e3779b1)) >>> 0).toString(16).padStart(8, '0');
}

function ago(ms: number): string {
  const seconds = Math.max(1, Math.floor(ms / 1000));
  const [count, unit] =
    seconds < 60
      ? [seconds, 'second']
      : seconds < 3600
        ? [Math.floor(seconds / 60), 'minute']
        : [Math.floor(seconds / 3600), 'hour'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

function peer(machine: Machine, name: string): readonly string[] {
  const section = sections(machine).find(each => each.name === name);
  const session = machine.peers.get(name);
  if (!section) return ['% There is no matched command.'];
  const description = section.lines.get('description')?.args['text'];
  const wanted = linesOf(section.lines, 'traffic').length;
  return [
    `Peer ${name}${description === undefined ? '' : ` (${description})`}`,
    `  Remote        : ${section.lines.get('remote')?.args['address'] ?? '-'}`,
    `  State         : ${session?.state ?? 'disabled'}`,
    `  IKE messages  : sent ${session?.sent ?? 0}, received ${session?.received ?? 0}`,
    `  Last event    : ${session?.lastEvent ?? `${timeOfDay(unitTime(machine))} -`}`,
    `  Last failure  : ${session?.failure ?? 'none'}`,
    `  Child SAs     : ${session?.children.length ?? 0} of ${wanted}`
  ];
}
