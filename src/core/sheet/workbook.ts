/** A settings sheet's file as plain data, whatever format it came in. Rows and columns count from 1. */
export interface Workbook {
  readonly worksheets: readonly Worksheet[];
  /** Workbook-level names of single cells. */
  readonly names: readonly {readonly name: string; readonly worksheet: string; readonly cell: string}[];
  /** What this format and its reader can show at all; what they can't is said to the person. */
  readonly shows: {readonly hidden: boolean; readonly strike: boolean};
}

export interface Worksheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Cells with something in them; in a merged range only the top-left one. */
  readonly cells: readonly Cell[];
  readonly merges: readonly Span[];
}

export interface Cell {
  readonly ref: string;
  readonly row: number;
  readonly column: number;
  /** As shown, without the part that is struck out. */
  readonly text: string;
  readonly value: string | number | boolean | {readonly date: string};
  readonly struck: 'no' | 'part' | 'all';
  readonly hidden: 'no' | 'row' | 'column';
  readonly red: boolean;
}

export interface Span {
  readonly row: number;
  readonly column: number;
  readonly endRow: number;
  readonly endColumn: number;
}
