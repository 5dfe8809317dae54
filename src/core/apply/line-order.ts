import type {Profile} from '../device/profile.ts';
import type {Shown} from './shown.ts';
import type {Wanted} from './wanted.ts';

type Pair = readonly [Wanted, Shown];

export interface LineOrder {
  /** Lines whose order among their like says something, and that stand elsewhere. */
  readonly displaced: ReadonlySet<Wanted>;
  /** First line out of place of each section where the order says nothing; at top level sections count as lines. */
  readonly moved: readonly Pair[];
}

/**
 * The order of lines counts among those of one kind (first word) in one section that have no key of their own, unless
 * the profile declares them unordered: two upstream servers asked in turn, say. A line with a key sets a thing of its
 * own wherever it stands; a numbered rule carries its place in its number.
 */
export function orderOf(pairs: ReadonlyMap<Wanted, Shown>, profile: Profile): LineOrder {
  const all = [...pairs].toSorted(([a], [b]) => (a.nos.at(-1) ?? 0) - (b.nos.at(-1) ?? 0));
  const displaced = new Set<Wanted>();
  const counting = all.filter(([one]) => counts(one, profile));
  for (const alike of Map.groupBy(counting, ([one]) => `${one.section}\n${one.frame.split(' ')[0]}`).values())
    for (const [one] of outOfPlace(alike)) displaced.add(one);
  const free = all.filter(([one]) => !displaced.has(one));
  const places = Map.groupBy(free, ([one]) => (one.header ? '' : one.section));
  const moved = [...places.values()].flatMap(place => outOfPlace(place).slice(0, 1));
  return {displaced, moved};
}

function counts(one: Wanted, profile: Profile): boolean {
  return !one.header && one.key === one.frame && !profile.unordered.some(pattern => pattern.test(one.frame));
}

function outOfPlace(pairs: readonly Pair[]): readonly Pair[] {
  const sorted = pairs.toSorted(([, a], [, b]) => a.at - b.at);
  return pairs.filter((pair, at) => pair !== sorted[at]);
}
