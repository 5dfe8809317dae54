import {judge} from '../check/judge.ts';
import {settle, type Standing} from '../check/settle.ts';
import type {CheckKey} from '../check/names.ts';
import type {Draft} from '../journal/event.ts';
import type {Order} from '../order/order.ts';
import type {Ending} from '../procedure/ending.ts';
import {failed, ok, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import {checksOf} from './checks-of.ts';
import type {VisitEvent} from './events.ts';
import {touched} from './interventions.ts';
import {endingOf} from './run.ts';
import type {Job} from './state.ts';
import type {Visit} from './visit.ts';
import {waiverOf} from './words.ts';

type Closing = Pick<Visit, 'live' | 'material' | 'clock'>;

/**
 * What closing now would end as. Nothing is called done that was not read back: without a proved save it is no more
 * than stopped, and by hand it is partial at best.
 */
export function endingNow(visit: Pick<Visit, 'live' | 'material'>): Ending {
  const {job} = visit.live;
  if (job.ending !== undefined) return job.ending;
  if (job.manual) return 'partial';
  if (job.saved !== 'yes') return isBeforeChange(job) ? 'aborted' : 'stopped';
  // Answered by people, so it stands among the checks only once all that needs cables were looked at.
  if (job.cablesMoved && !job.checks.has('customer')) return 'partial';
  return endingOf(visit, job.cablesMoved ? 'complete' : 'staged');
}

/**
 * Closes the visit as it stands. What is open and was looked at is waived where the centre's word speaks of exactly
 * that check; the ending stays partial all the same. Without a proved save there is nothing to close: a person gives
 * it up or goes on.
 */
export async function closeVisit(visit: Closing): Promise<Result<Ending>> {
  const {live, material} = visit;
  const {job} = live;
  if (job.ending !== undefined) return ok(job.ending);
  if (!job.manual && job.saved !== 'yes') return failed(problem('close-too-early', {attempts: job.attempts}));
  const ending = endingNow(visit);
  const standings = (job.manual ? unasked(visit) : [...job.checks.values()]).map(one =>
    waived(one, job, material.order)
  );
  const changed = standings.filter(one => job.checks.get(one.key) !== one);
  const drafts: Draft<VisitEvent>[] =
    changed.length > 0 ? [{kind: 'checked', by: 'engineer', data: {standings: changed, final: true}}] : [];
  const ended = await live.record(...drafts, {kind: 'ended', by: 'app', data: {ending}});
  return ended.ok ? ok(ending) : ended;
}

/**
 * A person gives the visit up. Before anything was changed it ends as aborted; after that it is not over: it stays
 * stopped, and the same order can go on.
 */
export async function giveUp({live}: Pick<Visit, 'live'>, why: string): Promise<Result<Ending>> {
  const {job} = live;
  if (job.ending !== undefined) return ok(job.ending);
  const ending = isBeforeChange(job) ? 'aborted' : 'stopped';
  const drafts: Draft<VisitEvent>[] = [{kind: 'given-up', by: 'engineer', data: {why}}];
  if (ending === 'aborted') drafts.push({kind: 'ended', by: 'engineer', data: {ending}});
  const recorded = await live.record(...drafts);
  return recorded.ok ? ok(ending) : recorded;
}

/** Nothing of the plan was sent, nobody typed, and the customer's traffic was left alone. */
function isBeforeChange(job: Job): boolean {
  return !touched(job) && job.manual === undefined && job.people.stoppedAt === undefined && !job.cablesMoved;
}

/** Never before it was looked at: a word on a check that nobody asked says nothing of the unit. */
function waived(standing: Standing, job: Job, order: Order): Standing {
  const looked = standing.key === 'C20' || standing.cause?.kind !== 'not-asked';
  const open = standing.verdict !== 'pass' && standing.verdict !== 'not-applicable';
  if (!open || !looked || !waiverOf(job, standing.key, order)) return standing;
  return {...standing, verdict: 'waived', settlesAt: null};
}

/** By hand no unit was asked anything; what people said still counts. */
function unasked({live, material, clock}: Closing): readonly Standing[] {
  const standings = new Map<CheckKey, Standing>();
  for (const check of checksOf({live, material})) {
    const judgement = check.id === 'C20' || check.id === 'customer' ? judge(check, live.job.said) : null;
    standings.set(check.key, settle({check, judgement, standings, now: clock.monoMs()}));
  }
  return [...standings.values()];
}
