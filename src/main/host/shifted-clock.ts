import type {Clock} from '#core/ports.ts';

/** A clock whose wall time can be set forward, once it is known when something was written last. */
export interface ShiftedClock extends Clock {
  /** From now on never before this moment; a training clock runs ahead, and begins anew at each start. */
  notBefore(wallMs: number): void;
}

export function shiftedClock(clock: Clock): ShiftedClock {
  let byMs = 0;
  return {
    boot: clock.boot,
    wallMs: () => clock.wallMs() + byMs,
    monoMs: () => clock.monoMs(),
    after: (ms, then) => clock.after(ms, then),
    notBefore: wallMs => (byMs += Math.max(0, wallMs - clock.wallMs() - byMs))
  };
}
