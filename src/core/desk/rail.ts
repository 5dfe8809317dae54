import {openFindings} from '../plan/finding.ts';
import type {Order} from '../order/order.ts';
import type {Problem} from '../problem.ts';
import {wordOn} from '../job/people.ts';
import type {Job} from '../job/state.ts';
import {startAllowed} from '../job/words.ts';
import {stepsOf, type Missing, type RailEntry, type RailStep} from '../procedure/rail.ts';

/** What the rail is told from: the order, the job, and whether the machine is at work. */
export interface RailFacts {
  readonly order: Order;
  readonly job: Job;
  /** The step whose work runs now; undefined: none does. */
  readonly working: RailStep | undefined;
}

/** What a gate is judged by: the machine's being at work opens none. */
type Papers = Pick<RailFacts, 'order' | 'job'>;

/**
 * Where each step of the visit stands. A closed gate says what is missing; every step may be looked at all the same.
 * `now` is the first open step that is not done.
 */
export function railOf(facts: RailFacts): readonly RailEntry[] {
  const entries = stepsOf(facts.order).map((step): RailEntry => {
    const missing = isDone(step, facts) ? [] : gateOf(step, facts);
    // What is missing can be had on the step itself: it is open, and says so.
    if (missing.some(one => one.at !== step)) return {step, state: 'closed', missing};
    if (asksForPerson(step, facts)) return {step, state: 'attention', missing};
    return {step, state: isDone(step, facts) ? 'done' : 'open', missing};
  });
  const first = entries.findIndex(one => one.state === 'open');
  return entries.map((one, at) => (at === first ? {...one, state: 'now'} : one));
}

/** The step to open: where the machine works, else what asks for a person, else what is next. */
export function stepNow(rail: readonly RailEntry[], working: RailStep | undefined): RailStep {
  const wanted =
    rail.find(one => one.step === working) ??
    rail.find(one => one.state === 'attention') ??
    rail.find(one => one.state === 'now') ??
    rail.find(one => one.state !== 'done') ??
    rail.at(-1);
  return wanted?.step ?? 'prepare';
}

/** What a gate still waits for; empty: it is open. The same judgement refuses the call behind it. */
export function gateOf(step: RailStep, facts: Papers): readonly Missing[] {
  const {job, order} = facts;
  switch (step) {
    case 'prepare':
    case 'entry':
    case 'old-unit':
      return [];
    case 'staging':
      return findingsMissing(job);
    case 'cutover':
      return [...(isStaged(job) ? [] : [missing('staged', 'staging')]), ...callMissing(facts)];
    case 'verify':
    case 'centre':
      return job.cablesMoved ? [] : [missing('cables', 'cutover')];
    case 'witness':
      if (order.endsAt === 'staged') return isStaged(job) || gaveUp(job) ? [] : [missing('staged', 'staging')];
      return isVerified(job) || gaveUp(job) ? [] : [missing('checks', 'verify')];
    case 'leave':
      return isWitnessed(job) || gaveUp(job) ? [] : [missing('witness', 'witness')];
  }
}

/** Of the stop alone: the call with the centre, or the centre's word that it may go on without one. */
function callMissing({job, order}: Papers): readonly Missing[] {
  if (order.workType === 'install') return [];
  return startAllowed(job, order) ? [] : [missing('start-call', 'cutover')];
}

function findingsMissing(job: Job): readonly Missing[] {
  const open = openFindings(job.findings, job.accepted);
  return [
    ...(open.some(one => one.rank === 'stop') ? [missing('findings-stop', 'prepare')] : []),
    ...(open.some(one => one.rank === 'centre') ? [missing('findings-open', 'prepare')] : [])
  ];
}

function isDone(step: RailStep, {job, order}: Papers): boolean {
  const {people} = job;
  switch (step) {
    case 'prepare':
      return people.preflight !== undefined && findingsMissing(job).length === 0;
    case 'entry':
      return people.enteredAt !== undefined && people.conditions !== undefined;
    case 'old-unit':
      return people.oldUnit !== undefined;
    case 'staging':
      return isStaged(job);
    case 'cutover':
      return job.cablesMoved;
    case 'verify':
      // What the witness was told at the end is over, whatever settles on beside it.
      return isVerified(job) && (job.witness !== undefined || isSettled(job));
    case 'centre':
      return job.said.some(one => one.by === 'centre') || wordOn(people, 'monitoring', order.order) !== undefined;
    case 'witness':
      return job.witness !== undefined;
    case 'leave':
      return people.leftAt !== undefined;
  }
}

function asksForPerson(step: RailStep, {job, working}: RailFacts): boolean {
  if (working !== undefined || job.ending !== undefined) return false;
  // Once the cables are moved what stops the machine stops it at the checks.
  const troubled = step === (job.cablesMoved ? 'verify' : 'staging') && isTrouble(job.problem);
  return troubled || (step === 'staging' && [...job.changes.values()].some(one => one.state === 'open'));
}

/** A stop that a person asked for is no trouble. */
function isTrouble(problem: Problem | undefined): boolean {
  return problem !== undefined && problem.kind !== 'work-stopped' && problem.kind !== 'taken-over';
}

/** Saved, or found as planned and proved; by hand nothing is proved, and a person says that it is done. */
function isStaged(job: Job): boolean {
  return job.manual === undefined ? job.saved === 'yes' : job.manual.endedAt !== undefined;
}

function isVerified(job: Job): boolean {
  return job.manual === undefined ? job.checksFinal && job.cablesMoved : job.cablesMoved;
}

/** To the end, or by one who left before it; what was told of a visit that stopped says nothing of how it went on. */
function isWitnessed(job: Job): boolean {
  return job.witness !== undefined || job.witnesses.some(one => one.part === 'early');
}

function isSettled(job: Job): boolean {
  return [...job.checks.values()].every(one => one.verdict !== 'settling');
}

function gaveUp(job: Job): boolean {
  return job.people.gaveUp !== undefined;
}

function missing(what: Missing['what'], at: RailStep): Missing {
  return {what, at};
}
