import {linesOf} from '../configuration.ts';
import {timeOfDay} from '../dates.ts';
import {type Machine, unitTime} from '../machine.ts';
import type {Command} from '../seat.ts';
import {associations, sortedPeers} from './associations.ts';

export const vpnViews: readonly Command[] = [
  {pattern: 'show vpn ipsec sa', user: true, show: associations},
  {pattern: 'show vpn peer <name:name>', show: (machine, args) => peer(machine, args['name'] ?? '')}
];

function peer(machine: Machine, name: string): readonly string[] {
  const section = sortedPeers(machine).find(each => each.name === name);
  const session = machine.peers.get(name);
  if (!section) return ['% There is no matched command.'];
  const description = section.lines.get('description')?.args['text'];
  const wanted = linesOf(section.lines, 'traffic').length;
  return [
    `Peer ${name}${description === undefined ? '' : ` (${description})`}`,
    `  Remote        : ${section.lines.get('remote')?.args['address'] ?? '-'}`,
    `  State         : ${session?.state ?? 'disabled'}`,
    `  IKE messages  : sent ${session?.sent ?? 0}, received ${session?.received ?? 0}`,
    `  Last event    : ${session?.lastEvent ?? `${timeOfDay(unitTime(machine))} -`}`,
    `  Last failure  : ${session?.failure ?? 'none'}`,
    `  Child SAs     : ${session?.children.length ?? 0} of ${wanted}`
  ];
}
