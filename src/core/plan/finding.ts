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
