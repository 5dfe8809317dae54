import {readCell} from './cell.ts';
import {knownLabels, type Reading} from './reading.ts';
import {columnNames, columnReader, tablePaths, type Placed, type TableName} from './form.ts';
import {isReadable, placeAt, type Grid, type Place} from './grid.ts';
import {tablePlace} from './layout.ts';
import {isDitto, labelKey, plain} from './text.ts';
import type {Cell} from './workbook.ts';

interface Heading {
  readonly row: number;
  /** Column of the form → column of the worksheet and the heading as written there. */
  readonly columns: ReadonlyMap<string, {readonly at: number; readonly label: string}>;
}

/** The rows of one table, or `undefined` where a fault stands in any of them. */
export function readTable(reading: Reading, name: TableName): readonly Placed<unknown>[] | undefined {
  const wanted = tablePlace(reading.layout, name);
  const grid = reading.grids.get(wanted.worksheet);
  if (!grid) return wanted.optional ? [] : undefined;
  const heading = findHeading(grid, wanted.columns);
  const lost = columnNames(name).filter(column => !heading?.columns.has(column));
  if (!heading || lost.length > 0) {
    if (wanted.optional) return [];
    for (const column of lost)
      reading.faults.push({worksheet: grid.name, label: wanted.columns[column]?.[0] ?? column, why: 'label-missing'});
    return undefined;
  }
  const before = reading.faults.length;
  const context = {reading, name, grid, heading, above: new Map<string, Cell | undefined>()};
  const rows = readRows({...context, rows: specialRows(context)});
  return reading.faults.length === before ? rows : undefined;
}

/** The row that holds most of the headings; two at least, or all of a smaller table. */
function findHeading(grid: Grid, columns: Readonly<Record<string, readonly string[]>>): Heading | undefined {
  const rows = new Map<number, Map<string, {at: number; label: string}>>();
  for (const [column, labels] of Object.entries(columns))
    for (const cell of labels.flatMap(label => grid.labelled(label))) {
      const row = rows.get(cell.row) ?? new Map<string, {at: number; label: string}>();
      if (!row.has(column)) row.set(column, {at: cell.column, label: plain(cell.text)});
      rows.set(cell.row, row);
    }
  const [best] = [...rows].sort((one, other) => other[1].size - one[1].size || one[0] - other[0]);
  const enough = Math.min(2, Object.keys(columns).length);
  return best && best[1].size >= enough ? {row: best[0], columns: best[1]} : undefined;
}

function readRows(context: RowContext): Placed<unknown>[] {
  const {grid, heading, rows: special} = context;
  const rows: Placed<unknown>[] = [];
  for (let row = heading.row + 1; ; row++) {
    const places = new Map([...heading.columns].map(([column, {at}]) => [column, placeAt(grid, row, at)]));
    markSecrets(context, places);
    const filled = [...places.values()].flatMap(place =>
      place.cell && plain(place.cell.text) !== '' ? [place.cell] : []
    );
    const skipped = filled.some(cell => !isReadable(cell) && cell.hidden !== 'column');
    if ((filled.length === 0 && !special.skipped.has(row)) || special.labelled.has(row)) return rows;
    if (skipped || filled.length === 0) continue;
    rows.push(readRow(context, places, rows.length));
  }
}

interface RowContext {
  readonly reading: Reading;
  readonly name: TableName;
  readonly grid: Grid;
  readonly heading: Heading;
  /** The last cell of each column that says something itself. */
  readonly above: Map<string, Cell | undefined>;
  readonly rows: {readonly labelled: ReadonlySet<number>; readonly skipped: ReadonlySet<number>};
}

function readRow(context: RowContext, places: ReadonlyMap<string, Place>, index: number): Placed<unknown> {
  const {reading, name, grid, heading, above} = context;
  const row: Record<string, unknown> = {};
  const cells: Record<string, {cell: string; shown: string | null; label: string}> = {};
  for (const [column, place] of places) {
    const reader = columnReader(name, column);
    const ditto = !reader.secret && place.cell !== undefined && isDitto(place.cell.text);
    // 〃 below a blank has nothing to repeat: the mark itself is then read, and is wrong.
    const taken = ditto ? (above.get(column) ?? place.cell) : place.cell;
    if (!ditto) above.set(column, place.cell);
    const label = heading.columns.get(column)?.label ?? column;
    row[column] = readCell(
      reading,
      {reader, grid, place, label, path: `${tablePaths[name]}[${index}].${column}`},
      taken
    );
    cells[column] = {cell: place.ref, shown: reader.secret ? null : (place.cell?.text ?? ''), label};
  }
  return {row, worksheet: grid.name, cells};
}

function markSecrets({reading, name, grid}: RowContext, places: ReadonlyMap<string, Place>): void {
  for (const [column, place] of places)
    if (columnReader(name, column).secret) reading.secretCells.add(`${grid.name}!${place.ref}`);
}

/**
 * Rows that end a table: those with a label of a field or of the next table. Rows that don't, though their own
 * columns may be blank: those that are struck out or hidden.
 */
function specialRows({reading, name, grid}: Omit<RowContext, 'rows'>): RowContext['rows'] {
  const known = knownLabels(reading.layout, tablePlace(reading.layout, name).worksheet);
  const labelled = grid.cells.filter(cell => isReadable(cell) && known.has(labelKey(cell.text)));
  const skipped = grid.cells.filter(
    cell => !isReadable(cell) && cell.hidden !== 'column' && labelKey(cell.text) !== ''
  );
  const rowsOf = (cells: readonly Cell[]) => new Set(cells.map(cell => cell.row));
  return {labelled: rowsOf(labelled), skipped: rowsOf(skipped)};
}
