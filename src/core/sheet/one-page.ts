import type {Layout} from './layout.ts';
import {labelKey} from './text.ts';
import type {Cell, Workbook, Worksheet} from './workbook.ts';

/**
 * A CSV is one long page: a row that holds nothing but a worksheet's name begins that worksheet. Cells keep their
 * row, so a fault names the line of the file.
 */
export function cutWorksheets(workbook: Workbook, layout: Layout): Workbook {
  const [page, ...others] = workbook.worksheets;
  const names = new Set(Object.values(layout.worksheets).flat().map(labelKey));
  if (!page || others.length > 0 || names.has(labelKey(page.name))) return workbook;
  const rows = Map.groupBy(page.cells, cell => cell.row);
  const begun = new Set<string>();
  const heads = [...rows.values()].flatMap(cells => {
    const [only, ...more] = cells.filter(cell => labelKey(cell.text) !== '');
    const name = labelKey(only?.text ?? '');
    // A title inside the worksheet repeats its name and begins nothing.
    if (!only || more.length > 0 || !names.has(name) || begun.has(name)) return [];
    begun.add(name);
    return [only];
  });
  if (heads.length === 0) return workbook;
  const starts = heads.sort((one, other) => one.row - other.row);
  return {...workbook, worksheets: starts.map((head, index) => cut(page, head, starts[index + 1]?.row ?? Infinity))};
}

function cut(page: Worksheet, head: Cell, end: number): Worksheet {
  const inside = (row: number) => row > head.row && row < end;
  return {
    name: head.text.trim(),
    hidden: false,
    cells: page.cells.filter(cell => inside(cell.row)),
    merges: page.merges.filter(span => inside(span.row))
  };
}
