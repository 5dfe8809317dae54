import type {Machine} from './machine.ts';

/** Milliseconds a line keeps the unit busy (dialect §12): 4–12, and 0.8 s about every 40th time. */
export function ordinaryBusy(machine: Machine, line: string): number {
  if (machine.busyMs) return machine.busyMs(line);
  return machine.dice.chance(1 / 40) ? 800 : machine.dice.between(4, 12);
}

/** ± 20 %. */
export function about(machine: Machine, ms: number): number {
  return ms * machine.dice.between(0.8, 1.2);
}
