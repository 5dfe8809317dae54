import {draftOf, findingOf} from './find-draft.ts';
import {readFacts} from './find-facts.ts';
import {identityDrafts, newerOf} from './find-identity.ts';
import type {Outcome, Uncheckable} from './find-differences.ts';
import {compareAll} from './find-outcomes.ts';
import type {Sources} from './find-sources.ts';
import type {Finding, FindingRank} from './finding.ts';

export interface Disagreements {
  /** Stops first, then those for the centre, then notes. */
  readonly findings: readonly Finding[];
  /** How many of the sheet's values the configuration confirms. */
  readonly agreed: number;
  /** Values that can't be compared here; the checks on the unit may still prove them. */
  readonly uncheckable: readonly {readonly path: string; readonly why: Uncheckable}[];
}

/**
 * Sets the sheet against the configuration the centre issued, and both against the order and the unit's model (R14,
 * R28, R36, R54). Nothing is sent and nothing decided here: what a finding means for the night is its rank.
 */
export function findDisagreements(sources: Sources): Disagreements {
  const {sheet, configuration, profile} = sources;
  const facts = readFacts(profile, configuration.items);
  const outcomes = compareAll(sheet.settings, facts, profile);
  const ground = {origins: sheet.origins, newer: newerOf(sources)};
  const drafts = [
    ...outcomes.flatMap(one => (one.kind === 'differs' ? [draftOf(one)] : [])),
    ...identityDrafts(sources, facts)
  ];
  const findings = [...Map.groupBy(drafts, one => one.id).values()]
    .map(same => findingOf(same, ground))
    .toSorted((a, b) => ranks.indexOf(a.rank) - ranks.indexOf(b.rank));
  return {findings, agreed: agreedPaths(outcomes).size, uncheckable: uncheckableOf(outcomes)};
}

const ranks: readonly FindingRank[] = ['stop', 'centre', 'note'];

/** A value that many lines state agrees only if all of them do. */
function agreedPaths(outcomes: readonly Outcome[]): ReadonlySet<string> {
  const paths = (kind: Outcome['kind']) => outcomes.filter(one => one.kind === kind).map(one => one.path);
  const differing = new Set(paths('differs'));
  return new Set(paths('agrees').filter(path => !differing.has(path)));
}

function uncheckableOf(outcomes: readonly Outcome[]): Disagreements['uncheckable'] {
  const found = new Map<string, Uncheckable>();
  for (const one of outcomes) if (one.kind === 'uncheckable') found.set(one.path, one.why);
  return [...found].map(([path, why]) => ({path, why}));
}
