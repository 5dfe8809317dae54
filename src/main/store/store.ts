/** What outlives a crash: the journal in an encrypted database, and sealed files beside it. */
import {rm, statfs} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {stampOf, type Entry} from '#core/journal/event.ts';
import type {Blobs, Journal, OrderKeys} from '#core/journal/ports.ts';
import type {Clock} from '#core/ports.ts';
import {problem, type Problem} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';
import {moveAside, openDatabase} from './database.ts';
import {makeFolder, sweep, writeWhole} from './durable.ts';
import {eventsOf, type Events} from './journal.ts';
import {removeSealed, seal, unseal} from './sealed.ts';
import {translate} from './translate.ts';

/** What must be free before a visit begins: the journal of a long one, its transcripts and its report. */
const reserveBytes = 16 * 1024 * 1024;

export interface Store<E extends Entry = Entry> extends Journal<E>, Blobs {
  /** Proves that a visit's records will find room, by asking and by writing: 'disk-full' with nothing begun. */
  reserve(): Promise<Result<void>>;
  /**
   * Purges the order: its events are deleted, its key and secrets destroyed, its sealed files removed; a stub with
   * its name, count and head stays. What a crash leaves undone is finished at the next opening.
   */
  destroy(order: string): Promise<Result<void>>;
  /** Gives the lock back. Every use after it is a bug. */
  close(): Promise<void>;
}

export interface StorePlace {
  /** Of the store alone; made when missing. */
  readonly folder: string;
  /** 32 bytes, from the vault. */
  readonly key: Uint8Array;
  /** The vault. */
  readonly keys: OrderKeys;
  readonly clock: Clock;
}

/**
 * Opens the store for this process alone, or makes it. 'store-locked': another process has it; 'store-damaged': it
 * was moved aside and the next opening begins a new one; 'store-newer', 'store-key-wrong': left as it is.
 */
export async function openStore<E extends Entry = Entry>(place: StorePlace): Promise<Result<Store<E>>> {
  const sealedFolder = resolve(place.folder, 'sealed');
  // Set once the lock is ours; given back whatever happens before the store stands.
  let close = (): void => undefined;
  const guard = guardOf(place, () => close());
  const opened = await guard('open', async () => {
    await makeFolder(sealedFolder);
    const database = await openDatabase(place);
    if (!database.ok) return database;
    close = () => void database.value.close();
    await sweep(place.folder);
    const {finish, ...store} = storeOf<E>({
      place,
      sealedFolder,
      guard,
      events: eventsOf<E>(database.value, place.clock)
    });
    const finished = await finish();
    return finished.ok ? ok({...store, close: async () => close()}) : finished;
  });
  if (!opened.ok) close();
  return opened;
}

type Guard = <T>(operation: string, effect: () => Result<T> | Promise<Result<T>>) => Promise<Result<T>>;

/**
 * After an I/O error nobody knows what reached the disk (an fsync that failed once may succeed the next time and
 * have lost the bytes): everything more is refused with the same Problem until the store is opened and verified anew.
 */
function guardOf({folder, clock}: StorePlace, close: () => void): Guard {
  let halted: Problem | undefined;
  return async (operation, effect) => {
    if (halted !== undefined) return failed(halted);
    try {
      return await effect();
    } catch (error) {
      const trouble = translate(error, operation, folder);
      if (trouble !== 'damaged' && trouble.kind !== 'store-io') return failed(trouble);
      close();
      halted = trouble === 'damaged' ? moveAside(folder, clock) : trouble;
      return failed(halted);
    }
  };
}

interface Parts<E extends Entry> {
  readonly place: StorePlace;
  readonly sealedFolder: string;
  readonly guard: Guard;
  readonly events: Events<E>;
}

function storeOf<E extends Entry>({place, sealedFolder, guard, events}: Parts<E>) {
  const finishPurge = async (order: string): Promise<Result<void>> => {
    const destroyed = await place.keys.destroyOrder(order);
    if (!destroyed.ok) return destroyed;
    await removeSealed(sealedFolder, order);
    events.purged(order);
    return ok();
  };
  const purgeAll = async (orders: readonly string[]): Promise<Result<void>> => {
    for (const order of orders) {
      const done = await finishPurge(order);
      if (!done.ok) return done;
    }
    return ok();
  };
  const kept: Omit<Store<E>, 'close'> = {
    append: (order, drafts) => guard('append', () => events.append(order, drafts)),
    read: order => guard('read', () => events.read(order)),
    records: order => guard('read', () => events.records(order)),
    orders: () => guard('read', () => ok(events.orders())),
    now: () => stampOf(place.clock),
    put: (order, type, bytes) =>
      guard('put', async () => {
        const key = await place.keys.orderKey(order);
        return key.ok ? ok(await seal(sealedFolder, {order, type, bytes, key: key.value})) : key;
      }),
    get: ref =>
      guard('get', async () => {
        const key = await place.keys.orderKey(ref.order);
        return key.ok ? unseal(sealedFolder, ref, key.value) : key;
      }),
    reserve: () => guard('reserve', () => reserve(place.folder)),
    destroy: order =>
      guard('destroy', () => {
        events.purge(order);
        return finishPurge(order);
      })
  };
  return {...kept, finish: () => guard('destroy', () => purgeAll(events.halfPurged()))};
}

async function reserve(folder: string): Promise<Result<void>> {
  const {bavail, bsize} = await statfs(folder);
  if (bavail * bsize < reserveBytes) return failed(problem('disk-full', {operation: 'reserve'}));
  const proof = 'reserve';
  await writeWhole(folder, proof, new Uint8Array(64 * 1024).fill(1));
  await rm(join(folder, proof));
  return ok();
}
