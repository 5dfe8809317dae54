import type {CheckId, CheckKey} from '../check/names.ts';
import type {Standing} from '../check/settle.ts';

const internet: readonly CheckId[] = ['C03', 'C04', 'C05', 'C06'];

/**
 * The customer's traffic flows again, as far as the unit itself was read to say so: every check of the internet
 * passes and, where there are tunnels, at least one of them. A silent far side does not keep a site "down".
 */
export function isRestored(checks: ReadonlyMap<CheckKey, Standing>): boolean {
  const passes = (one: Standing): boolean => one.verdict === 'pass';
  const all = [...checks.values()].filter(one => one.verdict !== 'not-applicable');
  const line = all.filter(one => internet.includes(one.id));
  const tunnels = all.filter(one => one.id === 'C14');
  return line.length > 0 && line.every(passes) && (tunnels.length === 0 || tunnels.some(passes));
}
