import type {Claim, FieldClaim} from './find-claim.ts';
import type {Fact} from './find-facts.ts';
import type {Pair} from './find-pairs.ts';
import {said, type KindRule} from './find-rules.ts';
import {claimedText, compareField, statedText} from './find-values.ts';

/** What comparing one value, or looking for one row, came to. */
export type Outcome =
  | {readonly kind: 'agrees'; readonly path: string}
  | {readonly kind: 'uncheckable'; readonly path: string; readonly why: Uncheckable}
  | ({readonly kind: 'differs'} & Difference);

/** `not-in-profile`: the profile can't tell such a line. `free-text`: the sheet's own words. The rest: how it is kept. */
export type Uncheckable = 'hashed' | 'sealed' | 'masked' | 'not-in-profile' | 'free-text';

export interface Difference {
  readonly id: string;
  /** Into the Settings; it leads to the cell. */
  readonly path: string;
  readonly sheetSays: string | null;
  /** 0 where the file has no such line. */
  readonly fileLine: number;
  readonly fileSays: string | null;
  readonly secret: boolean;
}

/** `under`: path of the row that the kind belongs to, empty for a kind of its own. */
export function judgePair(pair: Pair, rule: KindRule, under: string): readonly Outcome[] {
  if (pair.kind === 'configuration-only') return extra(pair.fact, rule, under);
  const {claim} = pair;
  if (pair.kind === 'sheet-only') {
    if (claim.says === 'absent') return [{kind: 'agrees', path: claim.path}];
    return rule.missing === 'row' ? [missing(claim)] : compareFields(claim, {fileLine: 0, shown: '', fields: {}});
  }
  if (claim.says === 'absent' || pair.kind === 'moved') return [wholeRow(claim, pair.fact)];
  return compareFields(claim, pair.fact);
}

function compareFields(claim: Claim, fact: Fact): readonly Outcome[] {
  return claim.fields.filter(one => one.role !== 'hint').map(field => compare(field, claim, fact));
}

function compare(field: FieldClaim, claim: Claim, fact: Fact): Outcome {
  const {path} = field;
  const stated = fact.fields[field.field];
  if (stated?.kind === 'hidden') return {kind: 'uncheckable', path, why: stated.why};
  if (compareField(field, fact) !== 'differs') return {kind: 'agrees', path};
  const together = claim.fields.filter(one => one.finding === field.finding);
  return {
    kind: 'differs',
    id: idOf(field, claim, fact),
    path: isMask(field, fact) ? path.replace(/\w+$/, 'mask') : path,
    sheetSays: textOf(together, claimedText),
    fileLine: stated?.fileLine ?? fact.fileLine,
    fileSays: textOf(together, one => statedText(one, fact)),
    secret: field.as === 'secret'
  };
}

/** Only the length of the network differs: the sheet has a cell of its own for it. */
function isMask(field: FieldClaim, fact: Fact): boolean {
  const [address, length] = field.as === 'secret' ? [] : (claimedText(field)?.split('/') ?? []);
  return length !== undefined && address === statedText(field, fact)?.split('/')[0];
}

/** A row that the sheet says is not there, or has elsewhere in the order. */
function wholeRow(claim: Claim, fact: Fact): Outcome {
  const {path, says, fields} = claim;
  const sheetSays = says === 'absent' ? null : textOf(fields, claimedText);
  const {fileLine, shown} = fact;
  return {kind: 'differs', id: `setting:${path}`, path, sheetSays, fileLine, fileSays: shown, secret: false};
}

function missing(claim: Claim): Outcome {
  const {fields} = claim;
  const open = fields.filter(one => one.role !== 'hint');
  const first = open.find(one => one.role === 'key') ?? open[0];
  const id = first && !first.finding.startsWith('setting:') ? idOf(first, claim, null) : `setting:${claim.path}`;
  return {
    kind: 'differs',
    id,
    path: first?.path ?? claim.path,
    sheetSays: textOf(open, claimedText),
    fileLine: 0,
    fileSays: null,
    secret: open.every(one => one.as === 'secret')
  };
}

function extra(fact: Fact, {kind, extra: where}: KindRule, under: string): readonly Outcome[] {
  if (where === 'may-be') return [];
  const name = where.name.map(field => said(fact, field) ?? '').join('-');
  const path = under + where.path;
  const id = kind === 'forward' ? `port-forward:${name}` : `setting:${path}[${name}]`;
  return [{kind: 'differs', id, path, sheetSays: null, fileLine: fact.fileLine, fileSays: fact.shown, secret: false}];
}

/** What may be shown of some values, in one line: no secret, and a flag by its name. */
function textOf(fields: readonly FieldClaim[], read: (field: FieldClaim) => string | null): string | null {
  const words = fields
    .filter(one => one.as !== 'secret' && one.role !== 'hint')
    .map(one => (one.as === 'flag' && read(one) !== null ? one.field : read(one)));
  return words.filter(one => one !== null).join(' ') || null;
}

function idOf({finding}: FieldClaim, claim: Claim, fact: Fact | null): string {
  return finding.replace(/\{(\w+)\}/g, (_, name: string) => {
    const own = claim.fields.find(one => one.field === name);
    return said(fact ?? undefined, name) ?? (own && claimedText(own)) ?? '';
  });
}
