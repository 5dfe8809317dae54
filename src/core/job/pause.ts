import type {Clock} from '../ports.ts';

/** Waits by the visit's own clock. */
export function pause(clock: Clock, ms: number): Promise<void> {
  return new Promise(resolve => clock.after(ms, resolve));
}
