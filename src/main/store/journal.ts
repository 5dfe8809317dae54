/** The events in the database. Every call is one transaction; a promise resolves after the commit's fsync. */
import {append, readAll, start, verify} from '#core/journal/chain.ts';
import {stampOf, type ChainRecord, type Draft, type Entry, type Head, type StoredEvent} from '#core/journal/event.ts';
import type {Clock} from '#core/ports.ts';
import {problem} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';
import type {Database} from './driver.ts';

/** As the port Journal, but at once; throws what SQLite says. */
export interface Events<E extends Entry> {
  append(order: string, drafts: readonly Draft<E>[]): Result<readonly StoredEvent<E>[]>;
  read(order: string): Result<readonly StoredEvent<E>[]>;
  records(order: string): Result<readonly ChainRecord[]>;
  orders(): readonly string[];
  /** Deletes the order's events for good and keeps its stub: name, count, head. */
  purge(order: string): void;
  /** To be told when all else of the order is gone. */
  purged(order: string): void;
  /** Orders whose purge was begun and not told to be done. */
  halfPurged(): readonly string[];
}

interface OrderRow {
  readonly state: 'open' | 'purging' | 'purged';
  readonly count: number;
  readonly head: string;
}

export function eventsOf<E extends Entry>(database: Database, clock: Clock): Events<E> {
  // Only heads whose whole chain was verified by this process; a failed write takes its order out again.
  const heads = new Map<string, Head>();
  const rows = rowsOf(database);

  const records = (order: string): Result<readonly ChainRecord[]> => {
    const row = rows.order(order);
    if (row !== undefined && row.state !== 'open') return failed(problem('order-closed', {order, ending: 'purged'}));
    const kept = rows.events(order);
    const expected = row === undefined ? start(order) : {order, count: row.count, hash: row.head};
    const head = verify(order, kept, expected);
    if (!head.ok) return head;
    heads.set(order, head.value);
    return ok(kept);
  };

  return {
    append(order, drafts) {
      if (drafts.length === 0) return ok([]);
      if (!heads.has(order)) {
        const kept = records(order);
        if (!kept.ok) return kept;
      }
      const head = heads.get(order) ?? start(order);
      const added = append(head, drafts, stampOf(clock));
      heads.delete(order);
      rows.insert(order, added);
      heads.set(order, {order, count: head.count + added.length, hash: added.at(-1)?.hash ?? head.hash});
      return readAll<E>(added);
    },
    read: order => eventsIn<E>(records(order)),
    records,
    orders: rows.open,
    purge: order => {
      heads.delete(order);
      rows.purge(order);
    },
    purged: rows.purged,
    halfPurged: rows.purging
  };
}

function eventsIn<E extends Entry>(kept: Result<readonly ChainRecord[]>): Result<readonly StoredEvent<E>[]> {
  return kept.ok ? readAll<E>(kept.value) : kept;
}

function rowsOf(database: Database) {
  const order = database.prepare<[string], OrderRow>('SELECT state, count, head FROM orders WHERE id = ?');
  const begin = database.prepare<[string, string]>(
    'INSERT INTO orders (id, count, head) VALUES (?, 0, ?) ON CONFLICT DO NOTHING'
  );
  const insert = database.prepare<[string, number, string, string]>(
    'INSERT INTO events (order_id, seq, bytes, hash) VALUES (?, ?, ?, ?)'
  );
  const events = database.prepare<[string], ChainRecord>(
    'SELECT seq, bytes, hash FROM events WHERE order_id = ? ORDER BY seq'
  );
  const remove = database.prepare<[string]>('DELETE FROM events WHERE order_id = ?');
  const move = database.prepare<[string, string, string]>('UPDATE orders SET state = ? WHERE id = ? AND state = ?');
  const inState = database
    .prepare<[string], string>("SELECT id FROM orders WHERE state = ? AND (count > 0 OR state <> 'open') ORDER BY id")
    .pluck();
  const purge = database.transaction((id: string) => {
    begin.run(id, start(id).hash);
    move.run('purging', id, 'open');
    remove.run(id);
  }).immediate;
  return {
    order: (id: string) => order.get(id),
    events: (id: string) => events.all(id),
    open: () => inState.all('open'),
    purging: () => inState.all('purging'),
    insert: database.transaction((id: string, records: readonly ChainRecord[]) => {
      begin.run(id, start(id).hash);
      for (const {seq, bytes, hash} of records) insert.run(id, seq, bytes, hash);
    }).immediate,
    purge: (id: string): void => {
      purge(id);
      // The deleted events' pages may still lie in the log.
      database.pragma('wal_checkpoint(TRUNCATE)');
    },
    purged: (id: string): void => void move.run('purged', id, 'purging')
  };
}
