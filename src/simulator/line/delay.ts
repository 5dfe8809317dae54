import type {Clock} from '#core/ports.ts';

export interface DelayOptions {
  readonly clock: Clock;
  /** Asked for each thing anew; 0: at once, unless something before it is still on its way. */
  readonly ms: () => number;
}

/** A way that takes time and keeps the order: nothing overtakes what went before it, and nothing is lost. */
export class Delay {
  readonly #options: DelayOptions;
  readonly #queue: (() => void)[] = [];
  #lastMs = 0;

  constructor(options: DelayOptions) {
    this.#options = options;
  }

  pass(then: () => void): void {
    const {clock, ms} = this.#options;
    const nowMs = clock.monoMs();
    const dueMs = Math.max(nowMs + ms(), this.#lastMs);
    if (dueMs <= nowMs && this.#queue.length === 0) return then();
    this.#lastMs = dueMs;
    this.#queue.push(then);
    // Timers of a real clock may ring out of turn; the queue does not.
    clock.after(dueMs - nowMs, () => this.#queue.shift()?.());
  }
}
