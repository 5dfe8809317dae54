import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {openPapers} from '#core/job/begin.ts';
import {wordGates, type WordGate} from '#core/job/deeds.ts';
import {papersClear, giveWord, openFindingsOf, startAllowed, waiverOf} from '#core/job/words.ts';
import {staging} from '#core/job/staging.ts';
import {emptyJob, type Job} from '#core/job/state.ts';
import type {Word} from '#core/job/people.ts';
import {admit, type Gate} from '#core/unit/identity.ts';
import {gateOf} from '#core/job/connect.ts';
import type {LiveJob} from '#core/job/live.ts';
import {must, sit} from './hands.ts';
import {deskOf, setupPassword, startOn} from './desk.ts';
import {changesOn, prepared, reach, stagedDesk} from './reach-desk.ts';

const said = {name: '当直 見本', number: 'C-88'};
const other = 'VN100-24A3-09999';

async function jobs() {
  const {opened} = await deskOf();
  const {order, profile} = opened.material;
  const identity = {model: order.newUnit.model, serial: other, firmware: '5.2.3', mac: '', uptimeSeconds: 1};
  const opens = (job: Job): Readonly<Record<string, boolean>> => ({
    [`other-serial ${other}`]: admit(gateOf({live: {job} as LiveJob, material: opened.material}), identity).ok,
    [`start-call ${order.order}`]: startAllowed(job, order),
    [`open-check C14:br-fukuoka`]: waiverOf(job, 'C14:br-fukuoka', order) !== undefined,
    [`monitoring ${order.order}`]: waiverOf(job, 'C20', order) !== undefined
  });
  const withWords = (...words: readonly Pick<Word, 'gate' | 'subject'>[]): Job => {
    const job = emptyJob(order.order);
    return {...job, people: {...job.people, words: words.map(one => ({...said, ...one, at: '2026-11-21T18:20:00Z'}))}};
  };
  return {order, profile, identity, opens, withWords};
}

describe("the centre's word opens its own gate for its own subject and nothing else", () => {
  test('whatever gates and subjects are named, in any number', async () => {
    const {order, opens, withWords} = await jobs();
    const subjects = [other, order.order, 'C14:br-fukuoka', 'C20', 'VN100-24A3-09998', 'C14:br-sendai', '', 'toString'];
    const word = fc.record({
      gate: fc.constantFrom<WordGate>(...wordGates),
      subject: fc.oneof(fc.constantFrom(...subjects), fc.string())
    });
    fc.assert(
      fc.property(fc.array(word, {maxLength: 6}), words => {
        const opened = opens(withWords(...words));
        for (const [name, isOpen] of Object.entries(opened)) {
          const c20 =
            name.startsWith('monitoring') && words.some(one => one.gate === 'open-check' && one.subject === 'C20');
          const own = words.some(one => name === `${one.gate} ${one.subject}`);
          expect([name, isOpen], JSON.stringify(words)).toEqual([name, own || c20]);
        }
      }),
      {numRuns: 2000}
    );
  });

  test('every gate is opened by its own word', async () => {
    const {order, opens, withWords} = await jobs();
    const words = [
      {gate: 'other-serial', subject: other},
      {gate: 'start-call', subject: order.order},
      {gate: 'open-check', subject: 'C14:br-fukuoka'},
      {gate: 'monitoring', subject: order.order}
    ] as const;
    expect(Object.values(opens(withWords(...words)))).toEqual([true, true, true, true]);
    expect(Object.values(opens(withWords()))).toEqual([false, false, false, false]);
  });

  test('a word on a serial lets in neither another model, nor the unit to be removed, nor the partner', async () => {
    const {order, profile, identity} = await jobs();
    if (order.workType !== 'swap') throw new Error('the sample is a swap');
    const gate: Gate = {order, profile, byWord: new Set([other, order.oldUnit.serial, 'VN100-21C0-00418'])};
    expect(admit(gate, identity)).toMatchObject({value: {as: 'by-word'}});
    expect(admit(gate, {...identity, model: 'VSR n200'})).toMatchObject({problem: {kind: 'unit-model-wrong'}});
    expect(admit(gate, {...identity, serial: order.oldUnit.serial})).toMatchObject({problem: {kind: 'unit-is-old'}});
    const role = {kind: 'pair', member: 'active', partner: 'VN100-21C0-00418', partnerOrder: 'T-2'} as const;
    const pair = {...gate, order: {...order, role}};
    expect(admit(pair, {...identity, serial: role.partner})).toMatchObject({problem: {kind: 'unit-is-partner'}});
  });
});

describe('another serial of the ordered model', () => {
  const otherUnit = async () => {
    const desk = await stagedDesk(['wrong-unit:serial']);
    await prepared(desk, setupPassword);
    return desk;
  };
  const wordOn = (desk: Awaited<ReturnType<typeof otherUnit>>, serial: string) =>
    sit(desk, async ({visit}) => must(await giveWord(visit.live, {gate: 'other-serial', subject: serial, ...said})));

  test('is taken by the word on exactly that serial, and told so; its identity check passes', async () => {
    const desk = await otherUnit();
    expect((await reach(desk)).end).toBe('unit-serial-other');
    await wordOn(desk, other);
    const {end, visit} = await reach(desk);
    expect(end).toBe('staged');
    expect(visit.live.job.unit).toMatchObject({as: 'by-word', identity: {serial: other}});
    expect(visit.live.job.checks.get('C01')?.verdict).toBe('pass');
  });

  test('is not taken by the word on another one', async () => {
    const desk = await otherUnit();
    await wordOn(desk, 'VN100-24A3-09998');
    expect((await reach(desk)).end).toBe('unit-serial-other');
    expect(changesOn(desk.unit)).toEqual([]);
  });
});

describe('a window opens an order whose papers disagree', () => {
  test('it sees what is open; a word closes what waits for the centre; a stop is opened by none', async () => {
    const desk = await deskOf({order: 'swap-disagree'});
    await desk.clock.run(async () => {
      const {visit, begun} = await startOn(desk, {tell: () => undefined});
      expect(begun.ok).toBe(false);
      const {live} = visit;
      const open = must(await openPapers({...desk.opened, live, client: 'test', accepted: new Map()}));
      expect(open.length).toBeGreaterThan(1);
      expect(openFindingsOf(live.job, desk.opened.findings)).toEqual(open);
      const useless: string[] = [];
      for (const {id} of open)
        if (!(await giveWord(live, {gate: 'finding', subject: id, ...said})).ok) useless.push(id);
      const stops = open.filter(one => one.rank === 'stop');
      expect(useless).toEqual(stops.map(one => one.id));
      expect(new Set(live.job.accepted.values())).toEqual(new Set(['当直 見本 C-88']));
      expect(openFindingsOf(live.job, desk.opened.findings)).toEqual(stops);
      expect(papersClear(live.job).ok).toBe(stops.length === 0);
    });
  });

  test('the staging itself refuses, whatever a window lets through', async () => {
    const desk = await deskOf({order: 'swap-disagree'});
    await desk.clock.run(async () => {
      const {visit} = await startOn(desk, {tell: () => undefined});
      const options = {unit: undefined, onUnit: () => undefined, settleLimitMs: 1000, accepted: new Map()};
      const came = await staging(visit, options);
      expect(came.ok ? '' : came.problem.kind).toMatch(/^findings-/u);
    });
    expect(desk.unit.inspect().executed).toEqual([]);
  });
});

test.each([
  {name: '', number: 'C-1'},
  {name: '見本', number: '  '}
])('a word without who or number is none: %o', async word => {
  const desk = await stagedDesk([]);
  await sit(desk, async ({visit}) => {
    const came = await giveWord(visit.live, {gate: 'start-call', subject: desk.opened.material.order.order, ...word});
    expect(came).toMatchObject({problem: {kind: 'word-missing'}});
    expect(visit.live.job.people.words).toEqual([]);
  });
});
