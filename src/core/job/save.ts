import type {Session} from '../device/session.ts';
import {failed, ok, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import type {Staged} from './stage.ts';
import type {Visit} from './visit.ts';

/**
 * Saves what the read-back proved. The save gate stands before it: `stage` gives a unit only when its read-back is
 * green. After a crash the unit itself says whether running and startup are the same; only if not it is saved again.
 */
export async function save(visit: Visit, {session}: Staged): Promise<Result<void>> {
  const {live} = visit;
  visit.tell({is: 'step', step: 'save'});
  const already = await savedState(session);
  if (!already.ok) return already;
  if (already.value.same) return live.job.saved === 'yes' ? ok() : live.record(savedEvent(already.value.text));
  const intended = await live.record({kind: 'save-intended', by: 'engineer', data: {}});
  if (!intended.ok) return intended;
  const {send, waitMs} = session.profile.save;
  const answer = await session.enter({text: send, busyMs: waitMs});
  if (!answer.ok) return answer;
  if (!answer.value.lines.some(line => session.profile.save.ok.test(line)))
    return failed(problem('save-refused', {answer: answer.value.lines.map(line => session.recorder.mask(line))}));
  const proved = await savedState(session);
  if (!proved.ok) return proved;
  return live.record(savedEvent(proved.value.text));
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
