import {useEffect} from 'react';

/**
 * While the machine works the screen stays awake: a laptop that sleeps half way through leaves a unit that has to be
 * read back. Where the system says no, nothing is lost but the comfort; a hidden window loses it and asks again.
 */
export function useWake(working: boolean): void {
  useEffect(() => {
    if (!working || !('wakeLock' in navigator)) return undefined;
    let held: WakeLockSentinel | undefined;
    let over = false;
    const ask = () => {
      if (document.visibilityState !== 'visible') return;
      navigator.wakeLock.request('screen').then(
        lock => {
          if (over) void lock.release();
          else held = lock;
        },
        () => undefined
      );
    };
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', ask);
      void held?.release();
    };
  }, [working]);
}
