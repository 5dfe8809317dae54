import type {Truth} from './scenario.ts';

/** The hands and the weather round the unit: what tests and the scenario's script move. The app never sees it. */
export interface World {
  /** Seconds since the power-on of the new unit. */
  now(): number;
  plug(port: string, to: string): void;
  unplug(port: string): void;
  power(state: 'on' | 'off'): void;
  /** The old unit goes out of service; `lost` leaves its PPPoE session at the ISP. */
  oldUnit(how: 'closed' | 'lost'): void;
  /** Changes the truth and lets the unit meet it. */
  set(change: (truth: Truth) => void): void;
  /** Calls `take` at each event: start, login, saved, reloaded, wan-up, wan-down, registered, halted, ntp. */
  on(take: (event: string) => void): void;
}
