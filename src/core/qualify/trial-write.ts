import {displayOf} from '../apply/shown.ts';
import {readRunning} from '../job/read-unit.ts';
import {refusal} from '../device/refusal.ts';
import type {Result} from '../result.ts';
import {readSavedState} from '../unit/saved-state.ts';
import {failure, notTried, passed, refuted, type Meeting, type Verdict} from './meet.ts';
import type {Step, StepName} from './step.ts';
import {difference} from './trial-answer.ts';
import {accepted} from './trial-line.ts';

type Tell = (step: StepName, verdict: Verdict) => Step;

/**
 * Writes into a spare and takes everything back: a section with lines, a header that is refused, the removal, the save
 * of what stood there before. Whatever fails, the removal is tried.
 */
export async function writeIntoSpare(meeting: Meeting, tell: Tell): Promise<readonly Step[]> {
  const {spare} = meeting.profile.tests;
  const before = spare && (await shown(meeting));
  if (!before) return [tell('section', notTried('tests.spare'))];
  if (!before.ok) return [tell('section', failure(before.problem, meeting.recorder))];
  const steps = [tell('section', await section(meeting, spare))];
  steps.push(tell('refused-header', await refusedHeader(meeting, spare.refusedHeader)));
  steps.push(tell('removal', await removal(meeting, {lines: spare.remove, before: before.value})));
  if (steps.at(-1)?.result === 'passed') steps.push(tell('save', await save(meeting)));
  return steps;
}

type Spare = NonNullable<Meeting['profile']['tests']['spare']>;

async function shown({session, profile}: Meeting): Promise<Result<readonly string[]>> {
  const running = await readRunning(session);
  return running.ok ? {ok: true, value: displayOf(running.value, profile).lines.map(line => line.text)} : running;
}

async function section(meeting: Meeting, {header, lines}: Spare): Promise<Verdict> {
  const {session, profile, recorder} = meeting;
  const there = await session.goTo(profile.configuresIn);
  if (!there.ok) return failure(there.problem, recorder);
  const entered = await accepted(meeting, header === undefined ? [] : [header]);
  if (entered.result === 'failed') return entered;
  if (header !== undefined && session.mode !== 'section') return refuted(`${header}: ${session.mode}`);
  const taken = await accepted(meeting, lines);
  if (taken.result !== 'passed') return taken;
  const left = await session.goTo('exec');
  if (!left.ok) return failure(left.problem, recorder);
  const now = await shown(meeting);
  if (!now.ok) return failure(now.problem, recorder);
  const wanted = [...(header === undefined ? [] : [header]), ...lines];
  const missing = wanted.filter(line => !now.value.some(one => one.trim() === line.trim()));
  return missing.length > 0
    ? refuted(recorder.mask(`not shown: ${missing.join(' / ')}`))
    : passed(`${wanted.length} lines`);
}

async function refusedHeader(meeting: Meeting, header: string | undefined): Promise<Verdict> {
  const {session, profile, recorder} = meeting;
  if (header === undefined) return notTried('-');
  const before = await home(meeting);
  if (!before.ok) return failure(before.problem, recorder);
  const there = await session.goTo(profile.configuresIn);
  if (!there.ok) return failure(there.problem, recorder);
  const answer = await session.enter({text: header});
  if (!answer.ok) return failure(answer.problem, recorder);
  const refused = refusal(profile, answer.value.lines);
  if (!refused) return refuted(recorder.mask(`${header}: ${answer.value.lines.join(' / ')}`));
  if (session.mode !== profile.configuresIn) return refuted(`${header}: ${session.mode}`);
  const after = await home(meeting);
  if (!after.ok) return failure(after.problem, recorder);
  return same(meeting, before.value, after.value) ?? passed(recorder.mask(refused.join(' / ')));
}

/** Back in exec mode, and what is shown there. */
async function home(meeting: Meeting): Promise<Result<readonly string[]>> {
  const left = await meeting.session.goTo('exec');
  return left.ok ? shown(meeting) : left;
}

async function removal(
  meeting: Meeting,
  {lines, before}: {readonly lines: readonly string[]; readonly before: readonly string[]}
): Promise<Verdict> {
  const {session, profile, recorder} = meeting;
  const there = await session.goTo(profile.configuresIn);
  if (!there.ok) return failure(there.problem, recorder);
  const questions = profile.negation?.questions ?? [];
  const taken = await accepted(
    meeting,
    lines.map(text => ({text, questions}))
  );
  if (taken.result !== 'passed') return taken;
  const after = await home(meeting);
  if (!after.ok) return failure(after.problem, recorder);
  return same(meeting, before, after.value) ?? passed(`${after.value.length} lines`);
}

function same({recorder}: Meeting, before: readonly string[], after: readonly string[]): Verdict | undefined {
  const at = difference(before, after);
  return at < 0 ? undefined : refuted(recorder.mask(`${before[at] ?? '-'} ≠ ${after[at] ?? '-'}`));
}

async function save({session, profile, recorder}: Meeting): Promise<Verdict> {
  if (!profile.save) return notTried('-');
  const answer = await session.enter({text: profile.save.send, busyMs: profile.save.waitMs});
  if (!answer.ok) return failure(answer.problem, recorder);
  const {ok} = profile.save;
  const said = answer.value.lines.find(line => ok.test(line));
  if (said === undefined) return refuted(recorder.mask(answer.value.lines.join(' / ')));
  if (profile.saved.length === 0) return passed(recorder.mask(said));
  const state = await readSavedState(session);
  if (!state.ok) return failure(state.problem, recorder);
  return state.value.same ? passed(recorder.mask(state.value.text)) : refuted(recorder.mask(state.value.text));
}
