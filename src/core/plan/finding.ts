/**
 * A disagreement between sheet, configuration, order and unit. Only identity-level ones stop; `centre` waits for the
 * centre's word; `note` stands in the report (domain rules: R14, R28, R54).
 */
export type FindingRank = 'stop' | 'centre' | 'note';

/** How a finding is named to a person and on the command line. */
export interface FindingRef {
  /** Stable within an order revision, e.g. `wan-address` or `vpn-secret:dc-inzai`. */
  readonly id: string;
  readonly rank: FindingRank;
}

/**
 * One disagreement with every place that has a say in it. A place that says nothing about the matter is null; a place
 * that should hold the value and doesn't is there with `shown` null. For a secret every `shown` is null: only that it
 * differs is told, neither value nor length nor position.
 */
export interface Finding extends FindingRef {
  readonly sheet: FindingCell | null;
  readonly configuration: FindingLine | null;
  readonly order: FindingEntry | null;
  /** What the unit on the console called itself. */
  readonly unit: string | null;
  readonly newer: Newer;
  readonly secret: boolean;
}

export interface FindingCell {
  readonly worksheet: string;
  /** A1 of the top-left cell. */
  readonly cell: string;
  /** As the Settings hold it: half-width, ranges written out. */
  readonly shown: string | null;
}

export interface FindingLine {
  /** 1-based line of the configuration file; 0: the file has no line for it. */
  readonly fileLine: number;
  readonly shown: string | null;
}

export interface FindingEntry {
  /** Path in order.json, e.g. `contract.no`. */
  readonly path: string;
  readonly shown: string | null;
}

/** `unknown`: the sheet names no revision, or both are of the same day. */
export type Newer = 'sheet' | 'configuration' | 'unknown';

/**
 * What still keeps the night from going on. A person's reference (finding id → ticket or name of who answered) closes
 * a `centre` finding; a `stop` is closed by a new order revision only; a `note` keeps nothing.
 */
export function openFindings<F extends FindingRef>(
  findings: readonly F[],
  accepted: ReadonlyMap<string, string>
): readonly F[] {
  return findings.filter(one => one.rank === 'stop' || (one.rank === 'centre' && !accepted.get(one.id)?.trim()));
}
