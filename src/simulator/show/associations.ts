import {activeSections, type Machine, type PeerSession, type SectionView} from '../machine.ts';
import {type Variant, variantOf} from '../variant.ts';

/** A peer with a session, and what both ends are called. */
interface Shown {
  readonly name: string;
  readonly session: PeerSession;
  readonly local: string;
  readonly remote: string;
  readonly own: string;
  readonly other: string;
  readonly ageMs: number;
  /** Numbers of the children, one after the other over all peers. */
  readonly next: () => number;
}

/** `show vpn ipsec sa`, as the daemon of this firmware writes it. */
export function associations(machine: Machine): readonly string[] {
  const {associations: style} = variantOf(machine.identity);
  let child = 10;
  const shown = sortedPeers(machine).flatMap((section): readonly Shown[] => {
    const session = machine.peers.get(section.name);
    return session && session.state !== 'down' ? [describe(machine, section, {session, next: () => ++child})] : [];
  });
  return [...head(machine, style), ...shown.flatMap(each => writers[style](each))];
}

export function sortedPeers(machine: Machine): readonly SectionView[] {
  return [...activeSections(machine, 'peer')].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const writers: Readonly<Record<Variant['associations'], (shown: Shown) => readonly string[]>> = {
  stroke,
  swanctl,
  pluto
};

function head(machine: Machine, style: Variant['associations']): readonly string[] {
  if (style !== 'stroke') return [];
  const states = [...machine.peers.values()].map(session => session.state);
  const count = (state: PeerSession['state']): number => states.filter(each => each === state).length;
  return [`Security Associations (${count('established')} up, ${count('connecting')} connecting):`];
}

function describe(machine: Machine, section: SectionView, of: Pick<Shown, 'session' | 'next'>): Shown {
  const arg = (id: string, name: string): string => section.lines.get(id)?.args[name] ?? '';
  return {
    ...of,
    name: section.name,
    local: [...machine.sessions.values()].find(each => each.up)?.local ?? '0.0.0.0',
    remote: arg('remote', 'address'),
    own: arg('local-id', 'id'),
    other: arg('remote-id', 'id'),
    ageMs: machine.clock.monoMs() - of.session.sinceMs
  };
}

function stroke({name, session, local, remote, own, other, ageMs, next}: Shown): readonly string[] {
  const begin = `${name}[${session.number}]: `;
  if (session.state !== 'established') {
    return [
      `${begin}CONNECTING, ${local}[%any]...${remote}[%any]`,
      `${begin}IKEv2 SPIs: ${spi(name, 1)}${spi(name, 2)}_i* 0000000000000000_r`
    ];
  }
  return [
    `${begin}ESTABLISHED ${ago(ageMs)} ago, ${local}[${own}]...${remote}[${other}]`,
    `${begin}IKEv2 SPIs: ${spi(name, 1)}${spi(name, 2)}_i* ${spi(name, 3)}${spi(name, 4)}_r, reauthentication in 7 hours`,
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

function swanctl({name, session, local, remote, own, other, ageMs, next}: Shown): readonly string[] {
  const up = session.state === 'established';
  const seconds = Math.floor(ageMs / 1000);
  const far = up ? `${spi(name, 3)}${spi(name, 4)}` : '0000000000000000';
  return [
    `${name}: #${session.number}, ${session.state.toUpperCase()}, IKEv2, ${spi(name, 1)}${spi(name, 2)}_i* ${far}_r`,
    `  local  '${up ? own : '%any'}' @ ${local}[4500]`,
    `  remote '${up ? other : '%any'}' @ ${remote}[4500]`,
    ...(up ? [`  established ${seconds}s ago, reauth in ${Math.max(0, 25200 - seconds)}s`] : []),
    ...session.children.flatMap((pair, index) => {
      const [near = '', beyond = ''] = pair.split(' === ');
      const number = next();
      return [
        `  ${name}: #${number}, reqid ${number - 9}, INSTALLED, TUNNEL, ESP:AES_CBC-256/HMAC_SHA2_256_128`,
        `    in  ${spi(name, 5 + index)},   8240 bytes,    64 packets`,
        `    out ${spi(name, 9 + index)},   9112 bytes,    71 packets`,
        `    local  ${near}`,
        `    remote ${beyond}`
      ];
    })
  ];
}

/** The daemon before strongSwan 5: a line for each policy, then its states by number. */
function pluto({name, session, local, remote, own, other, next}: Shown): readonly string[] {
  const ends = `${local}[${own}]...${remote}[${other}]`;
  const main = `000 #${session.number}: "${name}" `;
  if (session.state !== 'established') {
    return [`000 "${name}": ${ends}; unrouted; eroute owner: #0`, `${main}STATE_MAIN_I1 (sent MI1, expecting MR1)`];
  }
  const children = session.children.flatMap(pair => {
    const [near = '', beyond = ''] = pair.split(' === ');
    const number = next();
    return [
      `000 "${name}": ${near}===${ends}===${beyond}; erouted; eroute owner: #${number}`,
      `000 #${number}: "${name}" STATE_QUICK_I2 (sent QI2, IPsec SA established); newest IPSEC; eroute owner`
    ];
  });
  return [...children, `${main}STATE_MAIN_I4 (ISAKMP SA established); newest ISAKMP`];
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
