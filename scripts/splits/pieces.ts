import type {Dice} from '#simulator/dice.ts';

/** Offsets at which a text is cut, ascending. */
export type Cuts = readonly number[];

export function piecesOf(text: string, cuts: Cuts): readonly string[] {
  const places = [0, ...cuts, text.length];
  return places.slice(1).map((to, index) => text.slice(places[index], to));
}

/** One cut, at each `every`-th place. */
export function singles(text: string, every: number): readonly Cuts[] {
  return Array.from({length: Math.ceil(Math.max(0, text.length - 1) / every)}, (_, at) => [1 + at * every]);
}

/** Two cuts, drawn. */
export function pairs(text: string, {count, dice}: {count: number; dice: Dice}): readonly Cuts[] {
  return Array.from({length: count}, () => drawn(text, 2, dice));
}

/** As many cuts as come, drawn. */
export function many(text: string, {count, dice}: {count: number; dice: Dice}): readonly Cuts[] {
  return Array.from({length: count}, () => drawn(text, 3 + Math.floor(dice.between(0, text.length / 4)), dice));
}

export function bytewise(text: string): Cuts {
  return Array.from({length: Math.max(0, text.length - 1)}, (_, at) => at + 1);
}

function drawn(text: string, count: number, dice: Dice): Cuts {
  return Array.from({length: count}, () => Math.floor(dice.between(0, text.length + 1))).toSorted((a, b) => a - b);
}
