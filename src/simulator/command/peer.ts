import type {Command, Seat} from '../seat.ts';
import {sortedPeers} from '../show/associations.ts';

/** A tunnel called up now, or taken down and called up again. */
export const peerCommands: readonly Command[] = [
  {pattern: 'vpn initiate <name:name>', run: async (seat, args) => call(seat, 'initiate', args['name'] ?? '')},
  {pattern: 'vpn reset <name:name>', run: async (seat, args) => call(seat, 'reset', args['name'] ?? '')}
];

async function call(seat: Seat, how: 'initiate' | 'reset', name: string): Promise<void> {
  const {machine, terminal} = seat;
  const there = sortedPeers(machine).some(section => section.name === name && section.lines.has('enable'));
  if (!there) return terminal.say('% There is no matched command.');
  terminal.say(`% Notice: N-2410 initiating ${name}.`);
  machine.emit(`vpn-${how} ${name}`);
  await Promise.resolve();
}
