import {describe, expect, test} from 'vitest';
import {reportFacts} from '#core/job/report-facts.ts';
import {witness} from '#core/job/witness.ts';
import type {VisitEvent} from '#core/job/events.ts';
import {openMemory} from '#core/journal/memory.ts';
import {witnessPhrases} from '#words/ja/witness.ts';
import {deskFor, eventsOf, stopped} from './faulted.ts';
import type {VisitResult} from './desk.ts';
import {reach, stagedDesk, withOrder} from './reach-desk.ts';

test('a save that changed nothing is not written down as one, however often it is tried', async () => {
  const desk = await deskFor({endsAt: 'staged', faults: ['save-no-effect']});
  for (let time = 0; time < 2; time += 1) {
    const {problem, job} = await stopped(desk);
    expect(problem).toMatchObject({kind: 'save-not-proved', state: expect.stringMatching(/\S/u)});
    expect(job.saved).toBe('intended');
  }
  expect(eventsOf(desk, 'saved')).toEqual([]);
  expect(eventsOf(desk, 'ended')).toEqual([]);
});

describe('firmware that is only near the profile', () => {
  const nearDesk = (faults: readonly string[] = []) =>
    stagedDesk(['unknown-firmware:5.4.0', ...faults], {
      change: opened => withOrder(opened, {firmware: ['5.2.3', '5.4.x']})
    });

  test("is not saved without the centre's word; with it the same command goes on and saves", async () => {
    const desk = await nearDesk();
    const {result, visit} = await reach(desk);
    expect(result).toMatchObject({problem: {kind: 'firmware-near', profile: 'vsr', firmware: '5.4.0'}});
    expect(desk.unit.inspect()).toMatchObject({startup: undefined, saves: 0});
    expect(visit.live.job.saved).toBe('no');

    const again = await reach(desk, {accepted: new Map([['firmware-near', 'CC-88']])});
    expect(again.end).toBe('staged');
    expect(desk.unit.inspect().saves).toBe(1);
    expect(again.visit.live.job.accepted.get('firmware-near')).toBe('CC-88');
    expect(await findingsIn(desk.disk, again)).toContainEqual(
      expect.objectContaining({
        id: 'firmware-near',
        rank: 'centre',
        found: '5.4.0',
        accepted: expect.objectContaining({reference: 'CC-88'})
      })
    );
  });

  test('an empty reference is no word', async () => {
    const desk = await nearDesk();
    const {end} = await reach(desk, {accepted: new Map([['firmware-near', ' ']])});
    expect(end).toBe('firmware-near');
    expect(desk.unit.inspect().saves).toBe(0);
  });

  test('a word that nobody needed is not written down', async () => {
    const desk = await stagedDesk([]);
    const {end, visit} = await reach(desk, {accepted: new Map([['firmware-near', 'CC-88']])});
    expect(end).toBe('staged');
    expect(visit.live.job.accepted.size).toBe(0);
  });
});

async function findingsIn(disk: Parameters<typeof openMemory>[0]['disk'], {visit}: VisitResult) {
  const journal = openMemory<VisitEvent>({disk, clock: visit.clock});
  const witnessed = await witness({visit, journal, phrases: witnessPhrases, name: undefined});
  const events = await journal.read(visit.live.order);
  if (!witnessed.ok || !events.ok) throw new Error('no witness');
  return reportFacts({visit, findings: [], events: events.value, ...witnessed.value}).findings;
}
