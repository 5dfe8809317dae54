import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Layout} from '#core/sheet/layout.ts';
import {refOf} from '#core/sheet/grid.ts';
import {readSettings} from '#core/sheet/read.ts';
import type {Cell, Workbook} from '#core/sheet/workbook.ts';
import {openWorkbook} from '#main/sheet/workbook.ts';
import {bad, good, layout, sample, secrets} from './given.ts';

const odd = fc.oneof(
  fc.string({unit: 'grapheme', maxLength: 12}),
  fc.constantFrom(
    '〃',
    '同上',
    '－',
    '■',
    '■A ■B',
    '3月4日',
    '999.1.1.1',
    '1.2.3.4～0',
    '／',
    '⇔',
    '→',
    '２４Ｕ',
    '\u00a0',
    '１０．０．０．１/99'
  ),
  fc.ipV4(),
  fc.integer().map(String)
);
const change = fc.record({
  at: fc.nat(),
  text: odd,
  struck: fc.constantFrom<Cell['struck']>('no', 'part', 'all'),
  hidden: fc.constantFrom<Cell['hidden']>('no', 'row', 'column'),
  drop: fc.boolean(),
  day: fc.boolean()
});

describe('a sheet nobody would send', () => {
  test('is read or refused with its faults, never with a crash or a secret', async () => {
    const workbook = good(await openWorkbook('settings.xlsx', await sample('swap-shinjuku/settings.xlsx')));
    const layouts = [await layout()];
    fc.assert(
      fc.property(fc.array(change, {minLength: 1, maxLength: 6}), changes => {
        const read = readMutated(workbook, changes, layouts);
        const said = JSON.stringify([read, read.ok ? [...read.value.origins] : []]);
        expect(secrets.filter(secret => said.includes(JSON.stringify(secret).slice(1, -1)))).toEqual([]);
      }),
      {numRuns: 150, seed: 20261122}
    );
  });

  test('and a page full of the same label or of hidden rows takes no time worth speaking of', async () => {
    const cell = (row: number, column: number, text: string): Cell => {
      const hidden = row % 2 ? 'row' : 'no';
      return {ref: refOf(row, column), row, column, text, value: text, struck: 'no', hidden, red: false};
    };
    const many = Array.from({length: 3000}, (_, row) =>
      [2, 3, 4, 5, 6, 7, 8, 9].map(at => cell(row + 1, at, '事前共有鍵'))
    );
    const worksheets = ['表紙', '⑤VPN'].map(name => ({name, hidden: false, cells: many.flat(), merges: []}));
    worksheets[0]?.cells.unshift(cell(0, 1, '様式'), cell(0, 2, '様式 Ver.3.2'));
    const started = performance.now();
    const read = readSettings('x.xlsx', {worksheets, names: [], shows: {hidden: true, strike: true}}, [await layout()]);
    bad(read, 'sheet-wrong');
    expect(performance.now() - started).toBeLessThan(4000);
  });

  test('with flipped bytes in its file is a Problem or still a sheet', async () => {
    const bytes = await sample('swap-shinjuku/settings.xlsx');
    const flips = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({min: 1, max: 255})), {
      minLength: 1,
      maxLength: 4
    });
    await fc.assert(
      fc.asyncProperty(flips, async given => {
        const copy = Buffer.from(bytes);
        for (const [at, mask] of given) copy[at] = (copy[at] ?? 0) ^ mask;
        const opened = await openWorkbook('settings.xlsx', copy);
        expect(typeof opened.ok).toBe('boolean');
      }),
      {numRuns: 60, seed: 20261122}
    );
  });
});

function readMutated(
  workbook: Workbook,
  changes: readonly (typeof change extends fc.Arbitrary<infer C> ? C : never)[],
  layouts: readonly Layout[]
) {
  const worksheets = workbook.worksheets.map(worksheet => ({...worksheet, cells: [...worksheet.cells]}));
  for (const {at, text, struck, hidden, drop, day} of changes) {
    const worksheet = worksheets[at % worksheets.length];
    const index = worksheet ? Math.floor(at / worksheets.length) % worksheet.cells.length : 0;
    const cell = worksheet?.cells[index];
    if (!worksheet || !cell) continue;
    const value = day ? {date: '2026-03-04T00:00:00.000Z'} : text;
    worksheet.cells.splice(index, 1, ...(drop ? [] : [{...cell, text, value, struck, hidden}]));
  }
  return readSettings('settings.xlsx', {...workbook, worksheets}, layouts);
}
