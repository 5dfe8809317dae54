import type {Transport} from '#core/ports.ts';
import {boot, loaderBaud} from './boot.ts';
import {ConsoleLine} from './console-line.ts';
import {forgottenSession} from './forgotten.ts';
import type {LineOptions} from './line/options.ts';
import {maintain, quietly} from './loader.ts';
import type {Machine} from './machine.ts';
import {noisy} from './noise.ts';
import {Session} from './session.ts';
import {Terminal} from './terminal.ts';
import {variantOf} from './variant.ts';

const chatterMs = 5000;
/** Of an instant line. */

/** What the unit has of its input, for those who may look into it. */
export interface Input {
  /** Bytes typed that its program has not read, on the wire and in the buffer. */
  readonly waiting: number;
  /** Bytes that found the buffer full, since the start. */
  readonly overflowed: number;
}

/** The RS-232 console through the lives of the unit: sessions, silence, boot text, the loader. */
export class UnitConsole {
  readonly #machine: Machine;
  readonly #line: ConsoleLine;
  readonly #bufferMax: number;
  #overflowed = 0;
  #terminal: Terminal;
  /** An `m` came in the three seconds of the loader. */
  #asked = false;
  /** What a forgotten session has printed stood on somebody else's screen. */
  #unseen = true;

  constructor(machine: Machine, line?: LineOptions) {
    this.#machine = machine;
    this.#bufferMax = line?.bufferBytes ?? variantOf(machine.identity).bufferBytes;
    this.#line = new ConsoleLine(
      machine,
      {take: bytes => this.#take(bytes), drained: () => this.#terminal.readOn()},
      line
    );
    this.#terminal = this.#renew();
    machine.kernelPrint = text => this.#line.print(text);
  }

  open(): Transport {
    const transport = this.#line.open();
    if (this.#machine.faults.has('flow')) chatter(this.#machine, transport);
    return transport;
  }

  get input(): Input {
    const {waiting, overflowed} = this.#terminal;
    return {waiting: waiting + this.#line.onWire, overflowed: this.#overflowed + overflowed};
  }

  /** The first session of a unit that is up, perhaps one that somebody has left. */
  start(): void {
    if (!this.#machine.faults.has('maint')) return this.#begin(true);
    this.#machine.state = 'booting';
    return void quietly(this.#load().then(() => this.boot('power-on')));
  }

  /** The unit goes down with these last words. */
  stop(words: string): void {
    if (words === '') this.#line.hush();
    this.#line.print(words);
    this.#terminal.end('restart', true);
  }

  boot(cause: string): void {
    const machine = this.#machine;
    const line = this.#line;
    machine.resetCause = cause;
    machine.state = 'booting';
    machine.bootedMs = machine.clock.monoMs();
    const screen = {
      print: (text: string, baud: 'console' | typeof loaderBaud) =>
        line.print(text, baud === 'console' ? line.baud : baud),
      ready: () => this.#ready(),
      window: {
        open: () => (this.#asked = false),
        loader: async () => {
          if (this.#asked) await this.#load();
        }
      }
    };
    void quietly(boot(machine, screen));
  }

  #ready(): void {
    this.#unseen = false;
    this.#machine.state = 'up';
    this.#machine.refresh();
    this.#begin(false);
    this.#machine.emit('reloaded');
  }

  #begin(first: boolean): void {
    const machine = this.#machine;
    const cutCable = (): void => this.#line.cut('the adapter is gone');
    const terminal = this.#renew();
    const session = new Session({machine, terminal, line: 'con0', from: 'console', columns: 80, cutCable});
    void quietly(session.runConsole(first ? forgottenSession(machine) : undefined));
  }

  async #load(): Promise<void> {
    if ((await maintain(this.#renew())) === 'erase') this.#machine.startup = undefined;
  }

  #renew(): Terminal {
    const print = (text: string): void => {
      if (!this.#unseen) this.#line.print(text);
    };
    // There is none yet at the first time.
    this.#overflowed += (this.#terminal as Terminal | undefined)?.overflowed ?? 0;
    this.#terminal = new Terminal({
      clock: this.#machine.clock,
      send: noisy(this.#machine, print),
      bufferMax: this.#bufferMax,
      behind: () => this.#line.behind,
      repaints: repainting(this.#machine)
    });
    return this.#terminal;
  }

  #take(bytes: Uint8Array): void {
    if (this.#machine.state === 'booting' && bytes.includes(0x6d)) this.#asked = true;
    this.#unseen = false;
    this.#terminal.feed(bytes);
  }
}

/** The fault `echo-rewrite`: about every twentieth key the unit draws its line anew. */
function repainting({faults, dice}: Machine): () => boolean {
  return () => faults.has('echo-rewrite') && dice.chance(1 / 20);
}

/** A unit that is held up by flow control still talks: its kernel does, every five seconds. */
function chatter(machine: Machine, transport: Transport): void {
  let open = true;
  void transport.closed.then(() => (open = false));
  const say = (): void => {
    if (!open) return;
    machine.kernel('ge1: link down');
    machine.clock.after(chatterMs, say);
  };
  machine.clock.after(1000, say);
}
