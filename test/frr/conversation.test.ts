import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest';
import {readIdentity, readTraits} from '#core/unit/identity.ts';
import {startFrr, type FrrUnit} from '../../scripts/frr/unit.ts';
import {lacks} from '../house/offers.ts';
import {applied, planOf, running, ways, wireTo, type Wire} from '../../scripts/frr/desk.ts';
import {entered} from './reach.ts';

/** What FRR holds at first: a BGP process, and enough routes that showing them takes many reads. */
const routes = Array.from({length: 700}, (_, at) => `ip route 10.${Math.floor(at / 200)}.${at % 200}.0/24 Null0`);
const first = [...routes, 'router bgp 65001', ' bgp router-id 192.0.2.254', 'exit', ''].join('\n');

describe.skipIf(lacks('frr')).each(ways)('a real FRR by %s', way => {
  let unit: FrrUnit;
  let wire: Wire;
  beforeAll(async () => {
    unit = await startFrr(first);
    wire = await wireTo(unit, way);
  });
  afterAll(() => unit.close());

  test('it says who it is, and without a serial number it cannot pass the identity gate', async () => {
    const {session, found} = await entered(await wire.open());
    expect(found).toBe('exec');
    expect(await readTraits(session)).toMatchObject({
      ok: true,
      value: {model: 'FRRouting', firmware: unit.version, serial: undefined, uptimeSeconds: undefined}
    });
    expect(await readIdentity(session)).toMatchObject({problem: {kind: 'profile-lacks', lacks: 'serial'}});
  });

  test('the running configuration is read to its end, line for line as without a terminal', async () => {
    const {session} = await entered(await wire.open());
    const shown = unit.vtysh('show running-config no-header').trimEnd().split('\n');
    expect(shown.length).toBeGreaterThan(700);
    expect(await running(session)).toEqual(shown.slice(shown.findIndex(line => line.startsWith('frr version'))));
  });

  test('a refused line stops the apply, pinned to its number and its place, in the words of FRR', async () => {
    const {session} = await entered(await wire.open());
    const refused = [
      ...['frr version 8.4.4', 'route-map REFUSED permit 10', ' set metric 5', ' match nonsense 7', ' set metric 6'],
      ...['exit', 'ip route 10.250.0.0/16 Null0', 'end', '']
    ].join('\n');
    const {problem, states} = await applied(session, planOf(refused, await running(session)));
    expect(problem).toMatchObject({
      kind: 'line-refused',
      line: 3,
      text: 'match nonsense 7',
      mode: 'section',
      answer: ['% Unknown command: match nonsense 7']
    });
    const [first, second, third, fourth, fifth] = [1, 2, 3, 4, 5].map(no => states.get(no) ?? 'planned');
    expect([first, second, third, fifth]).toEqual(['accepted', 'accepted', 'refused', 'planned']);
    expect(session.mode).toBe('exec');
    const now = await running(session);
    // Over SSH it was on its way already; nothing is said to be planned that is in effect.
    expect(now).toContain(fourth === 'planned' ? ' set metric 5' : ' set metric 6');
    expect(now).not.toContain('ip route 10.250.0.0/16 Null0');
  });

  test('a refused header leaves none of its lines in the section before', async () => {
    const {session} = await entered(await wire.open());
    const other = [
      ...['frr version 8.4.4', 'router bgp 65001', ' neighbor 192.0.2.1 remote-as 65011', 'exit'],
      ...['router bgp 65002', ' neighbor 192.0.2.2 remote-as 65012', 'exit', 'end', '']
    ].join('\n');
    const {problem, states} = await applied(session, planOf(other, await running(session)));
    expect(problem).toMatchObject({
      kind: 'header-refused',
      line: 3,
      text: 'router bgp 65002',
      answer: ['BGP is already running; AS is 65001']
    });
    expect(states.get(4) ?? 'planned').toBe('planned');
    const now = await running(session);
    expect(now).toContain(' neighbor 192.0.2.1 remote-as 65011');
    expect(now.join('\n')).not.toContain('neighbor 192.0.2.2 ');
  });
});

describe.skipIf(lacks('frr'))('what somebody left on the console of a real FRR', () => {
  test.each([
    ['half a line, in a section', 'configure terminal\rroute-map LEFT permit 10\rmatch ip address prefix-list L'],
    ['half a prefix, which FRR would take', 'configure terminal\rip prefix-list LEFT seq 5 permit 10.9.9.9/3'],
    [
      'more than eighty characters of it',
      `configure terminal\rip prefix-list ${'L'.repeat(90)} seq 5 permit 10.0.0.0/8`
    ],
    ['a help that was asked for', 'configure terminal\rip route ?']
  ])('%s: nothing of it is executed', async (_, typed) => {
    const unit = await startFrr();
    onTestFinished(unit.close);
    const wire = await wireTo(unit, 'console');
    const somebody = await wire.open();
    await somebody.write(Buffer.from(typed));
    await new Promise(resolve => setTimeout(resolve, 300));
    await somebody.close();
    const {session, found} = await entered(await wire.open());
    expect(['config', 'section']).toContain(found);
    expect(session.mode).toBe('exec');
    const now = (await running(session)).join('\n');
    expect(now).not.toMatch(/prefix-list/u);
  });
});
