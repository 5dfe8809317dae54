import {holds, hostPrefix, networkOf} from '../settings/format.ts';
import type {AddressRange, Lan} from '../settings/settings.ts';
import type {Placed, Row} from './form.ts';
import {termFor} from './word-readers.ts';
import {labelKey} from './text.ts';
import type {Terms} from './reader.ts';

/** The sheet's own words for its LANs: LAN2 and サーバ both mean the zone of that row. */

export function lanOf({row}: Placed<Row<'lan'>>): Lan {
  const port = row.vlan === null ? row.port : `${row.port}.${row.vlan}`;
  const {zone, vlan, use} = row;
  return {port, address: hostPrefix(row.address, row.mask), vlan, zone, use, speed: row.speed ?? 'auto'};
}

/** Zone of a word in a direction or a NAPT list: use, zone name, port label (its untagged LAN), then the layout's. */
export function zoneOf(word: string, lans: readonly Lan[], terms: Terms): string | null {
  const key = labelKey(word);
  const byUse = lans.find(lan => (lan.use !== null && labelKey(lan.use) === key) || lan.zone === key);
  const port = termFor(word, terms.ports);
  const byPort = lans.find(lan => lan.port === port && lan.vlan === null);
  return (byUse ?? byPort)?.zone ?? termFor(word, terms.zones);
}

export function lanOfZone(zone: string | null, lans: readonly Lan[]): Lan | undefined {
  return lans.find(lan => lan.zone === zone);
}

/** The LAN whose network holds the whole range. */
export function lanOfRange(range: AddressRange, lans: readonly Lan[]): Lan | undefined {
  return lans.find(lan => [range.from, range.to].every(one => holds(networkOf(lan.address), one)));
}
