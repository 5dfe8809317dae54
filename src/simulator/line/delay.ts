import type {Clock} from '#core/ports.ts';

export interface DelayOptions {
  readonly clock: Clock;
  /** Asked for each thing anew; 0: at once, unless something before it is still on its way. */
  readonly ms: () => number;
}

interface Batch {
  readonly dueMs: number;
  readonly things: (() => void)[];
}

/** A way that takes time and keeps the order: nothing overtakes what went before it, and nothing is lost. */
export class Delay {
  readonly #options: DelayOptions;
  readonly #queue: Batch[] = [];

  constructor(options: DelayOptions) {
    this.#options = options;
  }

  pass(then: () => void): void {
    const {clock, ms} = this.#options;
    const nowMs = clock.monoMs();
    const last = this.#queue.at(-1);
    const dueMs = Math.max(nowMs + ms(), last?.dueMs ?? 0);
    if (last?.dueMs === dueMs) return void last.things.push(then);
    if (dueMs <= nowMs) return then();
    this.#queue.push({dueMs, things: [then]});
    // Timers of a real clock may ring out of turn; the queue does not.
    clock.after(dueMs - nowMs, () => this.#deliver());
  }

  #deliver(): void {
    for (const thing of this.#queue.shift()?.things ?? []) thing();
  }
}
