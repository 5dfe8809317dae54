/**
 * The world outside the core, as small interfaces. Real ones live in src/main, virtual ones in src/simulator and
 * the tests; the core never reaches round them.
 */

/** Time. `monoMs` never goes back and counts from the start of the process; only it may be used for deadlines. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z as the laptop believes; may jump. */
  wallMs(): number;
  monoMs(): number;
  /** Names this start of the process: monotonic times of two boots can't be compared. */
  readonly boot: string;
  /** Calls `then` once after `ms`; the returned function takes the call back. */
  after(ms: number, then: () => void): () => void;
}

/** Random bytes for ids, salts and nonces. Seeded in simulations. */
export interface Random {
  bytes(count: number): Uint8Array;
}

/** Why a transport is closed. `gone`: the cable, adapter or peer went away without a word. */
export type Closed = {readonly why: 'asked'} | {readonly why: 'gone'; readonly words: string};

/**
 * A byte pipe to a unit: a serial line, an SSH shell, memory. It knows nothing of lines or prompts.
 * Bytes that arrive before `onBytes` is called are kept and given to it first.
 */
export interface Transport {
  /** `serial` can lose characters and is a way back by itself; `ssh` may ride on what is being changed. */
  readonly medium: 'serial' | 'ssh' | 'memory';
  /** Resolves once the bytes were handed to the operating system; never rejects: a lost pipe shows in `closed`. */
  write(bytes: Uint8Array): Promise<void>;
  onBytes(take: (bytes: Uint8Array) => void): void;
  /** Settles once, whoever closed it. */
  readonly closed: Promise<Closed>;
  close(): Promise<void>;
  /** Serial only; elsewhere it resolves and changes nothing. */
  setBaud(baud: number): Promise<void>;
}
