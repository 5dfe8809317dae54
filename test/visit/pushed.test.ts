import {expect, test} from 'vitest';
import {isRed} from '#core/apply/difference.ts';
import {openPoints} from '#core/job/open-points.ts';
import {sit, must} from './hands.ts';
import {stagedDesk, wait} from './reach-desk.ts';

const push = 'ip route 10.99.0.0/16 192.168.50.2';

test('what the centre pushed after the unit registered is not the engineer’s: listed for the centre, not red', async () => {
  const desk = await stagedDesk([`center-push:${push}@1200`]);
  await sit(desk, async person => {
    must(await person.stage());
    must(await person.visit.live.record({kind: 'cables-moved', by: 'engineer', data: {by: 'engineer'}}));
    await wait(desk, 1_500_000);
    must(await person.stage());
    const {readBack} = person.visit.live.job;
    const pushed = readBack?.differences.filter(one => one.class === 'pushed') ?? [];
    expect(pushed).toEqual([{class: 'pushed', section: '', running: push}]);
    expect(readBack?.differences.filter(isRed)).toEqual([]);
    expect(openPoints(person.visit)).toContainEqual(expect.objectContaining({kind: 'pushed', about: push}));
    const sent = desk.unit.inspect().executed.length;
    must(await person.stage());
    expect(desk.unit.inspect().executed.length - sent).toBeLessThan(30);
    expect(person.visit.live.job.readBack?.differences.filter(isRed)).toEqual([]);
  });
});

test('the same change by nobody known stays red', async () => {
  const desk = await stagedDesk([`center-push:${push}@1200`]);
  await sit(desk, async person => {
    must(await person.stage());
    await wait(desk, 1_500_000);
    expect(await person.stage()).toMatchObject({ok: false, problem: {kind: 'read-back-differs'}});
  });
});
