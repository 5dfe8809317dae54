import {keepCheckpoint} from './checkpoint.ts';
import {unconfirmed} from './confirming.ts';
import {runningLines, summary} from './facts.ts';
import {type Machine, type Saved, unitTime} from './machine.ts';
import {type Seat, signature} from './seat.ts';

/** `write memory`: 3–5 s in which everything typed is lost. */
export async function saveConfiguration(seat: Seat): Promise<void> {
  const {machine, terminal} = seat;
  if (machine.armed) return terminal.say(unconfirmed);
  terminal.say('Building configuration...');
  terminal.print('Saving to flash: ');
  const dots = 14;
  const busyMs = machine.dice.between(3000, 5000);
  machine.writing = true;
  try {
    for (let dot = 0; dot < dots; dot++) {
      await terminal.busy(busyMs / dots, {drops: true});
      terminal.print('.');
    }
  } finally {
    machine.writing = false;
  }
  terminal.say('');
  terminal.say(...store(machine, signature(seat)));
}

/** The power goes in the middle of it: the generation before is whole, this one is not (dialect §14). */
export function halfWrite(machine: Machine): void {
  if (machine.startup && !machine.startup.damaged) machine.previous = machine.startup;
  machine.generation += 1;
  machine.startup = {lines: [], generation: machine.generation, atMs: unitTime(machine), damaged: true};
}

function store(machine: Machine, by: string): readonly string[] {
  const {faults} = machine;
  if (faults.has('flash-full')) {
    return ['% Error: E-2107 no space left on config partition. Startup configuration not changed.'];
  }
  const lines = runningLines(machine);
  const generation = machine.generation + 1;
  const saved: Saved = {lines, generation, atMs: unitTime(machine), damaged: faults.has('flash-damaged')};
  if (!faults.has('save-no-effect')) {
    if (machine.startup) machine.previous = machine.startup;
    machine.startup = saved;
    machine.generation = generation;
  }
  if (saved.damaged) return ['% Error: E-2111 flash write failed (verify). Startup configuration may be damaged.'];
  keepCheckpoint(machine, {by, reason: 'save'});
  machine.counts.saves++;
  machine.emit('saved');
  return [`% Saved ${summary(lines)} (startup, generation ${generation}).`];
}

/** Lines that stand in only one of running and startup; an absent startup differs in every line of a changed unit. */
export function unsavedLines(machine: Machine): number {
  const running = runningLines(machine);
  if (!machine.startup) return machine.lastChange ? running.length : 0;
  const left = new Map<string, number>();
  for (const line of running) left.set(line, (left.get(line) ?? 0) + 1);
  let extra = 0;
  for (const line of machine.startup.lines) {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    else extra++;
  }
  return [...left.values()].reduce((sum, count) => sum + count, extra);
}
