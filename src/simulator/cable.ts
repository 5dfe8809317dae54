import type {Closed, Transport} from '#core/ports.ts';

/** The unit's end of a cable or channel. */
export interface Cable {
  readonly transport: Transport;
  /** Bytes of the unit; gathered and delivered when the program that prints them has come to rest. */
  send(bytes: Uint8Array): void;
  /** The cable is pulled, the adapter is gone. */
  cut(words: string): void;
  readonly baud: number;
}

export interface CableOptions {
  readonly medium: Transport['medium'];
  readonly take: (bytes: Uint8Array, baud: number) => void;
  readonly closed: () => void;
}

export function createCable(options: CableOptions): Cable {
  const end = new End(options);
  return {
    transport: end,
    send: bytes => end.send(bytes),
    cut: words => end.shut({why: 'gone', words}),
    get baud() {
      return end.baud;
    }
  };
}

class End implements Transport {
  readonly medium: Transport['medium'];
  readonly closed: Promise<Closed>;
  /** Before anybody has said otherwise, a line runs at 9600. */
  baud = 9600;
  readonly #options: CableOptions;
  #open = true;
  #taker: ((bytes: Uint8Array) => void) | undefined;
  #waiting: Uint8Array[] = [];
  #scheduled = false;
  #settle: (closed: Closed) => void = () => undefined;

  constructor(options: CableOptions) {
    this.#options = options;
    this.medium = options.medium;
    this.closed = new Promise(resolve => (this.#settle = resolve));
  }

  async write(bytes: Uint8Array): Promise<void> {
    const copy = Uint8Array.from(bytes);
    await Promise.resolve();
    if (this.#open) this.#options.take(copy, this.baud);
  }

  onBytes(take: (bytes: Uint8Array) => void): void {
    this.#taker = take;
    this.#schedule();
  }

  async close(): Promise<void> {
    this.shut({why: 'asked'});
    await this.closed;
  }

  async setBaud(baud: number): Promise<void> {
    if (this.medium !== 'ssh') this.baud = baud;
    await Promise.resolve();
  }

  send(bytes: Uint8Array): void {
    if (!this.#open) return;
    this.#waiting.push(bytes);
    this.#schedule();
  }

  shut(why: Closed): void {
    if (!this.#open) return;
    this.#open = false;
    this.#deliver();
    this.#settle(why);
    this.#options.closed();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => this.#deliver());
  }

  #deliver(): void {
    this.#scheduled = false;
    if (!this.#taker || this.#waiting.length === 0) return;
    const bytes = Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#taker(new Uint8Array(bytes));
  }
}
