import {causeOf} from './cause.ts';
import type {CheckOf} from './check.ts';
import {passed, rowsNamed, rowsOf, unclear, wrong, type Judgement, type Said, type Seen} from './judgement.ts';

/** C15: the centre's agent is registered. */
export function judgeCentre(check: CheckOf<'C15'>, seen: readonly Seen[]): Judgement {
  const read = rowsOf(seen, check.commands, 'centre');
  if (!read.ok) return read.judgement;
  const found = rowsNamed(read.rows, 'state').at(-1)?.['state'];
  if (!found) return unclear('', {kind: 'unreadable', command: check.commands[0]?.send ?? 'centre'});
  if (found === 'registered') return passed(found);
  const words = rowsNamed(read.rows, 'error').at(-1)?.['error'] ?? '';
  return causeOf(check, words, {measured: found, otherwise: {kind: 'differs', expected: 'registered', found}});
}

/**
 * C20 and the customer's own try: a person's word counts only with a name and a time, the centre's only with a
 * number too. What nobody was asked stays unknown.
 */
export function judgeSaid(by: Said['by'], seen: readonly Seen[]): Judgement {
  const said = seen.findLast(one => one.kind === 'said' && one.by === by);
  const complete = said?.kind === 'said' && said.name.trim() && said.at && (by === 'customer' || said.number.trim());
  if (said?.kind !== 'said' || !complete) return unclear('', {kind: 'not-asked'}, {mayChange: false});
  const measured = [said.name, said.number, said.at].filter(Boolean).join(' ');
  return said.good ? passed(measured) : wrong(measured, {kind: 'said-no', words: said.words});
}
