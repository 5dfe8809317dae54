import {exampleOf} from './example.ts';

/** Long enough to tell a straight line from a curve, short enough to be tried hundreds of times. */
const kibibytes = 4;
/** Of one line for one pattern, milliseconds: 1 ms per KiB. */
export const slowMs = kibibytes;
const parts = [1, 2, 3];
/** No pattern allows all of them: what takes any sign takes no two blanks, and the other way round. */
const ends = ['\u0001', ' ', '  '];

/**
 * Lines of 4 KiB that a unit might print and that make a bad pattern try every way of cutting them: what the pattern
 * likes, with a piece of it repeated, and an end that no pattern allows.
 */
export function hostileLines({source}: RegExp, samples: readonly string[]): readonly string[] {
  const likes = [exampleOf(source), ...samples].filter(one => one !== '').slice(0, 3);
  const lines = new Set<string>();
  for (const like of [...likes, 'a', ' ', 'a ', '1', '"\\'])
    for (let at = 0; at < Math.min(like.length, 80); at += 1)
      for (const length of parts) {
        const piece = like.slice(at, at + length);
        if (piece.length < length && at > 0) continue;
        const repeated = piece.repeat(Math.ceil((kibibytes * 1024) / piece.length));
        for (const end of ends) lines.add(`${like.slice(0, at)}${repeated}${end}`);
      }
  return [...lines];
}
