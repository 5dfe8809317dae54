import type {NotRead} from '../settings/settings.ts';
import type {Reading} from './reading.ts';
import {fieldPaths, fieldReader} from './form.ts';
import {fieldPlace} from './layout.ts';
import {labelKey, tidy} from './text.ts';
import type {Cell} from './workbook.ts';

const mask = '[secret]';
const shownLength = 500;

/** Everything that was not read on purpose, one entry a row, with secrets left out. */
export function skippedCells(reading: Reading): NotRead[] {
  const labels = secretLabels(reading);
  return reading.workbook.worksheets.flatMap(worksheet => {
    if (worksheet.hidden) return [{worksheet: worksheet.name, cell: 'A1', why: 'hidden-worksheet' as const, shown: ''}];
    const skipped = worksheet.cells.filter(cell => reason(cell) !== null && tidy(cell.text) !== '');
    const headed = new Set(worksheet.cells.filter(cell => labels.has(labelKey(cell.text))).map(cell => cell.row));
    const isSecret = (cell: Cell) =>
      reading.secretCells.has(`${worksheet.name}!${cell.ref}`) ||
      (headed.has(cell.row) && !labels.has(labelKey(cell.text)));
    const rows = Map.groupBy(skipped, cell => `${cell.row} ${reason(cell)}`);
    return [...rows.values()].map(cells => ({worksheet: worksheet.name, ...entry(cells, isSecret)}));
  });
}

function reason(cell: Cell): NotRead['why'] | null {
  if (cell.hidden === 'row') return 'hidden-row';
  if (cell.hidden === 'column') return 'hidden-column';
  return cell.struck === 'no' ? null : 'struck-out';
}

function entry(cells: readonly Cell[], isSecret: (cell: Cell) => boolean): Omit<NotRead, 'worksheet'> {
  const sorted = cells.toSorted((one, other) => one.column - other.column);
  const [first] = sorted;
  if (!first) throw new Error('a group without cells');
  const shown = sorted.map(cell => (isSecret(cell) ? mask : tidy(cell.text))).join('｜');
  return {cell: first.ref, why: reason(first) ?? 'struck-out', shown: shown.slice(0, shownLength)};
}

/** A row headed by a secret's label hides all its cells, wherever the label stands. */
function secretLabels({layout}: Reading): Set<string> {
  const paths = fieldPaths.filter(path => fieldReader(path).secret);
  return new Set(paths.flatMap(path => fieldPlace(layout, path).labels).map(labelKey));
}
