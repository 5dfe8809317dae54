/**
 * How a visit ends, as said to the centre and printed by the CLI. Each has a witness text, a report and an exit code
 * of its own (always closable, never green by force).
 *
 * `complete` no line refused or unknown, no check fail or settling · `partial` closed with open points that have an
 * owner · `staged` applied and saved, cables not moved · `verified` nothing had to be applied, all as planned ·
 * `rolled-back` the old unit is back in service · `aborted` closed by a person before a change · `stopped` a gate or a
 * fault holds the visit; the same order can go on.
 */
export type Ending = (typeof endings)[number];
export const endings = ['complete', 'partial', 'staged', 'verified', 'rolled-back', 'aborted', 'stopped'] as const;
