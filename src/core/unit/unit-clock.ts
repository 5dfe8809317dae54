import type {Profile} from '../device/profile.ts';
import type {Session} from '../device/session.ts';
import type {Clock} from '../ports.ts';
import {ok, type Result} from '../result.ts';

/**
 * Laptop less unit, in milliseconds; null where the profile doesn't ask, or the unit doesn't say it readably: a clock
 * is no reason to stop. The unit shows whole seconds and answers over a slow line, so it is told to a few seconds.
 */
export async function readOffset(session: Session, clock: Clock): Promise<Result<number | null>> {
  const asked = session.profile.identify.clock;
  if (!asked) return ok(null);
  const [wallMs, beganMs] = [clock.wallMs(), clock.monoMs()];
  const answer = await session.ask(asked.send);
  if (!answer.ok) return answer.problem.kind === 'command-refused' ? ok(null) : answer;
  const unitMs = answer.value.map(line => instantIn(asked, line)).find(found => found !== undefined);
  const halfMs = (clock.monoMs() - beganMs) / 2;
  return ok(unitMs === undefined ? null : Math.round(wallMs + halfMs - unitMs));
}

type Asked = NonNullable<Profile['identify']['clock']>;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Milliseconds since 1970 (UTC); undefined for a line that names no instant, or a zone that nobody can tell. */
export function instantIn({re, zoneMinutes}: Asked, line: string): number | undefined {
  const found = re.exec(line)?.groups;
  if (!found) return undefined;
  const zone = zoneMinutes[found['zone'] ?? ''];
  const month = months.indexOf(found['month'] ?? '');
  const [year, day, hour, minute, second] = ['year', 'day', 'hour', 'minute', 'second'].map(part =>
    Number(found[part])
  );
  if (zone === undefined || month < 0) return undefined;
  const ms = Date.UTC(year ?? NaN, month, day, hour, minute, second) - zone * 60_000;
  return Number.isFinite(ms) ? ms : undefined;
}
