import {afterEach, describe, expect, test} from 'vitest';
import type {Transport} from '#core/ports.ts';
import {startFrr, type FrrUnit} from '../../scripts/frr/unit.ts';
import {lacks} from '../house/offers.ts';
import {
  applied,
  planOf,
  profile,
  readBack,
  running,
  valueOf,
  ways,
  wireTo,
  type Way,
  type Wire
} from '../../scripts/frr/desk.ts';
import {entered} from './reach.ts';
import {sectioned} from './sectioned.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function begun(way: Way): Promise<{readonly unit: FrrUnit; readonly wire: Wire}> {
  const unit = await startFrr();
  closing.push(unit.close);
  return {unit, wire: await wireTo(unit, way)};
}

describe.skipIf(lacks('frr')).each(ways)('sixty lines in sections onto a real FRR by %s', way => {
  test('each is in effect, saved, and there again after a restart', async () => {
    const {unit, wire} = await begun(way);
    const {session} = await entered(await wire.open());
    const before = await running(session);
    const plan = planOf(sectioned(), before);
    expect(plan.lines.length).toBe(60);
    const {problem, states} = await applied(session, plan);
    expect(problem).toBeUndefined();
    expect(new Set(states.values())).toEqual(new Set(['accepted']));
    const read = await readBack(session, plan, before);
    expect(read).toMatchObject({green: true, proved: new Set(plan.lines.map(line => line.no))});

    const {save} = profile;
    if (!save) throw new Error('the profile saves nothing');
    const unsaved = unit.startup();
    const answer = valueOf(await session.enter({text: save.send, busyMs: save.waitMs}));
    expect(answer.lines.some(line => save.ok.test(line))).toBe(true);
    expect(unit.startup()).not.toBe(unsaved);
    const now = await running(session);
    expect(unit.startup().trimEnd().split('\n')).toEqual(now.slice(0, -1));
    await session.close();

    await unit.restart();
    const again = await entered(await wire.open());
    expect(await readBack(again.session, plan, before)).toMatchObject({green: true, proved: read.proved});
    await again.session.close();
  });
});

describe.skipIf(lacks('frr')).each(ways)('a line to a real FRR that is cut, by %s', way => {
  /** What has been typed when the wire goes: whole lines, or parts that FRR would take for whole ones. */
  test.each([
    ['between two lines', 'ip route 10.6.0.0/16 Null0\r'],
    ['in a prefix', 'ip prefix-list SITES seq 30 permit 10.6.0.0/1'],
    ['before RETURN', 'bgp community-list standard MARK seq 10 permit 65000:2'],
    ['in the last section', 'set metric 40']
  ])('%s: what is there is proved, and only the rest is sent', async (_, last) => {
    const {wire} = await begun(way);
    const opened = await wire.open();
    const cuttable = cutting(opened, wire);
    const {session} = await entered(cuttable.transport);
    const before = await running(session);
    const plan = planOf(sectioned(), before);
    cuttable.after(last);
    const {problem} = await applied(session, plan);
    expect(problem).toMatchObject({kind: 'connection-lost'});

    const again = await entered(await wire.open());
    const half = await readBack(again.session, plan, before);
    // Nothing is there that nobody meant: no fragment of a line was taken for a line.
    expect(half.differences.filter(one => one.class === 'extra' || one.class === 'changed')).toEqual([]);
    expect(half.proved.size).toBeGreaterThan(0);
    expect(half.proved.size).toBeLessThan(plan.lines.length);
    const {problem: none, states} = await applied(again.session, plan, {proved: half.proved});
    expect(none).toBeUndefined();
    expect([...states.keys()].filter(no => half.proved.has(no))).toEqual([]);
    expect(await readBack(again.session, plan, before)).toMatchObject({
      green: true,
      proved: new Set(plan.lines.map(line => line.no))
    });
    await again.session.close();
  });
});

/** The wire as it is, until these words have gone out: nothing behind them does. */
function cutting(transport: Transport, wire: Wire): {readonly transport: Transport; after(words: string): void} {
  let last: string | undefined;
  let typed = '';
  return {
    after: words => {
      last = words;
    },
    transport: {
      ...transport,
      write: async bytes => {
        if (last === undefined) return transport.write(bytes);
        if (typed.includes(last)) return;
        const before = typed.length;
        typed += Buffer.from(bytes).toString('latin1');
        const at = typed.indexOf(last);
        if (at < 0) return transport.write(bytes);
        await transport.write(bytes.subarray(0, at + last.length - before));
        // The unit is to have read what did arrive.
        await new Promise(resolve => setTimeout(resolve, 50));
        await wire.cut(transport);
      }
    }
  };
}
