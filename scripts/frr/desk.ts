import {readFileSync} from 'node:fs';
import {buildPlan} from '#core/plan/build-plan.ts';
import type {Plan} from '#core/plan/plan.ts';
import {apply} from '#core/apply/apply.ts';
import {paceOf} from '#core/apply/pace.ts';
import type {Settled} from '#core/apply/ledger.ts';
import {compareReadBack} from '#core/apply/read-back.ts';
import type {ReadBack} from '#core/apply/difference.ts';
import {readConfiguration} from '#core/configuration/configuration.ts';
import {framed} from '#core/configuration/frame.ts';
import {maskLine} from '#core/configuration/secret-marks.ts';
import {Channel} from '#core/device/channel.ts';
import {login} from '#core/device/login.ts';
import {noiseOf} from '#core/device/noise.ts';
import {readProfile} from '#core/device/profile-file.ts';
import type {Profile} from '#core/device/profile.ts';
import type {Session} from '#core/device/session.ts';
import type {Transport} from '#core/ports.ts';
import type {Problem} from '#core/problem.ts';
import {ok, type Result} from '#core/result.ts';
import {createRecorder, type Recorder} from '#core/transcript/recorder.ts';
import {createClock, systemRandom} from '#main/clock.ts';
import {openSerial} from '#main/device/serial.ts';
import {openSsh} from '#main/device/ssh.ts';
import type {FrrUnit} from './unit.ts';

const file = new URL('../../resources/profiles/frr.yaml', import.meta.url);
export const profile: Profile = valueOf(readProfile(readFileSync(file, 'utf8'), 'frr.yaml'));
const firmware = '8.4.4';

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

export type Way = 'ssh' | 'console';
export const ways: readonly Way[] = ['ssh', 'console'];

/** A way to the unit that may be gone again and again, as a cable is pulled out and put back. */
export interface Wire {
  open(): Promise<Transport>;
  /** Ends what is open without a word: the cable is out, the unit's server is killed. */
  cut(transport: Transport): Promise<void>;
}

export async function wireTo(unit: FrrUnit, way: Way): Promise<Wire> {
  if (way === 'console') {
    const line = await unit.console();
    const target = {path: line.path, baud: 115_200, line: profile.transport.serial};
    const open = async () => valueOf(await openSerial(target));
    return {open, cut: transport => transport.close()};
  }
  const sshd = await unit.sshd();
  const {port, user, password, fingerprint} = sshd;
  const credentials = [{name: 'site-password', value: password}] as const;
  const target = {host: '127.0.0.1', port, user, credentials, hostKey: fingerprint, shell: profile.transport.ssh};
  return {open: async () => valueOf(await openSsh(target)).transport, cut: async () => sshd.cut()};
}

export interface Opened {
  readonly session: Session;
  readonly found: string;
  readonly recorder: Recorder;
}

export async function enter(transport: Transport): Promise<Opened> {
  const clock = createClock();
  const recorder = createRecorder({clock, mask: line => maskLine(profile, line)});
  const channel = new Channel({transport, clock, recorder, noise: noiseOf(profile)});
  const entered = await login({
    channel,
    profile,
    recorder,
    random: systemRandom,
    bauds: transport.medium === 'serial' ? [115_200] : [],
    onBoot: () => undefined,
    user: 'frradm',
    credentialsFor: () => [],
    setupPassword: undefined,
    enablePassword: undefined
  });
  return {...valueOf(entered), recorder};
}

export async function running(session: Session): Promise<readonly string[]> {
  const shown = profile.readBack.plain;
  const lines = framed(shown, valueOf(await session.ask(shown.send)));
  if (!lines) throw new Error('the running configuration has no frame');
  return lines;
}

export function planOf(text: string, before: readonly string[]): Plan {
  const configuration = valueOf(readConfiguration({file: 'frr.txt', text, profile}));
  return valueOf(buildPlan({configuration, profile, before, firmware}));
}

export interface Applied {
  readonly problem: Problem | undefined;
  /** The last state of each line that was settled. */
  readonly states: ReadonlyMap<number, Settled['state']>;
}

export async function applied(
  session: Session,
  plan: Plan,
  options: {readonly proved?: ReadonlySet<number>; readonly onLine?: (done: number) => void} = {}
): Promise<Applied> {
  const states = new Map<number, Settled['state']>();
  const done = await apply({
    session,
    plan,
    proved: options.proved ?? new Set(),
    pace: paceOf(session),
    ledger: {
      intend: async () => ok(),
      settle: async lines => {
        for (const {no, state} of lines) states.set(no, state);
        return ok();
      }
    },
    onProgress: count => options.onLine?.(count),
    hold: {asked: () => false, pass: async () => ok()}
  });
  return {problem: done.ok ? undefined : done.problem, states};
}

export async function readBack(session: Session, plan: Plan, before: readonly string[]): Promise<ReadBack> {
  return compareReadBack({plan, running: await running(session), before, profile});
}
