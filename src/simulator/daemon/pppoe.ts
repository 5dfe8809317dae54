import {Alarms} from '../alarm.ts';
import {activeSections, type Daemon, type Machine, type PppoeSession, type SectionView, seconds} from '../machine.ts';
import {linkOf} from './links.ts';

const firstMs = 2000;
const retryMs = 30_000;
/** LCP echo: 30 s × 5 without an answer. */
const echoMs = 150_000;

export function createPppoe(machine: Machine): Daemon {
  return new Pppoe(machine);
}

/** Brings up each pppoe interface that is not shut down, tries again every 30 s (dialect §16). */
class Pppoe implements Daemon {
  readonly #machine: Machine;
  readonly #alarms: Alarms;
  /** Second at which the old unit's session dies at the ISP; set by its going, at the latest by the first cable. */
  #oldEndsAt: number | undefined;

  constructor(machine: Machine) {
    this.#machine = machine;
    this.#alarms = new Alarms(machine.clock);
    machine.on(event => {
      if (event === 'old-unit lost') this.#endOldSession('lost');
      if (event === 'old-unit closed') this.#endOldSession('closed');
      if (event !== 'clear-pppoe') return;
      for (const name of machine.sessions.keys()) this.#alarms.set(name, 1000, () => this.#again(name));
    });
  }

  refresh(): void {
    const {sessions} = this.#machine;
    const sections = activeSections(this.#machine, 'interface').filter(section => section.name.startsWith('pppoe'));
    for (const name of sessions.keys()) if (!sections.some(section => section.name === name)) sessions.delete(name);
    for (const section of sections) this.#look(section);
  }

  reset(): void {
    this.#alarms.cancelAll();
    this.#machine.sessions.clear();
  }

  #endOldSession(how: 'closed' | 'lost'): void {
    this.#oldEndsAt ??= how === 'closed' ? 0 : seconds(this.#machine) + this.#machine.truth.pppoe.staleSessionUntil;
  }

  #look(section: SectionView): void {
    const {truth} = this.#machine;
    const session = sessionOf(this.#machine, section.name);
    const parent = linkOf(this.#machine, section.lines.get('parent')?.args['parent'] ?? '');
    const wanted = section.lines.get('shutdown')?.text === 'no shutdown';
    if (!wanted || !parent?.up) return this.#rest(section.name, session, {wanted, cableOut: parent?.up === false});
    if (this.#alarms.has(section.name)) return;
    if (session.up && !truth.onu.lineUp) {
      const fallen = (): void => {
        if (!truth.onu.lineUp) fall(this.#machine, section.name, 'LCP echo timeout');
      };
      return this.#alarms.set(section.name, echoMs, fallen);
    }
    if (session.up) return;
    this.#endOldSession(truth.pppoe.staleSessionUntil > 0 ? 'lost' : 'closed');
    session.state = 'discovery';
    this.#alarms.set(section.name, firstMs, () => this.#again(section.name));
  }

  #rest(name: string, session: PppoeSession, why: {wanted: boolean; cableOut: boolean}): void {
    this.#alarms.cancel(name);
    fall(this.#machine, name, why.cableOut && session.up ? 'LCP echo timeout' : undefined);
    if (why.wanted && session.failure === 'none') session.failure = 'no PADO received (timeout)';
  }

  #again(name: string): void {
    const section = activeSections(this.#machine, 'interface').find(each => each.name === name);
    const session = this.#machine.sessions.get(name);
    if (section && session && !session.up) this.#attempt(section, session);
  }

  #attempt(section: SectionView, session: PppoeSession): void {
    const machine = this.#machine;
    const failure = whyNot(machine, section, this.#oldEndsAt);
    if (failure === undefined) return rise(machine, section, session);
    session.state = failure.startsWith('no PADO') ? 'discovery' : 'authenticating';
    session.failure = failure;
    session.retries++;
    session.nextMs = machine.clock.monoMs() + retryMs;
    machine.note('pppoe', `${section.name} ${failure}`);
    const why = /\((.*)\)$/.exec(failure)?.[1];
    if (failure.startsWith('auth')) {
      machine.announce(`%PPPOE-4-AUTHFAIL: ${section.name} CHAP rejected (${why}), retry in 30 s`);
    }
    this.#alarms.set(section.name, retryMs, () => this.#again(section.name));
  }
}

function sessionOf(machine: Machine, name: string): PppoeSession {
  const there = machine.sessions.get(name);
  if (there) return there;
  const session: PppoeSession = {
    up: false,
    state: 'down',
    sinceMs: 0,
    id: '-',
    local: '-',
    failure: 'none',
    retries: 0,
    nextMs: 0
  };
  machine.sessions.set(name, session);
  return session;
}

/** The configuration meets the ISP. Undefined: nothing stands in the way. */
function whyNot(machine: Machine, section: SectionView, oldEndsAt: number | undefined): string | undefined {
  const {truth} = machine;
  const parent = section.lines.get('parent')?.args['parent'] ?? '';
  const atOnu = machine.cabling.get(parent) === 'onu';
  if (!atOnu || !truth.onu.lineUp || truth.onu.power === 'off') return 'no PADO received (timeout)';
  const auth = section.lines.get('authentication')?.args['auth'] ?? 'any';
  const known =
    section.lines.get('ppp-username')?.args['user'] === truth.pppoe.user &&
    section.lines.get('ppp-password')?.args['clear'] === truth.pppoe.password;
  if (!known || (auth !== 'any' && auth !== truth.pppoe.auth)) {
    return 'authentication failed: CHAP rejected by peer (invalid user or password)';
  }
  if (seconds(machine) < (oldEndsAt ?? 0))
    return 'authentication failed: CHAP rejected by peer (session already exists)';
  const address = section.lines.get('address');
  const wrong = address?.args['address'] !== undefined && address.args['address'] !== `${truth.pppoe.address}/32`;
  return wrong ? 'IPCP: address refused by peer' : undefined;
}

function rise(machine: Machine, section: SectionView, session: PppoeSession): void {
  const {address} = machine.truth.pppoe;
  Object.assign(session, {
    up: true,
    state: 'up',
    sinceMs: machine.clock.monoMs(),
    local: address,
    failure: 'none',
    retries: 0
  });
  session.id = `0x${Math.floor(machine.dice.between(0x1000, 0xffff)).toString(16)}`;
  machine.announce(`%PPPOE-5-UP: ${section.name} up, local ${address}`);
  machine.refresh();
  machine.emit('wan-up');
}

function fall(machine: Machine, name: string, failure: string | undefined): void {
  const session = machine.sessions.get(name);
  if (!session) return;
  const was = session.up;
  Object.assign(session, {up: false, state: 'down', id: '-', local: '-'});
  if (failure !== undefined) session.failure = failure;
  if (!was) return;
  machine.announce(`%PPPOE-4-DOWN: ${name} down (${failure ?? 'administratively'})`);
  machine.refresh();
  machine.emit('wan-down');
}
