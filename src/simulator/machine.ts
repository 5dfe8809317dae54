import type {Clock} from '#core/ports.ts';
import type {Candidate} from './candidate.ts';
import type {Checkpoint} from './checkpoint.ts';
import type {Configuration, Line, Section} from './configuration.ts';
import {linesOf, sectionsOf} from './configuration.ts';
import type {Armed} from './confirming.ts';
import type {Dice} from './dice.ts';
import type {Faults} from './faults.ts';
import type {SectionKind} from './grammar/lines.ts';
import type {Scenario, Truth} from './scenario.ts';

export interface Port {
  readonly name: string;
  readonly label: string;
  readonly mac: string;
}

export interface Identity {
  readonly model: string;
  readonly serial: string;
  readonly mac: string;
  readonly firmware: string;
  readonly ports: readonly Port[];
}

/** A configuration line that reached the parser; `changed`: it changed the running configuration. */
export interface Executed {
  readonly at: number;
  readonly mode: string;
  readonly line: string;
  readonly changed: boolean;
  readonly answer: string;
}

/** A generation of the startup configuration on the flash. */
export interface Saved {
  readonly lines: readonly string[];
  readonly generation: number;
  readonly atMs: number;
  readonly damaged: boolean;
}

/** A terminal that hears what the unit says unasked, unless it said `no terminal monitor`. */
export interface Listener {
  hear(line: string): void;
  /** The configuration was rolled back under it: out of the config mode, to exec. */
  dropConfig(): void;
  readonly seat: {readonly line: string; readonly user: string; readonly mode: string; readonly from: string};
  idleMs(): number;
}

/** A background program of the unit: looks at configuration and world again whenever either has changed. */
export interface Daemon {
  refresh(): void;
  /** The unit restarts or loses its power. */
  reset(): void;
}

export interface PppoeSession {
  up: boolean;
  state: 'down' | 'discovery' | 'authenticating' | 'up';
  sinceMs: number;
  id: string;
  local: string;
  failure: string;
  retries: number;
  nextMs: number;
}

export interface PeerSession {
  readonly number: number;
  state: 'down' | 'connecting' | 'established';
  sinceMs: number;
  /** Traffic pairs that both sides agree on, `local === remote`. */
  children: readonly string[];
  sent: number;
  received: number;
  lastEvent: string;
  failure: string;
}

export interface Lease {
  readonly address: string;
  readonly pool: string;
  readonly type: 'reserved' | 'dynamic';
  readonly untilMs: number;
}

export interface CentreState {
  state: 'disabled' | 'waiting for wan' | 'connecting' | 'authenticating' | 'registered' | 'rejected';
  registeredAt: number | undefined;
  polledMs: number;
  error: string;
}

/** The insides of one unit, shared by its sessions, daemons and commands. */
export interface Machine {
  readonly clock: Clock;
  readonly dice: Dice;
  /** How long a line keeps the unit busy, where that is not the dialect's. */
  readonly busyMs: ((line: string) => number) | undefined;
  readonly scenario: Scenario;
  readonly faults: Faults;
  readonly identity: Identity;
  readonly truth: Truth;
  readonly cabling: Map<string, string>;
  /** Monotonic ms of the first power-on: virtual seconds of a scenario count from here. */
  readonly startedMs: number;
  bootedMs: number;
  resetCause: string;
  state: 'up' | 'booting' | 'halted' | 'off';
  /** What the unit's clock is off by; a factory clock may be years off. */
  offsetMs: number;
  clockSource: 'rtc' | 'ntp' | 'manual';
  /** Lines that reach the unit itself are judged and take effect at once. */
  readonly draft: false;
  running: Configuration;
  candidate: Candidate | undefined;
  readonly checkpoints: Checkpoint[];
  /** What SFTP has written into /config, by name; on the flash, so it outlives a boot. */
  readonly files: Map<string, Buffer>;
  /** How often the SSH host key was replaced since the label was printed. */
  readonly keys: {generation: number};
  /** Calls the planned reload off. */
  plannedReload: (() => void) | undefined;
  /** `write memory` is under way: power lost now leaves half a startup configuration. */
  writing: boolean;
  armed: Armed | undefined;
  startup: Saved | undefined;
  previous: Saved | undefined;
  generation: number;
  lastChange: {readonly atMs: number; readonly by: string} | undefined;
  lastLogin: {readonly atMs: number; readonly from: string} | undefined;
  lock: {readonly by: string; readonly where: string; readonly sinceMs: number; readonly holder: object} | undefined;
  /** Wrong passwords in a row and the end of the silence after three. */
  readonly failures: {count: number; untilMs: number};
  readonly listeners: Set<Listener>;
  readonly daemons: Map<string, Daemon>;
  /** What the daemons publish for each other and for the views. */
  readonly sessions: Map<string, PppoeSession>;
  readonly peers: Map<string, PeerSession>;
  readonly leases: Map<string, Lease>;
  readonly centre: CentreState;
  readonly time: {syncedAtMs: number | undefined};
  readonly log: string[];
  readonly executed: Executed[];
  readonly counts: {saves: number; reloads: number; pushed: string};
  readonly emit: (event: string) => void;
  readonly on: (take: (event: string) => void) => void;
  /** Something that daemons look at has changed. */
  refresh(): void;
  /** A line that goes to every terminal and to the log. */
  announce(line: string): void;
  /** The kernel writes on the console, logged in or not, and can't be switched off. */
  kernel(text: string): void;
  kernelPrint: (text: string) => void;
  note(daemon: string, text: string): void;
  restart(cause: 'reload' | 'power'): void;
  halt(): void;
}

export function seconds(machine: Machine): number {
  return (machine.clock.monoMs() - machine.startedMs) / 1000;
}

/** Milliseconds since 1970 as the unit believes. */
export function unitTime(machine: Machine): number {
  return machine.clock.wallMs() + machine.offsetMs;
}

export interface SectionView {
  readonly name: string;
  readonly header: string;
  readonly lines: ReadonlyMap<string, Line>;
}

/** Single lines in effect: what was accepted, less what a fault leaves dead. */
export function activeLines(machine: Machine, id: string): readonly Line[] {
  return linesOf(machine.running.lines, id).filter(line => !machine.faults.dead(line.text));
}

/** Sections with the lines in effect: what was applied on leaving, less what a fault leaves dead. */
export function activeSections(machine: Machine, kind: SectionKind): readonly SectionView[] {
  return sectionsOf(machine.running, kind)
    .filter(section => !machine.faults.dead(section.header))
    .map(section => ({name: section.name, header: section.header, lines: alive(machine, section)}));
}

function alive(machine: Machine, section: Section): ReadonlyMap<string, Line> {
  const {faults} = machine;
  if (!faults.has('not-in-effect')) return section.applied;
  const kept = [...section.applied].filter(
    ([, line]) => !faults.dead(line.text) && !faults.dead(`${section.header} / ${line.text}`)
  );
  return new Map(kept);
}
