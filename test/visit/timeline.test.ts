import {describe, expect, test} from 'vitest';
import type {VisitEvent} from '#core/job/events.ts';
import {advance, emptyJob} from '#core/job/state.ts';
import type {StoredEvent} from '#core/journal/event.ts';
import type {Standing} from '#core/check/settle.ts';
import type {SimDesk} from '#cli/sim-desk.ts';
import {deskFor, eventsOf, go, type Night} from './faulted.ts';

interface Look {
  /** Virtual seconds since the power-on of the new unit. */
  readonly at: number;
  readonly standings: ReadonlyMap<string, Standing>;
}

interface Timeline {
  readonly desk: SimDesk;
  readonly came: Awaited<ReturnType<typeof go>>;
  readonly looks: readonly Look[];
  readonly last: ReadonlyMap<string, Standing>;
}

async function timeline(night: Night, prepare: (desk: SimDesk) => void = () => undefined): Promise<Timeline> {
  const desk = await deskFor(night);
  prepare(desk);
  const began = desk.clock.wallMs();
  const came = await go(desk);
  const looks: Look[] = [];
  for (const {bytes} of [...desk.disk.records.values()].flat()) {
    const event = JSON.parse(bytes) as VisitEvent & {readonly wall: string};
    if (event.kind !== 'checked') continue;
    const standings = new Map([
      ...(looks.at(-1)?.standings ?? []),
      ...event.data.standings.map(one => [one.key, one] as const)
    ]);
    looks.push({at: (Date.parse(event.wall) - began) / 1000, standings});
  }
  return {desk, came, looks, last: looks.at(-1)?.standings ?? new Map()};
}

/** Every verdict that was ever shown, of all checks or of one. */
function shown({looks}: Timeline, key?: string): ReadonlySet<string> {
  const of = ({standings}: Look) => (key === undefined ? [...standings.values()] : [standings.get(key)]);
  return new Set(looks.flatMap(of).flatMap(one => (one ? [one.verdict] : [])));
}

const open = ({last}: Timeline) =>
  [...last.values()].filter(one => !['pass', 'not-applicable'].includes(one.verdict)).map(one => one.key);
/** Two checks are answered by people. */
const people = ['C20', 'customer'];

describe('half-healthy sites (Appendix C)', () => {
  test('green: nothing fails at any time, the visit is complete', async () => {
    const seen = await timeline({});
    expect(seen.came).toEqual({ending: 'complete'});
    expect(shown(seen).has('fail')).toBe(false);
    expect(open(seen)).toEqual(people);
  });

  test('stale session: counted down from six minutes by its own cause, then green', async () => {
    const seen = await timeline({scenario: 'shinjuku-stale'});
    expect(seen.came).toEqual({ending: 'complete'});
    expect(shown(seen).has('fail')).toBe(false);
    const waiting = seen.looks.find(({standings}) => standings.get('C03')?.cause?.kind === 'stale-session');
    const link = waiting?.standings.get('C02')?.passedAt ?? 0;
    expect(waiting?.standings.get('C03')).toMatchObject({verdict: 'settling', settlesAt: link + 360_000});
    expect(waiting?.standings.get('C14:hq-tokyo')?.cause).toEqual({kind: 'depends-on', check: 'C03'});
    const up = seen.looks.find(({standings}) => standings.get('C03')?.verdict === 'pass');
    expect((up?.at ?? 0) - (waiting?.at ?? 0)).toBeGreaterThan(150);
    expect(open(seen)).toEqual(people);
  });

  test.each([60, 180, 300, 330])('a session held for %i s never fails', async held => {
    const seen = await timeline({scenario: 'shinjuku-stale', faults: [`stale-session:${held}`]});
    expect(seen.came).toEqual({ending: 'complete'});
    expect(shown(seen).has('fail')).toBe(false);
  });

  test('one peer down there: the others are up, that one fails after its time, on that side', async () => {
    const seen = await timeline({scenario: 'shinjuku-peer-down'});
    expect(seen.came).toEqual({ending: 'partial'});
    expect([...seen.last.values()].filter(one => one.verdict === 'fail').map(one => one.key)).toEqual([
      'C14:br-fukuoka'
    ]);
    expect(seen.last.get('C14:br-fukuoka')).toMatchObject({cause: {kind: 'peer-silent', received: 0}});
    expect(['theirs', 'undecided']).toContain(seen.last.get('C14:br-fukuoka')?.side);
    const first = seen.looks.find(({standings}) => standings.get('C14:br-fukuoka')?.verdict === 'fail');
    expect((first?.standings.get('C14:br-fukuoka')?.since ?? 0) + 90_000).toBeLessThanOrEqual((first?.at ?? 0) * 1000);
    expect(open(seen)).toEqual(['C14:br-fukuoka', ...people]);
  });

  test.each([['br-osaka'], ['hq-tokyo']])('the fault peer-down:%s turns that peer red, alone', async peer => {
    const seen = await timeline({faults: [`peer-down:${peer}`]});
    expect(seen.came).toEqual({ending: 'partial'});
    expect(open(seen)).toEqual([`C14:${peer}`, ...people]);
  });

  test('the centre exchanges the serial late: waited for with its cause, then complete', async () => {
    const seen = await timeline({scenario: 'shinjuku-serial-not-assigned'});
    expect(seen.came).toEqual({ending: 'complete'});
    expect(shown(seen).has('fail')).toBe(false);
    expect(shown(seen, 'C15')).toEqual(new Set(['settling', 'pass']));
    expect(seen.looks.some(({standings}) => standings.get('C15')?.cause?.kind === 'e-4031')).toBe(true);
  });

  test('a serial that nobody exchanges is no fault of the unit: partial after a quarter of an hour, still waiting', async () => {
    const seen = await timeline({faults: ['serial-not-assigned']});
    expect(seen.came).toEqual({ending: 'partial'});
    expect(shown(seen).has('fail')).toBe(false);
    expect(seen.last.get('C15')).toMatchObject({verdict: 'settling', cause: {kind: 'e-4031'}});
    expect(open(seen)).toEqual(['C15', ...people]);
    const end = seen.looks.at(-1)?.at ?? 0;
    expect(end).toBeGreaterThan(900);
    expect(end).toBeLessThan(1100);
  });

  test('a stale session and a silent peer and a late serial at once: only the peer is told as failed', async () => {
    const seen = await timeline({scenario: 'shinjuku-stale', faults: ['peer-down:br-sendai', 'serial-not-assigned']});
    expect(seen.came).toEqual({ending: 'partial'});
    expect([...seen.last.values()].filter(one => one.verdict === 'fail').map(one => one.key)).toEqual([
      'C14:br-sendai'
    ]);
    expect(shown(seen, 'C15').has('fail')).toBe(false);
  });
});

describe('the order of the end', () => {
  test('checks without a cable, save, C17, reload, C18, cables, the same unit once more, all other checks', async () => {
    const {desk} = await timeline({reload: true});
    const told: string[] = [];
    for (const {bytes} of [...desk.disk.records.values()].flat()) {
      const event = JSON.parse(bytes) as VisitEvent;
      const what = event.kind === 'checked' ? `checked ${event.data.standings[0]?.key ?? ''}` : event.kind;
      if (!['console', 'lines-intended', 'lines-settled'].includes(what) && told.at(-1) !== what) told.push(what);
    }
    expect(told.slice(told.indexOf('attempt-ended'))).toEqual([
      'attempt-ended', 'read-back', 'checked C01', 'save-intended', 'saved', 'checked C17', 'reload-intended',
      'logged-in', 'identified', 'clock-offset', 'reloaded', 'checked C18', 'cables-moved', 'identified', 'checked C02', 'ended'
    ]); // prettier-ignore
  });
});

describe("the centre's own word (C20)", () => {
  const c20 = async (centre?: {name: string; number: string}) => {
    const desk = await deskFor({});
    await go(desk, {centre});
    return eventsOf(desk, 'checked')
      .at(-1)
      ?.standings.find(one => one.id === 'C20')?.verdict;
  };

  test('passes by name and number', async () => {
    expect(await c20({name: '当直 見本', number: 'C-118'})).toBe('pass');
  });

  test.each([undefined, {name: '当直 見本', number: ''}, {name: ' ', number: 'C-118'}])(
    'stays unknown without both: %o',
    async centre => {
      expect(await c20(centre)).toBe('unknown');
    }
  );
});

test('how checks stood in another start of the program says nothing any more, unless the visit had ended', async () => {
  const desk = await deskFor({});
  const jobs = () => {
    const records = [...desk.disk.records.values()].flat();
    const events = records.map(({bytes}) => JSON.parse(bytes) as StoredEvent<VisitEvent>);
    const job = events.reduce(advance, emptyJob('T'));
    const begun = events.find(one => one.kind === 'session-begun');
    return {job, again: begun ? advance(job, begun) : job};
  };
  await go(desk, {killAfterMs: 80_000});
  const cut = jobs();
  expect(cut.job.checks.size).toBeGreaterThan(4);
  expect(cut.again.checks.size).toBe(0);
  expect(await go(desk)).toEqual({ending: 'complete'});
  const {job, again} = jobs();
  expect(again.checks).toEqual(job.checks);
});
