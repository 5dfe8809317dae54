import type {NotRead} from '../settings/settings.ts';
import type {Reading} from './reading.ts';
import {fieldPaths, fieldReader} from './form.ts';
import {fieldPlace} from './layout.ts';
import {labelKey, tidy} from './text.ts';
import type {Cell, Worksheet} from './workbook.ts';

const mask = '[secret]';

/** Everything that was not read on purpose, one entry a row, with secrets left out. */
export function skippedCells(reading: Reading): NotRead[] {
  return reading.workbook.worksheets.flatMap(worksheet => {
    if (worksheet.hidden) return [{worksheet: worksheet.name, cell: 'A1', why: 'hidden-worksheet' as const, shown: ''}];
    const rows = new Map<string, {why: NotRead['why']; cells: Cell[]}>();
    for (const cell of worksheet.cells) {
      const why = reason(cell);
      if (!why || tidy(cell.text) === '') continue;
      const key = `${cell.row} ${why}`;
      const row = rows.get(key) ?? {why, cells: []};
      row.cells.push(cell);
      rows.set(key, row);
    }
    return [...rows.values()].map(({why, cells}) => ({...entry(reading, worksheet, cells), why}));
  });
}

function reason(cell: Cell): NotRead['why'] | null {
  if (cell.hidden === 'row') return 'hidden-row';
  if (cell.hidden === 'column') return 'hidden-column';
  return cell.struck === 'no' ? null : 'struck-out';
}

function entry(reading: Reading, worksheet: Worksheet, cells: readonly Cell[]): Omit<NotRead, 'why'> {
  const sorted = [...cells].sort((one, other) => one.column - other.column);
  const shown = sorted.map(cell => (isSecret(reading, worksheet, cell) ? mask : tidy(cell.text)));
  return {worksheet: worksheet.name, cell: sorted[0]?.ref ?? 'A1', shown: shown.join('｜')};
}

/** A cell known to hold a secret, or any cell of a row that is headed by a secret's label. */
function isSecret(reading: Reading, worksheet: Worksheet, cell: Cell): boolean {
  if (reading.secretCells.has(`${worksheet.name}!${cell.ref}`)) return true;
  const labels = secretLabels(reading);
  if (labels.has(labelKey(cell.text))) return false;
  return worksheet.cells.some(other => other.row === cell.row && labels.has(labelKey(other.text)));
}

function secretLabels({layout}: Reading): Set<string> {
  const paths = fieldPaths.filter(path => fieldReader(path).secret);
  return new Set(paths.flatMap(path => fieldPlace(layout, path).labels).map(labelKey));
}
