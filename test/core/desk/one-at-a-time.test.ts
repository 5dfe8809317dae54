import {describe, expect, it} from 'vitest';
import {bench, benchOn, must, type Bench} from './bench.ts';
import {arrive, callCentre, linesDone, pass, recorded, stageIt, training, until} from './hands.ts';

const notNow = (why: string) => ({ok: false, problem: {kind: 'not-now', why}});

describe('the line has one writer', () => {
  it('sends nothing on a decision about a refused line while a person has the keyboard', async () => {
    await bench({faults: ['refuse:hostname']}, async at => {
      await arrive(at);
      await stageIt(at);
      const line = at.desk.view().refused?.line ?? 0;
      await must(at.call('unit.take-over', {}));
      await at.rest();
      const typed = at.room.unit.inspect().executed.length;
      const decided = await at.now('unit.decide-line', {line, road: 'again', word: null});
      expect(decided).toMatchObject(notNow('keyboard-taken'));
      await pass(at, 5000);
      expect(at.room.unit.inspect().executed.length).toBe(typed);
      expect(at.desk.view()).toMatchObject({refused: {line}, plan: {attempts: 1}});
      await must(at.now('unit.decide-line', {line, road: 'typed', word: null}));
      expect(at.desk.view()).toMatchObject({refused: null, work: {is: 'idle'}, line: {state: 'person'}});
    });
  });

  const rivals: readonly (readonly [string, (at: Bench) => Promise<unknown>, string])[] = [
    ['a question', at => at.call('unit.ask', {command: 0}), 'not-now'],
    ['the staging', at => at.now('unit.stage', {}), 'window-stale'],
    ['a second keyboard', at => at.call('unit.take-over', {}), 'not-now'],
    ['another port', at => at.call('unit.choose', {target: training}), 'not-now']
  ];
  it.each(rivals)('%s that comes together with the taking of the keyboard is refused', async (_, rival, kind) => {
    await bench({}, async at => {
      await arrive(at);
      await stageIt(at);
      const typed = at.room.unit.inspect().executed.length;
      const [taken, refused] = await Promise.all([at.call('unit.take-over', {}), rival(at)]);
      expect(taken.ok).toBe(true);
      expect(refused).toMatchObject({ok: false, problem: {kind}});
      await pass(at, 5000);
      expect(at.room.unit.inspect().executed.length).toBe(typed);
      expect(at.desk.view()).toMatchObject({work: {is: 'idle'}, line: {state: 'person'}});
      expect(recorded(at).filter(one => one === 'taken-over').length).toBe(1);
    });
  });

  it('pressed twice by hand, one console is opened, and nothing is staged beside it', async () => {
    await bench({}, async at => {
      await arrive(at);
      const [first, second, staged] = await Promise.all([
        at.now('unit.manual', {why: 'x'}),
        at.now('unit.manual', {why: 'x'}),
        at.now('unit.stage', {})
      ]);
      expect([first.ok, second.ok, staged.ok]).toEqual([true, false, false]);
      expect(recorded(at).filter(one => one === 'manual-begun').length).toBe(1);
      expect(await at.call('unit.take-over', {})).toMatchObject({ok: false});
    });
  });
});

describe('who has the keyboard is told what becomes of it', () => {
  it('a question of the unit that keeps it from being handed back', async () => {
    await bench({}, async at => {
      await arrive(at);
      await stageIt(at);
      await must(at.call('unit.take-over', {}));
      await must(at.call('unit.type', {text: 'reload\r'}));
      await pass(at, 3000);
      await must(at.call('unit.hand-back', {}));
      await at.rest();
      expect(at.desk.view()).toMatchObject({line: {state: 'person'}, problem: {kind: 'unit-asks'}});
      await must(at.call('unit.type', {text: 'n\r'}));
      await pass(at, 3000);
      await must(at.call('unit.hand-back', {}));
      await at.rest();
      expect(at.desk.view()).toMatchObject({line: {state: 'held'}, problem: null});
    });
  });

  it('a cable that comes out: the keyboard is nobody’s, another port can be chosen, and the work goes on', async () => {
    await bench({}, async at => {
      await arrive(at);
      await stageIt(at);
      await must(at.call('unit.take-over', {}));
      at.pull('console-2');
      await pass(at, 3000);
      expect(at.desk.view().line.state).toBe('lost');
      expect(await at.call('unit.type', {text: 'show clock\r'})).toMatchObject(notNow('keyboard-not-taken'));
      await must(at.call('unit.choose', {target: {kind: 'training', port: 'console-2'}}));
      await stageIt(at);
      expect(at.desk.view()).toMatchObject({saved: 'yes', problem: null, line: {state: 'held'}});
    });
  });

  it.each(['enable secret Zx9qWq7', 'username bob privilege 15 secret  0 Zx9qWq7', 'no such password Zx9qWq7'])(
    'never what stands behind the word for a secret, whether or not the unit knows the line: %s',
    async typed => {
      await bench({}, async at => {
        await arrive(at);
        await stageIt(at);
        await must(at.call('unit.take-over', {}));
        await must(at.call('unit.type', {text: 'configure terminal\r'}));
        await pass(at, 2000);
        for (const key of typed) {
          await must(at.call('unit.type', {text: key}));
          await pass(at, 50);
        }
        await must(at.call('unit.type', {text: '\r'}));
        await pass(at, 5000);
        expect(recorded(at)).toContain('console');
        const written = [...at.room.disk.records.values()].flat().map(one => one.bytes);
        expect(written.some(one => one.includes(typed.split(' ')[0] ?? ''))).toBe(true);
        expect([...written, ...at.shown].filter(one => /Zx9/.test(one))).toEqual([]);
      });
    }
  );

  it('a line that stood idle for longer than the unit’s patience is opened anew, without an error', async () => {
    await bench({}, async at => {
      await arrive(at);
      await must(at.now('unit.stage', {}));
      await until(at, () => linesDone(at) > 50);
      await must(at.call('unit.take-over', {}));
      await must(at.call('unit.hand-back', {}));
      await at.rest();
      await pass(at, 40 * 60_000);
      await stageIt(at);
      expect(at.desk.view()).toMatchObject({saved: 'yes', problem: null, plan: {attempts: 2}});
    });
  });
});

describe('a decision', () => {
  it('that comes twice at once is taken once', async () => {
    await bench({}, async at => {
      await arrive(at);
      const both = await Promise.all([
        at.now('visit.give-up', {why: 'line-not-ready'}),
        at.now('visit.give-up', {why: 'line-not-ready'})
      ]);
      expect(both.map(one => one.ok)).toEqual([true, false]);
      expect(recorded(at).filter(one => one === 'given-up' || one === 'ended')).toEqual(['given-up', 'ended']);
    });
  });

  it('that the cables are moved waits until the traffic was said to stop', async () => {
    await bench({}, async at => {
      await arrive(at);
      await stageIt(at);
      await callCentre(at);
      const early = await at.now('visit.cables', {});
      expect(early).toMatchObject({ok: false, problem: {missing: [{what: 'traffic-stopped', at: 'cutover'}]}});
      expect(at.desk.view().cablesMoved).toBe(false);
    });
  });

  it('that the cables are moved makes no check of them: nothing is verified or told before one was looked at', async () => {
    await bench({}, async at => {
      await arrive(at);
      await stageIt(at);
      await callCentre(at);
      await must(at.now('visit.stop-traffic', {}));
      at.pull('console-2');
      await pass(at, 100);
      await must(at.now('visit.cables', {}));
      await at.rest();
      const {rail, problem} = at.desk.view();
      expect(problem?.kind).toBe('port-missing');
      expect(rail.find(one => one.step === 'verify')?.state).not.toBe('done');
      const shown = await at.now('witness.show', {part: 'final'});
      expect(shown).toMatchObject({ok: false, problem: {missing: [{what: 'checks'}]}});
    });
  });

  it('to stop looking holds in a pause too', async () => {
    await bench({}, async at => {
      await arrive(at);
      await stageIt(at);
      await callCentre(at);
      await must(at.now('visit.stop-traffic', {}));
      await must(at.now('visit.cables', {}));
      await pass(at, 20_000);
      await must(at.call('unit.pause', {}));
      await pass(at, 20_000);
      await must(at.call('unit.stop', {}));
      await pass(at, 60_000);
      expect(at.desk.view()).toMatchObject({work: {is: 'idle'}, checksFinal: true});
    });
  });

  it('to give up midway holds until somebody goes on: then its gates stand as before', async () => {
    await bench({}, async at => {
      await arrive(at);
      await must(at.now('unit.stage', {}));
      await until(at, () => linesDone(at) > 50);
      await must(at.call('unit.stop', {}));
      await must(at.now('visit.give-up', {why: 'x'}));
      await must(at.now('report.write', {}));
      await must(at.now('visit.leave', {}));
      const again = await benchOn(at.room);
      await must(again.call('unit.choose', {target: training}));
      await stageIt(again);
      expect(again.desk.view()).toMatchObject({saved: 'yes', report: null, people: {leftAt: null}});
      const closed = {ok: false, problem: {kind: 'gate-closed'}};
      expect(await again.now('visit.close', {})).toMatchObject(closed);
      expect(await again.now('witness.show', {part: 'final'})).toMatchObject(closed);
      expect(await again.now('report.write', {})).toMatchObject(notNow('not-ended'));
    });
  });
});
