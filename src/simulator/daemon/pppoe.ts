import {activeSections, type Daemon, type Machine, type PppoeSession, type SectionView, seconds} from '../machine.ts';
import {linkOf} from './links.ts';

const firstMs = 2000;
const retryMs = 30_000;
/** LCP echo: 30 s × 5 without an answer. */
const echoMs = 150_000;

/** Brings up each pppoe interface that is not shut down, tries again every 30 s (dialect §16). */
export function createPppoe(machine: Machine): Daemon {
  const timers = new Map<string, () => void>();
  let oldEndsAt: number | undefined;
  const endOldSession = (how: 'closed' | 'lost'): void => {
    oldEndsAt ??= how === 'closed' ? 0 : seconds(machine) + machine.truth.pppoe.staleSessionUntil;
  };
  const cancel = (name: string): void => {
    timers.get(name)?.();
    timers.delete(name);
  };
  const plan = (name: string, ms: number, then: () => void): void => {
    cancel(name);
    timers.set(
      name,
      machine.clock.after(ms, () => {
        timers.delete(name);
        then();
      })
    );
  };
  const attempt = (section: SectionView, session: PppoeSession): void => {
    const failure = whyNot(machine, section, oldEndsAt);
    if (failure === undefined) return rise(machine, section, session);
    session.state = failure.startsWith('no PADO') ? 'discovery' : 'authenticating';
    session.failure = failure;
    session.retries++;
    session.nextMs = machine.clock.monoMs() + retryMs;
    machine.note('pppoe', `${section.name} ${failure}`);
    const why = /\((.*)\)$/.exec(failure)?.[1];
    if (failure.startsWith('auth'))
      machine.announce(`%PPPOE-4-AUTHFAIL: ${section.name} CHAP rejected (${why}), retry in 30 s`);
    plan(section.name, retryMs, () => again(section.name));
  };
  const again = (name: string): void => {
    const section = activeSections(machine, 'interface').find(each => each.name === name);
    const session = machine.sessions.get(name);
    if (section && session && !session.up) attempt(section, session);
  };
  const look = (section: SectionView): void => {
    const session = sessionOf(machine, section.name);
    const parent = linkOf(machine, section.lines.get('parent')?.args['parent'] ?? '');
    const wanted = section.lines.get('shutdown')?.text === 'no shutdown';
    if (!wanted || !parent?.up) {
      cancel(section.name);
      fall(machine, section.name, parent?.up === false && session.up ? 'LCP echo timeout' : undefined);
      if (wanted && !session.up && session.failure === 'none') session.failure = 'no PADO received (timeout)';
      return;
    }
    if (session.up && !machine.truth.onu.lineUp) {
      if (timers.has(section.name)) return;
      plan(section.name, echoMs, () => !machine.truth.onu.lineUp && fall(machine, section.name, 'LCP echo timeout'));
      return;
    }
    if (!session.up && !timers.has(section.name)) {
      endOldSession(machine.truth.pppoe.staleSessionUntil > 0 ? 'lost' : 'closed');
      session.state = 'discovery';
      plan(section.name, firstMs, () => again(section.name));
    }
  };
  machine.on(event => {
    if (event === 'old-unit lost' || event === 'old-unit closed')
      endOldSession(event === 'old-unit lost' ? 'lost' : 'closed');
    if (event === 'clear-pppoe') for (const name of machine.sessions.keys()) plan(name, 1000, () => again(name));
  });
  return {
    refresh: () => {
      const sections = activeSections(machine, 'interface').filter(section => section.name.startsWith('pppoe'));
      for (const name of machine.sessions.keys())
        if (!sections.some(section => section.name === name)) machine.sessions.delete(name);
      for (const section of sections) look(section);
    },
    reset: () => {
      for (const name of [...timers.keys()]) cancel(name);
      machine.sessions.clear();
    }
  };
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
