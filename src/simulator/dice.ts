/** A small seeded generator (mulberry32): the same seed gives the same unit, byte for byte. */
export interface Dice {
  /** In [0, 1). */
  next(): number;
  between(low: number, high: number): number;
  chance(p: number): boolean;
  bytes(count: number): Uint8Array;
}

export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    chance: p => next() < p,
    bytes: count => Uint8Array.from({length: count}, () => Math.floor(next() * 256))
  };
}
