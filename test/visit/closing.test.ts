import {describe, expect, test} from 'vitest';
import {closeVisit, endingNow, giveUp} from '#core/job/closing.ts';
import {untilSettled} from '#core/job/look.ts';
import {staging} from '#core/job/staging.ts';
import {verifying} from '#core/job/verifying.ts';
import {giveWord, type GivenWord} from '#core/job/words.ts';
import type {Visit} from '#core/job/visit.ts';
import {must} from './hands.ts';
import {deskOf, startOn, type Desk} from './desk.ts';
import {stagedDesk, wait} from './reach-desk.ts';

const said = {name: '当直 見本', number: 'C-31'};
const line = {unit: undefined, onUnit: () => undefined};
const settleLimitMs = 20 * 60_000;

async function at<T>(desk: Desk, does: (visit: Visit) => Promise<T>): Promise<T> {
  return desk.clock.run(async () => {
    const {visit, begun} = await startOn(desk, {tell: () => undefined});
    must(begun);
    return does(visit);
  });
}

const stage = (visit: Visit) => staging(visit, {...line, settleLimitMs, accepted: new Map()});

/** Cables moved, everything looked at that needs them. */
async function verify(desk: Desk, visit: Visit): Promise<void> {
  await wait(desk, 300_000);
  must(await visit.live.record({kind: 'cables-moved', by: 'engineer', data: {by: 'said'}}));
  must(await verifying(visit, {...line, pace: untilSettled(desk.clock, settleLimitMs)}));
}

const give = async (visit: Visit, word: Pick<GivenWord, 'gate' | 'subject'>) =>
  must(await giveWord(visit.live, {...word, ...said}));

describe('a visit is closed as it stands', () => {
  test('healthy to its end: complete, as the scripted visit', async () => {
    const desk = await deskOf();
    const ending = await at(desk, async visit => {
      must(await stage(visit));
      expect(endingNow(visit)).toBe('staged');
      await verify(desk, visit);
      expect(endingNow(visit)).toBe('complete');
      return must(await closeVisit(visit));
    });
    expect(ending).toBe('complete');
  });

  test('with the cables moved and nothing looked at since: never complete', async () => {
    const desk = await deskOf();
    await at(desk, async visit => {
      must(await stage(visit));
      must(await visit.live.record({kind: 'cables-moved', by: 'engineer', data: {by: 'said'}}));
      expect(endingNow(visit)).toBe('partial');
    });
  });

  test('a unit that carried the plan already: verified', async () => {
    const desk = await stagedDesk(['staged']);
    await at(desk, async visit => {
      must(await stage(visit));
      expect(must(await closeVisit(visit))).toBe('verified');
    });
  });

  test('not before its save is proved', async () => {
    const desk = await stagedDesk(['refuse:^ntp server']);
    await at(desk, async visit => {
      expect(endingNow(visit)).toBe('aborted');
      expect(await closeVisit(visit)).toMatchObject({problem: {kind: 'close-too-early', attempts: 0}});
      expect((await stage(visit)).ok).toBe(false);
      expect(endingNow(visit)).toBe('stopped');
      expect(await closeVisit(visit)).toMatchObject({problem: {kind: 'close-too-early', attempts: 1}});
      expect(visit.live.job.ending).toBeUndefined();
    });
  });

  test('twice is once', async () => {
    const desk = await stagedDesk([]);
    await at(desk, async visit => {
      must(await stage(visit));
      expect(must(await closeVisit(visit))).toBe('staged');
      expect(must(await closeVisit(visit))).toBe('staged');
      expect(must(await giveUp(visit, 'too late'))).toBe('staged');
      expect(visit.live.job.people.gaveUp).toBeUndefined();
    });
  });
});

describe('an open check is closed by the word on it', () => {
  const key = 'C14:br-fukuoka';

  test.each([
    ['its own', {gate: 'open-check', subject: key}, 'waived'],
    ['another check', {gate: 'open-check', subject: 'C14:br-sendai'}, 'fail'],
    ['another gate', {gate: 'other-serial', subject: key}, 'fail']
  ] as const)('a word on %s; the visit ends partial', async (_, word, verdict) => {
    const desk = await deskOf({faults: ['peer-down:br-fukuoka']});
    await at(desk, async visit => {
      must(await stage(visit));
      await verify(desk, visit);
      await give(visit, word);
      expect(visit.live.job.checks.get(key)?.verdict).toBe('fail');
      expect(must(await closeVisit(visit))).toBe('partial');
      expect(visit.live.job.checks.get(key)).toMatchObject({verdict, cause: {kind: 'peer-silent'}});
    });
  });

  test('never one that nobody looked at, and never one that passes', async () => {
    const desk = await deskOf();
    await at(desk, async visit => {
      must(await stage(visit));
      await give(visit, {gate: 'open-check', subject: key});
      await give(visit, {gate: 'open-check', subject: 'C12'});
      await give(visit, {gate: 'open-check', subject: 'customer'});
      must(await closeVisit(visit));
      expect(visit.live.job.checks.get(key)).toBeUndefined();
      expect(visit.live.job.checks.get('customer')).toBeUndefined();
      expect(visit.live.job.checks.get('C12')?.verdict).toBe('pass');
    });
  });

  test('monitoring that starts later closes C20, and only C20; the try that nobody made stays unknown', async () => {
    const desk = await deskOf();
    await at(desk, async visit => {
      must(await stage(visit));
      await verify(desk, visit);
      await give(visit, {gate: 'monitoring', subject: visit.material.order.order});
      await give(visit, {gate: 'open-check', subject: 'customer'});
      must(await closeVisit(visit));
      const {checks} = visit.live.job;
      expect(checks.get('C20')).toMatchObject({verdict: 'waived'});
      expect(checks.get('customer')).toMatchObject({verdict: 'unknown'});
    });
  });
});

describe('a person gives the visit up', () => {
  test('before anything was sent: aborted', async () => {
    const desk = await stagedDesk([]);
    await at(desk, async visit => {
      expect(must(await giveUp(visit, '回線未開通'))).toBe('aborted');
      expect(visit.live.job).toMatchObject({ending: 'aborted', people: {gaveUp: '回線未開通'}});
    });
  });

  test.each([
    [
      'lines were sent',
      async (visit: Visit): Promise<void> => {
        await stage(visit);
      }
    ],
    [
      'the traffic was stopped',
      async (visit: Visit) => {
        must(await visit.live.record({kind: 'traffic-stopped', by: 'engineer', data: {rollbackAt: null}}));
      }
    ],
    [
      'somebody worked by hand',
      async (visit: Visit) => {
        must(await visit.live.record({kind: 'manual-begun', by: 'engineer', data: {why: 'no profile'}}));
      }
    ]
  ] as const)('after %s: stopped, and the same order can go on', async (_, before) => {
    const desk = await stagedDesk(['refuse:^ntp server']);
    await at(desk, async visit => {
      await before(visit);
      expect(must(await giveUp(visit, 'no more time'))).toBe('stopped');
      expect(visit.live.job).toMatchObject({ending: undefined, people: {gaveUp: 'no more time'}});
    });
  });
});
