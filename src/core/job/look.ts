import type {Check, Command} from '../check/check.ts';
import {judge} from '../check/judge.ts';
import type {Judgement, Said, Seen} from '../check/judgement.ts';
import type {CheckKey, Verdict} from '../check/names.ts';
import {parseObservation} from '../check/observe.ts';
import {settle, type Standing} from '../check/settle.ts';
import type {Clock} from '../ports.ts';
import {ok, type Result} from '../result.ts';
import {checksOf} from './checks-of.ts';
import {keepConsole, type Connected} from './connect.ts';
import {passAt} from './hold.ts';
import type {Visit} from './visit.ts';

export interface LookOptions {
  readonly phase: Check['phase'];
  readonly pace: Pace;
  /** What the unit said while it started, for the check of the load. */
  readonly loadErrors?: number | null;
}

/** After a round: milliseconds to wait before the next, or that it was the last. */
export type Pace = (round: Rounded) => number | 'enough';

export interface Rounded {
  /** Something may still change by itself. */
  readonly settling: boolean;
  /** Everything that is to be checked passes. */
  readonly passed: boolean;
}

const settlingMs = 5000;
const openMs = 30_000;

/** Until nothing settles any more, at most so long, milliseconds by the monotonic clock. */
export function untilSettled(clock: Clock, limitMs: number): Pace {
  const deadline = clock.monoMs() + limitMs;
  return ({settling}) => (settling && clock.monoMs() < deadline ? settlingMs : 'enough');
}

/** Until everything passes or a person has seen enough: somebody may still put right what does not settle by itself. */
export function untilEnough(enough: () => boolean): Pace {
  return ({settling, passed}) => (passed || enough() ? 'enough' : settling ? settlingMs : openMs);
}

/**
 * Looks at the checks of a phase for as long as the pace says. A verdict that does not pass is looked at again; what
 * passed is not asked twice. Every look is written down as it is seen; the last one as final.
 */
export async function look(visit: Visit, unit: Connected, options: LookOptions): Promise<Result<readonly Standing[]>> {
  visit.tell({is: 'step', step: options.phase === 'connected' ? 'check' : 'check-unplugged'});
  const {clock} = visit;
  const checks = checksOf(visit, unit.identity).filter(check => check.phase === options.phase);
  const standings = new Map<CheckKey, Standing>(visit.live.job.checks);
  for (const check of checks) standings.delete(check.key);
  for (;;) {
    const held = await passAt(visit, null);
    if (!held.ok) return held;
    const looked = await lookOnce(visit, unit, {checks, standings, loadErrors: options.loadErrors ?? null});
    if (!looked.ok) return looked;
    const mine = checks.map(check => standings.get(check.key)).filter(found => found !== undefined);
    visit.tell({is: 'standings', standings: mine, now: clock.monoMs()});
    const next = options.pace({settling: looked.value, passed: mine.every(one => clear.has(one.verdict))});
    const final = next === 'enough';
    // With the cables moved only the checks that need them are the last.
    const last = final && (options.phase === 'connected' || !visit.live.job.cablesMoved);
    const recorded = await visit.live.record({kind: 'checked', by: 'unit', data: {standings: mine, final: last}});
    if (!recorded.ok) return recorded;
    const kept = await keepConsole(visit, unit.recorder);
    if (!kept.ok) return kept;
    if (final) return ok(mine);
    await visit.hold.rest(clock, next);
  }
}

const clear: ReadonlySet<Verdict> = new Set<Verdict>(['pass', 'not-applicable', 'waived']);

interface Round {
  readonly checks: readonly Check[];
  readonly standings: Map<CheckKey, Standing>;
  readonly loadErrors: number | null;
}

/**
 * One look at everything that does not pass yet; a command that two checks need is asked once. True: something may
 * still change by itself. What waits for people settles on when its countdown is over, but nobody stands beside it.
 */
async function lookOnce(
  visit: Visit,
  unit: Connected,
  {checks, standings, loadErrors}: Round
): Promise<Result<boolean>> {
  const asked = new Map<string, Seen>();
  let open = false;
  for (const check of checks) {
    if (standings.get(check.key)?.verdict === 'pass') continue;
    if (visit.hold.state() === 'ending') return visit.hold.pass() as Promise<Result<never>>;
    const judged = await judgeNow(unit, check, {asked, loadErrors, said: visit.live.job.said});
    if (!judged.ok) return judged;
    const now = visit.clock.monoMs();
    const standing = settle({check, judgement: judged.value, standings, now});
    standings.set(check.key, standing);
    if (standing.verdict === 'settling' && standing.settlesAt !== null && standing.settlesAt > now) open = true;
  }
  return ok(open);
}

interface Asking {
  /** Answers of this look by the command that got them. */
  readonly asked: Map<string, Seen>;
  readonly loadErrors: number | null;
  readonly said: readonly Said[];
}

async function judgeNow(
  unit: Connected,
  check: Check,
  {asked, loadErrors, said}: Asking
): Promise<Result<Judgement | null>> {
  if (check.excluded) return ok(null);
  for (const command of check.commands) {
    const key = `${command.observation} ${command.send}`;
    if (asked.has(key)) continue;
    const seen =
      command.observation === 'boot' && loadErrors !== null
        ? ok(bootSeen(command, loadErrors))
        : await observe(unit, command);
    if (!seen.ok) return seen;
    asked.set(key, seen.value);
  }
  return ok(judge(check, [...asked.values(), ...said]));
}

/** What the unit printed while it started, where this side of the line saw it. */
function bootSeen(command: Command, loadErrors: number): Seen {
  return {
    kind: 'unit',
    command,
    observed: {state: 'read', rows: [{row: 'loaded', fields: {errors: String(loadErrors)}}]}
  };
}

/** A command the unit does not know is an observation too: the check reads unknown, the visit goes on. */
async function observe({session}: Connected, command: Command): Promise<Result<Seen>> {
  const answer = await session.ask(command.send);
  if (!answer.ok && answer.problem.kind !== 'command-refused') return answer;
  const lines = answer.ok ? answer.value : answer.problem.kind === 'command-refused' ? answer.problem.answer : [];
  return ok({kind: 'unit', command, observed: parseObservation(session.profile, command.observation, lines)});
}
