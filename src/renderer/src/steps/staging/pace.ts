export interface Pace {
  readonly perSecond: number;
  readonly leftSeconds: number;
}

/** Fewer lines, or a shorter time, measure nothing. */
const fewest = 5;
const shortestMs = 2000;

/** Rate and time left as measured so far; undefined while nothing can be said: no guess is shown. */
export function paceOf(lines: {readonly done: number; readonly total: number}, tookMs: number): Pace | undefined {
  if (lines.done < fewest || tookMs < shortestMs) return undefined;
  const perSecond = lines.done / (tookMs / 1000);
  return {perSecond, leftSeconds: Math.ceil((lines.total - lines.done) / perSecond)};
}
