import type {Job} from '../job/state.ts';
import type {Order} from '../order/order.ts';

/** Going back needs the cables moved twice and a look at what runs: minutes that no unit can measure beforehand. */
const handsMs = 15 * 60_000;
/** Where the visit's window is over already, or nearly: how long until the question is asked at the earliest. */
const leastMs = 30 * 60_000;

/**
 * When the night's clock asks whether to go back: the end of the visit's window less the time of going back, which is
 * the hands' and what sending and reading back took here. It asks; it decides nothing.
 */
export function rollbackAt(order: Pick<Order, 'window'>, job: Pick<Job, 'timings'>, stopMs: number): string {
  const {applyMs, readBackMs} = job.timings;
  const latest = Date.parse(order.window.until) - handsMs - applyMs - readBackMs;
  return new Date(Math.max(latest, stopMs + leastMs)).toISOString();
}
