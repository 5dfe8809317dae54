import {expect, test} from 'vitest';
import {overlap} from '#renderer/src/store/console.ts';
import {timeAt} from '#renderer/src/store/time.ts';

const line = (text: string) => ({from: 'unit', text}) as const;

test('a line that came while the page was fetched is written once', () => {
  const rows = ['a', 'b', 'c', 'c'].map(line);
  expect(overlap(rows, ['c', 'c', 'd'].map(line))).toBe(2);
  expect(overlap(rows, ['c', 'd'].map(line))).toBe(1);
  expect(overlap(rows, ['d'].map(line))).toBe(0);
  expect(overlap(rows, [{from: 'noise', text: 'c'}])).toBe(0);
  expect(overlap([], ['d'].map(line))).toBe(0);
});

test('the clock of a training visit runs as fast as the host says, and never backwards', () => {
  const anchor = {now: 1_000_000, speed: 4, at: 500};
  expect(timeAt(anchor, 2500)).toBe(1_008_000);
  expect(timeAt(anchor, 100)).toBe(1_000_000);
});
