import type {HostPrefix, Settings} from '../settings/settings.ts';
import {networkOf} from '../settings/format.ts';
import type {Fact, Facts} from './find-facts.ts';
import type {FactName} from './find-kinds.ts';
import type {Pairing} from './find-pairs.ts';

/** How facts of a kind are set against the sheet's claims. */
export interface KindRule {
  readonly kind: FactName;
  readonly pairing: Pairing;
  /** Where the sheet claims to be complete: a fact without a counterpart is a finding under this path and name. */
  readonly extra: {readonly path: string; readonly name: readonly string[]} | 'may-be';
  /** If the file has none at all: the row is one finding, or each of its values is. */
  readonly missing: 'row' | 'fields';
  /** Kinds that belong to one fact of this kind: matched inside it alone. */
  readonly inside: readonly (KindRule & {readonly on: readonly string[]})[];
}

type More = Partial<Pick<KindRule, 'extra' | 'missing' | 'inside'>>;

function rule(kind: FactName, pairing: Pairing, more: More = {}): KindRule {
  return {kind, pairing, extra: 'may-be', missing: 'row', inside: [], ...more};
}

function under(path: string, ...name: readonly string[]): More {
  return {extra: {path, name}};
}

/** Paths of kinds inside another are relative to the row they belong to. */
export const kindRules: readonly KindRule[] = [
  rule('contract', 'order'),
  rule('hostname', 'order'),
  rule('timezone', 'order'),
  rule('wan', 'order', {missing: 'fields'}),
  rule('port', 'order'),
  rule('resolver', 'order', under('wan.dns', 'address')),
  rule('lan', 'alike', under('lan', 'port')),
  rule('vrrp', 'order'),
  rule('route', 'alike', under('routes', 'prefix')),
  rule('pool', 'alike', {
    ...under('dhcp.pools', 'pool'),
    inside: [{...rule('exclude', 'alike', under('.exclude', 'from')), on: ['pool']}]
  }),
  rule('reservation', 'alike', under('dhcp.reservations', 'host')),
  rule('source', 'order', under('nat.source', 'network')),
  rule('forward', 'alike', under('nat.destination', 'rule')),
  rule('policy', 'alike', {
    ...under('filters', 'from', 'to'),
    inside: [{...rule('filter', 'sequence', under('.rules', 'rule')), on: ['from', 'to']}]
  }),
  rule('ike', 'every'),
  rule('esp', 'every'),
  rule('tunnel', 'every'),
  rule('peer', 'alike', {
    ...under('vpn.peers', 'peer'),
    inside: [{...rule('traffic', 'alike', under('.traffic', 'local')), on: ['peer']}]
  }),
  rule('centre', 'order'),
  // a sheet names one account of several
  rule('admin', 'order'),
  rule('enable', 'order'),
  rule('allowed', 'order', under('management.allowed', 'network')),
  rule('ntp', 'order', under('management.ntp', 'address')),
  rule('syslog', 'order', under('management.syslog', 'address')),
  rule('snmp', 'order', under('management.snmp', 'access')),
  rule('trap', 'order', under('management.trapHost', 'address')),
  rule('ids', 'order', {inside: [{...rule('idsExclude', 'order', under('.exclude', 'network')), on: []}]})
];

/** The facts of a kind that the sheet speaks of. */
export function factsFor(kind: FactName, facts: Facts, settings: Settings): readonly Fact[] {
  const all = facts.get(kind) ?? [];
  const wanPort = said(facts.get('wan')?.[0], 'port');
  if (kind === 'port') return all.filter(one => said(one, 'port') === (wanPort ?? settings.wan.port));
  // a port in no zone and without an address is not in use
  if (kind === 'lan')
    return all.filter(one => said(one, 'port') !== wanPort && (one.fields['address'] ?? one.fields['zone']));
  if (kind === 'ike' || kind === 'esp') {
    const named = new Set((facts.get('tunnel') ?? []).map(one => said(one, kind)));
    const used = all.filter(one => named.has(said(one, 'name')));
    return used.length > 0 ? used : all;
  }
  if (kind === 'allowed' && settings.maintenance) {
    // the engineer's own network goes without saying
    const {port, address} = settings.maintenance;
    const there = (facts.get('lan') ?? []).find(one => said(one, 'port') === port);
    const own = networkOf((said(there, 'address') ?? address) as HostPrefix);
    return all.filter(one => said(one, 'network') !== own || settings.management.allowed.includes(own));
  }
  return all;
}

export function said(fact: Fact | undefined, field: string): string | null {
  const stated = fact?.fields[field];
  return stated?.kind === 'said' ? stated.text : null;
}
