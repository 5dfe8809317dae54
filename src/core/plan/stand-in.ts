import type {Configuration} from '../configuration/configuration.ts';
import {mappedPort, mapPorts, type PortMapping} from '../configuration/map-ports.ts';
import {modelName, type Profile} from '../device/profile.ts';
import type {Order} from '../order/order.ts';
import type {Settings} from '../settings/settings.ts';
import {isEquivalent, portMappingOf, type Catalogue} from '../unit/catalogue.ts';

interface Given {
  readonly order: Order;
  readonly configuration: Configuration;
  readonly profile: Profile;
  readonly catalogue: Catalogue;
}

/**
 * The configuration as the replacement takes it: where the order replaces a unit by an approved equivalent of another
 * model, its ports are called as on that one (R14, R39). Without an approval it stays as it is, and the lint refuses
 * it; so it is where a port has no counterpart.
 */
export function forStandIn(given: Given): Configuration {
  const mapping = mappingOf(given);
  return mapping ? mapPorts(given.configuration, mapping, given.profile) : given.configuration;
}

function mappingOf({order, configuration: {header}, profile, catalogue}: Given): PortMapping | undefined {
  if (order.workType !== 'swap') return undefined;
  const name = (printed: string) => modelName(profile, printed);
  const from = name(order.oldUnit.model);
  const to = name(order.newUnit.model);
  // A file of a third model is no matter of equivalence.
  if (from === to || (header.kind === 'export' && name(header.model) !== from)) return undefined;
  const approved = order.equivalent !== undefined || isEquivalent(catalogue, from, to);
  return approved ? portMappingOf(catalogue, from, to) : undefined;
}

/** What the sheet expects, with its ports called as on the unit that stands in; a sheet of that model says so already. */
export function settingsForStandIn(settings: Settings, {mapping}: Configuration, profile: Profile): Settings {
  if (mapping.kind === 'none' || modelName(profile, settings.head.model) !== mapping.from) return settings;
  const {wan, lan, maintenance, dhcp, routes} = settings;
  const renamed = <T extends {readonly port: string}>(one: T): T => ({...one, port: mappedPort(one.port, mapping)});
  return {
    ...settings,
    wan: renamed(wan),
    lan: lan.map(renamed),
    maintenance: maintenance && renamed(maintenance),
    dhcp: {...dhcp, pools: dhcp.pools.map(renamed)},
    routes: routes.map(one =>
      one.next.kind === 'interface' ? {...one, next: {...one.next, name: mappedPort(one.next.name, mapping)}} : one
    )
  };
}
