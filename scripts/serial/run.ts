import {isRed} from '#core/apply/difference.ts';
import {compareReadBack} from '#core/apply/read-back.ts';
import type {Session} from '#core/device/session.ts';
import {readExact} from '#core/job/read-unit.ts';
import type {Plan} from '#core/plan/plan.ts';
import type {Problem} from '#core/problem.ts';
import {ok, type Result} from '#core/result.ts';
import {type Desk, deskOf, enter} from '../bench/desk.ts';
import {applying} from '../bench/engine.ts';
import {gated} from '../bench/oracle.ts';
import {observe, type Observed} from './observer.ts';
import {sweepPlan} from './plan.ts';
import type {Setting} from './setting.ts';

export interface Ran {
  /** `saved`: everything read back and written to the flash; else the kind of the Problem it ended with. */
  readonly end: string;
  readonly attempts: number;
  readonly seconds: number;
  /** Of the way that knows the unit's buffer; only without faults. */
  readonly bound: number | undefined;
  readonly problems: readonly Problem[];
  readonly violations: readonly string[];
}

/** Further attempts after a Problem, as a person would start them. */
const patience = 3;
/** Targets of a line without faults, with a buffer that holds the profile's window; a smaller one has to be learned. */
const limits: Readonly<Record<number, number>> = {9600: 1.05, 38_400: 1.1, 115_200: 1.1};
const window = 128;

/** One plan over one line, then what the unit itself says about it. */
export async function runOnce(setting: Setting): Promise<Ran> {
  const desk = deskFor(setting);
  const plan = sweepPlan(desk.profile);
  const came = await desk.clock.run(() => attempts(desk, plan, setting));
  const observed = observe(plan, desk.unit.inspect().executed, came.anew);
  const bound = setting.kind === 'none' ? await boundOf(setting) : undefined;
  const {saves} = desk.unit.inspect();
  const whole = runningOf(desk) === (await wanted());
  return {...came, bound, violations: judge(setting, {...came, bound, observed, saves, whole})};
}

let reference: Promise<string> | undefined;

/** What a unit shows that has taken the plan from a sender who sees into it, on a line without faults. */
function wanted(): Promise<string> {
  const desk = deskOf({medium: 'serial', line: {baud: 115_200}, busyMs: () => 0});
  reference ??= desk.clock.run(async () => {
    await enter(desk);
    await gated(desk, sweepPlan(desk.profile));
    return runningOf(desk);
  });
  return reference;
}

/** Without the one line that holds a salt of the unit's own making. */
function runningOf({unit}: Desk): string {
  return unit.inspect().portable.replace(/^username .*$/m, '');
}

function deskFor({seed, faults, baud, bufferBytes, adapterMs}: Setting): Desk {
  return deskOf({medium: 'serial', line: {baud, bufferBytes, adapterMs}, busyMs: busyOf(seed), seed, faults});
}

/** The same for the same line, whoever types it: 4 to 12 ms, and 0.8 s for one in fifty. */
function busyOf(seed: number): (line: string) => number {
  return line => {
    let mixed = seed;
    for (const char of line) mixed = (Math.imul(mixed, 31) + char.charCodeAt(0)) >>> 0;
    return mixed % 50 === 0 ? 800 : 4 + (mixed % 9);
  };
}

interface Came {
  readonly end: string;
  readonly attempts: number;
  readonly seconds: number;
  /** Executed lines before which a later attempt began. */
  readonly anew: readonly number[];
  readonly problems: readonly Problem[];
}

async function attempts(desk: Desk, plan: Plan, {seed}: Setting): Promise<Came> {
  const anew: number[] = [];
  const problems: Problem[] = [];
  const before = desk.unit.inspect().portable.split('\n');
  let seconds = 0;
  for (let attempt = 1; attempt <= patience; attempt += 1) {
    anew.push(desk.unit.inspect().executed.length);
    const ended = (end: string): Came => ({end, attempts: attempt, seconds, anew, problems});
    const tried = await attemptOnce(desk, {plan, before, seed: seed + attempt, again: attempt > 1});
    if (!tried.ok) problems.push(tried.problem);
    if (!tried.ok && tried.problem.kind === 'fragment-executed') return ended(tried.problem.kind);
    if (!tried.ok) continue;
    ({seconds} = tried.value);
    return ended(tried.value.end);
  }
  return {end: problems.at(-1)?.kind ?? 'never', attempts: patience, seconds, anew, problems};
}

interface Attempt {
  readonly plan: Plan;
  readonly before: readonly string[];
  readonly seed: number;
  /** What an earlier attempt brought is read back first, and not sent again. */
  readonly again: boolean;
}

/** Logged in anew, as every attempt is. */
async function attemptOnce(
  desk: Desk,
  {plan, before, seed, again}: Attempt
): Promise<Result<{readonly end: string; readonly seconds: number}>> {
  const entered = await enter(desk, seed);
  if (!entered.ok) return entered;
  const session = entered.value;
  const known = again ? await readBack(session, {plan, before}) : undefined;
  if (known && !known.ok) return known;
  const at = desk.clock.monoMs();
  const applied = await applying(session, {plan}, known && {proved: known.value.proved});
  const seconds = (desk.clock.monoMs() - at) / 1000;
  if (!applied.ok) return applied;
  const read = await readBack(session, {plan, before});
  if (!read.ok) return read;
  return ok({end: read.value.green ? await save(session) : 'read-back-differs', seconds});
}

async function readBack(session: Session, {plan, before}: {plan: Plan; before: readonly string[]}) {
  const running = await readExact(session);
  if (!running.ok) return running;
  const {proved, differences} = compareReadBack({plan, running: running.value, before, profile: session.profile});
  // The unit's own lines, which the plan does not speak of, stand there as before.
  const green = differences.every(one => !isRed(one) || one.foundBefore === true);
  return {ok: true, value: {proved, green}} as const;
}

/** Only behind a green read-back, as the save gate has it. */
async function save(session: Session): Promise<string> {
  const {save: saving} = session.profile;
  const saved = await session.ask(saving?.send ?? '', {busyMs: saving?.waitMs ?? 0});
  return saved.ok && saved.value.some(line => saving?.ok.test(line)) ? 'saved' : 'save-not-told';
}

async function boundOf(setting: Setting): Promise<number> {
  const desk = deskFor(setting);
  return desk.clock.run(async () => {
    await enter(desk);
    const at = desk.clock.monoMs();
    const after = await gated(desk, sweepPlan(desk.profile));
    return (after - at) / 1000;
  });
}

interface Evidence extends Pick<Came, 'end' | 'problems' | 'seconds'> {
  readonly bound: number | undefined;
  readonly observed: Observed;
  readonly saves: number;
  /** The unit runs with exactly the plan and what it had. */
  readonly whole: boolean;
}

function judge({kind, baud, bufferBytes}: Setting, evidence: Evidence): readonly string[] {
  const {end, problems, seconds, bound, observed, saves, whole} = evidence;
  const {fragments, wrong} = observed;
  const named = JSON.stringify(problems.filter(one => one.kind === 'fragment-executed'));
  const unnamed = fragments.filter(text => !named.includes(JSON.stringify(text).slice(1, -1)));
  const limit = bufferBytes >= window ? (limits[baud] ?? Infinity) : Infinity;
  const ratio = seconds / (bound ?? seconds);
  return [
    ...(kind === 'garble-control' ? [] : fragments.map(text => `executed, but not of the plan: ${text}`)),
    ...wrong.map(text => `executed in the wrong place: ${text}`),
    ...(kind === 'garble-control' ? unnamed.map(text => `a fragment was executed and not named: ${text}`) : []),
    ...(fragments.length > 0 && saves > 0 ? [`saved over the fragment ${fragments[0]}`] : []),
    ...(saves > 0 && !whole ? ['saved, and the unit has not exactly the plan'] : []),
    ...(kind === 'none' && end !== 'saved' ? [`without a fault it ended ${end}`] : []),
    ...(ratio > limit ? [`${ratio.toFixed(3)} × the bound (limit ${limit})`] : [])
  ];
}
