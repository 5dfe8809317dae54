import {failed, ok, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import {connect, enterUnit, type Connected} from './connect.ts';
import type {Staged} from './stage.ts';
import type {Visit} from './visit.ts';

/**
 * Starts the unit anew and proves that what was saved comes up: another start (its uptime is smaller), the same unit.
 * The first answers after the command may still come from the old start, so only the uptime counts.
 */
export async function reload(visit: Visit, unit: Staged): Promise<Result<Staged>> {
  const {live} = visit;
  if (live.job.reloaded === 'yes') return ok(unit);
  visit.tell({is: 'step', step: 'reload'});
  const intended = await live.record({
    kind: 'reload-intended',
    by: 'engineer',
    data: {uptimeSeconds: unit.identity.uptimeSeconds}
  });
  if (!intended.ok) return intended;
  const down = await goDown(unit);
  if (!down.ok) return down;
  const up = visit.access.medium === 'ssh' ? await reconnect(visit) : await comeUp(visit, unit);
  if (!up.ok) return up;
  const {uptimeSeconds} = up.value.connected.identity;
  if (uptimeSeconds >= unit.identity.uptimeSeconds)
    return failed(problem('reload-not-proved', {waitedMs: visit.material.profile.reload.upWithinMs}));
  const recorded = await live.record({
    kind: 'reloaded',
    by: 'unit',
    data: {uptimeSeconds, loadErrors: up.value.loadErrors}
  });
  return recorded.ok ? ok({...unit, ...up.value.connected}) : recorded;
}

/** Sends the command; the unit's own words that it goes down, or the end of the line, end the answer. */
async function goDown({session}: Staged): Promise<Result<void>> {
  const {send, questions, downWithinMs} = session.profile.reload;
  const answer = await session.enter({text: send, questions, busyMs: downWithinMs});
  if (answer.ok) return failed(problem('command-refused', {command: send, answer: answer.value.lines}));
  const {kind} = answer.problem;
  return kind === 'unit-reloaded' || kind === 'connection-lost' ? ok() : answer;
}

interface Up {
  readonly connected: Connected;
  /** Errors the unit counted while it loaded the saved configuration; null: its boot text was not seen. */
  readonly loadErrors: number | null;
}

async function comeUp(visit: Visit, {channel, recorder}: Staged): Promise<Result<Up>> {
  const {profile} = visit.material;
  let loadErrors: number | null = null;
  const {screen} = channel;
  const {reload: times, boot, login} = profile;
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
  if (up.is !== 'seen') return failed(problem('reload-not-proved', {waitedMs: times.upWithinMs}));
  const connected = await enterUnit(visit, channel, recorder);
  return connected.ok ? ok({connected: connected.value, loadErrors}) : connected;
}

/** The line went down with the unit: tried again until it answers, within the time a start may take. */
async function reconnect(visit: Visit): Promise<Result<Up>> {
  const {clock, material} = visit;
  const deadline = clock.monoMs() + material.profile.reload.upWithinMs;
  for (;;) {
    await new Promise<void>(resolve => clock.after(retryMs, resolve));
    const connected = await connect(visit);
    if (connected.ok) return ok({connected: connected.value, loadErrors: null});
    if (connected.problem.again !== 'safe' || clock.monoMs() > deadline) return connected;
  }
}

const retryMs = 5000;
