import {useEffect, useMemo, useState} from 'react';
import {useSnapshot} from './mirror.ts';

/** When the host's clock stood at `now`, by this window's own steady one; `speed`: how much faster the host's runs. */
export interface Anchor {
  readonly now: number;
  readonly speed: number;
  readonly at: number;
}

/** The host's wall time between two snapshots. Its clock never runs backwards for us: `steady` before `at` counts as `at`. */
export function timeAt({now, speed, at}: Anchor, steady: number): number {
  return now + Math.max(0, steady - at) * speed;
}

/** Wall time of the visit in ms, told anew each second; without a visit this computer's own. */
export function useNow(): number {
  const visit = useSnapshot()?.visit ?? null;
  const now = visit?.now;
  const speed = visit?.speed ?? 1;
  const anchor = useMemo<Anchor>(() => ({now: now ?? Date.now(), speed, at: performance.now()}), [now, speed]);
  const [steady, setSteady] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setSteady(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return timeAt(anchor, Math.max(steady, anchor.at));
}
