import type {Profile} from '../device/profile.ts';
import type {Configuration} from './configuration.ts';
import type {ConfigurationItem} from './items.ts';

/** How the ports of one model are called on another that stands in for it. Models as the catalogue names them. */
export interface PortMapping {
  readonly from: string;
  readonly to: string;
  /** Name in the configuration of the one → name on the other; a port without a counterpart is not there. */
  readonly ports: Readonly<Record<string, string>>;
  /** What is printed on the case beside each port, by its name; what nobody described is not there. */
  readonly labels: Readonly<Record<'from' | 'to', Readonly<Record<string, string>>>>;
}

/** What was called otherwise in a configuration. */
export interface MappedPorts extends PortMapping {
  readonly kind: 'mapped';
  /** Lines that name a port without a counterpart, as the file has them. */
  readonly unmapped: readonly Pick<ConfigurationItem, 'fileLine' | 'text'>[];
}

/**
 * The configuration with its physical ports called as on the new model; each line that changed keeps how it was
 * written. A port without a counterpart keeps its name and is listed: such a configuration does not pass the lint.
 */
export function mapPorts(configuration: Configuration, mapping: PortMapping, profile: Profile): Configuration {
  const unmapped: MappedPorts['unmapped'][number][] = [];
  const items = configuration.items.map((item): ConfigurationItem => {
    const section = renamed(item.section, mapping, profile).text;
    if (item.kind === 'block-text' || item.kind === 'block-end') return {...item, section};
    const {text, missing} = renamed(item.text, mapping, profile);
    if (missing) unmapped.push({fileLine: item.fileLine, text: item.text});
    return text === item.text ? {...item, section} : {...item, section, text, written: item.text};
  });
  return {...configuration, items, mapping: {kind: 'mapped', ...mapping, unmapped}};
}

/** A port by itself, or with a VLAN behind it. */
export function mappedPort(port: string, {ports}: PortMapping): string {
  const [name = '', ...vlan] = port.split('.');
  return [portOf(name, ports) ?? name, ...vlan].join('.');
}

/** Ports that only the new model has. */
export function untouchedPorts({ports, labels}: PortMapping): readonly string[] {
  const taken = new Set(Object.values(ports));
  return Object.keys(labels.to).filter(port => !taken.has(port));
}

function renamed(
  text: string,
  {ports}: PortMapping,
  profile: Profile
): {readonly text: string; readonly missing: boolean} {
  for (const pattern of profile.physicalPorts) {
    const span = new RegExp(pattern.source, `${pattern.flags}d`).exec(text)?.indices?.groups?.['port'];
    if (!span) continue;
    const port = portOf(text.slice(...span), ports);
    if (port === undefined) return {text, missing: true};
    return {text: text.slice(0, span[0]) + port + text.slice(span[1]), missing: false};
  }
  return {text, missing: false};
}

function portOf(name: string, ports: PortMapping['ports']): string | undefined {
  return Object.hasOwn(ports, name) ? ports[name] : undefined;
}
