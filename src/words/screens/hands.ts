import type {HandList} from '#core/job/deeds.ts';
import type {HandItem} from '#core/procedure/hands.ts';

/** Lists for the hands: one press for "all in order", exceptions only. */
export interface HandsWords {
  readonly title: string;
  readonly lists: Readonly<Record<HandList, {readonly title: string; readonly all: string}>>;
  readonly items: Readonly<Record<HandItem, string>>;
  readonly open: string;
  done(exceptions: number): string;
  /** How to name what is not in order. */
  readonly exceptHint: string;
  exceptNote(item: string): string;
  readonly notOk: string;
  withExceptions(count: number): string;
  readonly change: string;
  readonly pending: string;
}
