import PDFDocument from 'pdfkit';
import {problem} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';
import {drawBlock} from './draw.ts';
import {drawAcross, drawEdges, drawHead} from './frame.ts';
import {settled, type Block, type Paper} from './paper.ts';
import {faces, Pen} from './pen.ts';

/**
 * Sets a paper as a tagged PDF/A-3b, A4, with the font's used glyphs and the paper's JSON embedded. The same paper
 * gives the same bytes. Fails with 'glyph-missing', before anything is drawn, where the font lacks a character.
 */
export async function print(given: Paper): Promise<Result<Uint8Array>> {
  const doc = opened(given);
  const held = glyphsOf(doc);
  const paper = settled(given, point => held.some(one => one.hasGlyphForCodePoint(point)));
  const missing = missingGlyph(held, textsOf(paper));
  if (missing !== null) return failed(problem('glyph-missing', missing));
  const bytes = collected(doc);
  attach(doc, paper);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const pen = new Pen(doc, root, () => drawAcross(doc, paper.across));
  drawHead(pen, paper);
  for (const block of paper.blocks) drawBlock(pen, block);
  drawEdges(doc, paper);
  root.end();
  doc.end();
  return ok(await bytes);
}

function opened(paper: Paper): PDFKit.PDFDocument {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    font: faces.regular,
    pdfVersion: '1.7',
    subset: 'PDF/A-3b',
    tagged: true,
    lang: 'ja-JP',
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    info: {
      Title: unmarked(`${paper.title}（${paper.copy}）${paper.number}`),
      Author: unmarked(paper.author),
      Subject: unmarked(`${paper.controlLabel} ${paper.control}`),
      Creator: 'VSR Onsite',
      CreationDate: paper.made
    }
  });
  return doc;
}

/** pdfkit 0.20.2 puts these texts into XML as they are: what XML would read as its own becomes full width. */
function unmarked(text: string): string {
  return text.replaceAll('&', '＆').replaceAll('<', '＜').replaceAll('>', '＞');
}

function collected(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}

function attach(doc: PDFKit.PDFDocument, paper: Paper): void {
  const options = {
    name: paper.attached.name,
    type: 'application/json',
    description: paper.title,
    creationDate: paper.made,
    modifiedDate: paper.made,
    // PDF/A-3 wants to know what an attachment is to its document; the type package does not know the option yet.
    relationship: 'Data'
  };
  doc.file(Buffer.from(paper.attached.json, 'utf8'), options);
}

/** The font object that pdfkit holds behind its own; its types end at the surface. */
type Glyphs = {hasGlyphForCodePoint(point: number): boolean};
type Fonted = {readonly _font: {readonly font: Glyphs}};

function glyphsOf(doc: PDFKit.PDFDocument): readonly Glyphs[] {
  return Object.values(faces).map(name => (doc.font(name) as unknown as Fonted)._font.font);
}

function missingGlyph(
  held: readonly Glyphs[],
  texts: readonly string[]
): {readonly character: string; readonly codePoint: string} | null {
  for (const character of new Set(texts.join('').replaceAll('\n', ''))) {
    const point = character.codePointAt(0) ?? 0;
    if (held.every(one => one.hasGlyphForCodePoint(point))) continue;
    return {character, codePoint: `U+${point.toString(16).toUpperCase().padStart(4, '0')}`};
  }
  return null;
}

function textsOf(paper: Paper): readonly string[] {
  const facts = paper.facts.flat();
  const own = [paper.title, paper.copy, paper.number, paper.control, paper.controlLabel, paper.across ?? ''];
  return [...own, paper.pageLabel(1, 1), ...facts, ...paper.head, ...paper.blocks.flatMap(textsIn)];
}

function textsIn(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return [block.text];
    case 'marked':
      return block.lines.flatMap(line => [line.mark, line.text]);
    case 'fields':
      return block.rows.flat();
    case 'table':
      return [...block.columns.map(column => column.title), ...block.rows.flat()];
    case 'photos':
      return block.items.flatMap(item => item.lines);
    case 'sign':
      return [block.label];
    case 'boxes':
      return block.titles;
  }
}
