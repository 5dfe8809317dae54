import {reportWords} from '#words/ja/report.ts';
import type {Block} from './paper.ts';
import {page, type Pen} from './pen.ts';
import {drawPicture, drawSign} from './picture.ts';

const full = page.width - 2 * page.margin;
const rule = '#b8b8b8';
const ground = '#eeeeee';

export function drawBlock(pen: Pen, block: Block): void {
  switch (block.kind) {
    case 'heading':
      return drawHeading(pen, block.text, block.tone === 'amber' ? '#c77700' : '#222222');
    case 'text':
      return pen.paragraph(block.text, {size: 10, bold: block.strong === true});
    case 'marked':
      return drawMarked(pen, block.lines);
    case 'fields':
      return drawFields(pen, block.rows);
    case 'table':
      return drawTable(pen, block);
    case 'photos':
      return block.items.forEach(item => drawPicture(pen, item));
    case 'sign':
      return drawSign(pen, block);
    case 'boxes':
      return drawBoxes(pen, block.titles);
  }
}

function drawHeading(pen: Pen, text: string, colour: string): void {
  // A heading never stands alone at the foot of a page.
  if (!pen.need(112)) pen.y += 11;
  pen.artifact(() => pen.doc.rect(page.margin, pen.y, 4, 14).fill(colour));
  pen.doc.fillColor('#000');
  pen.paragraph(text, {size: 12, bold: true, x: page.margin + 10, tag: 'H2', after: 4});
}

function drawMarked(pen: Pen, lines: Extract<Block, {kind: 'marked'}>['lines']): void {
  for (const line of lines) {
    const style = {size: 10.5, x: page.margin + (line.mark === '' ? 0 : 18), after: 2};
    const height = pen.heightOf(line.text, style);
    pen.need(height);
    pen.tagged('P', () => {
      if (line.mark !== '') pen.write(line.mark, {size: 10.5, width: 18});
      pen.write(line.text, style);
    });
    pen.y += height + style.after;
  }
}

function drawFields(pen: Pen, rows: Extract<Block, {kind: 'fields'}>['rows']): void {
  const columns = [
    {title: '', share: 0.2},
    {title: '', share: 0.8}
  ];
  drawTable(pen, {kind: 'table', columns, rows});
}

interface Cell {
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

const inset = 3.5;

function drawTable(pen: Pen, table: Extract<Block, {kind: 'table'}>): void {
  const titles = table.columns.map(column => column.title);
  const headed = titles.some(title => title !== '');
  const element = pen.begin('Table');
  const cellsOf = (texts: readonly string[]): readonly Cell[] => {
    let x: number = page.margin;
    return table.columns.map((column, at) => {
      const cell = {text: fitted(texts[at] ?? ''), x, width: column.share * full};
      x += cell.width;
      return cell;
    });
  };
  const row = (texts: readonly string[], kind: 'head' | 'again' | 'body'): void => {
    const cells = cellsOf(texts);
    const height = Math.max(...cells.map(cell => pen.heightOf(cell.text || ' ', styleOf(cell, false)))) + 2 * inset;
    if (kind === 'body' && pen.need(height) && headed) row(titles, 'again');
    drawRow(pen, element, {cells, height, kind, headed});
  };
  if (headed) {
    pen.need(60);
    row(titles, 'head');
  }
  for (const texts of table.rows) row(texts, 'body');
  element.end();
  pen.y += 8;
}

interface Row {
  readonly cells: readonly Cell[];
  readonly height: number;
  /** `again`: the head repeated on a new page, which a screen reader does not read twice. */
  readonly kind: 'head' | 'again' | 'body';
  readonly headed: boolean;
}

function drawRow(pen: Pen, element: PDFKit.PDFStructureElement, row: Row): void {
  const {doc} = pen;
  const top = pen.y;
  pen.artifact(() => {
    const shaded = row.kind === 'body' ? (row.headed ? 0 : (row.cells[0]?.width ?? 0)) : full;
    // The ground lets the word across a training page show through: only the label column is shaded.
    if (shaded > 0) doc.rect(page.margin, top, shaded, row.height).fill(ground);
    doc.lineWidth(0.5).strokeColor(rule).rect(page.margin, top, full, row.height).stroke();
    for (const cell of row.cells.slice(1))
      doc
        .moveTo(cell.x, top)
        .lineTo(cell.x, top + row.height)
        .stroke();
    doc.fillColor('#000');
  });
  // The last line's gap lies below the text: half of it goes above, so that the text stands in the middle.
  pen.y = top + inset + 1.5;
  if (row.kind === 'again') pen.artifact(() => row.cells.forEach(cell => pen.write(cell.text, styleOf(cell, true))));
  else element.add(rowElement(pen, row));
  pen.y = top + row.height;
}

function rowElement(pen: Pen, row: Row): PDFKit.PDFStructureElement {
  const {doc} = pen;
  const y = pen.y;
  const cells = row.cells.map((cell, at) => {
    const label = row.kind === 'head' || (!row.headed && at === 0);
    return doc.struct(label ? 'TH' : 'TD', {}, () => {
      pen.y = y;
      pen.write(cell.text, styleOf(cell, label));
    });
  });
  return doc.struct('TR', {}, cells);
}

function styleOf(cell: Cell, bold: boolean): {size: number; bold: boolean; x: number; width: number} {
  return {size: 8.5, bold, x: cell.x + inset, width: cell.width - 2 * inset};
}

/** A cell is at most a part of a page; the whole stands in the embedded JSON. */
function fitted(text: string): string {
  return text.length <= 500 ? text : `${text.slice(0, 480)}${reportWords.cut}`;
}

function drawBoxes(pen: Pen, titles: readonly string[]): void {
  const [width, height] = [64, 60];
  pen.need(height + 22);
  const left = page.width - page.margin - width * titles.length;
  pen.artifact(() => {
    for (const at of titles.keys()) {
      pen.doc.lineWidth(0.5).strokeColor(rule);
      pen.doc.rect(left + at * width, pen.y, width, 16).stroke();
      pen.doc.rect(left + at * width, pen.y + 16, width, height).stroke();
    }
  });
  const top = pen.y;
  pen.y = top + 3;
  for (const [at, title] of titles.entries()) {
    pen.tagged('P', () => pen.write(title, {size: 9, x: left + at * width + 22, width: width - 22}));
  }
  pen.y = top + height + 22;
}
