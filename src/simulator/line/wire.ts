import type {Clock} from '#core/ports.ts';

export interface WireOptions {
  readonly clock: Clock;
  /** The last bit of a byte has come, `baud` as it was sent. */
  readonly arrived: (byte: number, baud: number) => void;
}

/** Start bit, eight data bits, stop bit (8N1). */
const bitsEach = 10;

/**
 * One direction of a serial line: bytes leave one behind the other at their speed. Where the clock wakes late, as a
 * real one does, all that is due arrives at once and the line as a whole keeps its speed.
 */
export class Wire {
  readonly #options: WireOptions;
  readonly #bytes: number[] = [];
  readonly #bauds: number[] = [];
  #head = 0;
  #running = false;
  /** When the byte at the head has left whole. */
  #dueMs = 0;

  constructor(options: WireOptions) {
    this.#options = options;
  }

  /** Bytes that have not arrived yet. */
  get waiting(): number {
    return this.#bytes.length - this.#head;
  }

  put(bytes: Iterable<number>, baud: number): void {
    for (const byte of bytes) {
      this.#bytes.push(byte);
      this.#bauds.push(baud);
    }
    if (this.#running || this.waiting === 0) return;
    this.#running = true;
    this.#dueMs = Math.max(this.#dueMs, this.#options.clock.monoMs());
    this.#next();
  }

  /** What has not left yet never does. */
  clear(): void {
    this.#bytes.length = this.#head;
    this.#bauds.length = this.#head;
  }

  #next(): void {
    this.#dueMs += (bitsEach * 1000) / (this.#bauds[this.#head] ?? 0);
    this.#options.clock.after(Math.max(0, this.#dueMs - this.#options.clock.monoMs()), () => this.#arrive());
  }

  #arrive(): void {
    const nowMs = this.#options.clock.monoMs();
    while (this.waiting > 0) {
      const [byte = 0, baud = 0] = [this.#bytes[this.#head], this.#bauds[this.#head]];
      this.#forget();
      this.#options.arrived(byte, baud);
      if (this.waiting === 0) break;
      const nextMs = this.#dueMs + (bitsEach * 1000) / (this.#bauds[this.#head] ?? 0);
      if (nextMs > nowMs) return this.#next();
      this.#dueMs = nextMs;
    }
    this.#running = false;
  }

  #forget(): void {
    this.#head += 1;
    if (this.#head < 4096 && this.#head < this.#bytes.length) return;
    this.#bytes.splice(0, this.#head);
    this.#bauds.splice(0, this.#head);
    this.#head = 0;
  }
}
