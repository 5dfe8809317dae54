import {type Machine, seconds} from './machine.ts';
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
  /** Calls `take` at each event: start, login, saved, reloaded, down, halted, wan-up, wan-down, registered, ntp. */
  on(take: (event: string) => void): void;
}

export function createWorld(machine: Machine, switches: {on: () => void; off: () => void}): World {
  return {
    now: () => seconds(machine),
    plug: (port, to) => {
      machine.cabling.set(port, to);
      machine.emit(`plugged ${to}`);
      machine.refresh();
    },
    unplug: port => {
      machine.cabling.delete(port);
      machine.refresh();
    },
    power: state => {
      if (state === 'off') switches.off();
      else if (machine.state === 'off' || machine.state === 'halted') switches.on();
    },
    oldUnit: how => machine.emit(`old-unit ${how}`),
    set: change => {
      change(machine.truth);
      machine.refresh();
    },
    on: machine.on
  };
}
