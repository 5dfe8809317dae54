import {formatValue, type Cell as HucreCell, type CellValue, type FontStyle} from 'hucre';
import {refOf} from '#core/sheet/grid.ts';
import type {Cell} from '#core/sheet/workbook.ts';

interface Given {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly value: Exclude<CellValue, null>;
  /** What the reader knows beside the value: style, runs. */
  readonly cell: HucreCell | undefined;
  readonly hidden: Cell['hidden'];
}

/** A cell as a person sees it: number format applied, struck-out runs left out. */
export function toCell({row, column, value, cell, hidden}: Given): Cell {
  const runs = cell?.richText ?? [];
  const whole = cell?.style?.font?.strikethrough === true;
  const kept = runs.filter(run => !run.font?.strikethrough);
  const partly = !whole && kept.length < runs.length;
  return {
    ref: refOf(row + 1, column + 1),
    row: row + 1,
    column: column + 1,
    text: partly && kept.length > 0 ? kept.map(run => run.text).join('') : shownText(value, cell?.style?.numFmt),
    value: value instanceof Date ? {date: value.toISOString()} : value,
    struck: whole || (partly && kept.length === 0) ? 'all' : partly ? 'part' : 'no',
    hidden,
    red: [cell?.style?.font, ...runs.map(run => run.font)].some(isRed)
  };
}

function shownText(value: Exclude<CellValue, null>, format: string | undefined): string {
  if (typeof value === 'string') return value;
  if (value instanceof Date) return formatValue(value, format ?? 'yyyy/mm/dd');
  return format && format !== 'General' ? formatValue(value, format) : String(value);
}

/** Plain red as people pick it; 2 and 10 are red in the old palette. */
function isRed(font: FontStyle | undefined): boolean {
  const colour = font?.color;
  return colour?.rgb?.slice(-6).toUpperCase() === 'FF0000' || colour?.indexed === 2 || colour?.indexed === 10;
}
