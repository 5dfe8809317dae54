import type {Transport} from '#core/ports.ts';
import {type Cable, createCable} from './cable.ts';
import type {Machine} from './machine.ts';

/** What comes out of a line whose two ends disagree about the speed (dialect §14). Never a CR. */
const garbage = [0xfe, 0x00, 0x78, 0xe6, 0x80, 0x18, 0xf8, 0x9e, 0x06, 0xe0, 0x1e, 0xc0];

/** The RS-232 port: one cable, a speed of its own, and whatever a fault does to the bytes on the way. */
export interface ConsoleLine {
  open(): Transport;
  print(text: string, baud?: number): void;
  cut(words: string): void;
  readonly baud: number;
}

export function createConsoleLine(machine: Machine, take: (bytes: Uint8Array) => void): ConsoleLine {
  const {faults, dice} = machine;
  const baud = Number(faults.of('baud')[0] ?? 9600);
  const cutAt = Number(faults.of('cut@byte')[0] ?? Infinity);
  let cable: Cable | undefined;
  let sent = 0;
  const spoil = (bytes: Uint8Array): Uint8Array =>
    bytes.map((byte, index) => garbage[(byte + index) % garbage.length] ?? 0);
  const arrive = (bytes: Uint8Array, speed: number): void => {
    if (faults.has('silent') || faults.has('flow')) return;
    take(speed === baud ? disturb(machine, bytes) : spoil(bytes));
  };
  return {
    baud,
    open: () => {
      cable?.cut('the console was opened once more');
      const own = createCable({medium: 'memory', take: arrive, closed: () => own === cable && (cable = undefined)});
      cable = own;
      return own.transport;
    },
    print: (text, speed = baud) => {
      if (!cable || faults.has('silent')) return;
      const whole = Buffer.from(text, 'latin1');
      const bytes = sent < cutAt ? whole.subarray(0, cutAt - sent) : whole;
      cable.send(cable.baud === speed ? bytes : spoil(bytes));
      const before = sent;
      sent += whole.length;
      if (before < cutAt && sent >= cutAt) cable.cut('the adapter is gone');
    },
    cut: words => cable?.cut(words)
  };

  /** Characters lost, doubled or changed into other printable ones, each with its probability. */
  function disturb(unit: Machine, bytes: Uint8Array): Uint8Array {
    const [drop, dup, garble] = ['drop', 'dup', 'garble'].map(name => Number(unit.faults.of(name)[0] ?? 0));
    if (!drop && !dup && !garble) return bytes;
    const out: number[] = [];
    for (const byte of bytes) {
      if (drop && dice.chance(drop)) continue;
      const printable = byte >= 0x20 && byte < 0x7f;
      const wrong = garble && printable && dice.chance(garble);
      out.push(wrong ? 0x21 + ((byte - 0x20 + Math.floor(dice.between(1, 90))) % 94) : byte);
      if (dup && dice.chance(dup)) out.push(byte);
    }
    return Uint8Array.from(out);
  }
}
