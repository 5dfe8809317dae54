import type {CheckOf, ExpectedNat} from './check.ts';
import type {ObservedRow} from './observation.ts';
import {passed, rowsNamed, rowsOf, unclear, wrong, type Judgement, type Seen} from './judgement.ts';

/** C12: each rule equal, none missing, none extra; the first that differs is named. */
export function judgeNat(check: CheckOf<'C12'>, seen: readonly Seen[]): Judgement {
  const read = rowsOf(seen, check.commands, 'nat');
  if (!read.ok) return read.judgement;
  const command = check.commands[0]?.send ?? 'nat';
  const found = rowsNamed(read.rows, 'rule').map(row => ({...(row as unknown as Found), rule: Number(row['rule'])}));
  if (!countsAgree(read.rows, found)) return unclear('', {kind: 'unreadable', command});
  const absent: string[] = [];
  for (const expected of check.rules) {
    const row = found.find(one => one.kind === expected.kind && one.rule === expected.rule);
    if (!row) absent.push(textOf(expected));
    else if (!equal(expected, row))
      return wrong(foundText(row), {kind: 'differs', expected: textOf(expected), found: foundText(row)});
  }
  if (absent.length > 0) return wrong('', {kind: 'missing', items: absent});
  const extra = found.filter(row => !check.rules.some(one => one.kind === row.kind && one.rule === row.rule));
  if (extra.length > 0) return wrong(extra.map(foundText).join(', '), {kind: 'extra', items: extra.map(foundText)});
  return passed(String(check.rules.length));
}

interface Found {
  readonly kind: string;
  readonly rule: number;
  readonly interface: string;
  readonly match: string;
  readonly action: string;
}

/** Where the unit counts its rules itself, every one must have been read; else a row has a form not known. */
function countsAgree(rows: readonly ObservedRow[], found: readonly Found[]): boolean {
  const [totals] = rowsNamed(rows, 'totals');
  if (!totals) return found.length > 0;
  const count = (kind: string) => found.filter(one => one.kind === kind).length;
  return Number(totals['source']) === count('src') && Number(totals['destination']) === count('dst');
}

function equal(expected: ExpectedNat, row: Found): boolean {
  return row.interface === expected.interface && row.action === expected.action && expected.matches.includes(row.match);
}

function textOf({kind, rule, interface: name, matches, action}: ExpectedNat): string {
  return `${kind} ${rule} ${name} ${matches[0] ?? ''} ${action}`;
}

function foundText({kind, rule, interface: name, match, action}: Found): string {
  return `${kind} ${rule} ${name} ${match} ${action}`;
}
