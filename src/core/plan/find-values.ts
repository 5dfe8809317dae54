import {unquoted} from '../configuration/quotes.ts';
import {reveal} from '../settings/secret.ts';
import type {FieldClaim, ValueForm} from './find-claim.ts';
import type {Fact} from './find-facts.ts';

/** `both-silent`: neither says anything, which agrees without proving a likeness. */
export type Comparison = 'same' | 'both-silent' | 'differs' | 'hidden';

export function compareField(claim: FieldClaim, fact: Fact): Comparison {
  if (fact.fields[claim.field]?.kind === 'hidden') return 'hidden';
  const claimed = claimedText(claim);
  const stated = statedText(claim, fact);
  if (claimed !== stated) return 'differs';
  return claimed === null ? 'both-silent' : 'same';
}

/** For a secret the secret itself: to compare, never to show. */
export function claimedText({value, as}: FieldClaim): string | null {
  if (value === null || value === false) return null;
  if (value === true) return 'yes';
  return typeof value === 'object' ? reveal(value) : spelt(String(value), as);
}

export function statedText({field, as}: FieldClaim, fact: Fact): string | null {
  const stated = fact.fields[field];
  if (stated?.kind !== 'said') return null;
  if (as === 'flag') return 'yes';
  return spelt(unquoted(stated.text), as);
}

function spelt(text: string, as: ValueForm): string {
  return as === 'network' && /^[\d.]+$/.test(text) ? `${text}/32` : text;
}
