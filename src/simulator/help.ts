import {candidateForms} from './command/candidate.ts';
import {commandForms} from './commands.ts';
import {childForms, headerForms, singleForms} from './configure.ts';
import {type Form, nextWords, tokens} from './grammar/matching.ts';
import type {Seat} from './seat.ts';

/** What may stand next: the answer to `?`. */
export function helpFor(seat: Seat, line: string): readonly string[] {
  const begun = /\S*$/.exec(line)?.[0] ?? '';
  const words = tokens(line.slice(0, line.length - begun.length));
  const next = <S>(all: readonly Form<S>[]): readonly string[] => nextWords(all, words, begun);
  if (seat.mode === 'user' || seat.mode === 'exec') return next(commandForms(seat));
  const inner = seat.place ? next(childForms[seat.place.kind]) : [];
  const own = seat.mode === 'cand' ? next(candidateForms) : [];
  return [...new Set([...inner, ...own, ...next(headerForms), ...next(singleForms(seat.machine))])].sort();
}

/** What TAB adds: the rest of the only word that fits. */
export function completionOf(seat: Seat, line: string): string {
  const begun = /\S*$/.exec(line)?.[0] ?? '';
  const fits = helpFor(seat, line).filter(word => !word.startsWith('<'));
  return fits.length === 1 && begun !== '' ? `${(fits[0] ?? '').slice(begun.length)} ` : '';
}
