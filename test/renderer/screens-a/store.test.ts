import {expect, test} from 'vitest';
import {overlap} from '#renderer/src/store/console.ts';
import {timeSpan} from '#renderer/src/store/local.ts';
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

test('times are those of Japan, as on the report, whatever zone the laptop is set to', () => {
  const zone = process.env['TZ'];
  for (const other of ['UTC', 'America/New_York', 'Asia/Tokyo']) {
    process.env['TZ'] = other;
    const span = {from: '2026-11-22T02:10:00+09:00', until: '2026-11-22T08:00:00+09:00'};
    expect(timeSpan(span, 'ja')).toBe('11/22（日）02:10 ～ 08:00');
    expect(timeSpan({...span, until: '2026-11-22T15:30:00Z'}, 'en')).toBe('Sun 11/22 02:10 – Mon 11/23 00:30');
  }
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});
