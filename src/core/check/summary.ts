import type {Standing} from './settle.ts';

export interface Summary {
  readonly pass: number;
  readonly fail: number;
  readonly settling: number;
  readonly unknown: number;
  readonly notApplicable: number;
  readonly waived: number;
}

export function summarise(standings: Iterable<Standing>): Summary {
  const all = [...standings];
  const count = (verdict: Standing['verdict']) => all.filter(one => one.verdict === verdict).length;
  return {
    pass: count('pass'),
    fail: count('fail'),
    settling: count('settling'),
    unknown: count('unknown'),
    notApplicable: count('not-applicable'),
    waived: count('waived')
  };
}

/**
 * `complete`: nothing fails or is still settling, and what is unknown is only a LAN without a device (C10), the
 * centre's word (C20) or the customer's own try. No check at all is no proof of anything.
 */
export function endingAllows(standings: Iterable<Standing>): 'complete' | 'partial' {
  const all = [...standings];
  return all.length > 0 && all.every(mayStayOpen) ? 'complete' : 'partial';
}

export function mayStayOpen({id, verdict, cause}: Standing): boolean {
  if (verdict === 'fail' || verdict === 'settling') return false;
  if (verdict !== 'unknown') return true;
  return id === 'C20' || id === 'customer' || (id === 'C10' && cause?.kind === 'no-device');
}
