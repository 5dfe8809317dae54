import {beforeAll, describe, expect, test} from 'vitest';
import type {VisitEvent} from '#core/job/events.ts';
import type {SimDesk} from '#cli/sim-desk.ts';
import {verify} from '#core/journal/chain.ts';
import type {Fault, Strike} from '#core/journal/memory.ts';
import {problem, type Problem} from '#core/problem.ts';
import {deskFor, effects, eventsOf, go, undisturbed, type Night} from './faulted.ts';

/** A whole swap, cables and all; and one that ends staged after a reload. */
const nights: readonly (readonly [string, Night, number])[] = [
  ['a swap to its end', {}, 0],
  // Up to the save it is the same visit.
  ['the end of a staged swap with a reload', {endsAt: 'staged', reload: true}, 66]
];

describe.each(nights)('%s', (_, night, from) => {
  let writes: readonly string[] = [];

  beforeAll(async () => {
    const desk = await deskFor(night);
    const seen: string[] = [];
    await go(desk, {fault: ({what}) => void seen.push(what)});
    writes = seen;
    await undisturbed(night);
  });

  test.each(['before', 'after'] as const)('dies %s each durable write, and goes on', {timeout: 180_000}, async when => {
    for (let at = from; at < writes.length; at += 1) {
      const desk = await deskFor(night);
      expect(await go(desk, {fault: strikeAt(at, {kind: 'crash', when})}), `write ${at}`).toBe('dead');
      await expectEndsWell(desk, night, `${when} write ${at}`);
    }
  });

  test('dies again on the way back', {timeout: 180_000}, async () => {
    expect(writes.length).toBeGreaterThan(60);
    for (let first = from + 3; first < writes.length; first += from > 0 ? 3 : 17)
      for (const second of [1, 4, 6, 7, 9]) {
        const desk = await deskFor(night);
        await go(desk, {fault: strikeAt(first, {kind: 'crash', when: first % 2 === 0 ? 'before' : 'after'})});
        await go(desk, {fault: strikeAt(second, {kind: 'crash', when: second % 2 === 0 ? 'after' : 'before'})});
        await expectEndsWell(desk, night, `writes ${first} and ${second}`);
      }
  });

  test.each([problem('disk-full', {operation: 'append'}), problem('store-io', {operation: 'append', code: 'EIO'})])(
    '$kind at each durable write stops the visit, and nothing is done after it',
    {timeout: 180_000},
    async why => {
      for (let at = from; at < writes.length; at += 1) {
        const desk = await deskFor(night);
        let before: string | undefined;
        const fault: Fault = ({index}) => {
          if (index !== at) return undefined;
          before = deedsOn(desk);
          return {kind: 'fail', problem: why};
        };
        const came = await go(desk, {fault});
        expect(stopOf(came), `write ${at}`).toEqual(why);
        expect(deedsOn(desk), `write ${at}`).toBe(before);
        await expectEndsWell(desk, night, `${why.kind} at write ${at}`);
      }
    }
  );
});

/** What was done to the unit so far. */
function deedsOn({unit}: SimDesk): string {
  const {executed, saves, reloads} = unit.inspect();
  return JSON.stringify({lines: executed.length, saves, reloads});
}

function strikeAt(at: number, strike: Strike): Fault {
  return ({index}) => (index === at ? strike : undefined);
}

function stopOf(came: Awaited<ReturnType<typeof go>>): Problem | undefined {
  return came === 'dead' || 'ending' in came ? undefined : came.problem;
}

/** Run again until it ends: as if nothing had happened, everything asked, everything in effect once. */
async function expectEndsWell(desk: SimDesk, night: Night, where: string) {
  const healthy = await undisturbed(night);
  const [ending] = eventsOf(healthy, 'ended');
  const stops: string[] = [];
  for (let time = 0; time < 3; time += 1) {
    const came = await go(desk);
    if (came !== 'dead' && 'ending' in came) break;
    stops.push(came === 'dead' ? 'dead' : came.problem.kind);
  }
  // A unit that was going down for its reload when it was asked again may stop one visit.
  expect(stops.length, `${where}: ${stops.join()}`).toBeLessThanOrEqual(night.reload ? 1 : 0);
  expect(eventsOf(desk, 'ended'), where).toEqual([ending]);
  const [unit, wanted] = [desk.unit.inspect(), healthy.unit.inspect()];
  expect(unit.portable, where).toBe(wanted.portable);
  expect(unit.startup, where).toBe(unit.running);
  expect(effects(unit), where).toEqual(effects(wanted));
  expect(unit.saves, where).toBeLessThanOrEqual(1);
  const order = desk.opened.material.order.order;
  expect(verify(order, desk.disk.records.get(order) ?? [], desk.disk.heads.get(order)).ok, where).toBe(true);
  expect(lastVerdicts(desk), where).toEqual(lastVerdicts(healthy));
}

/** How each check stood last, in the start of the program that ended the visit: none may be missing. */
function lastVerdicts(desk: SimDesk): ReadonlyMap<string, string> {
  const verdicts = new Map<string, string>();
  for (const {bytes} of [...desk.disk.records.values()].flat()) {
    const event = JSON.parse(bytes) as VisitEvent;
    if (event.kind === 'session-begun') verdicts.clear();
    if (event.kind === 'checked') for (const {key, verdict} of event.data.standings) verdicts.set(key, verdict);
  }
  return verdicts;
}
