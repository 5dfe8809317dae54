/**
 * What is written down of a visit. One chain of events per order; a kind never changes its meaning, and an event is
 * never rewritten: its canonical bytes as stored are what is hashed.
 */
import type {Clock} from '../ports.ts';

/** The version of the shape below. Older ones are lifted on reading (see chain.ts, `Upcasters`). */
export const version = 1;

/** Whose act or word it is: the person at the laptop, this program, the device, or someone asked. */
export type Who = 'engineer' | 'app' | 'unit' | 'centre' | 'customer';

/** A kind and its facts. `data` is JSON: anything else (undefined, NaN, a Date) throws when it is appended. */
export interface Entry {
  readonly kind: string;
  readonly data: unknown;
}

export type Draft<E extends Entry = Entry> = E & {readonly by: Who};

/** When, by both clocks. Order is `seq` alone; monotonic times compare only within one `boot`. */
export interface Stamp {
  /** ISO 8601, UTC, milliseconds; what the laptop believed. */
  readonly wall: string;
  /** Milliseconds since the start named by `boot`. */
  readonly mono: number;
  readonly boot: string;
}

export type StoredEvent<E extends Entry = Entry> = Draft<E> &
  Stamp & {
    readonly v: typeof version;
    readonly order: string;
    /** From 0, without gaps. */
    readonly seq: number;
    /** SHA-256 (hex) of the previous event's bytes; 64 zeros before the first. */
    readonly prev: string;
    /** SHA-256 (hex) of this event's own bytes; not part of them. */
    readonly hash: string;
  };

/** An event as it lies on disk: canonical JSON (RFC 8785) and the SHA-256 (hex) of its UTF-8 bytes. */
export interface ChainRecord {
  readonly seq: number;
  readonly bytes: string;
  readonly hash: string;
}

/** Where a chain ends: the hash of its newest event and how many there are. Kept apart, it betrays a cut tail. */
export interface Head {
  readonly order: string;
  readonly count: number;
  readonly hash: string;
}

/** What is wrong with a chain at the event named beside it. `head`: events are missing, or there are more. */
export type ChainFault = 'seq' | 'hash' | 'prev' | 'order' | 'unreadable' | 'version' | 'head';

export function stampOf(clock: Clock): Stamp {
  return {wall: new Date(clock.wallMs()).toISOString(), mono: Math.round(clock.monoMs()), boot: clock.boot};
}
