import {causeOf} from './cause.ts';
import type {CheckOf, ExpectedPort, ExpectedWan} from './check.ts';
import {passed, rowsNamed, rowsOf, unclear, wrong, type Judgement, type Seen} from './judgement.ts';

type Row = Readonly<Record<string, string>>;

/** C02: each port that the order puts a cable into. */
export function judgePorts(check: CheckOf<'C02'>, seen: readonly Seen[]): Judgement {
  const read = rowsOf(seen, check.commands, 'interfaces');
  if (!read.ok) return read.judgement;
  const rows = rowsNamed(read.rows, 'port');
  const absent = check.ports.filter(one => !rows.some(row => row['port'] === one.port));
  if (absent.length > 0) return wrong('', {kind: 'missing', items: absent.map(one => one.port)});
  for (const expected of check.ports) {
    const fault = portFault(expected, rows.find(row => row['port'] === expected.port) ?? {});
    if (fault) return fault;
  }
  return passed(check.ports.map(one => one.port).join(', '));
}

function portFault({port, speed}: ExpectedPort, row: Row): Judgement | null {
  if (row['admin'] !== 'up') return wrong(`${port} ${row['admin']}`, {kind: 'link-down', port});
  if (row['link'] !== 'up') return wrong(`${port} link ${row['link']}`, {kind: 'link-down', port});
  const found = row['speed'] ?? '';
  if (speed === 'auto' || found === speed) return null;
  return wrong(`${port} ${found}`, {kind: 'speed-differs', port, expected: speed, found});
}

/** C03: the line gives the session, or the address, that the sheet names. */
export function judgeWan(check: CheckOf<'C03'>, seen: readonly Seen[]): Judgement {
  return check.wan.kind === 'session' ? judgeSession(check, check.wan, seen) : judgePort(check, check.wan, seen);
}

function judgeSession(
  check: CheckOf<'C03'>,
  expected: Extract<ExpectedWan, {kind: 'session'}>,
  seen: readonly Seen[]
): Judgement {
  const read = rowsOf(seen, check.commands, 'wanSession');
  if (!read.ok) return read.judgement;
  const row = rowsNamed(read.rows, 'session').find(one => one['interface'] === expected.interface);
  if (!row) return wrong('', {kind: 'missing', items: [expected.interface]});
  const {state = '', local = '', auth = ''} = row;
  if (state !== 'up') {
    const detail = rowsOf(seen, check.commands, 'wanDetail');
    const words = detail.ok ? (rowsNamed(detail.rows, 'failure').at(-1)?.['failure'] ?? '') : '';
    return causeOf(check, words, {measured: state, otherwise: {kind: 'differs', expected: 'up', found: state}});
  }
  const differs = (wanted: string, found: string) =>
    wrong(`${state} ${found}`, {kind: 'differs', expected: wanted, found});
  if (expected.address !== null && local !== expected.address) return differs(expected.address, local);
  if (expected.auth !== null && auth !== expected.auth) return differs(expected.auth, auth);
  return passed(`${state} ${local}`);
}

function judgePort(
  check: CheckOf<'C03'>,
  expected: Extract<ExpectedWan, {kind: 'port'}>,
  seen: readonly Seen[]
): Judgement {
  const read = rowsOf(seen, check.commands, 'interfaces');
  if (!read.ok) return read.judgement;
  const row = rowsNamed(read.rows, 'port').find(one => one['port'] === expected.interface);
  if (!row) return wrong('', {kind: 'missing', items: [expected.interface]});
  const {link, address: found = '-'} = row;
  if (link !== 'up') return wrong(`link ${link}`, {kind: 'link-down', port: expected.interface});
  if (expected.address === null ? found !== '-' : found === expected.address) return passed(found);
  return wrong(found, {kind: 'differs', expected: expected.address ?? 'dhcp', found});
}

/** C04: the default route leads out by what the sheet names, and is in use. */
export function judgeDefaultRoute(check: CheckOf<'C04'>, seen: readonly Seen[]): Judgement {
  const read = rowsOf(seen, check.commands, 'routes');
  if (!read.ok) return read.judgement;
  const {next} = check;
  const expected = next.kind === 'via' ? next.address : next.kind === 'interface' ? next.name : 'blackhole';
  const row = rowsNamed(read.rows, 'active').find(one => one['prefix'] === '0.0.0.0/0');
  if (!row) return wrong('', {kind: 'missing', items: [`0.0.0.0/0 ${expected}`]});
  const found = (row['blackhole'] ? 'blackhole' : next.kind === 'via' ? row['via'] : row['device']) ?? '';
  return found === expected ? passed(found) : wrong(found, {kind: 'differs', expected, found});
}

/** C05: every resolver of the sheet answers each ping. */
export function judgeReach(check: CheckOf<'C05'>, seen: readonly Seen[]): Judgement {
  let open: Judgement | null = null;
  for (const to of check.resolvers) {
    const asked = check.commands.filter(one => one.parameters['address'] === to);
    const read = rowsOf(seen, asked, 'reach');
    if (!read.ok) open ??= read.judgement;
    else {
      const percent = Number(rowsNamed(read.rows, 'loss').at(-1)?.['loss'] ?? 100);
      if (percent !== 0) return wrong(`${to} ${percent}%`, {kind: 'packets-lost', percent, to});
    }
  }
  return open ?? passed(`${check.resolvers.join(', ')} 0%`);
}

/** C06: a name is resolved. */
export function judgeResolve(check: CheckOf<'C06'>, seen: readonly Seen[]): Judgement {
  const read = rowsOf(seen, check.commands, 'resolve');
  if (!read.ok) return read.judgement;
  const address = rowsNamed(read.rows, 'address').at(-1)?.['address'];
  if (address) return passed(`${check.name} ${address}`);
  const why = rowsNamed(read.rows, 'failed').at(-1)?.['why'] ?? '';
  return wrong(`${check.name} ${why}`.trim(), {kind: 'name-not-resolved'});
}

/** C07: the clock follows a time server: logs and the centre's agent need it. */
export function judgeClock(check: CheckOf<'C07'>, seen: readonly Seen[]): Judgement {
  const read = rowsOf(seen, check.commands, 'clock');
  if (!read.ok) return read.judgement;
  const state = rowsNamed(read.rows, 'clock').at(-1)?.['state'];
  if (!state) return unclear('', {kind: 'unreadable', command: check.commands[0]?.send ?? 'clock'});
  return state === 'synchronized' ? passed(state) : wrong(state, {kind: 'clock-not-set'});
}
