import type {CellValue, Sheet, Workbook as HucreWorkbook} from 'hucre';
import {problem} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';
import type {Cell, Span, Workbook, Worksheet} from '#core/sheet/workbook.ts';
import {decodeCsv, formatOf} from './format.ts';
import {guardArchive} from './guard.ts';
import {toCell} from './cell.ts';

/** More filled cells than any form has: reading on would only cost time. */
const cellLimit = 50_000;
const rowLimit = 20_000;

/**
 * A settings sheet's file as plain data. xlsx in full; xls gives values, names and merges; ods no named ranges,
 * hidden rows or strike-through; csv text alone: `shows` says so.
 */
export async function openWorkbook(file: string, bytes: Uint8Array): Promise<Result<Workbook>> {
  const format = formatOf(file, bytes);
  if (format === 'encrypted') return failed(problem('sheet-encrypted', {file}));
  if (format === 'csv') return openCsv(file, bytes);
  if (format === 'xls')
    return convert(file, await attempt(file, async () => (await import('hucre')).readXls(bytes)), none);
  if (format !== 'archive') return failed(problem('sheet-format-unknown', {file, found: format.unknown}));
  const names = await guardArchive(file, bytes);
  if (!names.ok) return names;
  if (names.value.includes('xl/workbook.xml')) {
    const options = {readStyles: true, maxRows: rowLimit} as const;
    const read = await attempt(file, async () => (await import('hucre/xlsx')).readXlsx(bytes, options));
    return convert(file, read, {hidden: true, strike: true});
  }
  if (!names.value.includes('content.xml')) return failed(problem('sheet-format-unknown', {file, found: 'zip'}));
  return convert(file, await attempt(file, async () => (await import('hucre/ods')).readOds(bytes)), none);
}

const none = {hidden: false, strike: false} as const;

/** Whatever the library throws on a file's content is the file's fault; the calls around it stay outside. */
async function attempt(file: string, read: () => Promise<HucreWorkbook>): Promise<Result<HucreWorkbook>> {
  try {
    return ok(await read());
  } catch (error) {
    const {name, message} = error as Error;
    if (name === 'EncryptedFileError' || name === 'DecryptionError') return failed(problem('sheet-encrypted', {file}));
    return failed(problem('sheet-archive-unsafe', {file, why: 'damaged', detail: message.slice(0, 200)}));
  }
}

function convert(file: string, read: Result<HucreWorkbook>, shows: Workbook['shows']): Result<Workbook> {
  if (!read.ok) return read;
  const worksheets = read.value.sheets.map(toWorksheet);
  const filled = worksheets.reduce((sum, one) => sum + one.cells.length + mergedRows(one), 0);
  if (filled > cellLimit) return failed(problem('sheet-limit-passed', {file, limit: 'cells', allowed: cellLimit}));
  const names = (read.value.namedRanges ?? []).flatMap(({name, range}) => {
    const [, worksheet = '', column = '', row = ''] = /^'?(.+?)'?!\$?([A-Z]{1,3})\$?(\d+)$/.exec(range) ?? [];
    return worksheet === '' ? [] : [{name, worksheet: worksheet.replaceAll("''", "'"), cell: `${column}${row}`}];
  });
  return ok({worksheets, names, shows});
}

function toWorksheet(sheet: Sheet): Worksheet {
  const hiddenRow = (row: number) => sheet.rowDefs?.get(row)?.hidden === true;
  const hiddenColumn = (column: number) => sheet.columns?.[column]?.hidden === true;
  const cells: Cell[] = [];
  const covered = coveredBy(sheet.merges ?? []);
  const take = (row: number, column: number, value: CellValue) => {
    if (value === null || value === '' || covered(row, column)) return;
    const cell = sheet.cells?.get(`${row},${column}`);
    const hidden = hiddenRow(row) ? 'row' : hiddenColumn(column) ? 'column' : 'no';
    cells.push(toCell({row, column, value, cell, hidden}));
  };
  sheet.rows.forEach((values, row) => values.forEach((value, column) => take(row, column, value)));
  const hidden = sheet.hidden === true || sheet.veryHidden === true;
  return {name: sheet.name, hidden, cells, merges: (sheet.merges ?? []).map(toSpan)};
}

/** Rows under merged ranges, as far down as the page goes. */
function mergedRows({cells, merges}: Worksheet): number {
  const last = cells.reduce((most, cell) => Math.max(most, cell.row), 0);
  return merges.reduce((sum, span) => sum + Math.max(0, Math.min(span.endRow, last) - span.row + 1), 0);
}

/** Excel keeps values under a merged range out of sight; only its top-left cell counts. */
function coveredBy(merges: NonNullable<Sheet['merges']>): (row: number, column: number) => boolean {
  return (row, column) =>
    merges.some(
      one =>
        row >= one.startRow &&
        row <= one.endRow &&
        column >= one.startCol &&
        column <= one.endCol &&
        (row !== one.startRow || column !== one.startCol)
    );
}

function toSpan(merge: NonNullable<Sheet['merges']>[number]): Span {
  return {row: merge.startRow + 1, column: merge.startCol + 1, endRow: merge.endRow + 1, endColumn: merge.endCol + 1};
}

async function openCsv(file: string, bytes: Uint8Array): Promise<Result<Workbook>> {
  const text = decodeCsv(bytes);
  if (text === null) return failed(problem('sheet-format-unknown', {file, found: 'text of no known encoding'}));
  const {parseCsv} = await import('hucre/csv');
  const rows = parseCsv(text, {typeInference: false, header: false}).slice(0, rowLimit);
  const cells = rows.flatMap((values, row) =>
    values.flatMap((value, column) =>
      value === null || value === '' ? [] : [toCell({row, column, value, cell: undefined, hidden: 'no'})]
    )
  );
  return ok({worksheets: [{name: file, hidden: false, cells, merges: []}], names: [], shows: none});
}
