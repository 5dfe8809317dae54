/** What must outlive a crash, as the core sees it. Real: src/main/store and src/main/vault; virtual: memory.ts. */
import type {Result} from '../result.ts';
import type {ChainRecord, Draft, Entry, Stamp, StoredEvent} from './event.ts';

/** `E` is the union of kinds that the caller writes; what it reads back it wrote itself, so it isn't parsed anew. */
export interface Journal<E extends Entry = Entry> {
  /**
   * Durable (fsync) when it resolves with `ok`; all drafts or none. On 'store-io' it is not known which, and the
   * journal refuses everything more until it is opened again. 'disk-full': none, and it may be tried again.
   * 'order-closed': the order was purged.
   */
  append(order: string, drafts: readonly Draft<E>[]): Promise<Result<readonly StoredEvent<E>[]>>;
  /** All events of the order from the first on, the chain verified; none for an order never written to. */
  read(order: string): Promise<Result<readonly StoredEvent<E>[]>>;
  /** The same as stored, for evidence that others verify. */
  records(order: string): Promise<Result<readonly ChainRecord[]>>;
  /** Orders that hold events, sorted by name; purged ones are not among them. */
  orders(): Promise<Result<readonly string[]>>;
  /** What an event that is appended now is stamped with. */
  now(): Stamp;
}

/** Names a sealed file. It may stand in an event: nothing of the content can be told from it but its size. */
export type BlobRef = {
  readonly schema: 1;
  readonly order: string;
  /** What the bytes are, e.g. 'transcript', 'configuration', 'photo'. */
  readonly type: string;
  readonly id: string;
  /** Of the order's key that seals it. */
  readonly keyId: string;
  /** SHA-256 (hex) of the sealed bytes; the file's name. */
  readonly name: string;
  /** Bytes before sealing. */
  readonly size: number;
};

/** Bytes too long for an event: encrypted, content-named, written once. */
export interface Blobs {
  /** Durable when it resolves with `ok`. The ref is worth nothing until an event that holds it was appended. */
  put(order: string, type: string, bytes: Uint8Array): Promise<Result<BlobRef>>;
  /** The bytes as put, authenticated together with every field of the ref; else 'blob-damaged'. */
  get(ref: BlobRef): Promise<Result<Uint8Array>>;
}

export interface OrderKey {
  readonly id: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

/** The keys that seal an order's blobs; without them nothing sealed can ever be read again. */
export interface OrderKeys {
  /** Made and kept durably on first demand; 'order-closed' once it was destroyed. */
  orderKey(order: string): Promise<Result<OrderKey>>;
  /** For ever, with the order's secrets; a second time changes nothing. */
  destroyOrder(order: string): Promise<Result<void>>;
}
