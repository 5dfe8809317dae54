import {describe, expect, test} from 'vitest';
import {untilEnough} from '#core/job/look.ts';
import {awaitCables} from '#core/job/cables.ts';
import {verifying} from '#core/job/verifying.ts';
import {createHold} from '#core/job/hold.ts';
import {problem} from '#core/problem.ts';
import {expectStagedOnce, must, sit} from './hands.ts';
import {deskOf, visitOn, type Desk} from './desk.ts';
import {stagedDesk, wait} from './reach-desk.ts';

describe('a person pauses', () => {
  test('at line 100 and goes on: nothing is typed meanwhile, nothing twice', async () => {
    const desk = await stagedDesk([]);
    await sit(desk, async person => {
      const work = person.stage({at: 100});
      await person.stands();
      const sent = desk.unit.inspect().executed.length;
      expect(sent).toBeGreaterThan(90);
      expect(person.visit.live.job.paused).toEqual({line: 101});
      expect([...person.visit.live.job.lines.values()].filter(state => state === 'sent')).toEqual([]);
      await wait(desk, 5 * 60_000);
      expect(desk.unit.inspect().executed.length).toBe(sent);
      person.holding.goOn();
      must(await work);
      expect(person.visit.live.job).toMatchObject({paused: undefined, attempts: 1, saved: 'yes'});
    });
    await expectStagedOnce(desk);
  });

  test.each([1, 17, 60, 150, 200, 250, 290])('at line %i, wherever it stands', async at => {
    const desk = await stagedDesk([]);
    await sit(desk, async person => {
      const work = person.stage({at});
      await person.stands();
      expect(person.visit.live.job.saved).toBe('no');
      person.holding.goOn();
      must(await work);
    });
    await expectStagedOnce(desk);
  });

  test('longer than the unit keeps the session: it goes on by itself, nothing twice', async () => {
    const desk = await stagedDesk([]);
    await sit(desk, async person => {
      const work = person.stage({at: 100});
      await person.stands();
      await wait(desk, 25 * 60_000);
      person.holding.goOn();
      must(await work);
      expect(person.visit.live.job.attempts).toBe(2);
    });
    await expectStagedOnce(desk);
  });

  test('and the cable is pulled meanwhile: it says so, and the next start goes on by read-back', async () => {
    const desk = await stagedDesk([]);
    await sit(desk, async person => {
      const work = person.stage({at: 120});
      await person.stands();
      await person.unit().session.close();
      person.holding.goOn();
      expect(await work).toMatchObject({problem: {kind: 'connection-lost', again: 'safe'}});
      must(await person.stage());
    });
    await expectStagedOnce(desk);
  });
});

describe('a person stops the work', () => {
  test.each([100, 150])('at line %i; the unit is left in exec mode, and a new start goes on', async at => {
    const desk = await stagedDesk([]);
    await sit(desk, async person => {
      const work = person.stage({at});
      await person.stands();
      person.holding.end(problem('work-stopped', {}));
      expect(await work).toMatchObject({problem: {kind: 'work-stopped', again: 'safe'}});
      expect(person.visit.live.job.problem?.kind).toBe('work-stopped');
    });
    expect(desk.unit.inspect().saves).toBe(0);
    const {result} = await visitOn(desk);
    expect(result).toEqual({ok: true, value: 'staged'});
    await expectStagedOnce(desk);
  });

  test('without a pause before, in the middle of the lines', async () => {
    const desk = await stagedDesk([]);
    await sit(desk, async person => {
      const work = person.stage();
      while (desk.unit.inspect().executed.length < 80) await wait(desk, 200);
      person.holding.end(problem('work-stopped', {}));
      const began = desk.clock.monoMs();
      expect(await work).toMatchObject({problem: {kind: 'work-stopped'}});
      expect(desk.clock.monoMs() - began).toBeLessThan(5000);
      const states = [...person.visit.live.job.lines.values()];
      expect(states).not.toContain('sent');
      must(await person.stage());
    });
    await expectStagedOnce(desk);
  });
});

describe('while checks are looked at again and again', () => {
  const far = ['peer-down:br-sendai'];

  async function looking(desk: Desk, enough: () => boolean) {
    const holding = createHold();
    return sit(desk, async person => {
      const staged = must(await person.stage());
      const onUnit = () => undefined;
      const moved = must(await awaitCables(person.visit, {unit: staged, onUnit, until: () => undefined}));
      const visit = {...person.visit, hold: holding.hold};
      const work = verifying(visit, {unit: moved, onUnit, pace: untilEnough(enough)});
      return {person, holding, work};
    });
  }

  test('it goes on for as long as the person wants, every 30 s once nothing settles, and ends when told', async () => {
    const desk = await deskOf({faults: far});
    let enough = false;
    const {person, holding, work} = await looking(desk, () => enough);
    await desk.clock.run(() => wait(desk, 30 * 60_000));
    const rounds = person.visit.live.job.times.checked;
    expect(person.visit.live.job.checksFinal).toBe(false);
    await desk.clock.run(() => wait(desk, 60_000));
    expect(person.visit.live.job.times.checked).not.toBe(rounds);
    enough = true;
    holding.hurry();
    await desk.clock.run(async () => must(await work));
    expect(person.visit.live.job.checksFinal).toBe(true);
  });

  test('a stop does not wait for the next round', async () => {
    const desk = await deskOf({faults: far});
    const {holding, work} = await looking(desk, () => false);
    await desk.clock.run(() => wait(desk, 20 * 60_000));
    const began = desk.clock.monoMs();
    holding.end(problem('work-stopped', {}));
    expect(await desk.clock.run(() => work)).toMatchObject({problem: {kind: 'work-stopped'}});
    expect(desk.clock.monoMs() - began).toBeLessThan(15_000);
  });
});
