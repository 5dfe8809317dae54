import type {Line} from '../configuration.ts';
import {contains, networkText, parseNet} from '../grammar/addresses.ts';
import {activeSections, type Daemon, type Machine, type SectionView} from '../machine.ts';

/** One row of `show interfaces brief`, from the configuration in effect and the cables that are in. */
export interface Link {
  readonly name: string;
  readonly label: string;
  readonly mac: string;
  readonly adminUp: boolean;
  readonly up: boolean;
  readonly speed: string;
  readonly zone: string;
  /** `192.168.10.1/24`, undefined without one in effect. */
  readonly address: string | undefined;
  readonly description: string | undefined;
  readonly mtu: string;
}

export function links(machine: Machine): readonly Link[] {
  const sections = activeSections(machine, 'interface');
  const ports = machine.identity.ports.map(port => portLink(machine, port.name, sections));
  const below = sections
    .filter(section => section.name.includes('.'))
    .sort((a, b) => vlanOf(a) - vlanOf(b))
    .map(section =>
      subLink(
        ports.find(port => port.name === section.name.replace(/\..*/, '')),
        section
      )
    );
  const all = ports.flatMap(port => [port, ...below.filter(link => link.name.startsWith(`${port.name}.`))]);
  const pppoe = sections
    .filter(section => section.name.startsWith('pppoe'))
    .map(section => pppoeLink(machine, section));
  return [...all, ...pppoe];
}

export function linkOf(machine: Machine, name: string): Link | undefined {
  return links(machine).find(link => link.name === name);
}

/** The link through which an address on a connected network is reached. */
export function linkTo(machine: Machine, address: string): Link | undefined {
  return links(machine).find(link => link.up && link.address !== undefined && contains(link.address, address));
}

export function connectedNet(link: Link): string | undefined {
  const net = link.address === undefined ? undefined : parseNet(link.address);
  return net && networkText(net);
}

/** Announces ports that come up or go down; the other daemons read `links` themselves. */
export function createLinks(machine: Machine): Daemon {
  let before = new Map<string, boolean>();
  return {
    refresh: () => {
      const now = new Map(
        links(machine)
          .filter(link => link.label !== '-')
          .map(link => [link.name, link.up])
      );
      const changed = [...now].filter(([name, up]) => (before.get(name) ?? false) !== up);
      before = now;
      for (const [name, up] of changed) {
        const label = machine.identity.ports.find(port => port.name === name)?.label ?? name;
        machine.announce(`%LINK-5-UPDOWN: ${name} (${label}) changed to ${up ? 'up 1000-full' : 'down'}`);
        machine.kernel(up ? `${name}: link up, 1000Mbps, full-duplex` : `${name}: link down`);
      }
    },
    reset: () => (before = new Map())
  };
}

function portLink(machine: Machine, name: string, sections: readonly SectionView[]): Link {
  const port = machine.identity.ports.find(each => each.name === name);
  const lines = sections.find(section => section.name === name)?.lines ?? new Map<string, Line>();
  const other = machine.cabling.get(name);
  const powered = other !== undefined && (other !== 'onu' || machine.truth.onu.power === 'on');
  const adminUp = lines.get('shutdown')?.text === 'no shutdown';
  const fixed = lines.get('speed')?.args['speed'];
  const up = adminUp && powered;
  return {
    ...common(name, lines),
    label: port?.label ?? '-',
    mac: port?.mac ?? '-',
    adminUp,
    up,
    speed: fixed && fixed !== 'auto' ? fixed : up ? '1000-full' : 'auto'
  };
}

function subLink(parent: Link | undefined, section: SectionView): Link {
  const adminUp = section.lines.get('shutdown')?.text === 'no shutdown';
  const up = adminUp && parent?.up === true && section.lines.has('vlan');
  return {...common(section.name, section.lines), label: '-', mac: parent?.mac ?? '-', adminUp, up, speed: '-'};
}

function pppoeLink(machine: Machine, section: SectionView): Link {
  const adminUp = section.lines.get('shutdown')?.text === 'no shutdown';
  const session = machine.sessions.get(section.name);
  const own = common(section.name, section.lines);
  const address = session?.up ? `${session.local}/32` : own.address;
  return {...own, address, label: '-', mac: '-', adminUp, up: session?.up === true, speed: '-'};
}

function common(
  name: string,
  lines: ReadonlyMap<string, Line>
): Pick<Link, 'name' | 'zone' | 'address' | 'description' | 'mtu'> {
  return {
    name,
    zone: lines.get('zone')?.args['zone'] ?? '-',
    address: lines.get('address')?.args['address'],
    description: lines.get('description')?.args['text'],
    mtu: lines.get('mtu')?.args['mtu'] ?? '1500'
  };
}

function vlanOf(section: SectionView): number {
  return Number(section.name.split('.')[1] ?? 0);
}
