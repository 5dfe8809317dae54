import {fileURLToPath} from 'node:url';

/** A4 in points. */
export const page = {width: 595.28, height: 841.89, margin: 48, top: 44, bottom: 56} as const;

/** Named by their files: pdfkit opens a face that goes by an alias anew each time it is chosen. */
export const faces = {
  regular: fileURLToPath(
    import.meta.resolve('@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf')
  ),
  bold: fileURLToPath(import.meta.resolve('@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf'))
} as const;

export interface Style {
  readonly size: number;
  readonly bold?: boolean;
  readonly x?: number;
  readonly width?: number;
  /** Space below, in points. */
  readonly after?: number;
  readonly tag?: string;
}

/** Where the next thing is drawn. It lives as long as its document is being set. */
export class Pen {
  y = 0;
  readonly doc: PDFKit.PDFDocument;
  readonly #root: PDFKit.PDFStructureElement;
  readonly #onPage: () => void;

  constructor(doc: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, onPage: () => void) {
    this.doc = doc;
    this.#root = root;
    this.#onPage = onPage;
  }

  newPage(): void {
    this.doc.addPage();
    this.#onPage();
    this.y = page.top;
  }

  /** Starts a page if less than `height` is left; says whether it did. */
  need(height: number): boolean {
    if (this.y + height <= page.height - page.bottom) return false;
    this.newPage();
    return true;
  }

  /** One leaf of the structure tree; drawing outside one is an artifact to a screen reader. */
  tagged(tag: string, draw: () => void): void {
    const element = this.doc.struct(tag, {}, draw);
    this.#root.add(element);
    element.end();
  }

  /** Something seen, with what it is in words. */
  figure(alt: string, draw: () => void): void {
    const element = this.doc.struct('Figure', {alt}, draw);
    this.#root.add(element);
    element.end();
  }

  /** A branch; it hangs on the tree from the start, so that what is added to it is drawn at once. */
  begin(tag: string): PDFKit.PDFStructureElement {
    const element = this.doc.struct(tag);
    this.#root.add(element);
    return element;
  }

  /** Rules and grounds: seen, never read out. */
  artifact(draw: () => void): void {
    this.doc.markContent('Artifact', {type: 'Layout'});
    draw();
    this.doc.endMarkedContent();
  }

  heightOf(text: string, style: Style): number {
    this.#set(style);
    return this.doc.heightOfString(text, {width: this.#width(style), lineGap: gapOf(style)});
  }

  /** Text of any length: it goes on over pages line group by line group, split at its line feeds. */
  paragraph(text: string, style: Style): void {
    for (const part of text.split('\n')) {
      if (part === '') {
        this.y += style.size * 0.6;
        continue;
      }
      const height = this.heightOf(part, style);
      this.need(height);
      this.tagged(style.tag ?? 'P', () => this.write(part, style));
      this.y += height;
    }
    this.y += style.after ?? 2;
  }

  /** Draws at the pen without moving it. */
  write(text: string, style: Style): void {
    this.#set(style);
    this.doc.text(text, style.x ?? page.margin, this.y, {width: this.#width(style), lineGap: gapOf(style)});
  }

  #set(style: Style): void {
    this.doc.font(style.bold === true ? faces.bold : faces.regular).fontSize(style.size);
  }

  #width(style: Style): number {
    return style.width ?? page.width - page.margin - (style.x ?? page.margin);
  }
}

function gapOf(style: Style): number {
  return style.size * 0.35;
}
