import {expect, test} from 'vitest';
import {asked} from '../../../scripts/splits/asked.ts';
import {allSaid} from '../../../scripts/splits/fixtures.ts';
import {bytewise} from '../../../scripts/splits/pieces.ts';

test('an answer that flows for longer than any silence may last is read to its end', async () => {
  const said = allSaid().find(one => one.name === 'backup-shinjuku.txt');
  if (!said) throw new Error('there is no such fixture');
  const text = said.turns.join('');
  // A byte each 10 ms: some 90 s, where ten of silence end an answer.
  expect(text.length * 10).toBeGreaterThan(60_000);
  const slow = await asked(said, text, {cuts: bytewise(`\r\n${text}`), apartMs: 10});
  expect(slow).toBe(await asked(said, text, {cuts: [], apartMs: 0}));
});
