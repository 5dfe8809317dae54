import {expect, test} from 'vitest';
import {formsOf, leaksIn} from '../../scripts/masking/search.ts';
import {masked} from '../../scripts/masking/run.ts';

/** Ten thousand: `npm run masking`. */
const enough = 500;

test(
  'secrets typed over lines that split, disturb, repaint and quote them stand in nothing that is kept or shown',
  {timeout: 120_000},
  async () => {
    const count = {cases: 0, typed: 0};
    const ways = new Set<string>();
    for (let seed = 1; count.cases < enough; seed += 1) {
      const one = await masked(seed);
      expect(one.leaks, one.shown).toEqual([]);
      count.cases += one.cases;
      count.typed += one.typed;
      ways.add(one.shown.includes('free') ? 'free' : 'gated');
    }
    // A line that is refused ends the visit: what comes after it is never typed.
    expect(count.typed).toBeGreaterThan(enough / 3);
    expect(ways).toEqual(new Set(['free', 'gated']));
  }
);

test('the search finds a secret in every form, and a part of one', () => {
  const value = 'Fx-osk"9Vb3\\Nc5eQm7w';
  const forms = formsOf(value);
  const found = (text: string | Buffer) => leaksIn(Buffer.from(text), forms).length > 0;
  for (const text of [
    `pre-shared-key 0 ${value}`,
    JSON.stringify({value}),
    JSON.stringify(JSON.stringify({value})),
    encodeURIComponent(value),
    Buffer.from(`ab${value}cd`).toString('base64'),
    Buffer.from(`abc${value}cd`).toString('base64url'),
    Buffer.from(value).toString('hex'),
    Buffer.from(value, 'utf16le'),
    Buffer.from(`x${value}`, 'utf16le').swap16(),
    'the rest of it: c5eQm7w'
  ])
    expect(found(text), String(text)).toBe(true);
  expect(found('pre-shared-key 0 «secret»')).toBe(false);
});
