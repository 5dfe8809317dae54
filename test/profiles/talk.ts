import {readFileSync} from 'node:fs';
import {Channel} from '#core/device/channel.ts';
import {login, type Credential, type LoggedIn} from '#core/device/login.ts';
import {noiseOf} from '#core/device/noise.ts';
import {readProfile} from '#core/device/profile-file.ts';
import type {Profile} from '#core/device/profile.ts';
import type {Random, Transport} from '#core/ports.ts';
import type {Result} from '#core/result.ts';
import {createRecorder, type Recorder} from '#core/transcript/recorder.ts';
import type {VirtualClock} from '#simulator/virtual-clock.ts';

export function profileOf(id: string): Profile {
  const file = `resources/profiles/${id}.yaml`;
  const read = readProfile(readFileSync(file, 'utf8'), file);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** Bytes that differ from call to call and are the same in each run. */
export function counted(): Random {
  let next = 0;
  return {
    bytes: count =>
      Uint8Array.from({length: count}, () => {
        next += 1;
        return (next * 37) % 256;
      })
  };
}

interface Talk {
  readonly profile: Profile;
  readonly transport: Transport;
  readonly clock: VirtualClock;
  readonly user?: string;
  readonly password: string;
  readonly enable: string;
}

export interface Talked {
  readonly logged: Result<LoggedIn>;
  readonly recorder: Recorder;
  readonly channel: Channel;
}

/** From a line to a session in exec mode. */
export async function talk({profile, transport, clock, user = 'admin', password, enable}: Talk): Promise<Talked> {
  const recorder = createRecorder({clock, mask: line => line});
  const channel = new Channel({transport, clock, recorder, noise: noiseOf(profile)});
  const given: readonly Credential[] = [{name: 'site-password', value: password}];
  const logged = await login({
    channel,
    profile,
    recorder,
    random: counted(),
    user,
    credentialsFor: () => given,
    setupPassword: undefined,
    enablePassword: enable,
    bauds: [],
    onBoot: () => undefined
  });
  return {logged, recorder, channel};
}
