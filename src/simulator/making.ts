import type {Clock} from '#core/ports.ts';
import {emptyConfiguration} from './configuration.ts';
import {createDaemons} from './daemon/all.ts';
import {logDate} from './dates.ts';
import {createDice} from './dice.ts';
import {type Faults, readFaults} from './faults.ts';
import {chooseUnit} from './identity.ts';
import {type Machine, unitTime} from './machine.ts';
import {kernelLine} from './noise.ts';
import type {Scenario, Truth} from './scenario.ts';

export interface Assembled {
  readonly machine: Machine;
  /** The text the unit already carries, undefined = factory. */
  readonly configuration: string | undefined;
  /** Lines that make it an older revision of the plan. */
  readonly older: readonly string[];
}

/** Puts a unit together: the case, its parts at rest, and a world that faults have already spoiled. */
export function assemble(options: {
  scenario: Scenario;
  faults?: readonly string[];
  seed: number;
  clock: Clock;
  busyMs?: (line: string) => number;
}): Assembled {
  const {scenario, clock} = options;
  const faults = readFaults([...scenario.faults, ...(options.faults ?? [])]);
  const chosen = chooseUnit(scenario, faults);
  const machine = atRest({
    scenario,
    faults,
    clock,
    seed: options.seed,
    busyMs: options.busyMs,
    identity: chosen.identity
  });
  lockForCentre(machine);
  createDaemons(machine);
  return {
    machine,
    configuration: chosen.configuration,
    older: faults.has('staged-old-revision') ? (scenario.staged?.olderBy ?? []) : []
  };
}

type Parts = Pick<Machine, 'scenario' | 'faults' | 'clock' | 'identity' | 'busyMs'> & {readonly seed: number};

/** Booted a minute ago, nothing configured, nothing running. */
function atRest(parts: Parts): Machine {
  const {scenario, faults, clock, identity} = parts;
  const nowMs = clock.monoMs();
  const machine: Machine = {
    clock,
    dice: createDice(parts.seed),
    busyMs: parts.busyMs,
    scenario,
    faults,
    identity,
    truth: spoil(structuredClone(scenario.truth), faults),
    startedMs: nowMs,
    bootedMs: nowMs - 60_000,
    resetCause: 'power-on',
    state: 'up',
    keys: {generation: faults.has('host-key-changed') ? 1 : 0},
    offsetMs: driftOf(faults, clock),
    clockSource: 'rtc',
    ...emptyStore(),
    ...emptyDesk(),
    ...voice(() => machine),
    restart: () => undefined,
    halt: () => undefined
  };
  return machine;
}

type Store =
  | 'draft'
  | 'candidate'
  | 'checkpoints'
  | 'files'
  | 'plannedReload'
  | 'writing'
  | 'armed'
  | 'running'
  | 'startup'
  | 'previous'
  | 'generation'
  | 'lastChange'
  | 'lastLogin'
  | 'lock'
  | 'failures';

function emptyStore(): Pick<Machine, Store> {
  return {
    draft: false,
    running: emptyConfiguration(),
    candidate: undefined,
    checkpoints: [],
    files: new Map(),
    plannedReload: undefined,
    writing: false,
    armed: undefined,
    startup: undefined,
    previous: undefined,
    generation: 0,
    lastChange: undefined,
    lastLogin: undefined,
    lock: undefined,
    failures: {count: 0, untilMs: 0}
  };
}

type Desk =
  | 'cabling'
  | 'listeners'
  | 'daemons'
  | 'sessions'
  | 'peers'
  | 'leases'
  | 'centre'
  | 'time'
  | 'log'
  | 'executed'
  | 'counts';

function emptyDesk(): Pick<Machine, Desk> {
  return {
    cabling: new Map(),
    listeners: new Set(),
    daemons: new Map(),
    sessions: new Map(),
    peers: new Map(),
    leases: new Map(),
    centre: {state: 'disabled', registeredAt: undefined, polledMs: 0, error: 'none'},
    time: {syncedAtMs: undefined},
    log: [],
    executed: [],
    counts: {saves: 0, reloads: 0, pushed: 'none'}
  };
}

/** How the parts hear of each other, and what people hear of them. */
function voice(
  own: () => Machine
): Pick<Machine, 'emit' | 'on' | 'refresh' | 'announce' | 'kernel' | 'kernelPrint' | 'note'> {
  const takers = new Set<(event: string) => void>();
  return {
    emit: event => {
      for (const take of [...takers]) take(event);
    },
    on: take => {
      takers.add(take);
    },
    refresh: () => {
      if (own().state === 'up') for (const daemon of own().daemons.values()) daemon.refresh();
    },
    announce: line => {
      for (const listener of own().listeners) listener.hear(line);
      own().note('syslog', line);
    },
    kernel: text => {
      own().kernelPrint(`\r\n${kernelLine(own(), text)}\r\n`);
      own().note('kernel', text);
    },
    kernelPrint: () => undefined,
    note: (daemon, text) => {
      own().log.push(`${logDate(unitTime(own()))} ${daemon}: ${text}`);
    }
  };
}

function spoil(truth: Truth, faults: Faults): Truth {
  for (const name of faults.of('psk-wrong')) peerOf(truth, name).psk += '-other';
  for (const name of faults.of('peer-down')) Object.assign(peerOf(truth, name), {up: false, why: 'no-answer'});
  if (faults.has('onu-off')) truth.onu.power = 'off';
  if (faults.has('serial-not-assigned')) truth.center.serialAssignedAt = null;
  const stale = faults.of('stale-session')[0];
  if (stale !== undefined) truth.pppoe.staleSessionUntil = Number(stale);
  if (faults.has('lan-arp-stale')) {
    truth.lan.staticArpOfOldMac = truth.lan.hosts.flatMap(host => (host.address === undefined ? [] : [host.address]));
  }
  return truth;
}

function peerOf(truth: Truth, name: string): Truth['peers'][string] {
  const peer = truth.peers[name];
  if (!peer) throw new Error(`no such peer in the scenario: ${name}`);
  return peer;
}

function driftOf(faults: Faults, clock: Clock): number {
  const year = faults.of('clock')[0];
  return year === undefined ? 0 : Date.UTC(Number(year), 0, 1) - clock.wallMs();
}

function lockForCentre(machine: Machine): void {
  if (!machine.faults.has('locked-by-center')) return;
  machine.lock = {by: 'noc', where: 'ssh 203.0.113.200', sinceMs: unitTime(machine), holder: machine};
}
