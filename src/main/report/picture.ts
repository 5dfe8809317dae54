import type {Point} from '#core/witness/strokes.ts';
import {peopleWords} from '#words/ja/report-people.ts';
import type {Block, Picture} from './paper.ts';
import {page, type Pen} from './pen.ts';

const thumb = {width: 150, height: 112} as const;
const signBox = {width: 210, height: 70, inset: 6} as const;

/** One image with its words at its right; only the words where there is none or it can't be opened. */
export function drawPicture(pen: Pen, {lines, jpeg}: Picture): void {
  const image = jpeg === null ? null : opened(pen.doc, jpeg);
  const said = jpeg !== null && image === null ? [...lines, peopleWords.notOpened] : lines;
  const text = {size: 9, x: page.margin + (image === null ? 0 : thumb.width + 12)};
  if (image === null) return pen.paragraph(said.join('　'), {...text, after: 6});
  pen.need(thumb.height + 8);
  const top = pen.y;
  pen.figure(said.join('　'), () => {
    pen.doc.image(image, page.margin, top, {fit: [thumb.width, thumb.height]});
  });
  for (const line of said) pen.paragraph(line, text);
  pen.y = Math.max(pen.y, top + thumb.height) + 8;
}

/** The type package does not know that an image may be opened once and drawn later. */
type Opening = {openImage(source: Buffer): {readonly width?: number; readonly height?: number}};

/** Null: pdfkit can't read it as a JPEG. */
function opened(doc: PDFKit.PDFDocument, jpeg: Uint8Array): PDFKit.Mixins.ImageSrc | null {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) return null;
  try {
    const image = (doc as unknown as Opening).openImage(Buffer.from(jpeg));
    return image.width && image.height ? (image as unknown as PDFKit.Mixins.ImageSrc) : null;
  } catch {
    return null;
  }
}

/** The sign as large as its frame allows, never stretched. */
export function drawSign(pen: Pen, {label, lines}: Extract<Block, {kind: 'sign'}>): void {
  const {width, height} = signBox;
  pen.need(height + 18);
  pen.paragraph(label, {size: 8.5});
  const top = pen.y;
  pen.artifact(() => {
    pen.doc.lineWidth(0.5).strokeColor('#b8b8b8').rect(page.margin, top, width, height).stroke();
  });
  pen.figure(label, () => {
    pen.doc.lineWidth(1.1).lineCap('round').lineJoin('round').strokeColor('#000');
    for (const line of placed(lines, {x: page.margin, y: top})) drawLine(pen.doc, line);
  });
  pen.y = top + height + 8;
}

function drawLine(doc: PDFKit.PDFDocument, line: readonly Point[]): void {
  const [first, ...rest] = line;
  if (first === undefined) return;
  doc.moveTo(first.x, first.y);
  // A tap is a dot: a line with round ends and no length.
  for (const {x, y} of rest.length === 0 ? [first] : rest) doc.lineTo(x, y);
  doc.stroke();
}

/** In the frame whose corner is `at`, in the middle of it. */
function placed(lines: readonly (readonly Point[])[], at: Point): readonly (readonly Point[])[] {
  const xs = lines.flatMap(line => line.map(point => point.x));
  const ys = lines.flatMap(line => line.map(point => point.y));
  const [left, right] = bounds(xs);
  const [upper, lower] = bounds(ys);
  const room = {width: signBox.width - 2 * signBox.inset, height: signBox.height - 2 * signBox.inset};
  const scale = Math.min(room.width / Math.max(right - left, 1), room.height / Math.max(lower - upper, 1));
  const x = at.x + signBox.inset + (room.width - (right - left) * scale) / 2;
  const y = at.y + signBox.inset + (room.height - (lower - upper) * scale) / 2;
  return lines.map(line => line.map(point => ({x: x + (point.x - left) * scale, y: y + (point.y - upper) * scale})));
}

/** Without spreading: a sign may have thousands of points. */
function bounds(all: readonly number[]): readonly [number, number] {
  return [
    all.reduce((least, one) => Math.min(least, one), Infinity),
    all.reduce((most, one) => Math.max(most, one), -Infinity)
  ];
}
