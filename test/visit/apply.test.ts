import {describe, expect, test} from 'vitest';
import type {Problem, ProblemKind, ProblemOf} from '#core/problem.ts';
import type {LineState} from '#core/apply/ledger.ts';
import type {SimDesk} from '#cli/sim-desk.ts';
import {deskFor, effects, eventsOf, go, stopped, undisturbed, type Night} from './faulted.ts';

const staged = {endsAt: 'staged'} as const;

/** The same visit again and again, as a person does, until it ends; every stop on the way. */
async function untilEnded(night: Night, times = 4) {
  const desk = await deskFor({...staged, ...night});
  const stops: Problem[] = [];
  for (let time = 0; time < times; time += 1) {
    const came = await go(desk);
    if (came !== 'dead' && 'ending' in came) return {desk, stops, ending: came.ending};
    if (came !== 'dead') stops.push(came.problem);
  }
  throw new Error(`the visit never ends: ${JSON.stringify(stops)}`);
}

async function expectAsUndisturbed(desk: SimDesk) {
  const healthy = (await undisturbed(staged)).unit.inspect();
  const unit = desk.unit.inspect();
  expect(unit.portable).toBe(healthy.portable);
  expect(unit.startup).toBe(unit.running);
  expect(unit.pending).toEqual([]);
}

function as<K extends ProblemKind>(kind: K, found: Problem): ProblemOf<K> {
  expect(found.kind).toBe(kind);
  return found as ProblemOf<K>;
}

/** What stood on the console, line by line. */
const typed = (desk: SimDesk) => eventsOf(desk, 'console').flatMap(({entries}) => entries.map(one => one.text));

const inState = (lines: ReadonlyMap<number, LineState>, state: LineState) =>
  [...lines].filter(([, one]) => one === state).map(([no]) => no);

describe('what the unit refuses', () => {
  test('a refused line stops the visit with its number, text, mode and the words of the unit; nothing is saved', async () => {
    const desk = await deskFor({...staged, faults: ['refuse:^nat destination rule 130']});
    const {problem, job} = await stopped(desk);
    const refused = as('line-refused', problem);
    expect(refused).toMatchObject({mode: 'config', answer: ['% There is no matched command.']});
    expect(refused.text).toBe('nat destination rule 130 in-interface pppoe0 proto tcp port 8443 to 192.168.40.21 443');
    expect(inState(job.lines, 'refused')).toEqual([refused.line]);
    expect(inState(job.lines, 'accepted')).toEqual(Array.from({length: refused.line - 1}, (_, at) => at + 1));
    const unit = desk.unit.inspect();
    expect(unit.executed.at(-1)?.line).toContain('nat destination rule 130');
    expect(unit).toMatchObject({startup: undefined, saves: 0});
    expect(typed(desk).at(-1), 'the unit is left in exec mode').toMatch(/\(config\)# end$/);
  });

  test('a refused line with a secret is told without it', async () => {
    const desk = await deskFor({...staged, faults: ['refuse:^ppp password']});
    const {problem} = await stopped(desk);
    const refused = as('line-refused', problem);
    expect(refused.mode).toBe('section');
    expect(JSON.stringify(problem)).not.toContain('Fx7-pppoe#93kd');
    expect(refused.text).toContain('ppp password');
    for (const record of [...desk.disk.records.values()].flat()) expect(record.bytes).not.toContain('Fx7-pppoe#93kd');
  });

  test.each(['^interface ge1\\.30$', '^zone-policy guest wan$', '^vpn peer br-sendai$'])(
    'a refused header %s leaves exactly the lines accepted before it, and no child of its section anywhere',
    async header => {
      const desk = await deskFor({...staged, faults: [`refuse-header:${header}`]});
      const factory = desk.unit.inspect().portable;
      const {problem} = await stopped(desk);
      const refused = as('header-refused', problem);
      const same = await deskFor({
        ...staged,
        faults: [`cut@line:${desk.unit.inspect().executed.length}:before-effect`]
      });
      expect(same.unit.inspect().portable).toBe(factory);
      await stopped(same);
      // The other unit lost its cable just before the header: it holds what was accepted before, and nothing else.
      expect(desk.unit.inspect().portable).toBe(same.unit.inspect().portable.replaceAll(' ! pending', ''));
      expect(desk.unit.inspect().executed.at(-1)).toMatchObject({mode: 'config', changed: false});
      expect(desk.unit.inspect().executed.at(-1)?.line).toBe(refused.text);
      expect(desk.unit.inspect()).toMatchObject({startup: undefined, saves: 0});
    }
  );

  test('without room on the flash nothing is kept, and the startup configuration stays as it was', async () => {
    const desk = await deskFor({...staged, faults: ['flash-full']});
    const refused = as('save-refused', (await stopped(desk)).problem);
    expect(refused.answer.join()).toContain('E-2107');
    expect(desk.unit.inspect()).toMatchObject({startup: undefined, saves: 0});
  });

  test('a unit that may have damaged its startup is never believed to have saved', async () => {
    const desk = await deskFor({...staged, faults: ['flash-damaged']});
    for (let time = 0; time < 3; time += 1) {
      const refused = as('save-refused', (await stopped(desk)).problem);
      expect(refused.answer.join()).toContain('E-2111');
    }
    expect(eventsOf(desk, 'saved')).toEqual([]);
    expect(eventsOf(desk, 'save-refused')).toHaveLength(3);
  });

  test('while the centre holds the configuration nothing is sent', async () => {
    const desk = await deskFor({...staged, faults: ['locked-by-center']});
    const locked = as('configuration-locked', (await stopped(desk)).problem);
    expect(locked.answer).toContain('E-2102');
    expect(desk.unit.inspect().executed).toEqual([]);
    expect(eventsOf(desk, 'lines-intended')).toEqual([]);
  });

  test('a line that the centre put in meanwhile stands in the way of the save', async () => {
    const desk = await deskFor({...staged, faults: ['center-push:ip route 10.99.0.0/16 192.168.50.2@12']});
    const differs = as('read-back-differs', (await stopped(desk)).problem);
    const red = differs.differences.filter(one => one.class === 'extra');
    expect(red.map(one => one.running)).toEqual(['ip route 10.99.0.0/16 192.168.50.2']);
    expect(desk.unit.inspect()).toMatchObject({startup: undefined, saves: 0});
  });
});

describe('the cable is pulled', () => {
  test.each([
    ['before', 3],
    ['after', 3],
    ['before', 100],
    ['after', 100],
    ['after', 150],
    ['before', 190],
    ['after', 231],
    ['before', 270],
    ['after', 288],
    ['after', 291]
  ])('%s the effect of line %i: unknown, and the same visit goes on by read-back', async (when, line) => {
    const desk = await deskFor({...staged, faults: [`cut@line:${line}:${when}-effect`]});
    const {problem, job} = await stopped(desk);
    as('connection-lost', problem);
    const sent = desk.unit.inspect().executed.length;
    expect(sent).toBe(when === 'after' ? line : line - 1);
    expect(inState(job.lines, 'unknown').length).toBeGreaterThan(0);
    expect(await go(desk)).toEqual({ending: 'staged'});
    await expectAsUndisturbed(desk);
    // In effect once each, and nothing sent again but what was pending in a section that was not left.
    expect(effects(desk.unit.inspect())).toEqual(effects((await undisturbed(staged)).unit.inspect()));
    expect(eventsOf(desk, 'attempt-begun').map(one => one.attempt)).toEqual([1, 2]);
  });

  test('inside a section that takes effect when it is left: its lines are unknown until then', async () => {
    const {executed} = (await undisturbed(staged)).unit.inspect();
    const policy = executed.findIndex(one => one.line === 'zone-policy lan device');
    const desk = await deskFor({...staged, faults: [`cut@line:${policy + 4}:after-effect`]});
    const {job} = await stopped(desk);
    expect(desk.unit.inspect().pending).toEqual(['zone-policy lan device']);
    expect(inState(job.lines, 'unknown')).toHaveLength(3);
    expect(await go(desk)).toEqual({ending: 'staged'});
    await expectAsUndisturbed(desk);
  });

  test.each([40, 400, 2500, 6001, 9000, 12_345, 15_000, 17_777, 24_000, 30_000])(
    'at byte %i of what the unit says',
    async byte => {
      const {desk, ending, stops} = await untilEnded({faults: [`cut@byte:${byte}`]});
      expect(ending).toBe('staged');
      expect(stops.map(one => one.kind)).toEqual(['connection-lost']);
      await expectAsUndisturbed(desk);
      expect(effects(desk.unit.inspect())).toEqual(effects((await undisturbed(staged)).unit.inspect()));
    }
  );
});

describe('the unit starts anew', () => {
  test.each([
    ['reload', 1],
    ['reload', 5],
    ['reload', 150],
    ['reload', 291],
    ['power', 3],
    ['power', 150],
    ['power', 260]
  ])('%s at line %i: the next run proves what is there and goes on to the end', async (what, line) => {
    const {desk, ending, stops} = await untilEnded({faults: [`${what}@line:${line}`]});
    expect(ending).toBe('staged');
    expect(stops.length).toBe(1);
    expect(['unit-reloaded', 'connection-lost', 'unit-late']).toContain(stops[0]?.kind);
    await expectAsUndisturbed(desk);
    // Since its start, once each; what it forgot had to be sent again.
    const since = effects(desk.unit.inspect(), line - 1);
    const once = effects((await undisturbed(staged)).unit.inspect());
    expect(since).toEqual(once);
  });

  test('a reload that the order asks for: the saved configuration comes up by itself, without an error', async () => {
    const desk = await deskFor({...staged, reload: true});
    expect(await go(desk)).toEqual({ending: 'staged'});
    await expectAsUndisturbed(desk);
    expect(desk.unit.inspect()).toMatchObject({reloads: 1, saves: 1});
    expect(eventsOf(desk, 'reloaded')).toMatchObject([{loadErrors: 0}]);
    const last = eventsOf(desk, 'checked').findLast(one => one.standings.some(({id}) => id === 'C18'));
    expect(last?.standings.find(({id}) => id === 'C18')).toMatchObject({verdict: 'pass'});
  });

  test.each([36_500, 37_500, 38_500, 45_000, 60_000])(
    'killed %i ms after its start, about the save and the reload: ends, and what is saved comes up',
    async killAfterMs => {
      const desk = await deskFor({...staged, reload: true});
      expect(await go(desk, {killAfterMs})).toBe('dead');
      for (let time = 0; time < 3; time += 1) {
        const came = await go(desk);
        if (came !== 'dead' && 'ending' in came) break;
      }
      await expectAsUndisturbed(desk);
      expect(eventsOf(desk, 'ended')).toEqual([{ending: 'staged'}]);
      expect(eventsOf(desk, 'reloaded').at(-1)).toBeDefined();
      expect(desk.unit.inspect().saves).toBeLessThanOrEqual(2);
    }
  );
});
