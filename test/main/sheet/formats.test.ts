import {describe, expect, test} from 'vitest';
import {writeOds, writeXlsx} from 'hucre';
import type {Workbook} from '#core/sheet/workbook.ts';
import {readSheet} from '#main/sheet/read.ts';
import {openWorkbook} from '#main/sheet/workbook.ts';
import {bad, good, layout, readBytes, sample} from './given.ts';
import {zip} from './zip.ts';

const swap = () => sample('swap-shinjuku/settings.xlsx');

describe('the sheet in a thread of its own', () => {
  test('is read', async () => {
    const read = good(await readSheet({file: 'settings.xlsx', bytes: await swap(), layouts: [await layout()]}));
    expect(read.settings.management.hostname).toBe('vsr-smp-shinjuku01');
  });

  test('is given up when its time is over', async () => {
    const limits = {timeMs: 1, memoryMb: 256};
    const read = await readSheet({file: 'settings.xlsx', bytes: await swap(), layouts: [await layout()], limits});
    expect(bad(read, 'sheet-limit-passed')).toMatchObject({limit: 'time', allowed: 1});
  });

  test('is given up when it takes too much memory', async () => {
    const cells = new Map([['900000,0', {value: 'far away'}]]);
    const bytes = await writeXlsx({sheets: [{name: '表紙', rows: wideRows(), cells}]});
    const limits = {timeMs: 20_000, memoryMb: 10};
    const read = await readSheet({file: 'settings.xlsx', bytes, layouts: [await layout()], limits});
    expect(bad(read, 'sheet-limit-passed')).toMatchObject({limit: 'memory', allowed: 10});
  });
});

describe('what people send instead', () => {
  test('a workbook with a password', async () => {
    const sheets = [{name: '表紙', rows: [['x']]}];
    const bytes = await writeXlsx({sheets, encryption: {password: 'hidden', spinCount: 10}});
    expect(bad(await readBytes(bytes), 'sheet-encrypted').file).toBe('settings.xlsx');
  });

  test('an archive that the guard refuses is never opened', async () => {
    const sheet = await swap();
    const climbing = zip([
      {name: '../x', data: Buffer.from('x')},
      {name: 'xl/workbook.xml', data: sheet}
    ]);
    const read = await readSheet({file: 'settings.xlsx', bytes: climbing, layouts: [await layout()]});
    expect(bad(read, 'sheet-archive-unsafe')).toMatchObject({why: 'name', detail: '../x'});
  });

  test('bytes of something else', async () => {
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj');
    expect(bad(await readBytes(pdf), 'sheet-format-unknown').found).toBe('255044462d312e37');
    bad(await readBytes(Buffer.from([0, 1, 2]), 'settings.csv'), 'sheet-format-unknown');
    bad(await readBytes(Buffer.of()), 'sheet-format-unknown');
  });

  test('CSV in CP932, as Japanese Excel saves it: one page, a line for each worksheet', async () => {
    const workbook = good(await openWorkbook('settings.xlsx', await swap()));
    const bytes = toCp932(csvOf(workbook));
    expect(() => new TextDecoder('utf-8', {fatal: true}).decode(bytes)).toThrow('not valid');
    const {settings, notes} = good(await readBytes(bytes, 'settings.csv'));
    const original = good(await readBytes(await swap())).settings;
    expect(settings.head).toEqual(original.head);
    expect(settings.filters).toEqual(original.filters);
    expect(settings.dhcp).toEqual(original.dhcp);
    expect(notes.map(note => note.kind)).toContain('format-without-hidden');
    expect(notes.map(note => note.kind)).toContain('format-without-strike');
  });

  test('CSV in UTF-8, with and without its mark', async () => {
    const csv = csvOf(good(await openWorkbook('settings.xlsx', await swap())));
    for (const mark of ['', '\ufeff'])
      expect(good(await readBytes(Buffer.from(mark + csv), 'settings.csv')).settings.head.site).toBe('新宿支店');
  });

  test('ods, which shows no hidden rows: said, not passed over', async () => {
    const bytes = await writeOds({sheets: [{name: '表紙', rows: [['様式名／版', '様式 Ver.3.2']]}]});
    const opened = good(await openWorkbook('settings.ods', bytes));
    expect(opened.worksheets[0]?.cells.map(cell => cell.text)).toEqual(['様式名／版', '様式 Ver.3.2']);
    expect(opened.shows).toEqual({hidden: false, strike: false});
  });

  test('dates of the 1904 system are the same days', async () => {
    const day = new Date('2026-09-03T00:00:00Z');
    const cells = new Map([['0,0', {value: day, style: {numFmt: 'yyyy/mm/dd'}}]]);
    for (const dateSystem of ['1900', '1904'] as const) {
      const opened = good(
        await openWorkbook('x.xlsx', await writeXlsx({dateSystem, sheets: [{name: 'a', cells, rows: []}]}))
      );
      expect(opened.worksheets[0]?.cells[0]).toMatchObject({
        text: '2026/09/03',
        value: {date: '2026-09-03T00:00:00.000Z'}
      });
    }
  });

  test('a value with a part struck out is read without that part, which is told', async () => {
    const run = (text: string, strikethrough: boolean) => ({text, font: {strikethrough}});
    const cells = new Map([['0,0', {value: '新', richText: [run('旧', true), run('新', false)]}]]);
    const opened = good(await openWorkbook('x.xlsx', await writeXlsx({sheets: [{name: 'a', cells, rows: []}]})));
    expect(opened.worksheets[0]?.cells[0]).toMatchObject({text: '新', struck: 'part'});
  });

  test('hidden columns and hidden worksheets are marked', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {name: 'a', columns: [{}, {hidden: true}], rows: [['seen', 'unseen']]},
        {name: 'b', hidden: true, rows: [['x']]}
      ]
    });
    const {worksheets} = good(await openWorkbook('x.xlsx', bytes));
    expect(worksheets[0]?.cells.map(cell => cell.hidden)).toEqual(['no', 'column']);
    expect(worksheets.map(one => one.hidden)).toEqual([false, true]);
  });
});

/** Saved as one page: nothing of merges, hidden rows or strike-through is left, so those rows are left out. */
function csvOf(workbook: Workbook): string {
  return workbook.worksheets
    .flatMap(worksheet => {
      const cells = worksheet.cells.filter(cell => cell.hidden === 'no' && cell.struck === 'no');
      const rows = Map.groupBy(cells, cell => cell.row);
      const last = Math.max(...rows.keys());
      const lines = Array.from({length: last}, (_, index) => {
        const line: string[] = [];
        for (const cell of rows.get(index + 1) ?? []) line[cell.column - 1] = `"${cell.text.replaceAll('"', '""')}"`;
        return Array.from(line, text => text ?? '').join(',');
      });
      return [worksheet.name, ...lines];
    })
    .join('\r\n');
}

function wideRows(): string[][] {
  return Array.from({length: 1500}, (_, row) => Array.from({length: 60}, (__, column) => `${row} ${column} value`));
}

/** TextDecoder read backwards: every one- and two-byte code of CP932. NBSP isn't in it. */
function toCp932(text: string): Buffer {
  const decoder = new TextDecoder('shift_jis', {fatal: true});
  const codes = new Map<string, Buffer>();
  const leads = [...Array.from({length: 128}, (_, byte) => [byte]), ...pairs()];
  for (const bytes of leads)
    try {
      const character = decoder.decode(Buffer.from(bytes));
      if (!codes.has(character)) codes.set(character, Buffer.from(bytes));
    } catch {
      // not a code
    }
  return Buffer.concat(
    Array.from(text, character => codes.get(character === '\u00a0' ? ' ' : character) ?? lost(character))
  );
}

function pairs(): number[][] {
  const leads = Array.from({length: 0x7c}, (_, nth) => 0x81 + nth).filter(lead => lead < 0xa0 || lead > 0xdf);
  return leads.flatMap(lead => Array.from({length: 0xbd}, (_, nth) => [lead, 0x40 + nth]));
}

function lost(character: string): never {
  throw new Error(`not in CP932: ${character}`);
}
