import {hasPort} from './identity.ts';
import {lineOf, linesOf, type Section, sectionsOf} from './configuration.ts';
import {addressNumber, contains, parseNet} from './grammar/addresses.ts';
import type {Args} from './grammar/matching.ts';
import type {Target} from './target.ts';

/** A line of right form: which, and with what. */
interface Said {
  readonly id: string;
  readonly args: Args;
}

const zones = new Set(['wan', 'lan', 'dmz', 'voice', 'guest', 'device', 'mnt', 'vpn', 'local']);

/** What a line of right form may still not mean: the unit's E-2xxx, undefined when it makes sense. */
export function refuseHeader(target: Target, header: string): string | undefined {
  const [word = '', first = '', second = ''] = header.split(' ');
  if (word === 'interface' && !interfaceExists(target, first)) return `E-2201 no such interface: ${first}`;
  if (word === 'zone-policy') {
    const strange = [first, second].find(zone => !zones.has(zone));
    if (strange) return `E-2601 unknown zone: ${strange}`;
  }
  return undefined;
}

export function refuseSingle(target: Target, id: string, args: Args): string | undefined {
  if (id !== 'nat-destination') return undefined;
  const clash = linesOf(target.running.lines, id).find(
    line =>
      line.args['rule'] !== args['rule'] &&
      line.args['interface'] === args['interface'] &&
      line.args['proto'] === args['proto'] &&
      line.args['port'] === args['port']
  );
  return clash && `E-2501 overlaps rule ${clash.args['rule']}`;
}

export function refuseChild(target: Target, section: Section, said: Said): string | undefined {
  if (section.kind === 'interface') return refuseInterface(target, section, said);
  if (section.kind === 'pool') return refusePool(section, said);
  if (section.kind === 'peer') return refusePeer(target, section, said);
  return section.kind === 'center' ? refuseCentre(section, said) : undefined;
}

function refuseCentre(section: Section, {id, args}: Said): string | undefined {
  const strange = id === 'contract' && !/^[A-Z0-9]{4}-\d{7}$/.test(args['contract'] ?? '');
  if (strange) return 'E-2701 contract number has a wrong form';
  return id === 'enable' && !section.lines.has('contract') ? 'E-2702 contract is not set' : undefined;
}

export function warn(section: Section | undefined, {id, args}: Said, there: boolean): readonly string[] {
  if (section?.kind === 'pool' && id === 'host' && there) return ['% Warning: W-2302 host already exists.'];
  if (section?.kind === 'interface' && id === 'speed' && args['speed'] !== 'auto') {
    return ['% Warning: W-2210 link speed is fixed, the other side must be fixed too.'];
  }
  const weak = /^(?:group)?([12])$/.exec(args['group'] ?? '');
  if ((section?.kind === 'ike' || section?.kind === 'esp') && weak) {
    return [`% Warning: W-2404 proposal is weak (group ${weak[1]}).`];
  }
  return [];
}

function interfaceExists(target: Target, name: string): boolean {
  if (/^pppoe\d$/.test(name)) return true;
  return hasPort(target.identity, name.replace(/\.\d+$/, ''));
}

function refuseInterface(target: Target, section: Section, {id, args}: Said): string | undefined {
  if (id === 'zone' && !zones.has(args['zone'] ?? '')) return `E-2601 unknown zone: ${args['zone']}`;
  if (id === 'vlan') {
    const port = section.name.replace(/\.\d+$/, '.');
    const clash = sectionsOf(target.running, 'interface').find(
      other =>
        other !== section && other.name.startsWith(port) && other.lines.get('vlan')?.args['vlan'] === args['vlan']
    );
    return clash && `E-2204 vlan ${args['vlan']} already used by ${clash.name}`;
  }
  if (section.name.includes('.') && id === 'address' && !section.lines.has('vlan')) return 'E-2203 vlan is not set';
  if (id === 'shutdown' && section.name.startsWith('pppoe') && args['on'] && !section.lines.has('parent')) {
    return 'E-2205 pppoe parent is not set';
  }
  if (id !== 'address' || args['address'] === undefined) return undefined;
  const own = parseNet(args['address']);
  const clash = sectionsOf(target.running, 'interface').find(other => {
    const net = parseNet(other.lines.get('address')?.args['address'] ?? '');
    return other !== section && net && own && net.first <= own.last && own.first <= net.last;
  });
  return clash && `E-2202 address overlaps with ${clash.name}`;
}

function refusePool(section: Section, {id, args}: Said): string | undefined {
  const network = lineOf(section.lines, 'network')?.args['prefix'];
  const inside = ['range', 'exclude'].includes(id)
    ? ['first', 'last']
    : ['gateway', 'host'].includes(id)
      ? ['address']
      : [];
  const outside = inside.some(name => network === undefined || !contains(network, args[name] ?? ''));
  if (outside) return 'E-2301 address outside pool network';
  const backwards = args['last'] && (addressNumber(args['last']) ?? 0) < (addressNumber(args['first'] ?? '') ?? 0);
  return backwards ? 'E-2302 range is backwards' : undefined;
}

const complete = ['remote', 'local-id', 'remote-id', 'ike-proposal', 'esp-proposal', 'pre-shared-key', 'traffic'];

function refusePeer(target: Target, section: Section, {id, args}: Said): string | undefined {
  if (id === 'ike-proposal' || id === 'esp-proposal') {
    const header = `${id.slice(0, 3)} proposal ${args['name']}`;
    return target.running.sections.has(header) ? undefined : `E-2401 unknown proposal: ${args['name']}`;
  }
  if (id !== 'enable') return undefined;
  const missing = complete.find(name => lineOf(section.lines, name) === undefined);
  return missing && `E-2403 peer is incomplete: ${missing}`;
}
