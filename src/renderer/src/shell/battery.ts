import {useEffect, useState} from 'react';

export interface Battery {
  /** 0 to 1. */
  readonly level: number;
  readonly charging: boolean;
}

interface BatteryManager extends EventTarget {
  readonly level: number;
  readonly charging: boolean;
}
/** Chromium has it, others do not. */
type WithBattery = Navigator & {getBattery?: () => Promise<BatteryManager>};

export function useBattery(): Battery | undefined {
  const [battery, setBattery] = useState<Battery>();
  useEffect(() => {
    const gone = new AbortController();
    void (navigator as WithBattery).getBattery?.().then(
      found => {
        if (gone.signal.aborted) return;
        const tell = () => setBattery({level: found.level, charging: found.charging});
        tell();
        for (const change of ['levelchange', 'chargingchange'])
          found.addEventListener(change, tell, {signal: gone.signal});
      },
      () => undefined
    );
    return () => gone.abort();
  }, []);
  return battery;
}
