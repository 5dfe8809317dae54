import {linkTo} from '../daemon/links.ts';
import {reachesWan} from '../daemon/routes.ts';
import type {Machine} from '../machine.ts';
import type {Command, Seat} from '../seat.ts';
import {answersEcho, resolveName} from './probe.ts';

/** `traceroute`: a line for each hop, Ctrl-C stops it. */
export const traces: readonly Command[] = [
  {pattern: 'traceroute <address:remote>', run: async (seat, args) => trace(seat, args['address'] ?? '')}
];

const hopsMax = 30;
const silentMs = 3000;
/** A router of the provider's that every packet to the outside passes. */
const transit = '198.51.100.254';

async function trace(seat: Seat, asked: string): Promise<void> {
  const {machine, terminal} = seat;
  const to = /^\d/.test(asked) ? asked : resolveName(machine, asked);
  if (to === undefined) return terminal.say('% Name resolution failed: timeout');
  terminal.say(`traceroute to ${asked} (${to}), ${hopsMax} hops max, 46 byte packets`);
  const hops = hopsTo(machine, to);
  for (let hop = 1; hop <= hopsMax; hop++) {
    const at = hops[hop - 1];
    if (await terminal.busy(at === undefined ? silentMs : 60, {stoppable: true})) return;
    const times = [0, 1, 2].map(() => `${(machine.dice.between(0.3, 0.5) + hop * 1.4).toFixed(3)} ms`);
    terminal.say(`${String(hop).padStart(2)}  ${at === undefined ? '*  *  *' : `${at} (${at})  ${times.join('  ')}`}`);
    if (at === to) return;
  }
}

/** As far as somebody answers. */
function hopsTo(machine: Machine, to: string): readonly string[] {
  const near = linkTo(machine, to);
  const last = answersEcho(machine, to) ? [to] : [];
  if (near && !near.name.startsWith('pppoe')) return last;
  if (!reachesWan(machine, to)) return [];
  const {remote} = machine.truth.pppoe;
  return to === remote ? last : [remote, transit, ...last];
}
