import {expect, test} from 'vitest';
import type {Cut} from '../../scripts/cuts/cutting.ts';
import {trial} from '../../scripts/cuts/run.ts';

/** Every byte: `npm run cuts`. A step that shares no factor with the length of a prompt or of a line. */
const step = 127;

test.each(['gated', 'free'] as const)(
  'thirty lines whose line is cut after any byte, typed or said (%s): begun again they are in effect, each once, saved once',
  {timeout: 120_000},
  async way => {
    const {left: wanted, passed, ends, violations} = await trial({way, cuts: []});
    expect({ends, violations}).toEqual({ends: ['saved'], violations: []});
    expect(passed.typed).toBeGreaterThan(800);
    const offsets = (of: Cut['way']): readonly Cut[] =>
      Array.from({length: Math.floor(passed[of] / step)}, (_, at) => ({way: of, after: 1 + at * step}));
    for (const cut of [...offsets('typed'), ...offsets('said'), {way: 'typed', after: passed.typed} as const]) {
      const tried = await trial({way, cuts: [cut], wanted});
      expect(tried.violations, `${way}, after byte ${cut.after} ${cut.way}`).toEqual([]);
      expect(tried.ends).toEqual(['connection-lost', 'saved']);
    }
  }
);

test('cut again on the way back, and once more', {timeout: 120_000}, async () => {
  for (const way of ['gated', 'free'] as const) {
    const {left: wanted} = await trial({way, cuts: []});
    for (const [one, other] of [
      [120, 40],
      [333, 101],
      [741, 30],
      [860, 3]
    ] as const) {
      const cuts: readonly Cut[] = [
        {way: 'typed', after: one},
        {way: 'said', after: other},
        {way: 'typed', after: 9}
      ];
      const tried = await trial({way, cuts, wanted});
      expect(tried.violations, `${way}, ${one} and ${other}`).toEqual([]);
      expect(tried.ends.at(-1)).toBe('saved');
    }
  }
});
