import {ok, type Result} from '../result.ts';
import {keepConsole} from './connect.ts';
import type {Line, Staged} from './stage.ts';
import type {Visit} from './visit.ts';

/**
 * One part of a visit on an open line. What stops it is written down and closes the line; a person who took the
 * keyboard keeps the line, and nothing stopped.
 */
export async function part(
  visit: Visit,
  line: Line,
  work: (line: Line) => Promise<Result<Staged>>
): Promise<Result<Staged>> {
  let newest = line.unit;
  const onUnit = (unit: Staged) => {
    newest = unit;
    line.onUnit(unit);
  };
  const worked = await work({...line, onUnit});
  const kept = newest ? await keepConsole(visit, newest.recorder) : ok();
  const done = worked.ok && !kept.ok ? kept : worked;
  if (done.ok || done.problem.kind === 'taken-over') return done;
  await newest?.session.close();
  return stopped(visit, done);
}

/** Where even this can't be written down, what stopped the visit is still what people must hear. */
export async function stopped<R extends Result<never>>(visit: Pick<Visit, 'live'>, failure: R): Promise<R> {
  if (!failure.ok) await visit.live.record({kind: 'stopped', by: 'app', data: {problem: failure.problem}});
  return failure;
}
