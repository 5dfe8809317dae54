import {networkFrom, networkOf} from '../settings/format.ts';
import type {DhcpPool, FilterPolicy, Lan, NatDestination, NatSource, Origin, Route} from '../settings/settings.ts';
import type {Collected} from './collect.ts';
import {faultAt} from './cross-check.ts';
import type {SheetFault} from './fault.ts';
import type {Fields, Placed, Row, Tables} from './form.ts';
import type {Layout} from './layout.ts';
import {lanOf, lanOfRange, lanOfZone, zoneOf} from './zones.ts';

/** What one part of a sheet means only by another part: networks of pools, zones of filters, LANs behind NAPT. */
export interface Joined {
  readonly lan: readonly Lan[];
  readonly pools: readonly DhcpPool[];
  readonly routes: readonly Route[];
  readonly source: readonly NatSource[];
  readonly destination: readonly NatDestination[];
  readonly filters: readonly FilterPolicy[];
}

interface Joining extends Pick<Collected, 'faults' | 'origins'> {
  readonly lans: readonly Lan[];
  readonly layout: Layout;
}

/** Faults go where all faults go; parts whose own cells are wrong are left out, they were named already. */
export function join(collected: Collected, layout: Layout): Joined {
  const {fields, tables, faults, origins} = collected;
  const lans = (tables.lan ?? []).map(lanOf);
  const joining = {lans, layout, faults, origins};
  const known = tables.lan !== undefined;
  const policies =
    known && tables.filters && tables.fallbacks ? policiesOf(joining, tables.filters, tables.fallbacks) : [];
  return {
    lan: lans,
    pools: known ? (tables.pools ?? []).flatMap(one => poolOf(joining, one)) : [],
    routes: (tables.routes ?? []).flatMap(one => routeOf(joining, one)),
    source: known ? sourceRules(joining, fields['nat.source']) : [],
    destination: (tables.forwards ?? []).map((one, index) => forwardOf(joining, one, index)),
    filters: policies
  };
}

function poolOf(joining: Joining, placed: Placed<Row<'pools'>>): DhcpPool[] {
  const {name, enabled, range, exclude, lease} = placed.row;
  const lan = lanOfRange(range, joining.lans);
  if (!lan) {
    joining.faults.push(faultAt(placed, 'range', 'no-network'));
    return [];
  }
  const network = networkOf(lan.address);
  return [{name, enabled, port: lan.port, network, range, exclude: exclude ?? [], leaseSeconds: lease}];
}

function routeOf({faults}: Joining, placed: Placed<Row<'routes'>>): Route[] {
  const {network, mask, next} = placed.row;
  const prefix = networkFrom(network, mask);
  if (prefix) return [{prefix, ...next}];
  faults.push({...faultAt(placed, 'network', 'not-an-address'), expected: 'prefix'});
  return [];
}

function sourceRules(joining: Joining, words: Fields['nat.source'] | undefined): NatSource[] {
  const {first, step} = joining.layout.fixed.sourceRules;
  return (words ?? []).flatMap((word, index) => {
    const lan = lanOfZone(zoneOf(word, joining.lans, joining.layout.terms), joining.lans);
    if (lan) return [{rule: first + index * step, network: networkOf(lan.address), excludeVpn: null}];
    const origin = joining.origins.get('nat.source');
    joining.faults.push({...place(origin), label: origin?.label ?? '', why: 'no-network', read: word});
    return [];
  });
}

function forwardOf({layout}: Joining, {row}: Placed<Row<'forwards'>>, index: number): NatDestination {
  const {first, step} = layout.fixed.destinationRules;
  return {rule: first + index * step, ...row.outside, ...row.inside};
}

/** Policies in the order in which the sheet first names them. */
function policiesOf(joining: Joining, rows: Tables['filters'], fallbacks: Tables['fallbacks']): FilterPolicy[] {
  const policies = new Map<string, FilterPolicy>();
  const policyOf = (placed: Placed<Row<'filters'> | Row<'fallbacks'>>): FilterPolicy | null => {
    const [from, to] = placed.row.direction.map(word => zoneOf(word, joining.lans, joining.layout.terms));
    if (!from || !to) {
      joining.faults.push({...faultAt(placed, 'direction', 'not-understood'), expected: 'direction'});
      return null;
    }
    return policies.get(`${from} ${to}`) ?? {from, to, rules: [], fallback: null};
  };
  for (const placed of rows) {
    const policy = policyOf(placed);
    if (policy) keep(policies, {...policy, rules: [...policy.rules, ruleOf(placed.row)]});
  }
  for (const placed of fallbacks) {
    const policy = policyOf(placed);
    const {action, log} = placed.row;
    if (policy) keep(policies, {...policy, fallback: {action, log: log ?? false}});
  }
  return [...policies.values()];
}

function keep(policies: Map<string, FilterPolicy>, policy: FilterPolicy): void {
  policies.set(`${policy.from} ${policy.to}`, policy);
}

function ruleOf(row: Row<'filters'>): FilterPolicy['rules'][number] {
  const {action, source, destination, ports, log} = row;
  return {action, ...row.protocol, source, destination, ports, log: log ?? false};
}

function place(origin: Origin | undefined): Pick<SheetFault, 'worksheet' | 'cell'> {
  if (!origin) throw new Error('a value without an origin');
  return {worksheet: origin.worksheet, cell: origin.cell};
}
