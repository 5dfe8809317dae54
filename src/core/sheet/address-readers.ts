import {ok} from '../result.ts';
import {hostPrefix, ipv4, isAfter, mac, maskLength, prefix} from '../settings/format.ts';
import type {AddressRange, HostPrefix, Ipv4, Mac, Prefix, RouteNext} from '../settings/settings.ts';
import {proved, wrong, type Read, type Source} from './reader.ts';
import {isNothing, parts, plain} from './text.ts';
import {portNamed, interfaceNamed} from './word-readers.ts';

/** Addresses as people write them: full width, with a word before (固定) or a note behind (監視センター). */

export function address(source: Source): Read<Ipv4> {
  const words = plain(source.text)
    .split(/[ ()]/)
    .filter(word => /\d/.test(word));
  return words.length === 1 ? proved(ipv4(words[0] ?? ''), 'not-an-address') : wrong('not-an-address');
}

export function mask(source: Source): Read<number> {
  return proved(maskLength(plain(source.text)), 'not-a-mask');
}

function network(source: Source): Read<Prefix> {
  return proved(prefix(plain(source.text)), 'not-an-address', 'prefix');
}

/** A filter's source or destination; すべて is `null`. */
export function networkOrAny(source: Source): Read<Prefix | null> {
  const text = plain(source.text).toLowerCase();
  return ['すべて', '全て', 'any', '*'].includes(text) || isNothing(text) ? ok(null) : network(source);
}

/** Networks or hosts with a note behind each. */
export function networks(source: Source): Read<readonly Prefix[]> {
  const found = parts(source.text).map(part => prefix(part.split(/[ (]/)[0] ?? ''));
  const good = found.filter(one => one !== null);
  return good.length === found.length && good.length > 0 ? ok(good) : wrong('not-an-address', {expected: 'prefix'});
}

/** One or two addresses, main one first. */
export function addresses(source: Source): Read<readonly Ipv4[]> {
  const found = parts(source.text.replaceAll('/', '、')).map(ipv4);
  const good = found.filter(one => one !== null);
  return good.length === found.length && good.length > 0 ? ok(good) : wrong('not-an-address');
}

/** `192.0.2.123（優先）、192.0.2.124`. */
export function timeServers(source: Source): Read<readonly {address: Ipv4; prefer: boolean}[]> {
  const found = parts(source.text).map(part => ({
    address: ipv4(part.split(/[ (]/)[0] ?? ''),
    prefer: /優先|prefer/.test(part)
  }));
  const good = found.flatMap(one => (one.address ? [{address: one.address, prefer: one.prefer}] : []));
  return good.length === found.length && good.length > 0 ? ok(good) : wrong('not-an-address');
}

/** `LAN4（MNT）192.168.254.254/24`. */
export function portAddress(source: Source): Read<{port: string; address: HostPrefix}> {
  const [, name = '', host = '', length = ''] = /^(.*?)\s*([\d.]+)\/(\d{1,2})$/.exec(plain(source.text)) ?? [];
  const port = portNamed(name, source.terms);
  const proof = ipv4(host);
  const bits = maskLength(`/${length}`);
  if (!port) return wrong('not-a-name', {expected: 'port'});
  return proof && bits !== null ? ok({port, address: hostPrefix(proof, bits)}) : wrong('not-an-address');
}

/** `192.168.40.200～220`: the second half may be only its last number. */
export function range(source: Source): Read<AddressRange> {
  return proved(rangeIn(plain(source.text)), 'not-an-address', 'range');
}

export function ranges(source: Source): Read<readonly AddressRange[]> {
  const found = parts(source.text).map(part => rangeIn(part));
  const good = found.filter(one => one !== null);
  return good.length === found.length ? ok(good) : wrong('not-an-address', {expected: 'range'});
}

function rangeIn(text: string): AddressRange | null {
  const [first = '', second, ...rest] = text.split(/ ?[~〜～–—-] ?/);
  const from = ipv4(first);
  if (!from || rest.length > 0) return null;
  const to = second === undefined ? from : ipv4(/^\d+$/.test(second) ? first.replace(/\d+$/, second) : second);
  return to && !isAfter(from, to) ? {from, to} : null;
}

export function macAddress(source: Source): Read<Mac> {
  return proved(mac(plain(source.text)), 'not-a-mac');
}

/** A gateway, a port's name or 破棄 with its distance. */
export function next(source: Source): Read<{next: RouteNext; distance: number | null}> {
  const text = plain(source.text);
  const distance = /(?:優先度|距離|\()\D*(\d{1,3})\)?$/.exec(text)?.[1];
  const behind = distance === undefined ? null : Number(distance);
  if (/破棄|blackhole|null0/i.test(text)) return ok({next: {kind: 'blackhole'}, distance: behind});
  const name = interfaceNamed(text, source.terms);
  if (name) return ok({next: {kind: 'interface', name}, distance: behind});
  const via = ipv4(text.split(/[ (]/)[0] ?? '');
  return via ? ok({next: {kind: 'via', address: via}, distance: behind}) : wrong('not-an-address');
}

/** `192.168.50.10：443`. */
export function inside(source: Source): Read<{to: Ipv4; toPort: number}> {
  const [host = '', port = ''] = plain(source.text).split(/ ?: ?/);
  const to = ipv4(host);
  if (!to) return wrong('not-an-address');
  return /^\d{1,5}$/.test(port) && Number(port) <= 65535 ? ok({to, toPort: Number(port)}) : wrong('not-a-number');
}

/** `192.168.10.0/24⇔10.1.0.0/16`, one pair a line. */
export function traffic(source: Source): Read<readonly {local: Prefix; remote: Prefix}[]> {
  const pairs = parts(source.text).map(part => part.split(/ ?(?:⇔|↔|<->|<=>) ?/).map(one => prefix(one)));
  const good = pairs.flatMap(([local, remote, ...rest]) =>
    local && remote && rest.length === 0 ? [{local, remote}] : []
  );
  return good.length === pairs.length && good.length > 0 ? ok(good) : wrong('not-an-address', {expected: 'traffic'});
}
