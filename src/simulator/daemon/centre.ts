import {type Daemon, activeSections, type Machine, type SectionView, seconds, unitTime} from '../machine.ts';
import {runCentreLine} from './push.ts';
import {reachesWan} from './routes.ts';

const registerMs = 12_000;
const retryMs = 60_000;
const pollMs = 60_000;
const clockToleranceMs = 300_000;

/** The agent that registers the unit at the monitoring centre: 12 s after the WAN is up, again every 60 s. */
export function createCentre(machine: Machine): Daemon {
  const {centre} = machine;
  let timer: (() => void) | undefined;
  const stop = (): void => {
    timer?.();
    timer = undefined;
  };
  const plan = (ms: number, then: () => void): void => {
    stop();
    timer = machine.clock.after(ms, then);
  };
  const section = (): SectionView | undefined =>
    activeSections(machine, 'center').find(each => each.lines.has('enable'));
  const poll = (): void => {
    centre.polledMs = machine.clock.monoMs();
    plan(pollMs, poll);
  };
  const attempt = (): void => {
    const own = section();
    if (!own) return;
    const error = whyNot(machine, own);
    centre.error = error ?? 'none';
    if (error !== undefined) {
      centre.state = error.startsWith('E-4040') ? 'connecting' : 'rejected';
      machine.note('center', error);
      return plan(retryMs, attempt);
    }
    centre.state = 'registered';
    centre.registeredAt = unitTime(machine);
    machine.announce(
      `%CENTER-5-REGISTERED: ${own.lines.get('contract')?.args['contract']} registered, monitoring active`
    );
    poll();
    machine.emit('registered');
  };
  for (const fault of machine.faults.of('center-push')) pushLater(machine, fault);
  return {
    refresh: () => {
      const wan = [...machine.sessions.values()].some(session => session.up);
      if (!section() || !wan) {
        stop();
        centre.registeredAt = undefined;
        centre.state = section() ? 'waiting for wan' : 'disabled';
        return;
      }
      if (centre.state !== 'waiting for wan' && centre.state !== 'disabled') return;
      centre.state = 'connecting';
      plan(registerMs, attempt);
    },
    reset: () => {
      stop();
      Object.assign(centre, {state: 'disabled', registeredAt: undefined, error: 'none'});
    }
  };
}

function whyNot(machine: Machine, section: SectionView): string | undefined {
  const {center} = machine.truth;
  const primary = section.lines.get('primary')?.args['address'] ?? '';
  if (!center.reachable || !reachesWan(machine, primary)) return 'E-4040 centre not reachable';
  if (Math.abs(unitTime(machine) - machine.clock.wallMs()) > clockToleranceMs)
    return 'E-4051 clock differs more than 300 s';
  const assigned = center.serialAssignedAt !== null && seconds(machine) >= center.serialAssignedAt;
  const same = section.lines.get('contract')?.args['contract'] === center.contract;
  if (!assigned || !same) return 'E-4031 serial not assigned to this contract';
  return center.suspended ? 'E-4032 contract suspended' : undefined;
}

/** `center-push:<line>@<s>`: the centre changes the unit s seconds after its power-on. */
function pushLater(machine: Machine, fault: string): void {
  const [, line = '', at = '0'] = /^(.*)@(\d+)$/.exec(fault) ?? [];
  machine.clock.after(Number(at) * 1000, () => {
    runCentreLine(machine, line);
    machine.counts.pushed = 'revision 118 (1 lines)';
    machine.announce('%CENTER-5-PUSH: configuration updated by center, revision 118 (1 lines)');
  });
}
