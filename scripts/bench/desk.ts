import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {maskTyped} from '#core/configuration/secret-marks.ts';
import {Channel} from '#core/device/channel.ts';
import {login} from '#core/device/login.ts';
import {noiseOf} from '#core/device/noise.ts';
import {readProfile} from '#core/device/profile-file.ts';
import type {Profile} from '#core/device/profile.ts';
import type {Session} from '#core/device/session.ts';
import type {Clock, Transport} from '#core/ports.ts';
import {ok, type Result} from '#core/result.ts';
import {createRecorder} from '#core/transcript/recorder.ts';
import {createDice} from '#simulator/dice.ts';
import type {LineOptions} from '#simulator/line/options.ts';
import {createScaledClock} from '#simulator/real-clock.ts';
import {loadScenario} from '#simulator/scenario.ts';
import {createUnit, type SimulatedUnit} from '#simulator/unit.ts';
import {createVirtualClock, type VirtualClock} from '#simulator/virtual-clock.ts';
import {host} from './plans.ts';

/** A simulated unit with somebody logged in, in virtual time. */
export interface Desk {
  readonly clock: Pick<VirtualClock, 'run' | keyof Clock>;
  readonly unit: SimulatedUnit;
  readonly transport: Transport;
  readonly profile: Profile;
  /** Speed of the console, bits a second. */
  readonly baud: number;
  readonly bufferBytes: number;
}

export interface DeskGiven {
  readonly medium: 'serial' | 'ssh';
  readonly line: Partial<LineOptions>;
  readonly busyMs: (line: string) => number;
  /** By the clock of this machine: where virtual time would stand still. */
  readonly real?: boolean;
  readonly seed?: number;
  readonly faults?: readonly string[];
}

/** Up to a thousand random bytes are the same for the same seed. */
export function deskOf({medium, line, busyMs, seed = 1, faults = [], real = false}: DeskGiven): Desk {
  const clock = real ? realClock() : createVirtualClock({wallMs: Date.UTC(2026, 10, 21, 18, 20)});
  const file = fileURLToPath(new URL('../../resources/scenarios/shinjuku.yaml', import.meta.url));
  const scenario = loadScenario(readFileSync(file, 'utf8'), file);
  const unit = createUnit({
    scenario: {...scenario, unit: {...scenario.unit, configuration}, script: []},
    faults: [...(medium === 'serial' ? ['logged-in-as:admin'] : []), ...faults],
    seed,
    clock,
    line,
    busyMs
  });
  const transport = medium === 'serial' ? unit.console() : unit.shell('admin', '192.168.254.1', 512);
  const {baud = 9600, bufferBytes = 256} = line;
  return {clock, unit, transport, profile: vsr(), baud, bufferBytes};
}

/** Its timers keep no process alive; the run does. */
function realClock(): Desk['clock'] {
  return {
    ...createScaledClock({speed: 1}),
    run: async work => {
      const alive = setInterval(() => undefined, 1000);
      try {
        return await work();
      } finally {
        clearInterval(alive);
      }
    }
  };
}

const configuration = [
  `hostname ${host}`,
  'clock timezone JST 9',
  'username admin privilege 15 secret 0 Bench-2026-pw',
  'console exec-timeout 0'
].join('\n');

export function vsr(): Profile {
  const file = fileURLToPath(new URL('../../resources/profiles/vsr.yaml', import.meta.url));
  const read = readProfile(readFileSync(file, 'utf8'), file);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

/** The engine's own way in: to exec mode, with paging and wrapping off. Runs inside the clock. */
export async function enter(desk: Desk, seed = 1): Promise<Result<Session>> {
  const {clock, transport, profile, baud} = desk;
  const recorder = createRecorder({clock, mask: line => maskTyped(profile, line)});
  const channel = new Channel({transport, clock, recorder, noise: noiseOf(profile)});
  const opened = await login({
    channel,
    profile,
    recorder,
    random: createDice(seed),
    bauds: transport.medium === 'ssh' ? [] : [baud],
    user: 'admin',
    credentialsFor: () => [{name: 'site-password', value: 'Bench-2026-pw'}],
    setupPassword: undefined,
    enablePassword: undefined,
    onBoot: () => undefined
  });
  return opened.ok ? ok(opened.value.session) : opened;
}
