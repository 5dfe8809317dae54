import type {Machine} from '../machine.ts';

export function createDaemons(machine: Machine): void {
  machine.daemons.clear();
}
