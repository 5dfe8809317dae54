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

const rule = (
  kind: FactName,
  pairing: Pairing,
  extra: KindRule['extra'] = 'may-be',
  inside: KindRule['inside'] = []
): KindRule => ({kind, pairing, extra, missing: 'row', inside});

/** Paths of kinds inside another are relative to the row they belong to. */
export const kindRules: readonly KindRule[] = [
  rule('contract', 'order'),
  rule('hostname', 'order'),
  rule('timezone', 'order'),
  {...rule('wan', 'order'), missing: 'fields'},
  rule('port', 'order'),
  rule('resolver', 'order', {path: 'wan.dns', name: ['address']}),
  rule('lan', 'alike', {path: 'lan', name: ['port']}),
  rule('vrrp', 'order'),
  rule('route', 'alike', {path: 'routes', name: ['prefix']}),
  rule('pool', 'alike', {path: 'dhcp.pools', name: ['pool']}, [
    {...rule('exclude', 'alike', {path: '.exclude', name: ['from']}), on: ['pool']}
  ]),
  rule('reservation', 'alike', {path: 'dhcp.reservations', name: ['host']}),
  rule('source', 'order', {path: 'nat.source', name: ['network']}),
  rule('forward', 'alike', {path: 'nat.destination', name: ['rule']}),
  rule('policy', 'alike', {path: 'filters', name: ['from', 'to']}, [
    {...rule('filter', 'sequence', {path: '.rules', name: ['rule']}), on: ['from', 'to']}
  ]),
  rule('ike', 'every'),
  rule('esp', 'every'),
  rule('tunnel', 'every'),
  rule('peer', 'alike', {path: 'vpn.peers', name: ['peer']}, [
    {...rule('traffic', 'alike', {path: '.traffic', name: ['local']}), on: ['peer']}
  ]),
  rule('centre', 'order'),
  rule('admin', 'order'),
  rule('enable', 'order'),
  rule('allowed', 'order', {path: 'management.allowed', name: ['network']}),
  rule('ntp', 'order', {path: 'management.ntp', name: ['address']}),
  rule('syslog', 'order', {path: 'management.syslog', name: ['address']}),
  rule('snmp', 'order', {path: 'management.snmp', name: ['access']}),
  rule('trap', 'order', {path: 'management.trapHost', name: ['address']}),
  rule('ids', 'order', 'may-be', [{...rule('idsExclude', 'order', {path: '.exclude', name: ['network']}), on: []}])
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
