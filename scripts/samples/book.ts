import {writeXlsx, type Cell, type MergeRange, type RowDef, type WriteSheet} from 'hucre';
import {labels, pageNames, tables, type PageName, type TableName} from './form.ts';

/** What a person typed into a cell. A plain number with `date` is a date serial shown as a date. */
export type Entry =
  | string
  | number
  | {readonly text: string; readonly red?: true; readonly link?: string}
  | {readonly date: number; readonly format?: string};
export interface Row {
  readonly cells: readonly Entry[];
  readonly hidden?: true;
  readonly struck?: true;
}
export interface Content {
  readonly fields: {readonly [P in PageName]: {readonly [C in keyof (typeof labels)[P]]: Entry}};
  readonly tables: Readonly<Record<TableName, readonly Row[]>>;
}
/** `①WAN!F10` → what stands there instead; `null` empties the cell. */
export type Changes = Readonly<Record<string, Entry | null>>;

/** Draws the form as people do on squared paper: narrow columns, labels and values in merged ranges. */
export async function writeBook(content: Content, changes: Changes = {}): Promise<Uint8Array> {
  const stamp = new Date('2026-09-03T09:00:00Z');
  const sheets = pageNames.map(name => drawPage(name, content));
  for (const [place, entry] of Object.entries(changes)) change(sheets, place, entry);
  return writeXlsx({
    sheets: sheets.map(toSheet),
    namedRanges: [
      {name: '契約番号', range: "'表紙'!$H$8"},
      {name: 'WAN_IP', range: "'①WAN'!$F$10"},
      {name: 'HOSTNAME', range: "'⑥管理・監視'!$F$5"}
    ],
    properties: {creator: '見本', created: stamp, modified: stamp},
    defaultFont: {name: 'ＭＳ ゴシック', size: 9}
  });
}

interface Page {
  readonly name: PageName;
  readonly cells: Map<string, Partial<Cell>>;
  readonly merges: MergeRange[];
  readonly rows: Map<number, RowDef>;
}

function drawPage(name: PageName, content: Content): Page {
  const page: Page = {name, cells: new Map(), merges: [], rows: new Map()};
  if (name !== '備考') put(page, 'B2:Z2', cell(name));
  const values: Readonly<Record<string, Entry>> = content.fields[name];
  for (const [ref, label] of Object.entries(labels[name])) {
    const {row, column} = place(ref);
    const beside = name === '③経路' ? `A${row}` : `B${row}:${letters(column - 1)}${row}`;
    if (name === '備考') put(page, `B${row - 1}:Z${row - 1}`, cell(label));
    else put(page, beside, cell(label));
    const value = values[ref];
    if (value !== undefined) put(page, `${ref}:${name === '③経路' ? 'E' : 'Z'}${row}`, cell(value));
  }
  for (const [key, table] of Object.entries(tables))
    if (table.page === name) drawTable(page, table, content.tables[key as TableName]);
  return page;
}

function drawTable(page: Page, table: (typeof tables)[TableName], rows: readonly Row[]): void {
  put(page, `B${table.headingRow - 1}:F${table.headingRow - 1}`, cell(`■ ${table.title}`));
  for (const {from, to, label} of table.columns)
    put(page, `${from}${table.headingRow}:${to}${table.headingRow}`, cell(label));
  rows.forEach((row, index) => {
    const at = table.headingRow + 1 + index;
    if (row.hidden) page.rows.set(at - 1, {hidden: true});
    table.columns.forEach(({from, to}, nth) => {
      const entry = row.cells[nth];
      if (entry !== undefined) put(page, `${from}${at}:${to}${at}`, cell(entry, row.struck));
    });
  });
}

function put(page: Page, range: string, drawn: Partial<Cell>): void {
  const [from, to = from] = range.split(':') as [string, string?];
  const [start, end] = [place(from), place(to)];
  page.cells.set(`${start.row - 1},${start.column}`, drawn);
  if (from !== to)
    page.merges.push({startRow: start.row - 1, startCol: start.column, endRow: end.row - 1, endCol: end.column});
}

function cell(entry: Entry, struck?: true): Partial<Cell> {
  const strike = struck ? {strikethrough: true} : {};
  if (typeof entry !== 'object') return {value: entry, style: {font: strike, alignment: {wrapText: true}}};
  if ('date' in entry) return {value: entry.date, style: {numFmt: entry.format ?? 'yyyy/mm/dd', font: strike}};
  const colour = entry.red ? {color: {rgb: 'FF0000'}} : {};
  const link = entry.link ? {hyperlink: {target: entry.link}} : {};
  return {value: entry.text, style: {font: {...strike, ...colour}}, ...link};
}

function change(pages: readonly Page[], target: string, entry: Entry | null): void {
  const [name, ref] = target.split('!') as [string, string];
  const page = pages.find(one => one.name === name);
  if (!page) throw new Error(`no page ${name}`);
  const {row, column} = place(ref);
  if (entry === null) page.cells.delete(`${row - 1},${column}`);
  else page.cells.set(`${row - 1},${column}`, cell(entry));
}

function toSheet(page: Page): WriteSheet {
  const columns = Array.from({length: 26}, () => ({width: 2.3}));
  return {name: page.name, columns, rows: [], cells: page.cells, merges: page.merges, rowDefs: page.rows};
}

function place(ref: string): {row: number; column: number} {
  const [, column = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(ref) ?? [];
  return {row: Number(row), column: column.charCodeAt(0) - 65};
}

const letters = (column: number): string => String.fromCharCode(65 + column);
