import {expect} from '../check/expectation.ts';
import type {Check} from '../check/check.ts';
import type {Standing} from '../check/settle.ts';
import type {CheckRow, Moment, UnitName, WitnessFacts, WitnessWork} from '../witness/facts.ts';
import type {Visit} from './visit.ts';

/** Times are shown as the customer's clock reads them. */
const japanMinutes = 540;

export function momentOf(instant: number | string): Moment {
  return {wallMs: typeof instant === 'number' ? instant : Date.parse(instant), zoneMinutes: japanMinutes};
}

/** What the witness is told, from what was recorded and nothing else. */
export function witnessFacts(visit: Visit): WitnessFacts {
  const {order} = visit.material;
  const now = momentOf(visit.clock.wallMs());
  const {opened, ended} = visit.live.job.times;
  return {
    customer: order.contract.customer,
    site: order.site.name,
    work: workOf(visit),
    workTime: {from: momentOf(opened ?? now.wallMs), until: momentOf(ended ?? now.wallMs)},
    stopTime: null,
    checks: checkRows(visit),
    notes: [],
    recipients: {seller: '株式会社USEN ICT Solutions', maker: 'バリオセキュア株式会社'},
    desk: order.people.customerDesk,
    training: order.training
  };
}

function workOf({material: {order}, live}: Visit): WitnessWork {
  const fitted: UnitName = {
    model: live.job.unit?.identity.model ?? order.newUnit.model,
    serial: live.job.unit?.identity.serial ?? order.newUnit.serial
  };
  if (order.workType === 'install') return {kind: 'install', fitted, monitoring: {state: 'open'}};
  return {kind: 'swap', removed: {model: order.oldUnit.model, serial: order.oldUnit.serial}, fitted};
}

/** The checks of this visit with their standing, in the order in which people read them. */
export function standingChecks(visit: Visit): readonly (readonly [Check, Standing])[] {
  const {order, sheet, profile} = visit.material;
  const {unit, checks} = visit.live.job;
  if (!unit) return [];
  return expect({order, settings: sheet.settings, profile, identity: unit.identity}).flatMap(check => {
    const standing = checks.get(check.key);
    return standing ? [[check, standing] as const] : [];
  });
}

function checkRows(visit: Visit): readonly CheckRow[] {
  const at = momentOf(visit.live.job.times.checked ?? visit.clock.wallMs());
  return standingChecks(visit).flatMap(([check, {id, verdict, cause}]) =>
    namesOf(check, visit, cause).map(name => ({id, name, verdict, cause, at}))
  );
}

/** What the customer calls it: a LAN by its use, a site by its label; never a pool, a port or a peer's name. */
function namesOf(check: Check, visit: Visit, cause: Standing['cause']): readonly string[] {
  const {vpn} = visit.material.sheet.settings;
  if (check.id === 'C14') return [vpn.peers.find(peer => peer.name === check.peer.name)?.label ?? ''];
  if (check.id === 'C08') return named(check.addresses.map(one => one.use));
  if (check.id === 'C10' && cause?.kind === 'no-device')
    return named(check.pools.filter(one => cause.name.split('、').includes(one.use ?? one.pool)).map(one => one.use));
  return [''];
}

function named(uses: readonly (string | null)[]): readonly string[] {
  const known = uses.filter(use => use !== null);
  return known.length > 0 ? known : [''];
}
