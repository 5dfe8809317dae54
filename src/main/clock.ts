import {randomBytes, randomUUID} from 'node:crypto';
import type {Clock, Random} from '#core/ports.ts';

/** The laptop's own time; `boot` names this start of the program. */
export function createClock(): Clock {
  const boot = randomUUID();
  return {
    boot,
    wallMs: () => Date.now(),
    monoMs: () => performance.now(),
    after: (ms, then) => {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    }
  };
}

export const systemRandom: Random = {bytes: count => new Uint8Array(randomBytes(count))};
