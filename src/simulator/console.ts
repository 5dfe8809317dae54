import type {Transport} from '#core/ports.ts';
import {boot, loaderBaud} from './boot.ts';
import {createConsoleLine} from './console-line.ts';
import {forgottenSession} from './forgotten.ts';
import {maintain, quietly} from './loader.ts';
import type {Machine} from './machine.ts';
import {noisy} from './noise.ts';
import {Session} from './session.ts';
import {Terminal} from './terminal.ts';

/** The RS-232 console through the lives of the unit: sessions, silence, boot text, the loader. */
export interface UnitConsole {
  open(): Transport;
  /** The first session of a unit that is up, perhaps one that somebody has left. */
  start(): void;
  /** The unit goes down with these last words. */
  stop(words: string): void;
  boot(cause: string): void;
}

const chatterMs = 5000;

export function createConsole(machine: Machine): UnitConsole {
  let terminal: Terminal;
  let asked = false;
  /** What a forgotten session has printed stood on somebody else's screen. */
  let unseen = true;
  const take = (bytes: Uint8Array): void => {
    if (machine.state === 'booting' && bytes.includes(0x6d)) asked = true;
    unseen = false;
    terminal.feed(bytes);
  };
  const line = createConsoleLine(machine, take);
  const renew = (): Terminal => {
    const send = noisy(machine, text => {
      if (!unseen) line.print(text);
    });
    terminal = new Terminal({clock: machine.clock, send, bufferMax: 256});
    return terminal;
  };
  renew();
  machine.kernelPrint = text => line.print(text);
  const begin = (first: boolean): void => {
    const cutCable = (): void => line.cut('the adapter is gone');
    const session = new Session({machine, terminal: renew(), line: 'con0', from: 'console', columns: 80, cutCable});
    void quietly(session.runConsole(first ? forgottenSession(machine) : undefined));
  };
  const ready = (): void => {
    unseen = false;
    machine.state = 'up';
    machine.refresh();
    begin(false);
    machine.emit('reloaded');
  };
  const load = async (): Promise<void> => {
    if ((await maintain(renew())) === 'erase') machine.startup = undefined;
  };
  const start = (cause: string): void => {
    machine.resetCause = cause;
    machine.state = 'booting';
    machine.bootedMs = machine.clock.monoMs();
    const print = (text: string, baud: 'console' | typeof loaderBaud): void =>
      line.print(text, baud === 'console' ? line.baud : baud);
    const window = {
      open: () => (asked = false),
      loader: async () => {
        if (asked) await load();
      }
    };
    void quietly(boot(machine, {print, ready, window}));
  };
  return {
    open: () => {
      const transport = line.open();
      if (machine.faults.has('flow')) chatter(machine, transport);
      return transport;
    },
    start: () => {
      if (!machine.faults.has('maint')) return begin(true);
      machine.state = 'booting';
      return void quietly(load().then(() => start('power-on')));
    },
    stop: words => {
      line.print(words);
      terminal.end('restart', true);
    },
    boot: start
  };
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
