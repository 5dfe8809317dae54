import type {Transport} from '#core/ports.ts';
import {type Cable, createCable} from './cable.ts';
import {Delay} from './line/delay.ts';
import {quietly} from './loader.ts';
import type {Machine} from './machine.ts';
import {noisy} from './noise.ts';
import {Hold, watchReach} from './reach.ts';
import {Session} from './session.ts';
import {Terminal} from './terminal.ts';

/** Words of a shell that ended in good order. */
export const loggedOut = 'the unit closed the session';

export type Shells = Set<{readonly terminal: Terminal; readonly cable: Cable}>;

/** What is typed before the prompt stands may be lost (dialect §15). */
const settleMs = 150;

/** A terminal session of its own, as over SSH after authentication. */
export function openShell(
  machine: Machine,
  shells: Shells,
  who: {readonly user: string; readonly from: string; readonly columns: number; readonly halfMs: number}
): Transport {
  const {clock} = machine;
  const begunMs = clock.monoMs();
  const [there, back] = [new Delay({clock, ms: () => who.halfMs}), new Delay({clock, ms: () => who.halfMs})];
  const hold = new Hold();
  const forget = watchReach(machine, who.from, reached => hold.set(reached));
  const feed = (bytes: Uint8Array): void => {
    if (clock.monoMs() - begunMs >= settleMs) terminal.feed(bytes);
  };
  const cable = createCable({
    medium: 'ssh',
    take: bytes => there.pass(() => hold.pass(() => feed(bytes))),
    closed: () => {
      forget();
      shells.delete(own);
      terminal.end('hang up', true);
    }
  });
  const send = noisy(machine, text => back.pass(() => hold.pass(() => cable.send(Buffer.from(text, 'latin1')))));
  const terminal = new Terminal({clock, send, bufferMax: Infinity});
  const own = {terminal, cable};
  shells.add(own);
  const session = new Session({
    machine,
    terminal,
    line: `ssh${shells.size}`,
    from: who.from,
    columns: who.columns,
    user: who.user,
    cutCable: () => cable.cut('the connection is gone')
  });
  void quietly(session.runShell()).then(() => back.pass(() => hold.pass(() => cable.cut(loggedOut))));
  return cable.transport;
}
