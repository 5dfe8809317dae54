import type {CheckOf, ExpectedAddress, ExpectedPool, ExpectedRoute, LeasingPool} from './check.ts';
import {passed, rowsNamed, rowsOf, unclear, wrong, type Judgement, type Seen} from './judgement.ts';

type Row = Readonly<Record<string, string>>;

/** C08: each LAN's address, length and zone; shows with no cable in. */
export function judgeAddresses(check: CheckOf<'C08'>, seen: readonly Seen[]): Judgement {
  const read = rowsOf(seen, check.commands, 'interfaces');
  if (!read.ok) return read.judgement;
  const rows = rowsNamed(read.rows, 'port');
  const absent = check.addresses.filter(one => !rows.some(row => row['port'] === one.port));
  if (absent.length > 0) return wrong('', {kind: 'missing', items: absent.map(one => `${one.port} ${one.address}`)});
  for (const one of check.addresses) {
    const row = rows.find(found => found['port'] === one.port) ?? {};
    const found = shown({port: one.port, address: row['address'] ?? '', zone: one.zone && (row['zone'] ?? '')});
    if (found !== shown(one)) return wrong(found, {kind: 'differs', expected: shown(one), found});
  }
  return passed(check.addresses.map(one => one.port).join(', '));
}

function shown({port, address, zone}: Omit<ExpectedAddress, 'use'>): string {
  return [port, address, ...(zone === null ? [] : [zone])].join(' ');
}

/** C09: each pool's network, range, reservations; a pool that the sheet doesn't have gives out wrong addresses. */
export function judgePools(check: CheckOf<'C09'>, seen: readonly Seen[]): Judgement {
  const read = rowsOf(seen, check.commands, 'dhcpPools');
  if (!read.ok) return read.judgement;
  const rows = rowsNamed(read.rows, 'pool');
  const absent = check.pools.filter(one => !rows.some(row => row['pool'] === one.pool));
  if (absent.length > 0) return wrong('', {kind: 'missing', items: absent.map(one => one.pool)});
  for (const one of check.pools) {
    const found = poolText(rows.find(row => row['pool'] === one.pool) ?? {});
    const expected = poolText({...one, reserved: String(one.reserved), state: 'active'});
    if (found !== expected) return wrong(found, {kind: 'differs', expected, found});
  }
  const extra = rows
    .filter(row => row['state'] === 'active' && !check.pools.some(one => one.pool === row['pool']))
    .map(row => row['pool'] ?? '');
  if (extra.length > 0) return wrong(extra.join(', '), {kind: 'extra', items: extra});
  return passed(check.pools.map(one => one.pool).join(', '));
}

function poolText(
  row: Row | (Omit<ExpectedPool, 'reserved'> & {readonly reserved: string; readonly state: string})
): string {
  return [row['pool'], row['network'], row['range'], row['reserved'], row['state']].join(' ');
}

/**
 * C10: a real device got an address. A pool without a lease is unknown (nobody there), unless a device with a
 * reservation is seen on that port and has none.
 */
export function judgeLeases(check: CheckOf<'C10'>, seen: readonly Seen[]): Judgement {
  const leases = rowsOf(seen, check.commands, 'dhcpLeases');
  const neighbours = rowsOf(seen, check.commands, 'neighbours');
  const given = leases.ok ? rowsNamed(leases.rows, 'lease') : [];
  const near = neighbours.ok ? rowsNamed(neighbours.rows, 'neighbour') : [];
  const without = check.pools.filter(one => !given.some(lease => lease['pool'] === one.pool));
  const measured = check.pools.map(one => `${one.pool} ${given.filter(lease => lease['pool'] === one.pool).length}`);
  if (without.length === 0) return passed(measured.join(', '));
  if (!leases.ok) return leases.judgement;
  const total = rowsNamed(leases.rows, 'total').at(-1)?.['total'];
  if (total !== undefined && Number(total) !== given.length)
    return unclear(measured.join(', '), {kind: 'unreadable', command: check.commands[0]?.send ?? ''});
  const waiting = without.flatMap(one => waitingIn(one, near));
  if (waiting.length > 0) return wrong(measured.join(', '), {kind: 'missing', items: waiting});
  return unclear(measured.join(', '), {kind: 'no-device', name: without.map(one => one.use ?? one.pool).join('、')});
}

function waitingIn({pool, port, reservedMacs}: LeasingPool, near: readonly Row[]): readonly string[] {
  return near
    .filter(row => row['port'] === port && reservedMacs.includes(row['mac'] ?? ''))
    .map(row => `${pool} ${row['mac']}`);
}

/** C11: each static route of the sheet in use, by the same next hop and distance. */
export function judgeRoutes(check: CheckOf<'C11'>, seen: readonly Seen[]): Judgement {
  const read = rowsOf(seen, check.commands, 'routes');
  if (!read.ok) return read.judgement;
  const active = rowsNamed(read.rows, 'active');
  const inactive = rowsNamed(read.rows, 'inactive');
  const absent: string[] = [];
  for (const route of check.routes) {
    const rows = active.filter(row => row['prefix'] === route.prefix);
    if (rows.some(row => routeText(row) === textOf(route))) continue;
    const [other] = rows;
    if (other) return wrong(routeText(other), {kind: 'differs', expected: textOf(route), found: routeText(other)});
    const asleep = inactive.find(row => row['prefix'] === route.prefix);
    if (asleep) return inactiveFault(route, asleep);
    absent.push(textOf(route));
  }
  if (absent.length > 0) return wrong('', {kind: 'missing', items: absent});
  return passed(String(check.routes.length));
}

function inactiveFault(route: ExpectedRoute, row: Row): Judgement {
  const measured = `${route.prefix} ${row['text'] ?? ''} inactive`;
  if (route.port) return wrong(`${measured} (${route.port})`, {kind: 'link-down', port: route.port});
  return wrong(measured, {kind: 'differs', expected: textOf(route), found: measured});
}

function textOf({prefix, next, distance}: ExpectedRoute): string {
  const to = next.kind === 'via' ? `via ${next.address}` : next.kind === 'interface' ? next.name : 'blackhole';
  return `${prefix} ${to} distance ${distance}`;
}

function routeText(row: Row): string {
  const to = row['blackhole'] ? 'blackhole' : row['via'] ? `via ${row['via']}` : row['device'];
  return `${row['prefix']} ${to} distance ${row['distance']}`;
}
