import type {Profile} from '../device/profile.ts';
import type {Settings} from '../settings/settings.ts';
import type {Claim} from './find-claim.ts';
import {claimsOf} from './find-claims.ts';
import {judgePair, type Outcome} from './find-differences.ts';
import {toldFields, type Fact, type Facts} from './find-facts.ts';
import type {FactName} from './find-kinds.ts';
import {pairUp, type Pair} from './find-pairs.ts';
import {factsFor, kindRules, said, type KindRule} from './find-rules.ts';

/** Sets every claim of the sheet against the facts of the configuration. */
export function compareAll(settings: Settings, facts: Facts, profile: Profile): readonly Outcome[] {
  const told = toldFields(profile);
  const all = claimsOf(settings);
  const given: Given = {settings, facts, claims: Map.groupBy(toldPart(all, told), claim => claim.kind)};
  return [
    ...freeTexts(settings),
    ...untold(all, told),
    ...kindRules
      .filter(rule => told.has(rule.kind))
      .flatMap(rule => compareKind(rule, given.claims.get(rule.kind) ?? [], {...given, under: null}))
  ];
}

interface Given {
  readonly settings: Settings;
  readonly facts: Facts;
  readonly claims: ReadonlyMap<FactName, readonly Claim[]>;
}

interface Within extends Given {
  /** The row that a kind belongs to. */
  readonly under: {readonly claim: Claim; readonly fact: Fact; readonly on: readonly string[]} | null;
}

function compareKind(rule: KindRule, mine: readonly Claim[], given: Within): readonly Outcome[] {
  const {facts, settings, under} = given;
  const theirs = factsFor(rule.kind, facts, settings).filter(
    one => !under || under.on.every(on => said(one, on) === said(under.fact, on))
  );
  return pairUp(rule.pairing, mine, theirs).flatMap(pair => [
    ...judgePair(pair, rule, under?.claim.path ?? ''),
    ...compareInside(pair, rule, given)
  ]);
}

function compareInside(pair: Pair, rule: KindRule, given: Given): readonly Outcome[] {
  if (pair.kind !== 'both' || pair.claim.says === 'absent') return [];
  const {claim, fact} = pair;
  return rule.inside.flatMap(child => {
    const mine = (given.claims.get(child.kind) ?? []).filter(one => one.path.startsWith(`${claim.path}.`));
    return compareKind(child, mine, {...given, under: {claim, fact, on: child.on}});
  });
}

type Told = ReadonlyMap<string, ReadonlySet<string>>;

/** The claims as far as the profile can tell their fields. */
function toldPart(claims: readonly Claim[], told: Told): readonly Claim[] {
  return claims
    .map(claim => ({...claim, fields: claim.fields.filter(one => told.get(claim.kind)?.has(one.field))}))
    .filter(claim => claim.fields.length > 0 || claim.says === 'absent');
}

function untold(claims: readonly Claim[], told: Told): readonly Outcome[] {
  return claims.flatMap(claim => {
    const fields = claim.fields.filter(one => one.role !== 'hint' && !told.get(claim.kind)?.has(one.field));
    return fields.map(({path}) => ({kind: 'uncheckable', path, why: 'not-in-profile'}) as const);
  });
}

function freeTexts({wan, vrrp, dynamicRouting, vpn, services}: Settings): readonly Outcome[] {
  const texts = {
    'wan.backup': wan.backup,
    vrrp,
    dynamicRouting,
    'vpn.remoteAccess': vpn.remoteAccess,
    'services.antivirus': services.antivirus,
    'services.urlFilter': services.urlFilter
  };
  return Object.entries(texts).flatMap(([path, text]): readonly Outcome[] =>
    text === null ? [] : [{kind: 'uncheckable', path, why: 'free-text'}]
  );
}
