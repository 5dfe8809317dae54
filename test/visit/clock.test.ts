import {describe, expect, test} from 'vitest';
import {clockFacts} from '#core/job/clock-facts.ts';
import type {VisitEvent} from '#core/job/events.ts';
import {readAll} from '#core/journal/chain.ts';
import type {StoredEvent} from '#core/journal/event.ts';
import type {SimDesk} from '#cli/sim-desk.ts';
import type {VirtualClock} from '#simulator/virtual-clock.ts';
import {deskFor, go, type Night} from './faulted.ts';

const hour = 3_600_000;
const year = 365 * 24 * hour;

/** The laptop's wall is set, or it sleeps, so many milliseconds into the visit; all that waits goes on unmoved. */
function jumping(clock: VirtualClock, jumps: Readonly<Record<number, number>>): VirtualClock {
  const moved = () =>
    Object.entries(jumps).reduce((sum, [at, byMs]) => (clock.monoMs() >= Number(at) ? sum + byMs : sum), 0);
  return {
    boot: clock.boot,
    wallMs: () => clock.wallMs() + moved(),
    monoMs: () => clock.monoMs(),
    after: (ms, then) => clock.after(ms, then),
    run: work => clock.run(work),
    outside: work => clock.outside(work)
  };
}

async function visited(jumps: Readonly<Record<number, number>>, night: Night = {}): Promise<SimDesk> {
  const desk = await deskFor(night);
  const moved = {...desk, clock: jumping(desk.clock, jumps)};
  expect(await go(moved)).toEqual({ending: 'complete'});
  return moved;
}

function eventsOn({disk}: SimDesk): readonly StoredEvent<VisitEvent>[] {
  const all = readAll<VisitEvent>([...disk.records.values()].flat());
  if (!all.ok) throw new Error(JSON.stringify(all.problem));
  return all.value;
}

/** In seconds: a stamp's monotonic time is rounded. */
const jumpsOn = (desk: SimDesk) =>
  eventsOn(desk).flatMap(one => (one.kind === 'clock-jumped' ? [Math.round(one.data.byMs / 1000)] : []));

/** What every check came to, without what it measured. */
function verdictsOn(desk: SimDesk): ReadonlyMap<string, string> {
  const standings = eventsOn(desk).flatMap(one => (one.kind === 'checked' ? one.data.standings : []));
  return new Map(standings.map(one => [one.key, one.verdict]));
}

describe('a clock that jumps under a visit', () => {
  test('forward and back: each an event of its own before the next one, nothing else is different', async () => {
    const even = await visited({});
    const uneven = await visited({20_000: hour, 60_000: -3 * hour});
    expect(jumpsOn(even)).toEqual([]);
    expect(jumpsOn(uneven)).toEqual([3600, -3 * 3600]);
    const rest = eventsOn(uneven).filter(one => one.kind !== 'clock-jumped');
    expect(rest.map(one => one.kind)).toEqual(eventsOn(even).map(one => one.kind));
    expect(rest.map(one => one.mono)).toEqual(eventsOn(even).map(one => one.mono));
    expect(verdictsOn(uneven)).toEqual(verdictsOn(even));
  });

  test('the order stays by number, though the wall goes back', async () => {
    const events = eventsOn(await visited({60_000: -3 * hour}));
    expect(events.map(one => one.seq)).toEqual(events.map((_, at) => at));
    const walls = events.map(one => one.wall);
    expect(walls).not.toEqual([...walls].sort());
    const jump = events.findIndex(one => one.kind === 'clock-jumped');
    expect(Date.parse(walls[jump] ?? '')).toBeLessThan(Date.parse(walls[jump - 1] ?? ''));
    expect(events[jump + 1]?.wall).toBe(walls[jump]);
  });

  test('what a time server turns gently is none', async () => {
    expect(jumpsOn(await visited({20_000: 1500, 60_000: -1500}))).toEqual([]);
  });
});

describe('another start', () => {
  async function startedAgain(byMs: number): Promise<readonly (number | null)[]> {
    const desk = await deskFor();
    expect(await go(desk, {killAfterMs: 90_000})).toBe('dead');
    expect(await go({...desk, clock: jumping(desk.clock, {0: byMs})})).toEqual({ending: 'complete'});
    expect(jumpsOn(desk)).toEqual([]);
    return eventsOn(desk).flatMap(one => (one.kind === 'session-begun' ? [one.data.wallBackMs] : []));
  }

  test('with the clock before the last event says by how much', async () => {
    const [first, second] = await startedAgain(-2 * hour);
    expect(first).toBeNull();
    expect(Math.abs((second ?? 0) - 2 * hour)).toBeLessThan(60_000);
  });

  test('later, however much later, says nothing: nobody knows how long it was off', async () => {
    expect(await startedAgain(5 * hour)).toEqual([null, null]);
  });
});

describe('the unit’s clock', () => {
  test('that agrees is told to a few seconds, once for each time it says who it is', async () => {
    const desk = await visited({});
    const {offsets} = clockFacts(eventsOn(desk));
    expect(offsets.length).toBeGreaterThan(0);
    for (const {against, ms} of offsets) expect([against, Math.abs(ms) < 5000]).toEqual(['unit', true]);
  });

  test('years off is told, and no check comes out otherwise', async () => {
    const desk = await visited({}, {faults: ['clock:2019']});
    const [offset] = clockFacts(eventsOn(desk)).offsets;
    expect(offset?.ms).toBeGreaterThan(7 * year);
    expect(offset?.ms).toBeLessThan(8.1 * year);
    expect(verdictsOn(desk)).toEqual(verdictsOn(await visited({})));
  });

  test.each([
    ['the profile does not ask', undefined],
    ['the unit does not know the command', {send: 'show time', re: /^(?<month>\w+)$/u, zoneMinutes: {JST: 540}}],
    ['its zone says nothing to anybody', {zoneMinutes: {}}]
  ])('no entry, and no stop, where %s', async (_, clock) => {
    const desk = await deskFor();
    const {profile} = desk.opened.material;
    const asked = clock && {...profile.identify.clock, ...clock};
    const identify = {...profile.identify, clock: asked} as typeof profile.identify;
    const material = {...desk.opened.material, profile: {...profile, identify}};
    const other = {...desk, opened: {...desk.opened, material}};
    expect(await go(other)).toEqual({ending: 'complete'});
    expect(clockFacts(eventsOn(other)).offsets).toEqual([]);
  });
});

test('what the report is given: offsets, jumps, and a start with an earlier time', async () => {
  const desk = await deskFor();
  const moved = {...desk, clock: jumping(desk.clock, {20_000: hour})};
  expect(await go(moved, {killAfterMs: 60_000})).toBe('dead');
  expect(await go({...moved, clock: desk.clock})).toEqual({ending: 'complete'});
  const {jumps, offsets} = clockFacts(eventsOn(desk));
  expect(jumps.map(one => one.when)).toEqual(['during', 'between']);
  expect(jumpsOn(desk)).toEqual([3600]);
  expect(Math.abs((jumps[1]?.byMs ?? 0) + hour)).toBeLessThan(60_000);
  expect(offsets.length).toBeGreaterThan(1);
});
