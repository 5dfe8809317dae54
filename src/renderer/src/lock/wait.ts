import {useEffect, useMemo, useState} from 'react';
import {useSnapshot} from '../store/mirror.ts';

/** Seconds for which no PIN is taken; counted down here, since nothing else changes meanwhile. */
export function useWaitSeconds(): number {
  const lock = useSnapshot()?.lock;
  const ends = useMemo(() => performance.now() + (lock?.waitMs ?? 0), [lock]);
  const [at, setAt] = useState(() => performance.now());
  useEffect(() => {
    const ticking = setInterval(() => setAt(performance.now()), 250);
    return () => clearInterval(ticking);
  }, []);
  return secondsLeft(ends, Math.max(at, 0));
}

export function secondsLeft(endsMs: number, nowMs: number): number {
  return Math.max(0, Math.ceil((endsMs - nowMs) / 1000));
}
