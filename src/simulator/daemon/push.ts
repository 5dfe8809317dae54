import {understand} from '../configure.ts';
import {markChanged} from '../facts.ts';
import type {Machine} from '../machine.ts';

/** A line the centre puts in; sections are written `header / line`. */
export function runCentreLine(machine: Machine, text: string): void {
  let place = undefined;
  for (const part of text.split(' / ')) place = understand(machine, place, part).run().place;
  if (place) place.applied = new Map(place.lines);
  markChanged(machine, 'noc (ssh 203.0.113.200)');
  machine.refresh();
}
