import type {Profile} from '../device/profile.ts';
import type {Check, Command} from './check.ts';
import type {Observed, ObservedRow, ObservationName} from './observation.ts';

/** What to type in exec mode for one check. Two checks may ask the same line; asking it once serves both. */
export function commandsFor(check: Check): readonly Command[] {
  return check.commands;
}

/**
 * Reads a unit's answer: rows in the order of the lines, for each line the first pattern that fits. An error line
 * that is no row itself makes the whole answer refused; an answer without a single row is unreadable, never empty.
 */
export function parseObservation(profile: Profile, name: ObservationName, lines: readonly string[]): Observed {
  const kinds = Object.entries(profile.observations[name]?.rows ?? {});
  const rows: ObservedRow[] = [];
  const errors: string[] = [];
  for (const line of lines) {
    const row = rowOf(kinds, line);
    if (row) rows.push(row);
    else if (matches(profile.errors, line) && !matches(profile.ok, line)) errors.push(line);
  }
  if (errors.length > 0) return {state: 'refused', answer: errors};
  return rows.length > 0 ? {state: 'read', rows} : {state: 'unreadable'};
}

function rowOf(kinds: readonly [string, readonly RegExp[]][], line: string): ObservedRow | null {
  for (const [row, patterns] of kinds)
    for (const pattern of patterns) {
      const match = pattern.exec(line);
      if (match) return {row, fields: given(match.groups ?? {})};
    }
  return null;
}

/** Groups of alternatives that did not take part are `undefined`: they are not fields. */
function given(groups: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(groups).filter((entry): entry is [string, string] => entry[1] !== undefined)
  );
}

function matches(patterns: readonly RegExp[], line: string): boolean {
  return patterns.some(pattern => pattern.test(line));
}
