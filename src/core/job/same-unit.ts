import {failed, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import {admit, readIdentity} from '../unit/identity.ts';
import {gateOf, type Connected} from './connect.ts';
import type {Visit} from './visit.ts';

/** Hands were at the cables: the unit that answers now must say that it is the one that was staged (I10). */
export async function sameUnit(visit: Visit, {session, identity}: Connected): Promise<Result<void>> {
  visit.tell({is: 'step', step: 'identify'});
  const now = await readIdentity(session);
  if (!now.ok) return now;
  const admitted = admit(gateOf(visit), now.value);
  if (!admitted.ok) return admitted;
  if (now.value.serial !== identity.serial)
    return failed(problem('unit-changed', {expected: identity.serial, found: now.value.serial}));
  return visit.live.record({kind: 'identified', by: 'unit', data: {identity: now.value, ...admitted.value}});
}
