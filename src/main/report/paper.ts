import type {Point} from '#core/witness/strokes.ts';

/** A paper before it is set: what stands where is decided here, how it looks in press.ts. */
export type Block =
  /** `amber`: what stands below is not settled yet; its words say so too. */
  | {readonly kind: 'heading'; readonly text: string; readonly tone?: 'amber'}
  | {readonly kind: 'text'; readonly text: string; readonly strong?: boolean}
  /** A mark in a column of its own, then the line. */
  | {readonly kind: 'marked'; readonly lines: readonly {readonly mark: string; readonly text: string}[]}
  /** Label and value, one under the other. */
  | {readonly kind: 'fields'; readonly rows: readonly (readonly [string, string])[]}
  | {readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[]}
  /** Images with what they show beside them; without bytes the words alone. */
  | {readonly kind: 'photos'; readonly items: readonly Picture[]}
  /** A sign redrawn from its lines, which may be at any scale. */
  | {readonly kind: 'sign'; readonly label: string; readonly lines: readonly (readonly Point[])[]}
  /** Empty boxes for seals. */
  | {readonly kind: 'boxes'; readonly titles: readonly string[]};

export interface Picture {
  /** The first line names it. */
  readonly lines: readonly string[];
  readonly jpeg: Uint8Array | null;
}

export interface Column {
  readonly title: string;
  /** Share of the width; all shares of a table sum to 1. */
  readonly share: number;
}

export interface Paper {
  readonly title: string;
  /** 客先用 or 社内用, printed large on the first page and small on each. */
  readonly copy: string;
  readonly number: string;
  /** Printed at the same place on both copies. */
  readonly control: string;
  /** Lines under the headline, before the blocks. */
  readonly head: readonly string[];
  /** Beside the headline: report number, version, date. */
  readonly facts: readonly (readonly [string, string])[];
  readonly blocks: readonly Block[];
  /** Word across every page, or null. */
  readonly across: string | null;
  readonly author: string;
  /** Date of the document: its only clock, so that the same report gives the same bytes. */
  readonly made: Date;
  readonly pageLabel: (at: number, all: number) => string;
  readonly controlLabel: string;
  /** The paper's own facts as JSON, embedded; never those of the other copy. */
  readonly attached: {readonly name: string; readonly json: string};
}

const [from, to] = ['\uE000', '\uE001'];

/**
 * Text that a person typed on site. A character that the font lacks must not keep the night's report from being
 * written: it is printed as 〓, and stands as it was typed in the attached JSON. Elsewhere it is a Problem.
 */
export function typed(text: string): string {
  return `${from}${text.replaceAll(from, '〓').replaceAll(to, '〓')}${to}`;
}

/** The same paper with typed texts settled, by what the font has. */
export function settled(paper: Paper, has: (point: number) => boolean): Paper {
  const print = (character: string): string => {
    if (character === '\n') return character;
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x20 || point === 0x7f) return ' ';
    return has(point) ? character : '〓';
  };
  const settle = (text: string): string =>
    text.replaceAll(/\uE000([^\uE001]*)\uE001/gu, (_, own: string) => Array.from(own, print).join(''));
  const {head, blocks} = paper;
  return {...paper, head: head.map(settle), blocks: mapped(blocks, settle)};
}

function mapped<T>(value: T, change: (text: string) => string): T {
  const walk = (one: unknown): unknown => {
    if (typeof one === 'string') return change(one);
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one !== 'object' || one === null || one instanceof Uint8Array) return one;
    return Object.fromEntries(Object.entries(one).map(([key, held]) => [key, walk(held)]));
  };
  return walk(value) as T;
}
