import type {PeopleView} from '#core/contract/snapshot.ts';
import {words} from '#words/words.ts';

export type Tried =
  | {readonly is: 'good' | 'bad'; readonly words: string; readonly at: string}
  | {readonly is: 'absent'; readonly at: string};

/** What was recorded last of the customer's own try; a note stands for "nobody there who could". */
export function triedOf({said, notes}: Pick<PeopleView, 'said' | 'notes'>): Tried | undefined {
  const answer = said.findLast(one => one.by === 'customer');
  const absent = notes.findLast(one => absentNotes.includes(one.text));
  if (absent && (!answer || Date.parse(absent.at) > Date.parse(answer.at))) return {is: 'absent', at: absent.at};
  return answer && {is: answer.good ? 'good' : 'bad', words: answer.words, at: answer.at};
}

const absentNotes: readonly string[] = (['ja', 'en'] as const).map(
  language => words(language).screens.centre.customer.absentNote
);
