import {describe, expect, test} from 'vitest';
import type {OpenedOrder} from '#main/open-order.ts';
import {setupPassword, visitOn, type Desk} from './desk.ts';
import {deskFor, eventsOf, go} from './faulted.ts';
import {changesOn, keptBy, prepared, reach, stagedDesk, withOrder} from './reach-desk.ts';

describe('while nothing was sent, what the unit carries is read anew at each start', () => {
  test('a unit of another site that was erased meanwhile is taken', async () => {
    const first = await stagedDesk(['other-site']);
    await prepared(first, setupPassword);
    expect((await reach(first)).end).toBe('unit-of-other-site');
    const erased: Desk = {...(await stagedDesk([])), disk: first.disk};
    expect((await reach(erased)).end).toBe('staged');
  });

  test('another candidate of the order may be taken instead', async () => {
    const candidates = [{model: 'VSR n100', serial: 'VN100-24A3-09999', mac: '00:00:5e:00:53:40'}];
    const change = (opened: OpenedOrder) => withOrder(opened, {candidates});
    const first = await stagedDesk(['other-site'], {change});
    await prepared(first, setupPassword);
    expect((await reach(first)).end).toBe('unit-of-other-site');
    const other: Desk = {...(await stagedDesk(['wrong-unit:serial'], {change})), disk: first.disk};
    await prepared(other, setupPassword);
    expect((await reach(other)).end).toBe('staged');
  });

  test('once something was sent, no other candidate goes on with it', async () => {
    const candidates = [{model: 'VSR n100', serial: 'VN100-24A3-09999', mac: '00:00:5e:00:53:40'}];
    const change = (opened: OpenedOrder) => withOrder(opened, {candidates});
    const first = await stagedDesk(['refuse:^ntp server'], {change});
    expect((await reach(first)).end).toBe('line-refused');
    const other: Desk = {...(await stagedDesk(['wrong-unit:serial'], {change})), disk: first.disk};
    await prepared(other, setupPassword);
    expect((await reach(other)).end).toBe('unit-changed');
    expect(changesOn(other.unit)).toEqual([]);
  });

  test("a crash after the backup lets no other site's settings through", async () => {
    const {disk} = await diedPlanned();
    const desk: Desk = {...(await stagedDesk(['other-site'])), disk};
    await prepared(desk, setupPassword);
    const before = keptBy(desk.unit);
    expect((await reach(desk)).end).toBe('unit-of-other-site');
    expect(keptBy(desk.unit)).toEqual(before);
  });
});

/** A program that died between the plan and the first line. */
async function diedPlanned() {
  for (let index = 5; index < 20; index += 1) {
    const desk = await deskFor({endsAt: 'staged'});
    await go(desk, {fault: write => (write.index === index ? {kind: 'crash', when: 'after'} : undefined)});
    if (eventsOf(desk, 'plan-made').length === 1 && eventsOf(desk, 'attempt-begun').length === 0) return desk;
  }
  throw new Error('it never dies there');
}

describe('a newer revision of the order', () => {
  const corrected = (opened: OpenedOrder): OpenedOrder => {
    const newer = withOrder(opened, {revision: opened.material.order.revision + 1});
    const {configuration} = newer.material;
    const items = configuration.items.filter(({text}) => !text.startsWith('nat destination rule 130'));
    return {
      ...newer,
      material: {...newer.material, orderSha256: 'ab'.repeat(32), configuration: {...configuration, items}}
    };
  };

  test('with a corrected configuration goes on after a refused line: what is in effect is not sent again', async () => {
    const desk = await stagedDesk(['refuse:^nat destination rule 130']);
    const first = await reach(desk);
    expect(first.end).toBe('line-refused');
    const sent = changesOn(desk.unit).length;
    const {result, visit} = await visitOn({...desk, opened: corrected(desk.opened)});
    // The sheet still wants the forwarding that the configuration gave up.
    expect(result).toEqual({ok: true, value: 'partial'});
    const again = changesOn(desk.unit)
      .slice(sent)
      .filter(line => /^(?:hostname|clock|username|enable) /u.test(line));
    expect(again).toEqual([]);
    expect(visit.live.job.attempts).toBe(2);
    expect([...visit.live.job.lines.values()].every(one => one === 'accepted' || one === 'repaired')).toBe(true);
  });

  test("the centre's word on the older revision does not count for the newer one", async () => {
    const waiting = (opened: OpenedOrder) => ({
      ...opened,
      findings: opened.findings.filter(({rank}) => rank === 'centre')
    });
    const desk = await stagedDesk([], {order: 'swap-disagree', change: waiting});
    const first = await visitOn(desk);
    expect(first.result).toMatchObject({problem: {kind: 'findings-open'}});
    const open = first.visit.live.job.findings.filter(one => one.rank === 'centre').map(one => one.id);
    expect(open.length).toBeGreaterThan(1);
    const [one = ''] = open;
    await visitOn(desk, {accepted: new Map([[one, 'CC-1']])});
    const opened = withOrder(desk.opened, {revision: desk.opened.material.order.revision + 1});
    const newer = {...opened, material: {...opened.material, orderSha256: 'cd'.repeat(32)}};
    const {result} = await visitOn({...desk, opened: newer});
    expect(result.ok ? [] : 'findings' in result.problem ? result.problem.findings : []).toContainEqual({
      id: one,
      rank: 'centre'
    });
  });
});
