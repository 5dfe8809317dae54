import {ok, type Result} from '../result.ts';
import {checksOf} from './checks-of.ts';
import {look, type Pace} from './look.ts';
import {part} from './part.ts';
import {sameAgain, type Line, type Staged} from './stage.ts';
import type {Visit} from './visit.ts';

export interface VerifyingOptions extends Line {
  /** How long to go on looking: `untilSettled`, or `untilEnough` where a person decides. */
  readonly pace: Pace;
}

/** Everything after the cables: the same unit again, on the open line or a new one, and all that is left to check. */
export function verifying(visit: Visit, options: VerifyingOptions): Promise<Result<Staged>> {
  return part(visit, options, async line => {
    const unit = await sameAgain(visit, line.unit);
    if (!unit.ok) return unit;
    line.onUnit(unit.value);
    const before = await lookedBefore(visit, unit.value);
    if (!before.ok) return before;
    const looked = await look(visit, unit.value, {phase: 'connected', pace: options.pace});
    return looked.ok ? unit : looked;
  });
}

/** How it stood before the cables says nothing after a new start of the program: it is looked at once more. */
async function lookedBefore(visit: Visit, unit: Staged): Promise<Result<void>> {
  for (const phase of ['staged', 'saved', 'reloaded'] as const) {
    const checks = checksOf(visit, unit.identity).filter(check => check.phase === phase);
    if (checks.every(check => visit.live.job.checks.has(check.key))) continue;
    const looked = await look(visit, unit, {phase, pace: () => 'enough'});
    if (!looked.ok) return looked;
  }
  return ok();
}
