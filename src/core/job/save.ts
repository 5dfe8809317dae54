import type {Answer, Session} from '../device/session.ts';
import {failed, ok, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import type {Staged} from './stage.ts';
import type {Visit} from './visit.ts';

/**
 * Saves what the read-back proved. The save gate stands before it: `stage` gives a unit only when its read-back is
 * green. After a crash the unit itself says whether running and startup are the same; only if not it is saved again. A
 * unit that refused to save is not believed: it may call a damaged startup identical.
 */
export async function save(visit: Visit, {session}: Staged): Promise<Result<void>> {
  const {live} = visit;
  visit.tell({is: 'step', step: 'save'});
  const already = await savedState(session);
  if (!already.ok) return already;
  if (already.value.same && live.job.saved !== 'refused')
    return live.job.saved === 'yes' ? ok() : live.record(savedEvent(already.value.text));
  const intended = await live.record({kind: 'save-intended', by: 'engineer', data: {}});
  if (!intended.ok) return intended;
  const {send, waitMs} = session.profile.save;
  const answer = await session.enter({text: send, busyMs: waitMs});
  if (!answer.ok) return answer;
  if (!answer.value.lines.some(line => session.profile.save.ok.test(line)))
    return refused(visit, session, answer.value);
  const proved = await savedState(session);
  if (!proved.ok) return proved;
  return live.record(savedEvent(proved.value.text));
}

async function refused(visit: Visit, {recorder}: Session, {lines}: Answer): Promise<Result<never>> {
  const answer = lines.map(line => recorder.mask(line));
  const recorded = await visit.live.record({kind: 'save-refused', by: 'unit', data: {answer}});
  return recorded.ok ? failed(problem('save-refused', {answer})) : recorded;
}

function savedEvent(state: string) {
  return {kind: 'saved', by: 'unit', data: {state}} as const;
}

async function savedState(session: Session): Promise<Result<{readonly same: boolean; readonly text: string}>> {
  const {send, same, state} = session.profile.saved;
  const answer = await session.ask(send);
  if (!answer.ok) return answer;
  const text = answer.value.map(line => state.exec(line)?.groups?.['state']).find(found => found !== undefined);
  if (text === undefined) return failed(problem('answer-unreadable', {command: send, wanted: state.source}));
  return ok({same: answer.value.some(line => same.test(line)), text});
}
