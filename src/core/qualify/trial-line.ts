import {placeOf} from '../device/prompt.ts';
import type {Line} from '../device/line.ts';
import {refusal} from '../device/refusal.ts';
import {failure, notTried, passed, refuted, type Meeting, type Verdict} from './meet.ts';

/** A word that no system knows, never the same twice. */
function nobodysWord({options}: Meeting): string {
  return `vsronsite${[...options.random.bytes(4)].map(byte => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Half a line is typed and killed; RETURN then finds nothing to execute. */
export async function lineKill(meeting: Meeting): Promise<Verdict> {
  const {channel, eraser, session, profile, recorder} = meeting;
  const word = nobodysWord(meeting);
  channel.send(word);
  const shown = await channel.until(() => (channel.screen.current.endsWith(word) ? true : undefined), 4000);
  if (shown.is !== 'seen') return refuted(`no echo: ${recorder.mask(channel.screen.current)}`);
  const cleared = await eraser.clear();
  if (!cleared.ok) return failure(cleared.problem, recorder);
  const {base} = cleared.value;
  if (placeOf(profile, base)?.is !== 'prompt') return refuted(recorder.mask(base));
  const empty = await session.enter({text: ''});
  if (!empty.ok) return failure(empty.problem, recorder);
  const left = empty.value.lines.filter(line => line !== '');
  return left.length > 0 ? refuted(recorder.mask(left.join(' / '))) : passed(base.trim());
}

/** Each way between the modes, proved by its prompt. */
export async function modes({session, profile, recorder}: Meeting): Promise<Verdict> {
  const seen: string[] = [session.mode];
  for (const target of [profile.configuresIn, 'exec'] as const) {
    const moved = await session.goTo(target);
    if (!moved.ok) return failure(moved.problem, recorder);
    seen.push(session.mode);
  }
  return passed(seen.join(' → '));
}

/** Proves an empty line, and may be executed without harm. */
export async function nonce(meeting: Meeting): Promise<Verdict> {
  const {profile, eraser, recorder} = meeting;
  const cleared = await eraser.clear();
  if (!cleared.ok) return failure(cleared.problem, recorder);
  if (profile.comment.source === '(?!)') return notTried('no comment');
  return accepted(meeting, [profile.nonce.replace('{{nonce}}', nobodysWord(meeting))]);
}

export async function refusedLine(meeting: Meeting): Promise<Verdict> {
  const {profile, session, recorder} = meeting;
  const words: string[] = [];
  for (const mode of new Set(['exec', profile.configuresIn] as const)) {
    const there = await session.goTo(mode);
    if (!there.ok) return failure(there.problem, recorder);
    const text = profile.tests.unknown.replace('{{word}}', nobodysWord(meeting));
    const answer = await session.enter({text, busyMs: 30_000});
    if (!answer.ok) return failure(answer.problem, recorder);
    const refused = refusal(profile, answer.value.lines);
    if (!refused) return refuted(`${mode}: ${recorder.mask(answer.value.lines.join(' / '))}`);
    words.push(...refused);
  }
  const back = await session.goTo('exec');
  return back.ok ? passed(recorder.mask([...new Set(words)].join(' / '))) : failure(back.problem, recorder);
}

/** What is known to be harmless is not taken for refused. */
export function acceptedLine(meeting: Meeting): Promise<Verdict> {
  return accepted(meeting, meeting.profile.prepare);
}

export async function accepted(
  {profile, session, recorder}: Meeting,
  lines: readonly (string | Line)[]
): Promise<Verdict> {
  if (lines.length === 0) return notTried('-');
  for (const line of lines) {
    const one = typeof line === 'string' ? {text: line} : line;
    const answer = await session.enter(one);
    if (!answer.ok) return failure(answer.problem, recorder);
    const refused = refusal(profile, answer.value.lines);
    if (refused) return refuted(recorder.mask(`${one.text}: ${refused.join(' / ')}`));
  }
  return passed(`${lines.length}`);
}
