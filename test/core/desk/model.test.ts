import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {moves, weathers} from './model-moves.ts';
import {play, type Outcome} from './model-run.ts';

/** More of other nights: `npm run model -- --runs 2000 --seed 7`. */
const runs = Number(process.env['VSR_MODEL_RUNS'] ?? 120);
const seed = Number(process.env['VSR_MODEL_SEED'] ?? 20261122);

describe('whatever a person and the world do', () => {
  test(`${runs} random nights break no law of the desk`, {timeout: 120_000 + runs * 5000}, async () => {
    const outcomes: Outcome[] = [];
    const nights = fc.asyncProperty(weathers, fc.array(moves, {maxLength: 24, size: 'max'}), async (weather, all) => {
      outcomes.push(await play(weather, all));
    });
    await fc.assert(nights, {seed, numRuns: runs});
    // Nights in which nothing happens prove nothing.
    const share = (is: (one: Outcome) => boolean) => outcomes.filter(is).length / outcomes.length;
    expect(share(one => one.saved)).toBeGreaterThan(0.2);
    expect(share(one => one.cables)).toBeGreaterThan(0.1);
    expect(share(one => one.takeovers > 0)).toBeGreaterThan(0.1);
    expect(share(one => one.attempts > 1)).toBeGreaterThan(0.1);
    expect(share(one => one.starts > 1)).toBeGreaterThan(0.2);
    const endings = new Set(outcomes.map(one => one.ending));
    for (const ending of ['aborted', 'stopped', 'partial']) expect(endings).toContain(ending);
  });

  test('the view stays below 32 KB where many changes by hand are open and people wrote a lot', async () => {
    const moves = ['much', 'much', 'much', 'much', 'next', 'next', 'next'] as const;
    const [endsAt, opening] = ['complete', 'taken-over'] as const;
    const night = play(
      {seed: 1, whole: false, reload: true, endsAt, opening, faults: ['staged']},
      moves.map(one => ({do: one}))
    );
    await expect(night).resolves.toMatchObject({takeovers: 1});
  });
});
