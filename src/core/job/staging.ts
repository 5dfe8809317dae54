import {failed, ok, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import {passAt} from './hold.ts';
import {look, untilSettled, type LookOptions} from './look.ts';
import {part} from './part.ts';
import {reload} from './reload.ts';
import {save} from './save.ts';
import {stage, type Line, type Staged} from './stage.ts';
import type {Visit} from './visit.ts';

export interface StagingOptions extends Line {
  /** How long a check may go on settling before the visit goes on with it, milliseconds. */
  readonly settleLimitMs: number;
  /** What the person brought: finding id → reference of the centre's word; a unit on near firmware needs one to save. */
  readonly accepted: ReadonlyMap<string, string>;
  /** Nothing goes on with a save that the unit does not confirm; else C17 says so among the other checks. */
  readonly provedSave?: true;
}

/**
 * Everything before the cables: the plan on the unit, the checks that show without a cable, the save, and the reload
 * where it is ordered. Each part asks the job where it stands first, so the same call goes on after whatever stopped
 * it. Gives the unit with its line open; a line is left open also where a person took the keyboard.
 */
export function staging(visit: Visit, options: StagingOptions): Promise<Result<Staged>> {
  return part(visit, options, line => beforeCables(visit, {...options, ...line}));
}

async function beforeCables(visit: Visit, options: StagingOptions): Promise<Result<Staged>> {
  const {onUnit, settleLimitMs, accepted, provedSave} = options;
  const lookAt = (unit: Staged, phase: LookOptions['phase'], loadErrors: number | null = null) =>
    look(visit, unit, {phase, loadErrors, pace: untilSettled(visit.clock, settleLimitMs)});
  const staged = await stage(visit, options);
  if (!staged.ok) return staged;
  const unplugged = await lookAt(staged.value, 'staged');
  if (!unplugged.ok) return unplugged;
  const held = await passAt(visit, null);
  if (!held.ok) return held;
  const saved = await save(visit, staged.value, accepted);
  if (!saved.ok) return saved;
  const kept = await lookAt(staged.value, 'saved');
  if (!kept.ok) return kept;
  const {order} = visit.material;
  // What a start anew or an ending as staged would stand on; otherwise C17 says so among the other checks.
  if (saved.value.is === 'unproved' && (provedSave || order.reload || order.endsAt === 'staged'))
    return failed(problem('save-not-proved', {state: saved.value.state}));
  // With the customer's cables in, a start anew is an outage that nobody ordered at this hour; C18 says what is not proved.
  const up = order.reload && !visit.live.job.cablesMoved ? await reload(visit, staged.value) : ok(staged.value);
  if (!up.ok) return up;
  if (up.value !== staged.value) onUnit(up.value);
  const loaded = await lookAt(up.value, 'reloaded', visit.live.job.loadErrors ?? null);
  return loaded.ok ? up : loaded;
}
