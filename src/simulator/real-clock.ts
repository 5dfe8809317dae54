import {randomUUID} from 'node:crypto';
import type {Clock} from '#core/ports.ts';

/** Real time × speed: at speed 50 a wait of 5 s takes 100 ms. The wall clock starts right and runs ahead. Its timers keep no process alive. */
export function createScaledClock(options: {speed: number}): Clock {
  const startWall = Date.now();
  const start = performance.now();
  const passed = (): number => (performance.now() - start) * options.speed;
  return {
    boot: randomUUID(),
    wallMs: () => startWall + passed(),
    monoMs: passed,
    after: (ms, then) => {
      const timer = setTimeout(then, ms / options.speed);
      timer.unref();
      return () => clearTimeout(timer);
    }
  };
}
