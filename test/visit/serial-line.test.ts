import {expect, test} from 'vitest';
import {deskOf, enter} from '../../scripts/bench/desk.ts';
import {paste} from '../../scripts/bench/pastes.ts';
import {observe} from '../../scripts/serial/observer.ts';
import {sweepPlan} from '../../scripts/serial/plan.ts';
import {runOnce} from '../../scripts/serial/run.ts';
import {settingOf, shownSetting} from '../../scripts/serial/setting.ts';

// `npm run serial-sweep` does the same for hundreds of seeds: here one of each fault, slow and fast lines, all buffers.
const towardsUnit = [0, 34, 46, 58, 70, 82, 98, 110, 132, 155, 178, 201];
/** What the unit says is damaged: the engine may give up, but not believe it. */
const fromUnit = [7, 19, 31];

function shown(seeds: readonly number[]): readonly (readonly [string, number])[] {
  return seeds.map(seed => [shownSetting(settingOf(seed)), seed]);
}

test.each(shown(towardsUnit))(
  'over a serial line (%s) the unit executes the plan and nothing else, and it is read back and saved',
  async (_, seed) => {
    const ran = await runOnce(settingOf(seed));
    expect(ran.violations).toEqual([]);
    expect(ran.end).toBe('saved');
  }
);

/** A RETURN that the line made itself: what it had the unit execute is named, and nothing is saved over it. */
const fragments = [6, 226];

test.each(shown(fragments))('a fragment that was executed (%s) is found and named', async (_, seed) => {
  const ran = await runOnce(settingOf(seed));
  expect(ran).toMatchObject({violations: [], end: 'fragment-executed'});
});

test.each(shown(fromUnit))('where the answers are damaged (%s) nothing wrong is executed or saved', async (_, seed) => {
  expect((await runOnce(settingOf(seed))).violations).toEqual([]);
});

test('what a sender without proof does to the unit is seen by who watches the unit', async () => {
  const desk = deskOf({
    medium: 'serial',
    line: {baud: 9600, bufferBytes: 256},
    busyMs: () => 8,
    faults: ['drop:.01']
  });
  const plan = sweepPlan(desk.profile);
  await desk.clock.run(async () => {
    const entered = await enter(desk);
    if (!entered.ok) throw new Error(JSON.stringify(entered.problem));
    await paste(50)(desk, {name: 'sectioned', plan, slow: new Set()}, entered.value);
  });
  const {fragments, wrong} = observe(plan, desk.unit.inspect().executed, []);
  expect(fragments.length).toBeGreaterThan(5);
  expect(wrong.length).toBeGreaterThan(0);
});
