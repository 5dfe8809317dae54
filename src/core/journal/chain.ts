/** The hash chain of one order. Pure: who keeps the records, and how durably, is the journal's affair (ports.ts). */
import {problem} from '../problem.ts';
import {failed, ok, type Result} from '../result.ts';
import {canonical, sha256Hex, utf8} from './canonical.ts';
import {version, type ChainFault, type ChainRecord, type Draft, type Entry, type Head} from './event.ts';
import type {Stamp, StoredEvent} from './event.ts';

/** Lifts the parsed event of the version it is listed under to the next one. */
export type Upcasters = Readonly<Record<number, (older: Readonly<Record<string, unknown>>) => Record<string, unknown>>>;

/** None yet: version 1 is the first. Each newer version brings its step and a fixture of the version it lifts. */
const known: Upcasters = {};

const genesis = '0'.repeat(64);

export function start(order: string): Head {
  return {order, count: 0, hash: genesis};
}

/** The records that follow `head`, in the order given; writes nothing. Throws when a draft is not JSON: a bug. */
export function append(head: Head, drafts: readonly Draft[], stamp: Stamp): readonly ChainRecord[] {
  let prev = head.hash;
  return drafts.map(({kind, by, data}, index) => {
    const seq = head.count + index;
    const bytes = canonical({v: version, order: head.order, seq, kind, by, ...stamp, data, prev});
    prev = hashOf(bytes);
    return {seq, bytes, hash: prev};
  });
}

/**
 * Checks all records of one order from the first on and gives the head they end in. A cut tail cannot be seen from
 * the records alone: `expected`, kept elsewhere, shows it. 'journal-broken' names the first event that is wrong.
 */
export function verify(order: string, records: readonly ChainRecord[], expected?: Head): Result<Head> {
  let head = start(order);
  for (const record of records) {
    const fault = faultOf(head, record);
    if (fault !== undefined) return broken(order, head.count, fault);
    head = {order, count: head.count + 1, hash: record.hash};
  }
  if (expected !== undefined && (expected.count !== head.count || expected.hash !== head.hash)) {
    return broken(order, Math.min(expected.count, head.count), 'head');
  }
  return ok(head);
}

/**
 * The event of a record that `verify` accepted, lifted to the newest version. Fails with 'store-newer' when a later
 * program wrote it, with 'journal-broken' when no step from its version is known.
 */
export function read<E extends Entry = Entry>(record: ChainRecord, upcasters = known): Result<StoredEvent<E>> {
  let event = parsed(record.bytes);
  if (event === undefined) return broken('', record.seq, 'unreadable');
  for (let v = event['v']; v !== version; v = event['v']) {
    if (typeof v !== 'number' || !Number.isInteger(v)) return broken(String(event['order']), record.seq, 'version');
    if (v > version) return failed(problem('store-newer', {found: v, known: version}));
    const lift = upcasters[v];
    if (lift === undefined) return broken(String(event['order']), record.seq, 'version');
    event = {...lift(event), v: v + 1};
  }
  return ok({...event, hash: record.hash} as unknown as StoredEvent<E>);
}

/** All events of records that `verify` accepted, or the first failure of `read`. */
export function readAll<E extends Entry = Entry>(records: readonly ChainRecord[]): Result<readonly StoredEvent<E>[]> {
  const events: StoredEvent<E>[] = [];
  for (const record of records) {
    const event = read<E>(record);
    if (!event.ok) return event;
    events.push(event.value);
  }
  return ok(events);
}

function faultOf(head: Head, record: ChainRecord): ChainFault | undefined {
  if (record.seq !== head.count) return 'seq';
  if (!record.bytes.isWellFormed() || hashOf(record.bytes) !== record.hash) return 'hash';
  const event = parsed(record.bytes);
  if (event === undefined) return 'unreadable';
  if (event['order'] !== head.order) return 'order';
  if (event['seq'] !== record.seq) return 'seq';
  if (event['prev'] !== head.hash) return 'prev';
  return undefined;
}

function parsed(bytes: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(bytes);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return value as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

function hashOf(bytes: string): string {
  return sha256Hex(utf8(bytes));
}

function broken(order: string, seq: number, why: ChainFault): Result<never> {
  return failed(problem('journal-broken', {order, seq, why}));
}
