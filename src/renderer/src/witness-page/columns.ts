import type {Section, Statement} from '#core/witness/statement.ts';
import {witnessPhrases} from '#words/ja/witness.ts';

const {headings} = witnessPhrases;
const beside: readonly string[] = [headings.removed, headings.privacy, headings.sign];

/** Work, results and what is left at the left; unit, privacy and the sign's own words at the right. */
export function columnsOf({sections}: Pick<Statement, 'sections'>): {
  readonly left: readonly Section[];
  readonly right: readonly Section[];
} {
  return {
    left: sections.filter(one => !beside.includes(one.heading)),
    right: sections.filter(one => beside.includes(one.heading))
  };
}
