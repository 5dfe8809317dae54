import type {Transport} from '#core/ports.ts';
import {type Cable, createCable} from './cable.ts';
import type {Machine} from './machine.ts';

/** What comes out of a line whose two ends disagree about the speed (dialect §14). Never a CR. */
const garbage = [0xfe, 0x00, 0x78, 0xe6, 0x80, 0x18, 0xf8, 0x9e, 0x06, 0xe0, 0x1e, 0xc0];

/** The RS-232 port: one cable, a speed of its own, and whatever a fault does to the bytes on the way. */
export class ConsoleLine {
  readonly baud: number;
  readonly #machine: Machine;
  readonly #take: (bytes: Uint8Array) => void;
  /** Bytes after which the fault `cut@byte` pulls the cable. */
  readonly #cutAt: number;
  #cable: Cable | undefined;
  #sent = 0;

  constructor(machine: Machine, take: (bytes: Uint8Array) => void) {
    this.#machine = machine;
    this.#take = take;
    this.baud = Number(machine.faults.of('baud')[0] ?? 9600);
    this.#cutAt = Number(machine.faults.of('cut@byte')[0] ?? Infinity);
  }

  open(): Transport {
    this.cut('the console was opened once more');
    const cable: Cable = createCable({
      medium: 'memory',
      take: (bytes, baud) => this.#arrive(bytes, baud),
      closed: () => {
        if (this.#cable === cable) this.#cable = undefined;
      }
    });
    this.#cable = cable;
    return cable.transport;
  }

  print(text: string, baud = this.baud): void {
    const cable = this.#cable;
    if (!cable || this.#machine.faults.has('silent')) return;
    const whole = Buffer.from(text, 'latin1');
    const before = this.#sent;
    this.#sent += whole.length;
    const cuts = before < this.#cutAt && this.#sent >= this.#cutAt;
    const bytes = cuts ? whole.subarray(0, this.#cutAt - before) : whole;
    cable.send(cable.baud === baud ? bytes : spoil(bytes));
    if (cuts) cable.cut('the adapter is gone');
  }

  cut(words: string): void {
    this.#cable?.cut(words);
  }

  #arrive(bytes: Uint8Array, baud: number): void {
    const {faults} = this.#machine;
    if (faults.has('silent') || faults.has('flow')) return;
    this.#take(baud === this.baud ? disturb(this.#machine, bytes) : spoil(bytes));
  }
}

function spoil(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, index) => garbage[(byte + index) % garbage.length] ?? 0);
}

/** Characters lost, doubled or changed into other printable ones, each with its probability. */
function disturb({faults, dice}: Machine, bytes: Uint8Array): Uint8Array {
  const [drop, dup, garble] = ['drop', 'dup', 'garble'].map(name => Number(faults.of(name)[0] ?? 0));
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
