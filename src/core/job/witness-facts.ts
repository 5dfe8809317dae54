import type {Check} from '../check/check.ts';
import type {Standing} from '../check/settle.ts';
import {
  notDoneReasons,
  type CheckRow,
  type Moment,
  type MonitoringStart,
  type NotDone,
  type Period,
  type Reached,
  type UnitName,
  type WitnessFacts,
  type WitnessWork
} from '../witness/facts.ts';
import {checksOf, unitNow} from './checks-of.ts';
import {touched} from './interventions.ts';
import type {Visit} from './visit.ts';
import type {Part} from './witnessing.ts';

/** Times are shown as the customer's clock reads them. */
const japanMinutes = 540;

export function momentOf(instant: number | string): Moment {
  return {wallMs: typeof instant === 'number' ? instant : Date.parse(instant), zoneMinutes: japanMinutes};
}

/** What is told of a visit needs no unit. */
export type Recorded = Pick<Visit, 'live' | 'material' | 'clock'>;

/**
 * What the witness is told, from what was recorded and nothing else: while nothing is recorded the facts stay the
 * same, whatever the clock says.
 */
export function witnessFacts(
  visit: Recorded,
  part: Part = 'final',
  until: string | null = workUntil(visit.live.job, part)
): WitnessFacts {
  const {order} = visit.material;
  const {times, people} = visit.live.job;
  return {
    customer: order.contract.customer,
    site: order.site.name,
    work: workOf(visit, part),
    workTime: {
      from: momentOf(people.enteredAt ?? times.opened ?? visit.clock.wallMs()),
      until: until === null ? null : momentOf(until)
    },
    stopTime: people.stoppedAt === undefined ? null : stopOf(people.stoppedAt, times.restored),
    checks: checkRows(visit),
    notes: [],
    recipients: {seller: '株式会社USEN ICT Solutions', maker: 'バリオセキュア株式会社'},
    desk: order.people.customerDesk,
    training: order.training
  };
}

/** The work as the witness is told of it ends when he is told; what closes the visit comes later and is no work. */
export function workUntil({told, times}: Visit['live']['job'], part: Part): string | null {
  return part === 'early' ? null : (told?.until ?? times.ended ?? null);
}

/** Restored as the unit was read to say so; until then it goes on. */
function stopOf(stopped: string, restored: string | undefined): Period {
  return {from: momentOf(stopped), until: restored === undefined ? null : momentOf(restored)};
}

function workOf(visit: Recorded, part: Part): WitnessWork {
  const {order} = visit.material;
  const {job} = visit.live;
  const {model, serial} = unitNow(visit) ?? order.newUnit;
  const fitted: UnitName = {model, serial};
  const removed: UnitName | null =
    order.workType === 'swap' ? {model: order.oldUnit.model, serial: order.oldUnit.serial} : null;
  if (job.ending === 'aborted') return {kind: 'not-done', why: whyNot(job.people.gaveUp)};
  // Nothing proves that the old unit's traffic is as before: the centre sees it.
  if (job.ending === 'rolled-back' && removed) return {kind: 'rollback', tried: fitted, kept: removed, traffic: 'open'};
  // Nothing may be told as fitted whose cables were not moved, however the visit ends.
  if (part === 'early' || !job.cablesMoved) return {kind: 'early', reached: reachedBy(visit), removed, fitted};
  if (removed) return {kind: 'swap', removed, fitted};
  return {kind: 'install', fitted, monitoring: monitoringOf(job)};
}

function whyNot(why: string | undefined): NotDone {
  return notDoneReasons.find(one => one === why) ?? 'not-said';
}

/** Said as begun only when the centre confirmed it, with the centre's own time (第12条, R10). */
function monitoringOf({said}: Visit['live']['job']): MonitoringStart {
  const word = said.findLast(one => one.by === 'centre');
  return word?.good === true ? {state: 'started', at: momentOf(word.at)} : {state: 'open'};
}

function reachedBy(visit: Recorded): Reached {
  const {cablesMoved, checksFinal, manual} = visit.live.job;
  if (!cablesMoved) return touched(visit.live.job) || manual !== undefined ? 'prepared' : 'begun';
  const looked = standingChecks(visit).some(([check]) => check.phase === 'connected');
  return looked && checksFinal ? 'checked' : 'fitted';
}

/** The checks of this visit with their standing, in the order in which people read them. */
export function standingChecks(visit: Pick<Visit, 'live' | 'material'>): readonly (readonly [Check, Standing])[] {
  const {checks} = visit.live.job;
  return checksOf(visit).flatMap(check => {
    const standing = checks.get(check.key);
    return standing ? [[check, standing] as const] : [];
  });
}

function checkRows(visit: Recorded): readonly CheckRow[] {
  const {times, said, seen} = visit.live.job;
  const looked = momentOf(times.checked ?? visit.clock.wallMs());
  const word = said.findLast(one => one.by === 'centre');
  return standingChecks(visit).flatMap(([check, {key, id, cause, ...standing}]) => {
    // Who accepted it as it is does not matter to the witness: he is told what was seen.
    const verdict = standing.verdict === 'waived' ? (seen.get(key) ?? 'waived') : standing.verdict;
    const at = id === 'C20' && word ? momentOf(word.at) : looked;
    return namesOf(check, visit, cause).map(name => ({id, name, verdict, cause, at}));
  });
}

/** What the customer calls it: a LAN by its use, a site by its label; never a pool, a port or a peer's name. */
function namesOf(check: Check, visit: Recorded, cause: Standing['cause']): readonly string[] {
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
