import type {Check, FoundUnit} from '../check/check.ts';
import {expect} from '../check/expectation.ts';
import type {Visit} from './visit.ts';
import {admittedSerials} from './words.ts';

/** Every check of this visit on the unit that stands there; none as long as nobody knows which one does. */
export function checksOf(
  {live, material}: Pick<Visit, 'live' | 'material'>,
  identity: FoundUnit | undefined = unitNow({live, material})
): readonly Check[] {
  if (!identity) return [];
  const {order, sheet, profile} = material;
  const byWord = admittedSerials(live.job.people);
  return expect({order, settings: sheet.settings, profile, identity, byWord});
}

/** As it said itself; by hand as its label says, which is all there is. */
export function unitNow({live, material}: Pick<Visit, 'live' | 'material'>): FoundUnit | undefined {
  const {unit, manual, people} = live.job;
  if (unit) return unit.identity;
  const label = people.labels.new;
  if (!manual || !label) return undefined;
  const {newUnit, firmware} = material.order;
  return {model: newUnit.model, serial: label.serial, firmware: firmware[0] ?? ''};
}
