import type {Claim, FieldClaim} from './find-claim.ts';
import type {Fact} from './find-facts.ts';
import {compareField} from './find-values.ts';

/** What the sheet claims beside what the configuration states; one of the two may be missing. */
export type Pair =
  | {readonly kind: 'both'; readonly claim: Claim; readonly fact: Fact}
  /** Alike in all, but not in its place of the order. */
  | {readonly kind: 'moved'; readonly claim: Claim; readonly fact: Fact}
  | {readonly kind: 'sheet-only'; readonly claim: Claim}
  | {readonly kind: 'configuration-only'; readonly fact: Fact};

/**
 * `alike`: each claim with the fact that agrees most. `order`: the same first, the rest as they come. `sequence`: the
 * order itself matters. `every`: one claim speaks of all facts.
 */
export type Pairing = 'alike' | 'order' | 'sequence' | 'every';

export function pairUp(pairing: Pairing, claims: readonly Claim[], facts: readonly Fact[]): readonly Pair[] {
  if (pairing === 'every') return claims.flatMap(claim => pairEvery(claim, facts));
  if (pairing === 'sequence') return pairSequence(claims, facts);
  const {pairs, claims: left, facts: over} = pairAlike(claims, facts, pairing === 'alike' ? alike : same);
  return [...pairs, ...(pairing === 'alike' ? alone(left, over) : zip(left, over))];
}

/** Less than this share of a row's weight in common is another row, not a changed one. */
const leastLikeness = 0.3;
const weights: Readonly<Record<FieldClaim['role'], number>> = {key: 2, value: 1, hint: 0.5};

function likeness(claim: Claim, fact: Fact): number {
  let all = 0;
  let common = 0;
  for (const field of claim.fields) {
    const compared = compareField(field, fact);
    if (compared === 'hidden' || compared === 'both-silent') continue;
    all += weights[field.role];
    if (compared === 'same') common += weights[field.role];
  }
  return all === 0 ? 1 : common / all;
}

interface Paired {
  readonly pairs: readonly Pair[];
  readonly claims: readonly Claim[];
  readonly facts: readonly Fact[];
}

type Accept = (claim: Claim, fact: Fact) => boolean;

const alike: Accept = (claim, fact) => likeness(claim, fact) >= leastLikeness;
const same: Accept = (claim, fact) =>
  claim.fields.every(one => one.role === 'hint' || compareField(one, fact) !== 'differs');

function pairAlike(claims: readonly Claim[], facts: readonly Fact[], accept: Accept): Paired {
  const likely = claims
    .flatMap(claim => facts.filter(fact => accept(claim, fact)).map(fact => ({claim, fact})))
    .map(pair => ({...pair, share: likeness(pair.claim, pair.fact)}))
    .toSorted((a, b) => b.share - a.share);
  const taken = new Set<Claim | Fact>();
  const pairs: Pair[] = [];
  for (const {claim, fact} of likely) {
    if (taken.has(claim) || taken.has(fact)) continue;
    taken.add(claim).add(fact);
    pairs.push({kind: 'both', claim, fact});
  }
  return {pairs, claims: claims.filter(one => !taken.has(one)), facts: facts.filter(one => !taken.has(one))};
}

function pairEvery(claim: Claim, facts: readonly Fact[]): readonly Pair[] {
  return facts.length === 0 ? alone([claim], []) : facts.map(fact => ({kind: 'both', claim, fact}));
}

function pairSequence(claims: readonly Claim[], facts: readonly Fact[]): readonly Pair[] {
  const anchors = longestCommon(claims, facts);
  const anchored = new Set<Claim | Fact>(anchors.flat());
  const elsewhere = pairAlike(
    claims.filter(one => !anchored.has(one)),
    facts.filter(one => !anchored.has(one)),
    same
  );
  const moved = elsewhere.pairs.flatMap(pair => (pair.kind === 'both' ? [{...pair, kind: 'moved' as const}] : []));
  const leftClaims = new Set(elsewhere.claims);
  const leftFacts = new Set(elsewhere.facts);
  const pairs: Pair[] = anchors.map(([claim, fact]) => ({kind: 'both', claim, fact}));
  const ends = [...anchors.map(([c, f]) => [claims.indexOf(c), facts.indexOf(f)] as const)];
  let [fromClaim, fromFact] = [0, 0];
  for (const [toClaim, toFact] of [...ends, [claims.length, facts.length] as const]) {
    const between = claims.slice(fromClaim, toClaim).filter(one => leftClaims.has(one));
    pairs.push(
      ...zip(
        between,
        facts.slice(fromFact, toFact).filter(one => leftFacts.has(one))
      )
    );
    [fromClaim, fromFact] = [toClaim + 1, toFact + 1];
  }
  return [...pairs, ...moved];
}

/** The longest run of pairs that stand in the same order on both sides. */
function longestCommon(claims: readonly Claim[], facts: readonly Fact[]): readonly (readonly [Claim, Fact])[] {
  let below: readonly (readonly (readonly [Claim, Fact])[])[] = facts.map(() => []).concat([[]]);
  for (const claim of claims.toReversed()) {
    const row: (readonly (readonly [Claim, Fact])[])[] = [[]];
    for (const [at, fact] of [...facts.entries()].toReversed()) {
      const skipClaim = below[at] ?? [];
      const skipFact = row[0] ?? [];
      const take = same(claim, fact) ? [[claim, fact] as const, ...(below[at + 1] ?? [])] : [];
      row.unshift([take, skipClaim, skipFact].reduce((best, one) => (one.length > best.length ? one : best)));
    }
    below = row;
  }
  return below[0] ?? [];
}

function zip(claims: readonly Claim[], facts: readonly Fact[]): readonly Pair[] {
  const many = Math.min(claims.length, facts.length);
  const both = claims.slice(0, many).flatMap((claim, at): readonly Pair[] => {
    const fact = facts[at];
    return fact ? [{kind: 'both', claim, fact}] : [];
  });
  return [...both, ...alone(claims.slice(many), facts.slice(many))];
}

function alone(claims: readonly Claim[], facts: readonly Fact[]): readonly Pair[] {
  return [
    ...claims.map(claim => ({kind: 'sheet-only', claim}) as const),
    ...facts.map(fact => ({kind: 'configuration-only', fact}) as const)
  ];
}
