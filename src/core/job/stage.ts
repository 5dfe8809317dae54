import {apply} from '../apply/apply.ts';
import {paceOf, sendingOf} from '../apply/pace.ts';
import {isRed, type Difference, type ReadBack} from '../apply/difference.ts';
import {changeId, findChanges} from '../apply/find-changes.ts';
import {carries} from '../apply/read-back.ts';
import {sha256Hex, utf8, utf8Text} from '../journal/canonical.ts';
import {buildPlan} from '../plan/build-plan.ts';
import {inEffect, type Ledger} from '../apply/ledger.ts';
import type {Plan} from '../plan/plan.ts';
import {failed, ok, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import {connect, enterUnit, keepConsole, type Connected} from './connect.ts';
import {linesHeld, openChanges, saveGate} from './gate.ts';
import {passAt} from './hold.ts';
import {touched} from './interventions.ts';
import {decidedPlan} from './known-plan.ts';
import {readBack, readRunning} from './read-unit.ts';
import {sameUnit} from './same-unit.ts';
import type {Job} from './state.ts';
import type {Visit} from './visit.ts';
import {papersClear} from './words.ts';

/** A unit at work on its plan; and what was found on it before. `stage` gives it with the plan proved by read-back. */
export interface Staged extends Connected {
  readonly plan: Plan;
  readonly before: readonly string[];
}

/** The open line of a part of the visit. */
export interface Line {
  /** On the line that an earlier part left open; undefined: it is to be connected. */
  readonly unit: Staged | undefined;
  /** Told of each unit on an open line: at the start, after a reload, after a new login. */
  readonly onUnit: (unit: Staged) => void;
}

/**
 * Brings the plan onto the unit, from wherever the last run stopped: identity, what the unit carries, the
 * before-backup, the lines that are not yet proved to be in effect, and the read-back that proves them.
 */
export async function stage(visit: Visit, {unit, onUnit}: Line): Promise<Result<Staged>> {
  const clear = papersClear(visit.live.job);
  if (!clear.ok) return clear;
  const opened = await sameAgain(visit, unit);
  if (!opened.ok) return opened;
  onUnit(opened.value);
  return bring(visit, opened.value, onUnit);
}

/**
 * The unit on the open line, proved anew: since it was identified a person may have moved the console cable, or have
 * been away for so long that the unit closed the session. Without an open line it is connected.
 */
export async function sameAgain(visit: Visit, unit: Staged | undefined): Promise<Result<Staged>> {
  if (!unit) return openUnit(visit);
  const same = await sameUnit(visit, unit);
  if (same.ok) return ok(decided(visit, unit));
  if (same.problem.kind !== 'connection-lost') return same;
  await unit.session.close();
  return openUnit(visit);
}

/** Connects, proves the unit and knows its plan; nothing of the plan is sent. */
export async function openUnit(visit: Visit): Promise<Result<Staged>> {
  const connected = await connect(visit);
  if (!connected.ok) return connected;
  const planned = await planFor(visit, connected.value);
  if (planned.ok) return planned;
  const kept = await keepConsole(visit, connected.value.recorder);
  await connected.value.session.close();
  return kept.ok ? planned : kept;
}

async function planFor(visit: Visit, connected: Connected): Promise<Result<Staged>> {
  const before = await takeBefore(visit, connected);
  if (!before.ok) return before;
  const plan = await makePlan(visit, connected, before.value);
  return plan.ok ? ok(decided(visit, {...connected, plan: plan.value, before: before.value})) : plan;
}

/** The unit with its plan as people have decided on refused lines since. */
function decided({live, material}: Visit, unit: Staged): Staged {
  const plan = decidedPlan(unit.plan, live.job, material.profile);
  return plan === unit.plan ? unit : {...unit, plan};
}

async function bring(visit: Visit, unit: Staged, onUnit: Line['onUnit']): Promise<Result<Staged>> {
  const found = touched(visit.live.job) ? await resumed(visit, unit) : await carried(visit, unit);
  if (!found.ok) return found;
  if (found.value === 'this-plan') return ok(unit);
  const {pauses} = visit.live.job;
  const sent = await send(visit, unit, found.value.proved);
  const paused = visit.live.job.pauses > pauses;
  // A pause may outlast the unit's patience: it has closed the session, and whoever goes on opens it again.
  if (!sent.ok && sent.problem.kind === 'connection-lost' && paused && unit.channel.open)
    return bringAnew(visit, unit, onUnit);
  if (!sent.ok) return sent;
  const read = await readBack(visit, unit);
  if (!read.ok) return read;
  const gate = saveGate(visit.live.job, read.value.differences);
  return gate.ok ? ok(unit) : gate;
}

async function bringAnew(visit: Visit, unit: Staged, onUnit: Line['onUnit']): Promise<Result<Staged>> {
  const entered = await enterUnit(visit, unit.channel, unit.recorder);
  if (!entered.ok) return entered;
  const again = {...unit, ...entered.value};
  onUnit(again);
  return bring(visit, again, onUnit);
}

/**
 * The spare's own configuration, kept before anything is changed on it (I9). As long as nothing was sent it is read
 * anew: between two starts a unit may be erased, or be given the settings of another site.
 */
async function takeBefore(visit: Visit, {session}: Connected): Promise<Result<readonly string[]>> {
  const {live, blobs} = visit;
  const {before} = live.job;
  if (before && touched(live.job)) {
    const stored = await blobs.get(before.blob);
    return stored.ok ? ok(utf8Text(stored.value).split('\n')) : stored;
  }
  visit.tell({is: 'step', step: 'before'});
  const running = await readRunning(session);
  if (!running.ok) return running;
  const bytes = utf8(running.value.join('\n'));
  const digest = sha256Hex(bytes);
  if (before?.sha256 === digest) return running;
  const blob = await blobs.put(live.order, 'before-configuration', bytes);
  if (!blob.ok) return blob;
  const recorded = await live.record({
    kind: 'before-taken',
    by: 'unit',
    data: {blob: blob.value, lines: running.value.length, sha256: digest}
  });
  return recorded.ok ? running : recorded;
}

async function makePlan(visit: Visit, {identity}: Connected, before: readonly string[]): Promise<Result<Plan>> {
  const {configuration, profile} = visit.material;
  const plan = buildPlan({configuration, profile, before, firmware: identity.firmware, serial: identity.serial});
  if (!plan.ok) return plan;
  const {plan: known} = visit.live.job;
  const {digest, lines} = plan.value;
  if (known?.digest === digest) return plan;
  if (known && touched(visit.live.job))
    return failed(problem('profile-changed', {profile: profile.id, pinned: known.digest, found: digest}));
  const added = lines.filter(line => line.source !== 'file').map(line => line.shown);
  const recorded = await visit.live.record({kind: 'plan-made', by: 'app', data: {digest, lines: lines.length, added}});
  return recorded.ok ? plan : recorded;
}

type Carried = 'this-plan' | {readonly proved: ReadonlySet<number>};

const nothing: Carried = {proved: new Set()};

/** What a unit carries that nobody of this job has written to: nothing, this plan, this site's older one, or another's. */
async function carried(visit: Visit, {before, plan, session}: Staged): Promise<Result<Carried>> {
  const {profile} = session;
  const {order, sheet} = visit.material;
  const marks = carries(before, profile);
  const ours =
    marks.contract === order.contract.no ||
    (marks.contract === undefined && marks.host === sheet.settings.management.hostname);
  if (marks.contract !== undefined && marks.contract !== order.contract.no)
    return failed(problem('unit-of-other-site', {expected: order.contract.no, found: marks.contract}));
  if (marks.host === undefined && marks.contract === undefined) return ok(nothing);
  if (!ours) return failed(problem('unit-of-other-site', {expected: order.contract.no, found: marks.host ?? ''}));
  const exact = await readBack(visit, {session, plan, before});
  if (!exact.ok) return exact;
  if (exact.value.green) return ok('this-plan');
  const red = exact.value.differences.filter(isRed);
  return failed(problem('unit-carries-old-revision', {differences: red.length}));
}

/**
 * After an interruption: the unit says which lines are in effect, whatever this side believes to have sent. Lines that
 * went missing after the save was proved are somebody's doing, not ours to send again.
 */
async function resumed(visit: Visit, unit: Staged): Promise<Result<Carried>> {
  const {live} = visit;
  const read = await readBackHands(visit, unit);
  if (!read.ok) return read;
  const {job} = live;
  const {differences, proved} = read.value;
  const held = linesHeld(job, unit.plan);
  const known = unit.plan.lines.every(({no}) => inEffect.has(job.lines.get(no)) || held.has(no));
  const gate = saveGate(job, differences);
  if (gate.ok && (known || job.saved === 'yes')) return ok('this-plan');
  if (job.saved === 'yes' && !gate.ok) return gate;
  return ok({proved});
}

/** A read-back; the first after a takeover also says what was typed by hand. */
export async function readBackHands(visit: Visit, unit: Staged): Promise<Result<ReadBack>> {
  const {live, material} = visit;
  const {takenOver, lines} = live.job;
  const read = await readBack(visit, unit);
  if (!read.ok || !takenOver) return read;
  const changes = findChanges({
    ...{differences: read.value.differences, plan: unit.plan, before: unit.before, profile: material.profile},
    ...{lines, known: beforeHands(live.job), open: new Set(openChanges(live.job).map(one => one.id))}
  });
  const found = await live.record({kind: 'changes-found', by: 'unit', data: {changes}});
  return found.ok ? read : found;
}

/** What was there before the takeover and was not listed as a change of an earlier one. */
function beforeHands({takenOver, changes}: Job): readonly Difference[] | undefined {
  return takenOver?.known?.filter(one => !changes.has(changeId(one)));
}

/** One attempt, started by a person: sends what is not proved to be in effect. */
async function send(visit: Visit, unit: Staged, proved: ReadonlySet<number>): Promise<Result<void>> {
  const {live, clock} = visit;
  const held = linesHeld(live.job, unit.plan);
  const attempt = live.job.attempts + 1;
  const begun = await live.record({kind: 'attempt-begun', by: 'engineer', data: {attempt, proved: [...proved]}});
  if (!begun.ok) return begun;
  visit.tell({is: 'step', step: 'apply'});
  const began = clock.monoMs();
  const applied = await apply({
    session: unit.session,
    plan: unit.plan,
    proved: new Set([...proved, ...held]),
    hold: {asked: () => visit.hold.state() !== 'free', pass: next => passAt(visit, next)},
    ledger: ledgerOf(visit, unit, attempt),
    pace: paceOf(unit.session),
    onProgress: (done, total) => visit.tell({is: 'lines', done, total})
  });
  const ended = await live.record({
    kind: 'attempt-ended',
    by: 'app',
    data: {attempt, tookMs: Math.round(clock.monoMs() - began), sending: sendingOf(unit.session)}
  });
  return applied.ok ? ended : applied;
}

/** Where the lines of an attempt are written down, with what the unit said meanwhile. */
export function ledgerOf({live}: Pick<Visit, 'live'>, {recorder}: Pick<Staged, 'recorder'>, attempt: number): Ledger {
  return {
    intend: lines => live.record({kind: 'lines-intended', by: 'app', data: {attempt, lines}}),
    settle: async lines => {
      const settled = await live.record({kind: 'lines-settled', by: 'unit', data: {attempt, lines}});
      return settled.ok ? keepConsole({live}, recorder) : settled;
    }
  };
}
