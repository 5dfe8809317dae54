import type {Transport} from '#core/ports.ts';
import {type Cable, createCable} from './cable.ts';
import {Adapter} from './line/adapter.ts';
import {Delay} from './line/delay.ts';
import {disturber} from './line/disturb.ts';
import type {LineOptions} from './line/options.ts';
import {Wire} from './line/wire.ts';
import type {Machine} from './machine.ts';

/** What comes out of a line whose two ends disagree about the speed (dialect §14). Never a CR. */
const garbage = [0xfe, 0x00, 0x78, 0xe6, 0x80, 0x18, 0xf8, 0x9e, 0x06, 0xe0, 0x1e, 0xc0];
/** The unit's program goes on once so little is left in its UART (the FIFO of a 16550A). */
const fifoBytes = 16;

/** The unit's side of its console. */
export interface LineEnd {
  take(bytes: Uint8Array): void;
  /** What was printed has left but for a little: the program may read on. */
  drained(): void;
}

interface Plugged {
  readonly cable: Cable;
  /** Towards the unit; undefined on an instant line. */
  readonly wire: Wire | undefined;
  readonly adapter: Adapter;
}

/** The RS-232 port: one cable, a speed of its own, and whatever a fault does to the bytes on the way. */
export class ConsoleLine {
  readonly baud: number;
  readonly #machine: Machine;
  readonly #end: LineEnd;
  readonly #line: LineOptions | undefined;
  /** From the unit, cable or not; undefined on an instant line. */
  readonly #out: Wire | undefined;
  readonly #late: Delay;
  readonly #spoilTyped: (bytes: Uint8Array) => Uint8Array;
  readonly #spoilSaid: (bytes: Uint8Array) => Uint8Array;
  /** Bytes said and typed after which the faults `cut@byte` and `cut@typed` pull the cable. */
  readonly #cutAt: {readonly said: number; readonly typed: number};
  readonly #count = {said: 0, typed: 0};
  #plugged: Plugged | undefined;

  constructor(machine: Machine, end: LineEnd, line?: LineOptions) {
    const {faults, clock, dice} = machine;
    this.#machine = machine;
    this.#end = end;
    this.#line = line;
    this.baud = Number(faults.of('baud')[0] ?? line?.baud ?? 9600);
    const cutAt = (name: string): number => Number(faults.of(name)[0] ?? Infinity);
    this.#cutAt = {said: cutAt('cut@byte'), typed: cutAt('cut@typed')};
    this.#spoilTyped = disturber(machine, 'typed');
    this.#spoilSaid = disturber(machine, 'said');
    const latestMs = Number(faults.of('latency')[0] ?? 0);
    this.#late = new Delay({clock, ms: () => (latestMs === 0 ? 0 : dice.between(0, latestMs))});
    this.#out = line && new Wire({clock, arrived: (byte, baud) => this.#leave(byte, baud)});
  }

  /** The unit has more to say than has left: its program waits, and what is typed meanwhile stands in the buffer. */
  get behind(): boolean {
    return (this.#out?.waiting ?? 0) >= fifoBytes;
  }

  /** Typed bytes that are still on the wire. */
  get onWire(): number {
    return this.#plugged?.wire?.waiting ?? 0;
  }

  open(): Transport {
    this.cut('the console was opened once more');
    const {clock} = this.#machine;
    const cable: Cable = createCable({
      medium: this.#line ? 'serial' : 'memory',
      take: (bytes, baud) => (wire ? wire.put(bytes, baud) : this.#arrive(cable, bytes, baud)),
      closed: () => {
        wire?.clear();
        if (this.#plugged?.cable === cable) this.#plugged = undefined;
      }
    });
    const wire =
      this.#line && new Wire({clock, arrived: (byte, baud) => this.#arrive(cable, Uint8Array.of(byte), baud)});
    const deliver = (bytes: Uint8Array): void => this.#late.pass(() => cable.send(bytes));
    this.#plugged = {cable, wire, adapter: new Adapter({clock, latencyMs: this.#line?.adapterMs ?? 0, deliver})};
    return cable.transport;
  }

  print(text: string, baud = this.baud): void {
    if (!this.#plugged || this.#machine.faults.has('silent')) return;
    const bytes = Buffer.from(text, 'latin1');
    if (this.#out) this.#out.put(bytes, baud);
    else this.#say(bytes, baud);
  }

  cut(words: string): void {
    this.#plugged?.cable.cut(words);
  }

  /** No power, no bytes. */
  hush(): void {
    this.#out?.clear();
  }

  #leave(byte: number, baud: number): void {
    this.#say(Uint8Array.of(byte), baud);
    if (this.#out?.waiting === fifoBytes - 1) this.#end.drained();
  }

  #say(whole: Uint8Array, baud: number): void {
    if (!this.#plugged) return;
    const {cable, adapter} = this.#plugged;
    const left = this.#before('said', whole.length);
    const bytes = left <= whole.length ? whole.subarray(0, left) : whole;
    const heard = this.#spoilSaid(cable.baud === baud ? bytes : spoil(bytes));
    if (this.#line) for (const byte of heard) adapter.take(byte);
    else this.#late.pass(() => cable.send(heard));
    if (left > whole.length) return;
    adapter.flush();
    cable.cut('the adapter is gone');
  }

  /** How many more bytes pass before the cable is pulled; Infinity where it is not, or was already. */
  #before(way: 'said' | 'typed', length: number): number {
    const left = this.#cutAt[way] - this.#count[way];
    this.#count[way] += length;
    return left > 0 ? left : Infinity;
  }

  #arrive(cable: Cable, whole: Uint8Array, baud: number): void {
    const {faults} = this.#machine;
    if (faults.has('silent') || faults.has('flow')) return;
    const left = this.#before('typed', whole.length);
    const bytes = left <= whole.length ? whole.subarray(0, left) : whole;
    this.#end.take(baud === this.baud ? this.#spoilTyped(bytes) : spoil(bytes));
    if (left <= whole.length) cable.cut('the adapter is gone');
  }
}

function spoil(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, index) => garbage[(byte + index) % garbage.length] ?? 0);
}
