import {Alarms} from '../alarm.ts';
import {timeOfDay} from '../dates.ts';
import type {PeerTruth} from '../scenario.ts';
import {linesOf} from '../configuration.ts';
import {activeSections, type Daemon, type Machine, type PeerSession, type SectionView, unitTime} from '../machine.ts';
import {reachesWan} from './routes.ts';

const retryMs = 30_000;
const calledMs = 1000;
/** A request and its three retransmissions. */
const messagesPerTry = 4;

export function createIpsec(machine: Machine): Daemon {
  return new Ipsec(machine);
}

/** One IKE session per enabled peer: 1–3 s after the WAN is up, else again every 30 s (dialect §16). */
class Ipsec implements Daemon {
  readonly #machine: Machine;
  readonly #alarms: Alarms;
  #count = 8;

  constructor(machine: Machine) {
    this.#machine = machine;
    this.#alarms = new Alarms(machine.clock);
    machine.on(event => {
      const [, how, name = ''] = /^vpn-(initiate|reset) (.*)$/.exec(event) ?? [];
      if (how !== undefined) this.#call(name, how === 'reset');
    });
  }

  refresh(): void {
    const {peers} = this.#machine;
    const wanted = activeSections(this.#machine, 'peer').filter(section => section.lines.has('enable'));
    for (const name of peers.keys()) {
      if (wanted.some(section => section.name === name)) continue;
      this.#alarms.cancel(name);
      peers.delete(name);
    }
    for (const [place, section] of wanted.entries()) this.#look(section, place);
  }

  reset(): void {
    this.#alarms.cancelAll();
    this.#machine.peers.clear();
  }

  /** Somebody does not want to wait for the next try. */
  #call(name: string, again: boolean): void {
    const session = this.#machine.peers.get(name);
    if (!session || (session.state === 'established' && !again)) return;
    if (session.state === 'established') {
      this.#machine.announce(`%IKE-4-DOWN: ${name} closed`);
      Object.assign(session, {state: 'down', children: []});
      this.refresh();
    }
    if (this.#alarms.has(name)) this.#alarms.set(name, calledMs, () => this.#attempt(name));
  }

  #look(section: SectionView, place: number): void {
    const machine = this.#machine;
    const session = machine.peers.get(section.name) ?? born(machine, section.name, ++this.#count);
    const blocked = waitsFor(machine, section);
    if (blocked !== undefined) {
      this.#alarms.cancel(section.name);
      Object.assign(session, {state: 'down', children: [], failure: blocked});
      return;
    }
    if (session.state !== 'down') return;
    Object.assign(session, {state: 'connecting', sent: 0, received: 0, failure: 'none'});
    this.#alarms.set(section.name, machine.dice.between(1600, 3000) + place * 700, () => this.#attempt(section.name));
  }

  #attempt(name: string): void {
    const machine = this.#machine;
    const section = activeSections(machine, 'peer').find(each => each.name === name);
    const session = machine.peers.get(name);
    if (!section || !session) return;
    const verdict = meet(machine, section);
    session.sent += verdict.answered ? 2 : messagesPerTry;
    session.received += verdict.answered ? 2 : 0;
    if (verdict.failure === 'none' || verdict.failure.includes('TS_UNACC'))
      establish(machine, session, {name, verdict});
    else {
      complain(machine, session, {name, verdict});
      this.#alarms.set(name, retryMs, () => this.#attempt(name));
    }
    session.failure = verdict.failure;
  }
}

function establish(machine: Machine, session: PeerSession, {name, verdict}: {name: string; verdict: Verdict}): void {
  Object.assign(session, {state: 'established', sinceMs: machine.clock.monoMs(), children: verdict.children});
  session.lastEvent = `${timeOfDay(unitTime(machine))} IKE_SA ${name}[${session.number}] established`;
  machine.announce(`%IKE-5-UP: ${name} established`);
  machine.emit(`peer-up ${name}`);
}

function complain(machine: Machine, session: PeerSession, {name, verdict}: {name: string; verdict: Verdict}): void {
  const what = verdict.answered ? verdict.failure : 'retransmit 3 of request with message ID 0';
  session.lastEvent = `${timeOfDay(unitTime(machine))} ${what}`;
  machine.note('charon', `14[IKE] ${what}`);
  if (session.failure === verdict.failure) return;
  machine.announce(`%IKE-4-DOWN: ${name} ${verdict.failure.replace(/ \(.*/, '')}`);
}

function born(machine: Machine, name: string, number: number): PeerSession {
  const session: PeerSession = {
    number,
    state: 'down',
    sinceMs: 0,
    children: [],
    sent: 0,
    received: 0,
    lastEvent: '-',
    failure: 'none'
  };
  machine.peers.set(name, session);
  return session;
}

function waitsFor(machine: Machine, section: SectionView): string | undefined {
  if (![...machine.sessions.values()].some(session => session.up)) return 'waiting for pppoe0';
  const address = section.lines.get('remote')?.args['address'] ?? '';
  return reachesWan(machine, address) ? undefined : 'no route to peer';
}

interface Verdict {
  readonly answered: boolean;
  readonly failure: string;
  readonly children: readonly string[];
}

/** Both ends compared: whoever lives at the remote address, with what this unit is configured to say to him. */
function meet(machine: Machine, section: SectionView): Verdict {
  const arg = (id: string, name: string): string => section.lines.get(id)?.args[name] ?? '';
  const peer = Object.values(machine.truth.peers).find(each => each.address === arg('remote', 'address'));
  const silent = {answered: false, failure: 'peer not responding (no reply to IKE_SA_INIT)', children: []};
  if (!peer || (!peer.up && /^(?:no-answer|wan-down-there)$/.test(peer.why))) return silent;
  const refused = (why: string): Verdict => ({answered: true, failure: `peer refused: ${why}`, children: []});
  if (proposal(machine, 'ike', arg('ike-proposal', 'name')) !== peer.ike || (!peer.up && peer.why === 'proposal'))
    return refused('NO_PROPOSAL_CHOSEN');
  const known =
    arg('pre-shared-key', 'clear') === peer.psk &&
    arg('remote-id', 'id') === peer.id &&
    arg('local-id', 'id') === peer.expectsId;
  if (!known || (!peer.up && peer.why === 'psk-differs-there')) return refused('AUTHENTICATION_FAILED');
  if (proposal(machine, 'esp', arg('esp-proposal', 'name')) !== peer.esp) return refused('NO_PROPOSAL_CHOSEN');
  const children = agreed(section, peer);
  const all = children.length === linesOf(section.lines, 'traffic').length;
  return {answered: true, failure: all ? 'none' : 'peer refused: TS_UNACCEPTABLE', children};
}

function agreed(section: SectionView, peer: PeerTruth): readonly string[] {
  return linesOf(section.lines, 'traffic')
    .filter(line =>
      peer.traffic.some(([local, remote]) => line.args['local'] === local && line.args['remote'] === remote)
    )
    .map(line => `${line.args['local']} === ${line.args['remote']}`);
}

/** `aes256-sha256-14`, as the truth writes it. */
function proposal(machine: Machine, kind: 'ike' | 'esp', name: string): string {
  const lines = activeSections(machine, kind).find(section => section.name === name)?.lines;
  const group = lines?.get(kind === 'ike' ? 'group' : 'pfs')?.args['group']?.replace('group', '');
  return `${lines?.get('encryption')?.args['encryption']}-${lines?.get('integrity')?.args['integrity']}-${group}`;
}
