import type {Result} from '../result.ts';

/**
 * The state of each line of a plan on one unit. `sent` stands for "may be in effect or not": a crash or a cut turns it
 * into `unknown`, and only a read-back leads on from there.
 */
export type LineState = 'planned' | 'sent' | 'accepted' | 'refused' | 'unknown' | 'repaired';

/** States of a line that the unit took. */
export const inEffect: ReadonlySet<LineState | undefined> = new Set<LineState>(['accepted', 'repaired']);

/** What became of one line. `repaired`: accepted after it had to be killed and typed again; `planned`: not sent at all. */
export interface Settled {
  readonly no: number;
  readonly state: Exclude<LineState, 'sent'>;
  /** The unit's own words where it refused, masked. */
  readonly answer?: readonly string[];
  /** What the unit took as a line of its own while this one was typed, masked. */
  readonly fragment?: string;
}

/** Where the apply writes down what it does; both are durable when they resolve. */
export interface Ledger {
  /** Before any of them is sent: the lines `from` … `to` of this attempt may be sent from now on. */
  intend(lines: readonly number[]): Promise<Result<void>>;
  settle(lines: readonly Settled[]): Promise<Result<void>>;
}

export interface LineCounts {
  readonly planned: number;
  readonly accepted: number;
  readonly refused: number;
  readonly unknown: number;
  readonly repaired: number;
}

/** `accepted` counts the repaired ones too: they are in effect. */
export function countLines(planned: number, states: ReadonlyMap<number, LineState>): LineCounts {
  const count = (...wanted: LineState[]) => [...states.values()].filter(state => wanted.includes(state)).length;
  return {
    planned,
    accepted: count('accepted', 'repaired'),
    refused: count('refused'),
    unknown: count('unknown', 'sent'),
    repaired: count('repaired')
  };
}
