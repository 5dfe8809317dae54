import type {FilterPolicy} from '../settings/settings.ts';
import type {CheckOf} from './check.ts';
import {canonical, fallbackText, ruleText} from './filter-line.ts';
import {passed, rowsNamed, rowsOf, unclear, wrong, type Judgement, type Rows, type Seen} from './judgement.ts';
import type {ObservedRow} from './observation.ts';

/**
 * C13: each policy, rule and default of the sheet's table equal and none extra, and what is in force (the totals)
 * agrees with what is configured. The first rule that differs is named.
 */
export function judgeFilters(check: CheckOf<'C13'>, seen: readonly Seen[]): Judgement {
  const lines = rowsOf(seen, check.commands, 'filterRules');
  const totals = rowsOf(seen, check.commands, 'filterTotals');
  if (!lines.ok) return lines.judgement;
  const found = policiesOf(lines.rows);
  return differences(check.policies, found) ?? inForce(check, totals);
}

interface FoundPolicy {
  readonly name: string;
  readonly rules: {readonly number: string; readonly text: string}[];
  fallback: string | null;
}

/** Rules belong to the policy header above them. */
function policiesOf(rows: readonly ObservedRow[]): readonly FoundPolicy[] {
  const policies: FoundPolicy[] = [];
  for (const {row, fields} of rows) {
    const last = policies.at(-1);
    if (row === 'policy') policies.push({name: `${fields['from']} ${fields['to']}`, rules: [], fallback: null});
    else if (last && fields['rule']) {
      const text = canonical(fields['rule']);
      const numbered = /^rule (\d+) (.*)$/.exec(text);
      if (numbered) last.rules.push({number: numbered[1] ?? '', text: numbered[2] ?? ''});
      else last.fallback = text;
    }
  }
  for (const policy of policies) policy.rules.sort((one, other) => Number(one.number) - Number(other.number));
  return policies;
}

function differences(expected: readonly FilterPolicy[], found: readonly FoundPolicy[]): Judgement | null {
  const names = expected.map(nameOf);
  const absent = names.filter(name => !found.some(one => one.name === name));
  if (absent.length > 0) return wrong('', {kind: 'missing', items: absent});
  for (const policy of expected) {
    const fault = policyFault(
      policy,
      found.find(one => one.name === nameOf(policy))
    );
    if (fault) return fault;
  }
  const extra = found.map(one => one.name).filter(name => !names.includes(name));
  return extra.length > 0 ? wrong(extra.join(', '), {kind: 'extra', items: extra}) : null;
}

/** The sheet has an order but no numbers: the n-th rule tried is compared with the n-th row of the table. */
function policyFault(policy: FilterPolicy, found: FoundPolicy | undefined): Judgement | null {
  const name = nameOf(policy);
  for (let at = 0; at < Math.max(policy.rules.length, found?.rules.length ?? 0); at += 1) {
    const rule = policy.rules[at];
    const is = found?.rules[at];
    if (!is) return wrong('', {kind: 'missing', items: [`${name}: ${rule ? ruleText(rule) : ''}`]});
    const text = `${name} rule ${is.number}: ${is.text}`;
    if (!rule) return wrong(text, {kind: 'extra', items: [text]});
    if (ruleText(rule) !== is.text)
      return wrong(text, {kind: 'differs', expected: `${name}: ${ruleText(rule)}`, found: text});
  }
  return fallbackFault(policy, found?.fallback ?? null);
}

/** Where the sheet has no row for it, whatever isn't listed must be refused; whether it is logged is left open. */
function fallbackFault(policy: FilterPolicy, found: string | null): Judgement | null {
  const name = nameOf(policy);
  const expected = policy.fallback ? fallbackText(policy.fallback) : 'default deny';
  if (found === null) return wrong('', {kind: 'missing', items: [`${name}: ${expected}`]});
  if (found === expected || (policy.fallback === null && found === `${expected} log`)) return null;
  return wrong(`${name}: ${found}`, {kind: 'differs', expected: `${name}: ${expected}`, found: `${name}: ${found}`});
}

function inForce({policies, commands}: CheckOf<'C13'>, totals: Rows): Judgement {
  if (!totals.ok) return totals.judgement;
  const counted = rowsNamed(totals.rows, 'totals').at(-1);
  const rows = rowsNamed(totals.rows, 'policy');
  const command = commands.find(one => one.observation === 'filterTotals')?.send ?? '';
  if (!counted || Number(counted['policies']) !== rows.length) return unclear('', {kind: 'unreadable', command});
  const expected = policies.map(policy => `${nameOf(policy)} ${policy.rules.length}`).toSorted();
  const found = rows.map(row => `${row['from']} ${row['to']} ${row['rules']}`).toSorted();
  const measured = `${counted['policies']} / ${counted['rules']}`;
  const absent = expected.filter(one => !found.includes(one));
  const extra = found.filter(one => !expected.includes(one));
  if (absent.length > 0 && extra.length > 0)
    return wrong(measured, {kind: 'differs', expected: absent[0] ?? '', found: extra[0] ?? ''});
  if (absent.length > 0) return wrong(measured, {kind: 'missing', items: absent});
  if (extra.length > 0) return wrong(measured, {kind: 'extra', items: extra});
  const rules = policies.reduce((sum, policy) => sum + policy.rules.length, 0);
  if (Number(counted['rules']) !== rules)
    return wrong(measured, {kind: 'differs', expected: String(rules), found: counted['rules'] ?? ''});
  return passed(measured);
}

function nameOf({from, to}: FilterPolicy): string {
  return `${from} ${to}`;
}
