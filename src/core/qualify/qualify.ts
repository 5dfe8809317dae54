import {failed, ok, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import type {Entry} from '../transcript/recorder.ts';
import type {Traits} from '../unit/identity.ts';
import {notTried, openMeeting, type Meeting, type MeetingOptions, type Verdict} from './meet.ts';
import {stepNames, writeSteps, type Step, type StepName} from './step.ts';
import {endOfOutput, identify, observations, pagingOff, readBack, savedState} from './trial-answer.ts';
import {acceptedLine, lineKill, modes, nonce, refusedLine} from './trial-line.ts';
import {writeIntoSpare} from './trial-write.ts';

export interface Proved {
  /** All steps in their order. */
  readonly steps: readonly Step[];
  /** Undefined: the unit did not say who it is. */
  readonly unit: Traits | undefined;
  /** The conversation, masked. */
  readonly entries: readonly Entry[];
}

type Trial = (meeting: Meeting) => Promise<Verdict>;

/** Those that only ask, in their order; `identify` stands among them and is done where they are run. */
const trials: readonly (readonly [StepName, Trial])[] = [
  ['line-kill', lineKill],
  ['modes', modes],
  ['nonce', nonce],
  ['paging-off', pagingOff],
  ['refused-line', refusedLine],
  ['accepted-line', acceptedLine],
  ['read-back', readBack],
  ['end-of-output', endOfOutput],
  ['saved-state', savedState],
  ['observations', observations]
];

/**
 * Has a unit prove a profile, step by step. `spare`: the serial number (where the profile reads none, the name in the
 * prompt) of a unit that may be written to, as a person reads it off its case; nothing is written to any other.
 */
export async function qualify(options: MeetingOptions, spare: string | undefined): Promise<Result<Proved>> {
  const {steps: opening, meeting, recorder, channel} = await openMeeting(options);
  const steps = [...opening];
  const tell = (step: StepName, verdict: Verdict): Step => {
    const one = {step, ...verdict};
    options.tell(one);
    return one;
  };
  if (!meeting) return ok(proved({steps, unit: undefined, entries: recorder.take(), why: 'login'}));
  const {traits, ...identity} = await identify(meeting);
  steps.push(tell('identify', identity));
  const name = traits && (traits.serial ?? meeting.session.host);
  if (spare !== undefined && name !== undefined && spare !== name) {
    await channel.close();
    return failed(problem('profile-spare-other', {given: spare, found: name}));
  }
  for (const [step, trial] of trials)
    steps.push(tell(step, channel.open ? await trial(meeting) : notTried('connection-lost')));
  // What was not proved by asking is not tried by writing; so is a unit that does not say who it is.
  const sound = steps.every(one => one.result !== 'failed');
  if (spare !== undefined && sound) steps.push(...(await writeIntoSpare(meeting, tell)));
  await channel.close();
  const why = spare === undefined ? '--write' : 'failed';
  return ok(proved({steps, unit: traits, entries: recorder.take(), why}));
}

function proved({steps, why, ...rest}: Proved & {readonly why: string}): Proved {
  const known = new Map(steps.map(one => [one.step, one]));
  const writes: readonly StepName[] = writeSteps;
  return {
    ...rest,
    steps: stepNames.map(step => known.get(step) ?? {step, ...notTried(writes.includes(step) ? why : 'login')})
  };
}
