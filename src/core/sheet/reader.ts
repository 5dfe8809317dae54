import {failed, ok, type Result} from '../result.ts';
import type {SheetNoteKind} from '../settings/settings.ts';
import type {SheetFault} from './fault.ts';
import type {Cell} from './workbook.ts';

/** The layout's words: our name → what people write for it. */
export interface Terms {
  readonly ports: Vocabulary;
  readonly zones: Vocabulary;
  readonly interfaces: Vocabulary;
  readonly methods: Vocabulary;
  readonly photographyForbidden: readonly string[];
}
type Vocabulary = Readonly<Record<string, readonly string[]>>;

/** One value as it stands: readers turn it into what the Settings hold or say what is wrong with it. */
export interface Source {
  /** As shown, untouched: width, blanks and line breaks are still there. */
  readonly text: string;
  readonly value: Cell['value'];
  /** Label under which it was found. */
  readonly label: string;
  readonly terms: Terms;
}

export type Wrong = Pick<SheetFault, 'why' | 'expected' | 'choices' | 'digits'>;
export type Read<T> = Result<T, Wrong>;

/** What may stand in a field or column. `blank`: is an empty place wrong, or `null`? */
export interface Reader<T> {
  readonly read: (source: Source) => Read<T>;
  readonly blank: 'wrong' | 'null';
  /** Never shown, never in a fault. */
  readonly secret: boolean;
  /** Free text may look like a date; anything else that does was changed by Excel. */
  readonly free: boolean;
  readonly note?: (value: unknown) => SheetNoteKind | null;
}
export type ValueOf<R> = R extends Reader<infer T> ? T : never;

export function must<T>(read: (source: Source) => Read<T>): Reader<T> {
  return {read, blank: 'wrong', secret: false, free: false};
}

export function may<T>(read: (source: Source) => Read<T>): Reader<T | null> {
  return {read, blank: 'null', secret: false, free: false};
}

export function free<T>(reader: Reader<T>): Reader<T> {
  return {...reader, free: true};
}

export function wrong(why: SheetFault['why'], more: Omit<Wrong, 'why'> = {}): Read<never> {
  return failed({why, ...more});
}

/** Lifts a proof (`ipv4`, `mac` …) into a reading. */
export function proved<T>(value: T | null, why: SheetFault['why'], expected?: string): Read<T> {
  return value === null ? wrong(why, expected === undefined ? {} : {expected}) : ok(value);
}
