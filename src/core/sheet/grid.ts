import {labelKey} from './text.ts';
import type {Cell, Span, Worksheet} from './workbook.ts';

/** A worksheet by position, with merged ranges expanded. */
export interface Grid {
  readonly name: string;
  readonly cells: readonly Cell[];
  /** The cell whose merged range covers the place. */
  at(row: number, column: number): Cell | undefined;
  spanAt(row: number, column: number): Span;
  /** Cells that may be read and whose text is the same label. */
  labelled(label: string): readonly Cell[];
}

export function gridOf(worksheet: Worksheet): Grid {
  const byPlace = new Map(worksheet.cells.map(cell => [key(cell.row, cell.column), cell]));
  const byLabel = Map.groupBy(worksheet.cells.filter(isReadable), cell => labelKey(cell.text));
  const merges = mergesByRow(worksheet);
  const spanAt = (row: number, column: number): Span =>
    merges.get(row)?.find(one => covers(one, row, column)) ?? {row, column, endRow: row, endColumn: column};
  return {
    name: worksheet.name,
    cells: worksheet.cells,
    spanAt,
    labelled: label => byLabel.get(labelKey(label)) ?? [],
    at: (row, column) => {
      const span = spanAt(row, column);
      return byPlace.get(key(span.row, span.column));
    }
  };
}

/** Where a value stands, filled or not. */
export interface Place {
  readonly ref: string;
  readonly cell: Cell | undefined;
}

/** On squared paper a label and its value may be columns apart: the next filled or merged place counts. */
const reach = 30;

export function placeBeside(grid: Grid, label: Cell, side: 'right' | 'below'): Place {
  const span = grid.spanAt(label.row, label.column);
  if (side === 'below') return placeAt(grid, span.endRow + 1, span.column);
  for (let column = span.endColumn + 1; column <= span.endColumn + reach; column++) {
    const found = grid.spanAt(span.row, column);
    if (found.endColumn > found.column || grid.at(span.row, column)) return placeAt(grid, span.row, column);
  }
  return placeAt(grid, span.row, span.endColumn + 1);
}

export function placeAt(grid: Grid, row: number, column: number): Place {
  const span = grid.spanAt(row, column);
  return {ref: refOf(span.row, span.column), cell: grid.at(row, column)};
}

export function isReadable(cell: Cell): boolean {
  return cell.struck !== 'all' && cell.hidden === 'no';
}

export function refOf(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}

/** Rows below the last cell can't be asked for, so a merge over a whole column costs no more than the page is long. */
function mergesByRow({merges, cells}: Worksheet): ReadonlyMap<number, readonly Span[]> {
  const last = cells.reduce((most, cell) => Math.max(most, cell.row), 0) + 1;
  const rows = new Map<number, Span[]>();
  for (const span of merges)
    for (let row = span.row; row <= Math.min(span.endRow, last); row++) {
      const known = rows.get(row);
      if (known) known.push(span);
      else rows.set(row, [span]);
    }
  return rows;
}

function covers(span: Span, row: number, column: number): boolean {
  return row >= span.row && row <= span.endRow && column >= span.column && column <= span.endColumn;
}

const key = (row: number, column: number): string => `${row},${column}`;
