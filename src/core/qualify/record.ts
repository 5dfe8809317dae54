import type {Entry} from '../transcript/recorder.ts';
import type {Traits} from '../unit/identity.ts';
import {readOnlyCommands} from './commands.ts';
import {notTried, openMeeting, type Meeting, type MeetingOptions} from './meet.ts';
import {stepNames, type Step} from './step.ts';
import {identify} from './trial-answer.ts';

/** A command and what a unit answered to it, masked. */
export interface RecordedAnswer {
  readonly command: string;
  readonly refused: boolean;
  readonly lines: readonly string[];
}

export interface Recorded {
  readonly steps: readonly Step[];
  readonly unit: Traits | undefined;
  readonly answers: readonly RecordedAnswer[];
  readonly entries: readonly Entry[];
}

/** A real conversation, for fixtures: wakes the unit, logs in, asks what the profile asks, and changes nothing. */
export async function record(options: MeetingOptions): Promise<Recorded> {
  const {steps: opening, meeting, recorder, channel} = await openMeeting(options);
  const steps = [...opening];
  if (!meeting) return {steps: whole(steps), unit: undefined, answers: [], entries: recorder.take()};
  const {traits, ...identity} = await identify(meeting);
  const identified = {step: 'identify', ...identity} as const;
  steps.push(identified);
  options.tell(identified);
  const answers: RecordedAnswer[] = [];
  for (const command of readOnlyCommands(meeting)) {
    const answer = await ask(meeting, command);
    if (answer) answers.push(answer);
    if (!channel.open) break;
  }
  await channel.close();
  return {steps: whole(steps), unit: traits, answers, entries: recorder.take()};
}

async function ask({session, recorder}: Meeting, command: string): Promise<RecordedAnswer | undefined> {
  const answer = await session.ask(command);
  const mask = (lines: readonly string[]) => lines.map(line => recorder.mask(line));
  if (answer.ok) return {command, refused: false, lines: mask(answer.value)};
  return answer.problem.kind === 'command-refused'
    ? {command, refused: true, lines: mask(answer.problem.answer)}
    : undefined;
}

function whole(steps: readonly Step[]): readonly Step[] {
  return stepNames.map(step => steps.find(one => one.step === step) ?? {step, ...notTried('record')});
}
