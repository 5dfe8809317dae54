import {displayOf} from '../apply/shown.ts';
import {parseObservation} from '../check/observe.ts';
import type {ObservationName} from '../check/observation.ts';
import {firmwareCover} from '../device/profile.ts';
import {readRunning} from '../job/read-unit.ts';
import {readTraits, type Traits} from '../unit/identity.ts';
import {readSavedState} from '../unit/saved-state.ts';
import {readOnlyCommands} from './commands.ts';
import {failure, notTried, passed, refuted, type Meeting, type Verdict} from './meet.ts';

/** Fewer lines than the smallest screen has prove nothing of a pager. */
const screenRows = 24;
/** So long nothing may come behind the proved end of an answer. */
const afterwardsMs = 1500;

/** Asked for what is longer than a screen: the configuration, or what else the unit shows at length. */
export async function pagingOff(meeting: Meeting): Promise<Verdict> {
  const {channel, session, profile, recorder} = meeting;
  const seen = {pages: 0};
  const unwatch = channel.watch(() => {
    if (profile.pager.re.test(channel.screen.current)) seen.pages += 1;
  });
  let said = '-';
  let long = false;
  for (const command of readOnlyCommands(meeting)) {
    const answer = await session.ask(command);
    if (!answer.ok && answer.problem.kind === 'command-refused') continue;
    if (!answer.ok) return failure(answer.problem, recorder);
    said = `${command}: ${answer.value.length} lines`;
    long = answer.value.length >= screenRows;
    if (long || seen.pages > 0) break;
  }
  unwatch();
  if (seen.pages > 0) return refuted(`${said}, pager`);
  return long ? passed(said) : notTried(said);
}

export async function identify(meeting: Meeting): Promise<Verdict & {readonly traits?: Traits}> {
  const {session, profile, recorder} = meeting;
  const traits = await readTraits(session);
  if (!traits.ok) return failure(traits.problem, recorder);
  const {model, firmware, serial} = traits.value;
  const said = [model, firmware, serial ?? '-'].join(', ');
  const covered = profile.covers.models.includes(model) && firmwareCover(profile, firmware) !== 'unknown';
  return {...(covered ? passed(said) : refuted(`covers: ${said}`)), traits: traits.value};
}

/** Twice the same, but for the lines that the profile says change by themselves. */
export async function readBack({channel, session, profile, recorder}: Meeting): Promise<Verdict> {
  const displays: (readonly string[])[] = [];
  for (const _ of [1, 2]) {
    const running = await readRunning(session);
    if (!running.ok) return failure(running.problem, recorder);
    displays.push(displayOf(running.value, profile).lines.map(line => line.text));
    // A clock in what is shown has gone on by then.
    await channel.quiet(afterwardsMs, afterwardsMs);
  }
  const [first = [], second = []] = displays;
  const at = difference(first, second);
  if (at >= 0) return refuted(recorder.mask(`${first[at] ?? '-'} ≠ ${second[at] ?? '-'}`));
  return first.length === 0 ? refuted('0 lines') : passed(`${first.length} lines`);
}

/** Where two lists differ first; -1: nowhere. */
export function difference(one: readonly string[], other: readonly string[]): number {
  return Array.from({length: Math.max(one.length, other.length)}).findIndex((_, at) => one[at] !== other[at]);
}

export async function endOfOutput({channel, session, profile, recorder}: Meeting): Promise<Verdict> {
  const answer = await session.ask(profile.readBack.plain.send);
  if (!answer.ok) return failure(answer.problem, recorder);
  const {seen} = channel.screen;
  await channel.quiet(afterwardsMs, afterwardsMs);
  const late = channel.screen.seen - seen;
  const last = recorder.mask(answer.value.at(-1) ?? '');
  return late > 0 ? refuted(`${late} characters came behind: ${last}`) : passed(last);
}

export async function savedState({session, profile, recorder}: Meeting): Promise<Verdict> {
  if (profile.saved.length === 0) return notTried('-');
  const state = await readSavedState(session);
  return state.ok ? passed(recorder.mask(state.value.text)) : failure(state.problem, recorder);
}

/** What can be asked for without naming a thing of the site. */
export async function observations({session, profile, recorder}: Meeting): Promise<Verdict> {
  const read: string[] = [];
  const nothing: string[] = [];
  for (const [name, {send}] of Object.entries(profile.observations)) {
    if (send.includes('{{')) continue;
    const answer = await session.ask(send);
    if (!answer.ok) return failure(answer.problem, recorder);
    const rows = parseObservation(profile, name as ObservationName, answer.value);
    if (rows.state === 'read') read.push(`${name} ${rows.rows.length}`);
    else nothing.push(name);
  }
  const said = `${read.join(', ')}; -: ${nothing.join(', ')}`;
  return read.length > 0 ? passed(said) : notTried(said);
}
