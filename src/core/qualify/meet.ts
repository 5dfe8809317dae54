import {Channel} from '../device/channel.ts';
import {Eraser} from '../device/eraser.ts';
import {login, type Credential, type LoggedIn, type LoginOptions} from '../device/login.ts';
import {noiseOf} from '../device/noise.ts';
import type {Profile} from '../device/profile.ts';
import type {Session} from '../device/session.ts';
import {wake} from '../device/wake.ts';
import type {Clock, Random, Transport} from '../ports.ts';
import type {Problem} from '../problem.ts';
import type {Result} from '../result.ts';
import {createRecorder, type Recorder} from '../transcript/recorder.ts';
import {maskAnswer} from './mask-answer.ts';
import type {Step, StepName} from './step.ts';

/** A unit on the table, without an order: what reaches it and opens it, and who is told of each step. */
export interface MeetingOptions {
  readonly profile: Profile;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly random: Random;
  /** Empty but on a serial line. */
  readonly bauds: readonly number[];
  readonly user: string;
  readonly credentials: readonly Credential[];
  readonly setupPassword: string | undefined;
  readonly enablePassword: string | undefined;
  readonly tell: (step: Step) => void;
}

/** A conversation that is open, and its parts that prove things by themselves. */
export interface Meeting {
  readonly options: MeetingOptions;
  readonly profile: Profile;
  readonly channel: Channel;
  readonly recorder: Recorder;
  readonly eraser: Eraser;
  readonly session: Session;
}

export type Verdict = Omit<Step, 'step'>;

export interface Opened {
  readonly steps: readonly Step[];
  readonly recorder: Recorder;
  readonly channel: Channel;
  /** Undefined: it did not come to a session. */
  readonly meeting: Meeting | undefined;
}

/** Wakes the unit and logs in; where that fails, whether the line-kill is to blame is found out without any RETURN. */
export async function openMeeting(options: MeetingOptions): Promise<Opened> {
  const {profile, transport, clock, random, tell} = options;
  const recorder = createRecorder({clock, mask: line => maskAnswer(profile, line)});
  for (const secret of secretsOf(options)) recorder.learn(secret);
  const channel = new Channel({transport, clock, recorder, noise: noiseOf(profile)});
  const eraser = new Eraser({channel, profile, random});
  const steps: Step[] = [];
  const note = (step: StepName, verdict: Verdict) => {
    const one = {step, ...verdict};
    steps.push(one);
    tell(one);
  };
  const access = accessOf(options, {channel, recorder});
  const woken = await wake(access);
  note('wake', woken.ok ? passed(woken.value.is) : failure(woken.problem, recorder));
  const logged = woken.ok ? await login(access) : undefined;
  if (logged) note('login', logged.ok ? passed(foundAs(logged)) : failure(logged.problem, recorder));
  if (logged?.ok) {
    const meeting = {options, profile, channel, recorder, eraser, session: logged.value.session};
    return {steps, recorder, channel, meeting};
  }
  const killed = channel.open ? await eraser.clear() : undefined;
  if (killed && !killed.ok) note('line-kill', failure(killed.problem, recorder));
  return {steps, recorder, channel, meeting: undefined};
}

function foundAs({value}: Extract<Result<LoggedIn>, {ok: true}>): string {
  return [value.found, ...(value.using === undefined ? [] : [value.using])].join(', ');
}

function accessOf(options: MeetingOptions, parts: Pick<Meeting, 'channel' | 'recorder'>): LoginOptions {
  const {profile, random, bauds, user, credentials, setupPassword, enablePassword} = options;
  return {
    ...parts,
    profile,
    random,
    bauds,
    user,
    setupPassword,
    enablePassword,
    credentialsFor: () => credentials,
    onBoot: () => undefined
  };
}

function secretsOf({credentials, setupPassword, enablePassword}: MeetingOptions): readonly string[] {
  return [...credentials.map(one => one.value), setupPassword, enablePassword].filter(one => one !== undefined);
}

export function passed(seen: string): Verdict {
  return {result: 'passed', seen};
}

export function refuted(seen: string): Verdict {
  return {result: 'failed', seen};
}

export function notTried(seen: string): Verdict {
  return {result: 'not-tried', seen};
}

/** A Problem with its facts, for whoever writes the profile. */
export function failure({kind, again, ...facts}: Problem, recorder: Recorder): Verdict {
  return refuted(recorder.mask(`${kind} (${again}) ${JSON.stringify(facts)}`));
}
