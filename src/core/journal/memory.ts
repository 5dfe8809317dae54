/**
 * Journal and blobs in memory, for simulations: the same chain, no disk. What was made durable lives in the `Disk`
 * and survives the handle, so that a crash is: drop everything, open the same disk again.
 */
import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex} from '@noble/hashes/utils.js';
import type {Clock} from '../ports.ts';
import {problem, type Problem} from '../problem.ts';
import {failed, ok, type Result} from '../result.ts';
import {append, readAll, start, verify} from './chain.ts';
import {canonical, utf8} from './canonical.ts';
import {stampOf, type ChainRecord, type Draft, type Entry, type Head, type StoredEvent} from './event.ts';
import type {BlobRef, Blobs, Journal} from './ports.ts';

export interface Disk {
  readonly records: Map<string, ChainRecord[]>;
  readonly heads: Map<string, Head>;
  readonly blobs: Map<string, Uint8Array>;
}

/** What strikes a durable write: a failure that is told, or the end of the process before or after the effect. */
export type Strike =
  {readonly kind: 'fail'; readonly problem: Problem} | {readonly kind: 'crash'; readonly when: 'before' | 'after'};

/** Asked at each durable write, counted from 0 since the handle was opened; undefined lets it pass. */
export type Fault = (write: {readonly index: number; readonly what: 'append' | 'put'}) => Strike | undefined;

export interface Memory<E extends Entry = Entry> extends Journal<E>, Blobs {
  /** True once a crash struck: the write that met it never settles, as nothing does in a dead process. */
  readonly crashed: () => boolean;
}

export function emptyDisk(): Disk {
  return {records: new Map(), heads: new Map(), blobs: new Map()};
}

export interface MemoryPlace {
  readonly disk: Disk;
  readonly clock: Clock;
  readonly fault?: Fault;
  /** Told at the moment of a crash. */
  readonly onCrash?: () => void;
}

/** Opens what is on the disk. After a crash no call settles any more: open the disk again. */
export function openMemory<E extends Entry = Entry>(place: MemoryPlace): Memory<E> {
  const {disk} = place;
  const {call, write, crashed} = mortal(place);
  return {
    append: async (order, drafts) => {
      if (drafts.length === 0) return call(() => ok([]));
      const done = await write('append', () => added<E>(place, order, drafts));
      return done.ok ? done.value : done;
    },
    read: order =>
      call(() => {
        const kept = verified(disk, order);
        return kept.ok ? readAll<E>(kept.value) : kept;
      }),
    records: order => call(() => verified(disk, order)),
    orders: () => call(() => ok([...disk.records.keys()].sort())),
    now: () => stampOf(place.clock),
    put: (order, type, bytes) => write('put', () => sealed(disk, {order, type}, bytes)),
    get: ref => call(() => opened(disk, ref)),
    crashed
  };
}

/** A call that reads: at once, or never in a dead process. */
type Call = <T>(effect: () => Result<T>) => Promise<Result<T>>;
type Write = <T>(what: 'append' | 'put', effect: () => T) => Promise<Result<T>>;

function mortal({fault, onCrash}: MemoryPlace): {call: Call; write: Write; crashed: () => boolean} {
  const never = new Promise<never>(() => undefined);
  let writes = 0;
  let dead = false;
  const die = (): Promise<never> => {
    dead = true;
    onCrash?.();
    return never;
  };
  const call: Call = async effect => (dead ? never : effect());
  const write: Write = async (what, effect) => {
    if (dead) return never;
    const strike = fault?.({index: writes, what});
    writes += 1;
    if (strike?.kind === 'fail') return failed(strike.problem);
    if (strike?.kind === 'crash' && strike.when === 'before') return die();
    const value = effect();
    return strike?.kind === 'crash' ? die() : ok(value);
  };
  return {call, write, crashed: () => dead};
}

/** The head is trusted here and the whole chain verified on reading: a million simulated visits are to be cheap. */
function added<E extends Entry>(
  {disk, clock}: MemoryPlace,
  order: string,
  drafts: readonly Draft<E>[]
): Result<readonly StoredEvent<E>[]> {
  const head = disk.heads.get(order) ?? start(order);
  const records = append(head, drafts, stampOf(clock));
  const kept = disk.records.get(order) ?? [];
  kept.push(...records);
  disk.records.set(order, kept);
  disk.heads.set(order, {order, count: kept.length, hash: records.at(-1)?.hash ?? head.hash});
  return readAll<E>(records);
}

function verified(disk: Disk, order: string): Result<readonly ChainRecord[]> {
  const records = disk.records.get(order) ?? [];
  const head = verify(order, records, disk.heads.get(order) ?? start(order));
  return head.ok ? ok([...records]) : head;
}

/** Not encrypted: memory is no place to hide. All fields of the ref are bound, as in a sealed file. */
function sealed(disk: Disk, what: {readonly order: string; readonly type: string}, bytes: Uint8Array): BlobRef {
  const id = String(disk.blobs.size);
  const bound = {schema: 1, ...what, id, keyId: 'memory', size: bytes.length} as const;
  const name = bytesToHex(
    sha256
      .create()
      .update(utf8(canonical(bound)))
      .update(bytes)
      .digest()
  );
  disk.blobs.set(name, bytes.slice());
  return {...bound, name};
}

function opened(disk: Disk, {name, ...bound}: BlobRef): Result<Uint8Array> {
  const bytes = disk.blobs.get(name);
  if (bytes === undefined) return failed(problem('blob-damaged', {name, why: 'missing'}));
  const found = bytesToHex(
    sha256
      .create()
      .update(utf8(canonical(bound)))
      .update(bytes)
      .digest()
  );
  return found === name ? ok(bytes.slice()) : failed(problem('blob-damaged', {name, why: 'changed'}));
}
