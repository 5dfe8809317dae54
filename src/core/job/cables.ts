import {parseObservation} from '../check/observe.ts';
import {ok, type Result} from '../result.ts';
import {passAt} from './hold.ts';
import {part} from './part.ts';
import type {Line, Staged} from './stage.ts';
import type {Visit} from './visit.ts';

export interface CablesOptions extends Line {
  readonly unit: Staged;
  /** Asked after each look: a word for what ends the waiting though the unit does not show its cables, or nothing. */
  readonly until: () => 'time-over' | 'said' | undefined;
}

const pollMs = 5000;

/** The unit itself says when its cables are in; otherwise the checks say later what is missing. */
export function awaitCables(visit: Visit, options: CablesOptions): Promise<Result<Staged>> {
  return part(visit, options, async () => {
    const moved = await untilMoved(visit, options);
    return moved.ok ? ok(options.unit) : moved;
  });
}

async function untilMoved(visit: Visit, {unit: {session}, until}: CablesOptions): Promise<Result<void>> {
  const {live, clock, material} = visit;
  if (live.job.cablesMoved) return ok();
  visit.tell({is: 'step', step: 'cables'});
  const {profile, order} = material;
  const wanted = Object.keys(order.cabling);
  for (;;) {
    const held = await passAt(visit, null);
    if (!held.ok) return held;
    const shown = profile.observations.interfaces;
    const answer = shown ? await session.ask(shown.send) : ok([]);
    if (!answer.ok) return answer;
    const seen = parseObservation(profile, 'interfaces', answer.value);
    const up =
      seen.state === 'read' ? seen.rows.filter(row => row.fields['link'] === 'up').map(row => row.fields['port']) : [];
    const by = wanted.every(port => up.includes(port)) ? 'links-up' : until();
    if (by !== undefined) return live.record({kind: 'cables-moved', by: 'unit', data: {by}});
    await visit.hold.rest(clock, pollMs);
  }
}
