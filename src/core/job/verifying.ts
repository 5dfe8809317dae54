import type {Result} from '../result.ts';
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
    const looked = await look(visit, unit.value, {phase: 'connected', pace: options.pace});
    return looked.ok ? unit : looked;
  });
}
