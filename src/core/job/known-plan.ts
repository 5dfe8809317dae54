import {utf8Text} from '../journal/canonical.ts';
import {buildPlan} from '../plan/build-plan.ts';
import type {Plan} from '../plan/plan.ts';
import {withRewordings} from '../plan/rewording.ts';
import type {Profile} from '../device/profile.ts';
import {ok, type Result} from '../result.ts';
import type {Job} from './state.ts';
import type {Visit} from './visit.ts';

export interface Known {
  readonly plan: Plan;
  /** The running configuration found before the first line was typed; empty where none could be read. */
  readonly before: readonly string[];
}

/**
 * The plan as this visit sends it, with no unit at hand: made of what was found on the unit. Of a unit that could not
 * be read nothing is known: then it is the centre's file alone, for the firmware that the order names first.
 */
export async function knownPlan({
  live,
  blobs,
  material
}: Pick<Visit, 'live' | 'blobs' | 'material'>): Promise<Result<Known>> {
  const {configuration, profile, order} = material;
  const {before: found, unit} = live.job;
  const stored = found && unit ? await blobs.get(found.blob) : undefined;
  if (stored && !stored.ok) return stored;
  const before = stored ? utf8Text(stored.value).split('\n') : [];
  const firmware = unit?.identity.firmware ?? order.firmware[0] ?? '';
  const serial = unit?.identity.serial ?? order.newUnit.serial;
  const plan = buildPlan({configuration, profile, before, firmware, serial});
  return plan.ok ? ok({plan: decidedPlan(plan.value, live.job, profile), before}) : plan;
}

/** The plan with every rewording that a person decided on; the same again where it is decided already. */
export function decidedPlan(plan: Plan, {lineDecisions}: Pick<Job, 'lineDecisions'>, profile: Profile): Plan {
  const reworded = [...lineDecisions.values()].filter(one => one.reworded).map(one => one.line);
  return withRewordings(plan, new Set(reworded), profile);
}
