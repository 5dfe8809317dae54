import type {Paper} from './paper.ts';
import {faces, page, type Pen} from './pen.ts';

/** Headline left, the copy's name and the report's facts right, to whom it goes below. */
export function drawHead(pen: Pen, paper: Paper): void {
  pen.newPage();
  const top = pen.y;
  pen.tagged('H1', () => pen.write(paper.title, {size: 20, bold: true, width: 300}));
  drawCopy(pen, paper.copy, top);
  pen.y = top + 36;
  for (const fact of paper.facts) drawFact(pen, fact, 9);
  pen.y += 3;
  drawFact(pen, [paper.controlLabel, paper.control], 13);
  const under = pen.y;
  pen.y = top + 40;
  for (const [at, line] of paper.head.entries()) {
    pen.paragraph(line, {size: at === 0 ? 13 : 10.5, bold: at === 0, width: right - page.margin - 12});
  }
  pen.y = Math.max(pen.y, under) + 6;
}

const right = page.width - page.margin - 190;

function drawCopy(pen: Pen, copy: string, top: number): void {
  const x = page.width - page.margin - 64;
  pen.artifact(() =>
    pen.doc
      .lineWidth(1)
      .strokeColor('#222')
      .roundedRect(x, top - 2, 64, 24, 3)
      .stroke()
  );
  pen.tagged('P', () =>
    pen.doc
      .font(faces.bold)
      .fontSize(13)
      .text(copy, x, top + 4, {width: 64, align: 'center'})
  );
}

/** One label and its value; the larger one is what people read out. */
function drawFact(pen: Pen, [label, value]: readonly [string, string], size: number): void {
  const {doc, y} = pen;
  pen.tagged('P', () => {
    doc.font(faces.regular).fontSize(9).fillColor('#555');
    doc.text(label, right, y + (size - 9) * 0.75, {width: 70});
    doc
      .font(size > 9 ? faces.bold : faces.regular)
      .fontSize(size)
      .fillColor('#000');
    doc.text(value, right + 70, y, {width: 120, align: 'right'});
  });
  pen.y = y + size + 5;
}

/** A word across the page, behind everything. */
export function drawAcross(doc: PDFKit.PDFDocument, word: string | null): void {
  if (word === null) return;
  doc.markContent('Artifact', {type: 'Layout'});
  doc.save().rotate(-35, {origin: [page.width / 2, page.height / 2]});
  doc.font(faces.bold).fontSize(170).fillColor('#ececec');
  doc.text(word, 0, page.height / 2 - 95, {width: page.width, align: 'center', characterSpacing: 60, lineBreak: false});
  doc.restore().fillColor('#000');
  doc.endMarkedContent();
}

/** Report number, control number and copy on top of each page, the page's number at its foot. */
export function drawEdges(doc: PDFKit.PDFDocument, paper: Paper): void {
  const {start, count} = doc.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    doc.switchToPage(start + at);
    doc.markContent('Artifact', {type: 'Pagination'});
    doc.font(faces.regular).fontSize(8).fillColor('#555');
    const width = page.width - 2 * page.margin;
    const edge = `${paper.number}　${paper.copy}　${paper.controlLabel} ${paper.control}`;
    doc.text(edge, page.margin, 24, {width, align: 'right', lineBreak: false});
    doc.text(paper.pageLabel(at + 1, count), page.margin, page.height - 34, {width, align: 'center', lineBreak: false});
    doc.fillColor('#000');
    doc.endMarkedContent();
  }
}
