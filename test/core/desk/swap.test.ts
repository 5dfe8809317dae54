import {describe, expect, it} from 'vitest';
import {bench, benchOn, must, type Bench} from './bench.ts';

const training = {kind: 'training', port: 'console-1'} as const;

async function arrive({now, call}: Bench): Promise<void> {
  await must(now('visit.preflight', {items: [{item: 'papers', state: 'ok'}]}));
  await must(now('visit.enter', {}));
  await must(
    now('visit.conditions', {
      conditions: {photos: true, lan: false, usb: true, onuRestart: true, powerOff: true}
    })
  );
  await must(call('visit.old-unit', {console: 'partial', lamps: 'PWR 橙', note: ''}));
  await must(call('unit.choose', {target: training}));
}

async function stageIt(at: Bench): Promise<void> {
  await must(at.now('unit.stage', {}));
  await at.rest();
}

async function cutOver({now, call, room}: Bench): Promise<void> {
  const from = new Date(room.clock.wallMs()).toISOString();
  await must(call('visit.call', {purpose: 'start', from, reached: true, name: '当直 田中', number: '0147'}));
  await must(now('visit.stop-traffic', {}));
  room.unit.world.oldUnit('closed');
  for (const [port, to] of Object.entries(room.opened.material.order.cabling)) room.unit.world.plug(port, to);
  await must(now('visit.cables', {}));
}

describe('a swap at the desk', () => {
  it('goes from the order to the sign by the calls of a window', async () => {
    await bench({}, async at => {
      const {desk, now, call, room} = at;
      await arrive(at);
      expect(desk.view().at).toBe('staging');
      await stageIt(at);
      expect(desk.view()).toMatchObject({saved: 'yes', problem: null, readBack: {green: true}});
      expect(desk.view().plan?.counts.accepted).toBe(294);
      await cutOver(at);
      await until(at, () => desk.view().people.restoredAt !== null);
      await must(call('visit.said', {by: 'centre', good: true, name: '当直 田中', number: '0151', words: ''}));
      await until(at, () => desk.view().checks.some(one => one.id === 'C20' && one.verdict === 'pass'));
      await until(at, () => desk.view().checks.every(one => one.verdict !== 'settling'));
      await must(call('unit.stop', {}));
      await at.rest();
      expect(desk.view().checks.filter(one => one.verdict === 'fail')).toEqual([]);
      await must(now('witness.show', {part: 'final'}));
      const digest = desk.view().witness.statement?.digest ?? '';
      await must(
        call('witness.sign', {
          digest,
          name: '見本 花子',
          company: '株式会社サンプル商事',
          department: '',
          remark: '',
          strokes: []
        })
      );
      expect(desk.view().wouldEnd).toBe('complete');
      await must(now('visit.close', {}));
      await must(now('report.write', {}));
      await must(now('visit.leave', {}));
      expect(at.pressed, 'the report knows when the site was left').toEqual([null, desk.view().people.leftAt]);
      expect(desk.view().ending).toBe('complete');
      expect(desk.view().rail.every(one => one.state === 'done')).toBe(true);
      expect(room.unit.inspect().saves).toBe(1);
    });
  });

  it('stops at a pulled cable and goes on where the console shows under another name, nothing twice', async () => {
    await bench({}, async at => {
      const {desk, call, now, room} = at;
      await arrive(at);
      await must(now('unit.stage', {}));
      await until(at, () => (lines(at)?.done ?? 0) > 100);
      at.pull('console-2');
      await at.rest();
      expect(desk.view().problem?.kind).toBe('connection-lost');
      expect(desk.view().line.state).not.toBe('held');
      expect(await now('unit.stage', {})).toMatchObject({ok: true});
      await at.rest();
      expect(desk.view().problem?.kind).toBe('port-missing');
      await must(call('unit.choose', {target: {kind: 'training', port: 'console-2'}}));
      await stageIt(at);
      expect(desk.view()).toMatchObject({saved: 'yes', problem: null, plan: {attempts: 2}});
      const typed = room.unit.inspect().executed.filter(one => one.line.startsWith('hostname '));
      expect(typed.length).toBe(1);
    });
  });

  it('waits while it is paused, and ends when it is stopped', async () => {
    await bench({}, async at => {
      const {desk, now, call, room} = at;
      await arrive(at);
      await must(now('unit.stage', {}));
      await until(at, () => (lines(at)?.done ?? 0) > 20);
      await must(call('unit.pause', {}));
      expect(desk.view().work.is).toBe('paused');
      await pass(at, 2000);
      const held = room.unit.inspect().executed.length;
      await pass(at, 30_000);
      expect(room.unit.inspect().executed.length).toBe(held);
      await must(call('unit.go-on', {}));
      await until(at, () => (lines(at)?.done ?? 0) > 60);
      await must(call('unit.stop', {}));
      expect(desk.view()).toMatchObject({work: {is: 'idle'}, problem: {kind: 'work-stopped'}});
      await stageIt(at);
      expect(desk.view().saved).toBe('yes');
    });
  });

  it('refuses a decision that was made on an older screen, and does nothing of it', async () => {
    await bench({}, async at => {
      const {desk, call} = at;
      const old = desk.revision;
      await arrive(at);
      expect(await call('unit.stage', {revision: old})).toMatchObject({ok: false, problem: {kind: 'window-stale'}});
      expect(desk.view().work.is).toBe('idle');
    });
  });

  it('keeps the customer’s traffic until centre and save allow the stop, and says what is missing', async () => {
    await bench({}, async at => {
      await arrive(at);
      const refused = await at.now('visit.stop-traffic', {});
      expect(refused).toMatchObject({ok: false, problem: {kind: 'gate-closed'}});
      const missing = at.desk
        .view()
        .rail.find(one => one.step === 'cutover')
        ?.missing.map(one => one.what);
      expect(missing).toEqual(['staged', 'start-call']);
    });
  });

  it('closes as the witness was told, though the program died after the sign', async () => {
    await bench({}, async at => {
      await arrive(at);
      await stageIt(at);
      await cutOver(at);
      await until(at, () => at.desk.view().people.restoredAt !== null);
      await until(at, () => at.desk.view().checks.every(one => one.verdict !== 'settling'));
      await must(at.call('unit.stop', {}));
      await at.rest();
      await must(at.now('witness.show', {part: 'final'}));
      const digest = at.desk.view().witness.statement?.digest ?? '';
      const wouldEnd = at.desk.view().wouldEnd;
      await must(at.call('witness.decline', {digest, reason: 'later'}));
      const again = await benchOn(at.room);
      expect(again.desk.view().wouldEnd).toBe(wouldEnd);
      expect(again.desk.view().checks.length).toBe(at.desk.view().checks.length);
    });
  });

  it('comes back after a crash on the step that was under way', async () => {
    await bench({}, async at => {
      await arrive(at);
      await must(at.now('unit.stage', {}));
      await until(at, () => (lines(at)?.done ?? 0) > 50);
      const again = await benchOn(at.room);
      expect(again.desk.view().at).toBe('staging');
      expect(again.desk.view().plan?.counts.unknown).toBeGreaterThan(0);
      await must(again.call('unit.choose', {target: training}));
      await stageIt(again);
      expect(again.desk.view().saved).toBe('yes');
    });
  });
});

function lines({desk}: Bench) {
  const {work} = desk.view();
  return work.is === 'idle' ? null : work.lines;
}

async function until(at: Bench, is: () => boolean): Promise<void> {
  while (!is()) await pass(at, 200);
}

function pass({room}: Bench, ms: number): Promise<void> {
  return new Promise(resolve => room.clock.after(ms, resolve));
}
