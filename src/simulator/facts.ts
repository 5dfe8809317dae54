import {lineOf} from './configuration.ts';
import {type Machine, unitTime} from './machine.ts';
import {variantOf} from './variant.ts';
import {countCommands, digest, printConfiguration, type Printed} from './printing.ts';

/** Small facts that several commands print. */
export function hostname(machine: Machine): string {
  if (machine.faults.has('hostname-with-prompt')) return 'R1#(config)';
  return lineOf(machine.running.lines, 'hostname')?.args['hostname'] ?? 'vsr';
}

export function runningLines(machine: Machine, how: Printed = 'sealed'): readonly string[] {
  return printConfiguration(machine.running, how, variantOf(machine.identity).release);
}

export function summary(lines: readonly string[]): string {
  return `${countCommands(lines)} commands, sha256 ${digest(lines).slice(0, 12)}`;
}

export function markChanged(machine: Machine, by: string): void {
  machine.lastChange = {atMs: unitTime(machine), by};
}
