import type {Machine} from '../machine.ts';

/**
 * Where a byte is on its way: faults without a suffix strike what is typed, those with `-back` what the unit says.
 * Each has a probability for each byte; `garble` turns a printable byte into another printable one, `garble-control`
 * any byte into any other, every second time into one of the keys on which a line editor acts.
 */
export type Direction = 'typed' | 'said';

const actingKeys = [0x0d, 0x03, 0x0d, 0x15, 0x1a, 0x08, 0x0a, 0x09, 0x3f, 0x16];

/** Bytes as the other end gets them: lost, doubled, changed. */
export function disturber({faults, dice}: Machine, direction: Direction): (bytes: Uint8Array) => Uint8Array {
  const suffix = direction === 'typed' ? '' : '-back';
  const chanceOf = (name: string): number => Number(faults.of(`${name}${suffix}`)[0] ?? 0);
  const [drop, dup, garble, control] = [
    chanceOf('drop'),
    chanceOf('dup'),
    chanceOf('garble'),
    chanceOf('garble-control')
  ];
  if (!drop && !dup && !garble && !control) return bytes => bytes;
  const other = (byte: number): number => {
    const printable = byte >= 0x20 && byte < 0x7f;
    if (garble && printable && dice.chance(garble))
      return 0x21 + ((byte - 0x20 + Math.floor(dice.between(1, 90))) % 94);
    if (!control || !dice.chance(control)) return byte;
    if (dice.chance(0.5)) return actingKeys[Math.floor(dice.between(0, actingKeys.length))] ?? byte;
    return Math.floor(dice.between(0, 256));
  };
  return bytes => {
    const out: number[] = [];
    for (const byte of bytes) {
      if (drop && dice.chance(drop)) continue;
      out.push(other(byte));
      if (dup && dice.chance(dup)) out.push(byte);
    }
    return Uint8Array.from(out);
  };
}
