/** A paper before it is set: what stands where is decided here, how it looks in press.ts. */
export type Block =
  | {readonly kind: 'heading'; readonly text: string}
  | {readonly kind: 'text'; readonly text: string; readonly strong?: boolean}
  /** A mark in a column of its own, then the line. */
  | {readonly kind: 'marked'; readonly lines: readonly {readonly mark: string; readonly text: string}[]}
  /** Label and value, one under the other. */
  | {readonly kind: 'fields'; readonly rows: readonly (readonly [string, string])[]}
  | {readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[]}
  /** Empty boxes for seals. */
  | {readonly kind: 'boxes'; readonly titles: readonly string[]};

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
