import {framed} from '../configuration/frame.ts';
import {maskLine} from '../configuration/secret-marks.ts';
import type {Profile} from '../device/profile.ts';
import type {Session} from '../device/session.ts';
import {failed, ok, type Result} from '../result.ts';
import {problem} from '../problem.ts';

/** Whether the unit would start with what runs now, and what it shows for it, masked. */
export interface SavedState {
  readonly same: boolean;
  readonly text: string;
}

type Way = Profile['saved'][number];

/** Asks in the profile's ways, the first whose commands the unit knows; nothing that was asked is recorded in clear. */
export async function readSavedState(session: Session): Promise<Result<SavedState>> {
  let refused: Result<SavedState> | undefined;
  for (const way of session.profile.saved) {
    const state = way.by === 'status' ? await byStatus(session, way) : await byComparison(session, way);
    if (state.ok || state.problem.kind !== 'command-refused') return state;
    refused = state;
  }
  return refused ?? failed(problem('profile-lacks', {profile: session.profile.id, lacks: 'saved'}));
}

async function byStatus(session: Session, way: Extract<Way, {by: 'status'}>): Promise<Result<SavedState>> {
  const {send, same, state} = way;
  const answer = await session.ask(send);
  if (!answer.ok) return answer;
  const text = answer.value.map(line => state.exec(line)?.groups?.['state']).find(found => found !== undefined);
  if (text === undefined) return failed(problem('answer-unreadable', {command: send, wanted: state.source}));
  return ok({same: answer.value.some(line => same.test(line)), text});
}

/** Line by line, in order, but for what changes by itself. */
async function byComparison(session: Session, way: Extract<Way, {by: 'comparison'}>): Promise<Result<SavedState>> {
  const running = await shownBy(session, way.running);
  if (!running.ok) return running;
  const startup = await shownBy(session, way.startup);
  if (!startup.ok) return startup;
  const length = Math.max(running.value.length, startup.value.length);
  for (let at = 0; at < length; at += 1) {
    const [one, other] = [running.value[at] ?? '', startup.value[at] ?? ''];
    if (one !== other)
      return ok({same: false, text: `${maskLine(session.profile, one)} ≠ ${maskLine(session.profile, other)}`});
  }
  return ok({same: true, text: `${way.running.send} = ${way.startup.send}`});
}

async function shownBy(session: Session, shown: Profile['readBack']['plain']): Promise<Result<readonly string[]>> {
  const answer = await session.ask(shown.send);
  if (!answer.ok) return answer;
  const lines = framed(shown, answer.value);
  if (!lines || lines.length === 0)
    return failed(problem('answer-unreadable', {command: shown.send, wanted: shown.from?.source ?? ''}));
  return ok(lines.map(line => line.trimEnd()).filter(line => !session.profile.volatile.some(one => one.test(line))));
}
