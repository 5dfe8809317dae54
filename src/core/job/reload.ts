import type {Profile} from '../device/profile.ts';
import {isBootText} from '../device/prompt.ts';
import {refusal} from '../device/refusal.ts';
import {failed, ok, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import {lost} from '../device/channel.ts';
import {connect, enterUnit, keepConsole, type Connected} from './connect.ts';
import {readIdentity} from '../unit/identity.ts';
import type {Staged} from './stage.ts';
import {pause} from './pause.ts';
import type {Visit} from './visit.ts';

/**
 * Starts the unit anew and proves that what was saved comes up: another start (its uptime falls short), the same unit.
 * The first answers after the command may still come from the old start, so only the uptime counts.
 */
export async function reload(visit: Visit, unit: Staged): Promise<Result<Staged>> {
  const {live, material} = visit;
  if (live.job.reloaded === 'yes') return ok(unit);
  const way = material.profile.reload;
  if (!way) return failed(problem('profile-lacks', {profile: material.profile.id, lacks: 'reload'}));
  if (startedSince(visit, unit)) return reloaded(visit, unit, null);
  visit.tell({is: 'step', step: 'reload'});
  const before = await readIdentity(unit.session);
  if (!before.ok) return before;
  const {uptimeSeconds} = before.value;
  const began = visit.clock.monoMs();
  const intended = await live.record({kind: 'reload-intended', by: 'engineer', data: {uptimeSeconds}});
  if (!intended.ok) return intended;
  const down = await goDown(unit, way);
  if (!down.ok) return down;
  const up = visit.access.medium === 'ssh' ? await reconnect(visit, unit, way) : await comeUp(visit, unit, way);
  if (!up.ok) return up;
  const ranOn = uptimeSeconds + (visit.clock.monoMs() - began) / 1000;
  if (up.value.connected.identity.uptimeSeconds > ranOn - clearlySeconds)
    return failed(problem('reload-not-proved', {waitedMs: way.upWithinMs}));
  return reloaded(visit, {...unit, ...up.value.connected}, up.value.loadErrors);
}

type Way = NonNullable<Profile['reload']>;

/** By how much a unit's uptime must fall short of what it would be without a start; a start takes more than a minute. */
const clearlySeconds = 20;

/** After a crash: the command was intended, and the unit has started anew since. Else it is given (again). */
function startedSince({live}: Visit, {identity}: Staged): boolean {
  const {reloaded: state, reloadFrom} = live.job;
  return state === 'intended' && reloadFrom !== undefined && identity.uptimeSeconds < reloadFrom;
}

async function reloaded(visit: Visit, unit: Staged, loadErrors: number | null): Promise<Result<Staged>> {
  const {uptimeSeconds} = unit.identity;
  const recorded = await visit.live.record({kind: 'reloaded', by: 'unit', data: {uptimeSeconds, loadErrors}});
  return recorded.ok ? ok(unit) : recorded;
}

/** Sends the command and waits until the unit goes down: the old start may give its prompt once more before. */
async function goDown({session, channel}: Staged, {send, questions, downWithinMs}: Way): Promise<Result<void>> {
  const answer = await session.enter({text: send, questions, busyMs: downWithinMs});
  if (!answer.ok) {
    const {kind} = answer.problem;
    return kind === 'unit-reloaded' || kind === 'connection-lost' ? ok() : answer;
  }
  const refused = failed(problem('command-refused', {command: send, answer: answer.value.lines}));
  if (refusal(session.profile, answer.value.lines)) return refused;
  const goes = (line: string) => isBootText(session.profile, line);
  const down = await channel.until(
    () => (channel.screen.take().some(goes) ? true : undefined),
    downWithinMs,
    downWithinMs
  );
  return down.is === 'late' ? refused : ok();
}

interface Up {
  readonly connected: Connected;
  /** Errors the unit counted while it loaded the saved configuration; null: its boot text was not seen. */
  readonly loadErrors: number | null;
}

async function comeUp(visit: Visit, {channel, recorder}: Staged, times: Way): Promise<Result<Up>> {
  const {profile} = visit.material;
  let loadErrors: number | null = null;
  const {screen} = channel;
  const {boot, login} = profile;
  const up = await channel.until(
    () => {
      for (const line of screen.take()) {
        const found = boot.loaded.exec(line)?.groups?.['errors'];
        if (found !== undefined) loadErrors = Number(found);
      }
      return login.user.test(screen.current) ? true : undefined;
    },
    times.upWithinMs,
    times.upWithinMs
  );
  if (up.is === 'gone') return lost(up, 'reload');
  if (up.is === 'late') return failed(problem('reload-not-proved', {waitedMs: times.upWithinMs}));
  const connected = await enterUnit(visit, channel, recorder);
  return connected.ok ? ok({connected: connected.value, loadErrors}) : connected;
}

/** The line went down with the unit: a new one is tried until it answers, within the time a start may take. */
async function reconnect(visit: Visit, {session, recorder}: Staged, times: Way): Promise<Result<Up>> {
  const kept = await keepConsole(visit, recorder);
  await session.close();
  if (!kept.ok) return kept;
  const {clock} = visit;
  const deadline = clock.monoMs() + times.upWithinMs;
  for (;;) {
    await pause(clock, retryMs);
    const connected = await connect(visit);
    if (connected.ok) return ok({connected: connected.value, loadErrors: null});
    if (connected.problem.again !== 'safe' || clock.monoMs() > deadline) return connected;
  }
}

const retryMs = 5000;
