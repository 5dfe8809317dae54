import {Alarms} from '../alarm.ts';
import {type Daemon, activeSections, type Machine, type SectionView, seconds, unitTime} from '../machine.ts';
import {runCentreLine} from './push.ts';
import {reachesWan} from './routes.ts';

const registerMs = 12_000;
const retryMs = 60_000;
const pollMs = 60_000;
const clockToleranceMs = 300_000;

export function createCentre(machine: Machine): Daemon {
  for (const fault of machine.faults.of('center-push')) pushLater(machine, fault);
  return new Centre(machine);
}

/** The agent that registers the unit at the monitoring centre: 12 s after the WAN is up, again every 60 s. */
class Centre implements Daemon {
  readonly #machine: Machine;
  readonly #alarms: Alarms;

  constructor(machine: Machine) {
    this.#machine = machine;
    this.#alarms = new Alarms(machine.clock);
  }

  refresh(): void {
    const {centre, sessions} = this.#machine;
    const wan = [...sessions.values()].some(session => session.up);
    if (!centreSection(this.#machine) || !wan) {
      this.#alarms.cancelAll();
      centre.registeredAt = undefined;
      centre.state = centreSection(this.#machine) ? 'waiting for wan' : 'disabled';
      return;
    }
    if (centre.state !== 'waiting for wan' && centre.state !== 'disabled') return;
    centre.state = 'connecting';
    this.#alarms.set('register', registerMs, () => this.#attempt());
  }

  reset(): void {
    this.#alarms.cancelAll();
    Object.assign(this.#machine.centre, {state: 'disabled', registeredAt: undefined, error: 'none'});
  }

  #poll(): void {
    this.#machine.centre.polledMs = this.#machine.clock.monoMs();
    this.#alarms.set('poll', pollMs, () => this.#poll());
  }

  #attempt(): void {
    const machine = this.#machine;
    const {centre} = machine;
    const own = centreSection(this.#machine);
    if (!own) return;
    const error = centreRefusal(machine, own);
    centre.error = error ?? 'none';
    if (error !== undefined) {
      centre.state = error.startsWith('E-4040') ? 'connecting' : 'rejected';
      machine.note('center', error);
      return this.#alarms.set('register', retryMs, () => this.#attempt());
    }
    centre.state = 'registered';
    centre.registeredAt = unitTime(machine);
    machine.announce(
      `%CENTER-5-REGISTERED: ${own.lines.get('contract')?.args['contract']} registered, monitoring active`
    );
    this.#poll();
    machine.emit('registered');
  }
}

/** The agent as it is configured, undefined while it is not enabled. */
export function centreSection(machine: Machine): SectionView | undefined {
  return activeSections(machine, 'center').find(each => each.lines.has('enable'));
}

/** What the centre would say now; undefined: it takes this unit. */
export function centreRefusal(machine: Machine, section: SectionView): string | undefined {
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
