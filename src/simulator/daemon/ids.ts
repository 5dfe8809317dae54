import {activeSections, type Machine} from '../machine.ts';

const loadedIn = '7.9 s';

/** `show ids status`, one line. */
export function idsState(machine: Machine): string {
  const section = activeSections(machine, 'ids').find(each => each.lines.has('enable'));
  const policy = section?.lines.get('policy')?.args['policy'] ?? 'standard';
  if (!section || machine.truth.ids.state === 'stopped') return 'IDS state : stopped';
  if (machine.truth.ids.state !== 'running') return `IDS state : ${machine.truth.ids.state}`;
  return `IDS state : running, policy ${policy}, signatures 20261120-1 (18412), loaded in ${loadedIn}`;
}
