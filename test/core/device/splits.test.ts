import {describe, expect, test} from 'vitest';
import {createDice} from '#simulator/dice.ts';
import {asked} from '../../../scripts/splits/asked.ts';
import {allSaid} from '../../../scripts/splits/fixtures.ts';
import {bytewise, many, pairs, singles} from '../../../scripts/splits/pieces.ts';
import {shown} from '../../../scripts/splits/shown.ts';

/** Every single cut: `npm run splits`. */
const every = 397;
const all = allSaid();
const dice = createDice(1);
const drawn = {count: 2, dice};
const cutsOf = (text: string) => [bytewise(text), ...singles(text, every), ...pairs(text, drawn), ...many(text, drawn)];

describe('any split of the bytes gives the same', () => {
  test('there is something to split, of each dialect, and some of it off a real line', () => {
    expect(all.length).toBeGreaterThan(50);
    expect(new Set(all.map(said => said.profile.id))).toEqual(new Set(['vsr', 'frr', 'cisco-ios', 'yamaha-rtx']));
    expect(all.filter(said => said.recorded).length).toBeGreaterThanOrEqual(5);
  });

  test('lines, cursor, place, noise, refusals and record of every fixture', () => {
    for (const said of all)
      for (const turn of said.turns) {
        const whole = shown(said, turn, []);
        for (const cuts of cutsOf(turn))
          expect(shown(said, turn, cuts), `${said.name} at ${cuts.join(' ')}`).toBe(whole);
      }
  });

  test(
    'the answer to a command, its Problem, and where the session stands afterwards',
    {timeout: 120_000},
    async () => {
      for (const said of all.filter(one => !one.recorded)) {
        const text = said.turns.join('');
        const whole = await asked(said, text, {cuts: [], apartMs: 0});
        for (const [at, cuts] of cutsOf(`\r\n${text}`).entries())
          expect(await asked(said, text, {cuts, apartMs: at % 2}), `${said.name} at ${cuts.join(' ')}`).toBe(whole);
      }
    }
  );
});
