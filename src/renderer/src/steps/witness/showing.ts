import {useEffect, useState} from 'react';
import type {VisitView} from '#core/contract/snapshot.ts';
import {call} from '../../bridge.ts';
import {decide, useVisit} from '../../store/mirror.ts';
import {heed} from '../../store/view.ts';

/** `page`: handed over · `early`: handed over, up to now · `paper`, `nobody`: frozen, the screen stays here. */
export type Way = 'page' | 'early' | 'paper' | 'nobody';

/** What only looks again and again ends with what is shown of it; anything else must be ended by a person first. */
export function isVerifying({work}: Pick<VisitView, 'work'>): boolean {
  return work.is !== 'idle' && work.work === 'verify';
}

/** One press: the checks take their last look, then the statement is frozen and shown. */
export function useShowing(frozen: (way: Way) => void) {
  const visit = useVisit();
  const [wanted, setWanted] = useState<Way | null>(null);
  const verifying = isVerifying(visit);
  useEffect(() => {
    // Who leaves early does not wait for what settles; the checks go on behind the page.
    if (wanted === null || (verifying && wanted !== 'early')) return;
    setWanted(null);
    void show(wanted).then(shown => shown && frozen(wanted));
  }, [wanted, verifying, frozen]);
  const begin = (way: Way): void => {
    setWanted(way);
    if (verifying && way !== 'early') void heed(call('unit.stop', {}));
  };
  return {pending: wanted !== null, verifying, begin};
}

async function show(way: Way): Promise<boolean> {
  const part = way === 'early' ? 'early' : 'final';
  const handed = way === 'page' || way === 'early';
  return (await heed(decide('witness.show', {part, handed}))).ok;
}

/** The centre answered, but no look since has taken it into the checks: the statement would not know of it. */
export function isStale({people, checks, ending}: Pick<VisitView, 'people' | 'checks' | 'ending'>): boolean {
  const said = people.said.findLast(one => one.by === 'centre');
  const check = checks.find(one => one.key === 'C20');
  return ending === null && said?.good === true && check !== undefined && check.verdict !== 'pass';
}
