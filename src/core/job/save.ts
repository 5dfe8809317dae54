import type {Session} from '../device/session.ts';
import type {Answer} from '../device/line.ts';
import {failed, ok, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import {nearFirmware} from '../unit/near-firmware.ts';
import {readSavedState} from '../unit/saved-state.ts';
import {changesSettled} from './gate.ts';
import type {Staged} from './stage.ts';
import type {Visit} from './visit.ts';

/** `unproved`: the command was accepted, and yet the unit says that running and startup are not the same. */
export type Saved = {readonly is: 'proved'} | {readonly is: 'unproved'; readonly state: string};

const proved: Saved = {is: 'proved'};

/**
 * Saves what the read-back proved. The save gate stands before it: `stage` gives a unit only when its read-back is
 * green. The unit's own state afterwards proves the save, not the answer to the command; so it does after a crash, and
 * only if not saved it is saved again. A unit that refused to save is not believed: it may call a damaged startup
 * identical.
 */
export async function save(
  visit: Visit,
  {session}: Staged,
  accepted: ReadonlyMap<string, string> = new Map()
): Promise<Result<Saved>> {
  const {live, material} = visit;
  const wanted = material.profile.save;
  if (!wanted) return failed(problem('profile-lacks', {profile: material.profile.id, lacks: 'save'}));
  const settled = changesSettled(live.job);
  if (!settled.ok) return settled;
  visit.tell({is: 'step', step: 'save'});
  const already = await readSavedState(session);
  if (!already.ok) return already;
  if (already.value.same && live.job.saved !== 'refused')
    return live.job.saved === 'yes' ? ok(proved) : recordSaved(visit, already.value.text);
  const allowed = await nearAllowed(visit, accepted);
  if (!allowed.ok) return allowed;
  const intended = await live.record({kind: 'save-intended', by: 'engineer', data: {}});
  if (!intended.ok) return intended;
  const {send, waitMs} = wanted;
  const answer = await session.enter({text: send, busyMs: waitMs});
  if (!answer.ok) return answer;
  if (!answer.value.lines.some(line => wanted.ok.test(line))) return refused(visit, session, answer.value);
  const after = await readSavedState(session);
  if (!after.ok) return after;
  const {same, text} = after.value;
  return same ? recordSaved(visit, text) : ok({is: 'unproved', state: text});
}

/** After a takeover: what was saved before counts as saved only where the unit itself says that it still is. */
export async function stillSaved(visit: Visit, session: Session): Promise<Result<void>> {
  if (visit.live.job.saved !== 'intended') return ok();
  const state = await readSavedState(session);
  if (!state.ok) return state;
  const recorded = state.value.same ? await recordSaved(visit, state.value.text) : ok(proved);
  return recorded.ok ? ok() : recorded;
}

/** Of firmware that the profile is only near, what is kept for good waits for the centre's word. */
async function nearAllowed({live, material}: Visit, accepted: ReadonlyMap<string, string>): Promise<Result<void>> {
  const {unit} = live.job;
  if (unit?.firmware !== 'near' || live.job.accepted.has(nearFirmware)) return ok();
  const reference = accepted.get(nearFirmware)?.trim();
  return reference
    ? live.record({kind: 'finding-accepted', by: 'engineer', data: {id: nearFirmware, reference}})
    : failed(problem('firmware-near', {profile: material.profile.id, firmware: unit.identity.firmware}));
}

async function refused(visit: Visit, {recorder}: Session, {lines}: Answer): Promise<Result<never>> {
  const answer = lines.map(line => recorder.mask(line));
  const recorded = await visit.live.record({kind: 'save-refused', by: 'unit', data: {answer}});
  return recorded.ok ? failed(problem('save-refused', {answer})) : recorded;
}

async function recordSaved({live}: Visit, state: string): Promise<Result<Saved>> {
  const recorded = await live.record({kind: 'saved', by: 'unit', data: {state}});
  return recorded.ok ? ok(proved) : recorded;
}
