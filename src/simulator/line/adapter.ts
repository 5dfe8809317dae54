import type {Clock} from '#core/ports.ts';

export interface AdapterOptions {
  readonly clock: Clock;
  /** 0: bytes are handed over as they come. */
  readonly latencyMs: number;
  readonly deliver: (bytes: Uint8Array) => void;
}

/** A full-speed USB packet less its two bytes of modem status (FTDI AN232B-04). */
const packetBytes = 62;

/**
 * The receiving half of a USB serial adapter: bytes are handed over when a packet is full, or when the latency timer
 * expires. The timer runs from the last packet whether or not bytes are there, so that a byte waits any part of it.
 */
export class Adapter {
  readonly #options: AdapterOptions;
  #packet: number[] = [];
  #sentMs: number;
  #cancel: (() => void) | undefined;

  constructor(options: AdapterOptions) {
    this.#options = options;
    this.#sentMs = options.clock.monoMs();
  }

  take(byte: number): void {
    this.#packet.push(byte);
    const {clock, latencyMs} = this.#options;
    if (latencyMs === 0 || this.#packet.length >= packetBytes) return this.flush();
    if (this.#cancel) return;
    const sinceMs = clock.monoMs() - this.#sentMs;
    const expiresMs = (Math.floor(sinceMs / latencyMs) + 1) * latencyMs;
    this.#cancel = clock.after(expiresMs - sinceMs, () => this.flush());
  }

  /** Hands over what there is. */
  flush(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#sentMs = this.#options.clock.monoMs();
    if (this.#packet.length === 0) return;
    const bytes = Uint8Array.from(this.#packet);
    this.#packet = [];
    this.#options.deliver(bytes);
  }
}
