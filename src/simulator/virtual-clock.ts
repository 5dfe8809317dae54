import {setImmediate as turn} from 'node:timers/promises';
import type {Clock} from '#core/ports.ts';

/** Time that stands still while anything can run and jumps when nothing can. */
export interface VirtualClock extends Clock {
  /**
   * Runs until `work` settles: whenever nothing else can run, jumps to the next timer. Throws if work is unsettled and
   * no timer is left, or if it is still unsettled after three virtual days (a unit's own retry timers never end).
   */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Work of the real world (a disk, a socket) inside a run: virtual time stands still until it is done. */
  outside<T>(work: () => Promise<T>): Promise<T>;
}

interface Timer {
  readonly atMs: number;
  readonly order: number;
  readonly then: () => void;
}

const longestRunMs = 3 * 24 * 3600_000;
/** Requests of Node that end by themselves: as long as one is under way, virtual time waits for it. */
const underWay =
  /^(?:FSReq|FileHandleCloseReq|Immediate|Worker$|ZLIB|RANDOMBYTES|SCRYPT|PBKDF2|HASH|SIGN|KEYGEN|KEYPAIRGEN)/i;
/** Of real time, so that a Worker that lives for ever does not hold the virtual clock for ever. */
const patienceMs = 5000;

export function createVirtualClock(options: {wallMs: number; boot?: string}): VirtualClock {
  const timers = new Set<Timer>();
  let nowMs = 0;
  let order = 0;
  let outside = 0;
  const step = (): boolean => {
    let first: Timer | undefined;
    for (const timer of timers) {
      const sooner = !first || timer.atMs < first.atMs || (timer.atMs === first.atMs && timer.order < first.order);
      if (sooner) first = timer;
    }
    if (!first) return false;
    timers.delete(first);
    nowMs = Math.max(nowMs, first.atMs);
    first.then();
    return true;
  };
  return {
    boot: options.boot ?? 'virtual',
    wallMs: () => options.wallMs + nowMs,
    monoMs: () => nowMs,
    after: (ms, then) => {
      const timer = {atMs: nowMs + Math.max(0, ms), order: order++, then};
      timers.add(timer);
      return () => timers.delete(timer);
    },
    outside: async work => {
      outside += 1;
      try {
        return await work();
      } finally {
        outside -= 1;
      }
    },
    run: async work => {
      const untilMs = nowMs + longestRunMs;
      const running = {settled: false};
      const result = work().finally(() => (running.settled = true));
      result.catch(() => undefined);
      for (;;) {
        await quiet();
        if (running.settled) return result;
        if (outside > 0) continue;
        if (!step()) throw new Error(`the work waits for ever: no timer is left at ${nowMs} ms`);
        if (nowMs > untilMs) throw new Error(`the work waits for ever: three virtual days have passed (${nowMs} ms)`);
      }
    }
  };
}

/** Resolves when every promise has run and no request of Node is under way. */
async function quiet(): Promise<void> {
  await turn();
  const since = performance.now();
  while (process.getActiveResourcesInfo().some(name => underWay.test(name)) && performance.now() - since < patienceMs) {
    await turn();
  }
}
