import type {Night} from './model-night.ts';

export const someone = {name: '当直 田中', number: '0147'} as const;

export function said(by: 'centre' | 'customer') {
  return {by, good: true, ...someone, words: ''} as const;
}

export function plug({room}: Night, right: boolean): void {
  const all = Object.entries(room.opened.material.order.cabling);
  const tos = all.map(([, to]) => to);
  for (const [at, [port]] of all.entries()) {
    const to = right ? tos[at] : tos[(at + 1) % tos.length];
    if (to !== undefined) room.unit.world.plug(port, to);
  }
}

export function unplug({room}: Night): void {
  for (const port of Object.keys(room.opened.material.order.cabling)) room.unit.world.unplug(port);
}
