import type {Stamp} from '../journal/event.ts';

/** Less is the clock's own unevenness, or a time server that turns it gently. */
const jumpMs = 2000;

/** By how much the wall clock moved more than the monotonic one, within one boot; null where both agree. */
export function jumpBetween(before: Stamp | undefined, now: Stamp): number | null {
  if (before?.boot !== now.boot) return null;
  const byMs = Date.parse(now.wall) - Date.parse(before.wall) - (now.mono - before.mono);
  return Math.abs(byMs) > jumpMs ? byMs : null;
}

/** By how much the wall clock stands before what it showed already, whatever boot that was; null where it doesn't. */
export function wallBackMs(before: Stamp | undefined, now: Stamp): number | null {
  const backMs = before === undefined ? 0 : Date.parse(before.wall) - Date.parse(now.wall);
  return backMs > 0 ? backMs : null;
}
