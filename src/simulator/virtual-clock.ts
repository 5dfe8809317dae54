import {setImmediate as turn} from 'node:timers/promises';
import type {Clock} from '#core/ports.ts';

/** Time that stands still while anything can run and jumps when nothing can. */
export interface VirtualClock extends Clock {
  /**
   * Runs until `work` settles: whenever nothing else can run, jumps to the next timer. Throws if work is unsettled and
   * no timer is left, or if it is still unsettled after three virtual days (a unit's own retry timers never end).
   */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Work of the real world inside a run (a disk that is written): virtual time stands still until it is done. */
  outside<T>(work: () => Promise<T>): Promise<T>;
}

interface Timer {
  readonly atMs: number;
  readonly order: number;
  readonly ring: () => void;
}

const longestRunMs = 3 * 24 * 3600_000;
/**
 * What Node says it still has to do by itself: as long as a file is being read or written, virtual time waits for it.
 * Worker threads, zlib and asynchronous crypto can't be seen this way: have them done before `run`.
 */
const underWay = /^(?:FSReq|CloseReq|Immediate)/;
/** Of real time, so that a request that never ends does not hold the virtual clock for ever. */
const patienceMs = 5000;

export function createVirtualClock(options: {wallMs: number; boot?: string}): VirtualClock {
  return new Virtual(options.wallMs, options.boot ?? 'virtual');
}

class Virtual implements VirtualClock {
  readonly boot: string;
  readonly #wallMs: number;
  readonly #timers = new Set<Timer>();
  #nowMs = 0;
  #order = 0;
  #outside = 0;

  constructor(wallMs: number, boot: string) {
    this.#wallMs = wallMs;
    this.boot = boot;
  }

  wallMs(): number {
    return this.#wallMs + this.#nowMs;
  }

  monoMs(): number {
    return this.#nowMs;
  }

  after(ms: number, ring: () => void): () => void {
    const timer = {atMs: this.#nowMs + Math.max(0, ms), order: this.#order++, ring};
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    const untilMs = this.#nowMs + longestRunMs;
    const running = {settled: false};
    const result = work().finally(() => (running.settled = true));
    result.catch(() => undefined);
    for (;;) {
      await quiet();
      if (running.settled) return result;
      if (this.#outside > 0) continue;
      if (!this.#step()) throw new Error(`the work waits for ever: no timer is left at ${this.#nowMs} ms`);
      if (this.#nowMs > untilMs) throw new Error(`the work waits for ever: three virtual days have passed`);
    }
  }

  async outside<T>(work: () => Promise<T>): Promise<T> {
    this.#outside += 1;
    try {
      return await work();
    } finally {
      this.#outside -= 1;
    }
  }

  #step(): boolean {
    let first: Timer | undefined;
    for (const timer of this.#timers) {
      const sooner = !first || timer.atMs < first.atMs || (timer.atMs === first.atMs && timer.order < first.order);
      if (sooner) first = timer;
    }
    if (!first) return false;
    this.#timers.delete(first);
    this.#nowMs = Math.max(this.#nowMs, first.atMs);
    first.ring();
    return true;
  }
}

/** Resolves when every promise has run and no request of Node is under way. */
async function quiet(): Promise<void> {
  await turn();
  const since = performance.now();
  while (process.getActiveResourcesInfo().some(name => underWay.test(name)) && performance.now() - since < patienceMs) {
    await turn();
  }
}
