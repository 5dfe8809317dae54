import type {Clock, Transport} from '#core/ports.ts';
import {checkPassword} from './account.ts';
import {bootQuietly} from './boot.ts';
import {candidateLines} from './candidate.ts';
import {isPending} from './configuration.ts';
import {disarm} from './confirming.ts';
import {type Input, UnitConsole} from './console.ts';
import {hostname, runningLines} from './facts.ts';
import {filesOf, type UnitFiles} from './files.ts';
import {type LineOptions, usualLine} from './line/options.ts';
import {type HostKey, hostKeyOf} from './host-key.ts';
import type {Executed, Machine} from './machine.ts';
import {assemble} from './making.ts';
import type {Scenario} from './scenario.ts';
import {halfWrite} from './saving.ts';
import {watchReach} from './reach.ts';
import {runScript} from './script.ts';
import {openShell, type Shells} from './shell.ts';
import {type Variant, variantOf} from './variant.ts';
import {createWorld, type World} from './world.ts';

export interface UnitOptions {
  readonly scenario: Scenario;
  readonly faults?: readonly string[];
  readonly seed: number;
  readonly clock: Clock;
  /** Physics of its lines, over the scenario's; what neither says is usual. Left out in both, lines are instant. */
  readonly line?: Partial<LineOptions>;
  /** How long a line keeps the unit busy beside what the line itself does, milliseconds; else as in the dialect. */
  readonly busyMs?: (line: string) => number;
}

/** One unit on the desk. It comes up booted, at its login prompt, with no cable in. */
export interface SimulatedUnit {
  /** Opens the RS-232 console; one at a time, a new one replaces the old. The session survives a closed cable. */
  console(): Transport;
  /** A terminal session of its own, as over SSH after authentication. */
  shell(user: string, from: string, columns: number): Transport;
  authenticate(user: string, password: string): 'ok' | 'wrong' | 'locked';
  /** Calls `take` when the way in from this address is taken away, and when it is back; the result forgets. */
  watchReach(from: string, take: (reached: boolean) => void): () => void;
  /** What SSH shows of itself. */
  hostKey(): HostKey;
  /** What SFTP reaches. */
  readonly files: UnitFiles;
  readonly variant: Variant;
  readonly world: World;
  /** The text of `banner login`, empty without one: SSH shows it before authentication. */
  banner(): string;
  /** The input buffer of the console, which nobody on a real line sees. */
  input(): Input;
  inspect(): Inspection;
}

export interface Inspection {
  /** `version` to `end` as show running-config prints it; `portable` with clear secrets. */
  readonly running: string;
  readonly portable: string;
  /** What a session has typed or loaded and not committed. */
  readonly candidate: string | undefined;
  /** The checkpoint a timer goes back to, undefined while none runs. */
  readonly armed: number | undefined;
  readonly startup: string | undefined;
  readonly generation: number;
  readonly serial: string;
  readonly hostname: string;
  readonly state: Machine['state'];
  /** Headers of sections whose lines are printed but not in effect. */
  readonly pending: readonly string[];
  readonly executed: readonly Executed[];
  readonly saves: number;
  readonly reloads: number;
  readonly log: readonly string[];
  /** The key that the label on the case names, or another since. */
  readonly hostKey: 'as-labelled' | 'replaced';
  /** What name a serial adapter comes back under. */
  readonly adapter: 'kept' | 'renamed';
}

export function createUnit(options: UnitOptions): SimulatedUnit {
  const {machine, configuration, older} = assemble(options);
  const physics = options.line ?? options.scenario.line;
  const line = physics && {...usualLine, ...options.scenario.line, ...options.line};
  const shells: Shells = new Set();
  const console = new UnitConsole(machine, line);
  makeSwitches(machine, console, () => shells.forEach(shell => shell.cable.cut('the unit went down')));
  const world = createWorld(machine, {on: () => console.boot('power-on'), off: () => machine.restart('power')});
  machine.on(event => event === 'power-back' && world.power('on'));
  bootQuietly(machine, configuration, older);
  console.start();
  runScript(machine, world);
  machine.emit('start');
  return {
    console: () => console.open(),
    shell: (user, from, columns) =>
      openShell(machine, shells, {user, from, columns, halfMs: (line?.roundTripMs ?? 0) / 2}),
    authenticate: (user, password) => checkPassword(machine, user, password),
    banner: () => machine.running.lines.get('banner')?.args['body'] ?? '',
    watchReach: (from, take) => watchReach(machine, from, take),
    hostKey: () => hostKeyOf(machine),
    files: filesOf(machine),
    variant: variantOf(machine.identity),
    world,
    input: () => console.input,
    inspect: () => inspect(machine)
  };
}

/** How it goes down: by `reload`, by the loss of its power, by `shutdown system`. */
function makeSwitches(machine: Machine, console: UnitConsole, hangUp: () => void): void {
  machine.restart = cause => {
    if (cause === 'power' && machine.writing) halfWrite(machine);
    goDown(machine, cause === 'reload' ? 'booting' : 'off');
    console.stop(cause === 'reload' ? goodbye : '');
    hangUp();
    if (cause === 'power') return;
    machine.counts.reloads++;
    machine.clock.after(2000, () => console.boot('reload'));
  };
  machine.halt = () => {
    goDown(machine, 'halted');
    console.stop('');
    hangUp();
    machine.emit('halted');
  };
}

const goodbye = [
  'The system is going down NOW!',
  'Sent SIGTERM to all processes',
  'Sent SIGKILL to all processes',
  'Requesting system reboot',
  ''
].join('\r\n');

function goDown(machine: Machine, state: Machine['state']): void {
  machine.state = state;
  machine.lock = undefined;
  machine.candidate = undefined;
  disarm(machine);
  machine.plannedReload?.();
  machine.writing = false;
  machine.emit('down');
  machine.listeners.clear();
  for (const daemon of machine.daemons.values()) daemon.reset();
}

function inspect(machine: Machine): Inspection {
  const text = (lines: readonly string[]): string => lines.map(line => `${line}\n`).join('');
  return {
    running: text(runningLines(machine)),
    portable: text(runningLines(machine, 'portable')),
    candidate: machine.candidate && text(candidateLines(machine)),
    armed: machine.armed?.back.number,
    startup: machine.startup && text(machine.startup.lines),
    generation: machine.generation,
    serial: machine.identity.serial,
    hostname: hostname(machine),
    state: machine.state,
    pending: [...machine.running.sections.values()].filter(isPending).map(section => section.header),
    executed: machine.executed,
    saves: machine.counts.saves,
    reloads: machine.counts.reloads,
    log: machine.log,
    hostKey: machine.keys.generation > 0 ? 'replaced' : 'as-labelled',
    adapter: machine.faults.has('adapter-renamed') ? 'renamed' : 'kept'
  };
}
