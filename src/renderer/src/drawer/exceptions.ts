import type {HandItem} from '#core/procedure/hands.ts';

/** What is not in order, with what was written about it; all else is. */
export type Exceptions = Readonly<Partial<Record<HandItem, string>>>;

export function exceptionsOf(chosen: Exceptions): {item: string; note: string}[] {
  return Object.entries(chosen).map(([item, note]) => ({item, note: note.trim()}));
}
