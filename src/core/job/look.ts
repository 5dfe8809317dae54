import type {Check, Command} from '../check/check.ts';
import {expect} from '../check/expectation.ts';
import {judge} from '../check/judge.ts';
import type {Judgement, Said, Seen} from '../check/judgement.ts';
import type {CheckKey} from '../check/names.ts';
import {parseObservation} from '../check/observe.ts';
import {settle, type Standing} from '../check/settle.ts';
import {ok, type Result} from '../result.ts';
import {keepConsole, type Connected} from './connect.ts';
import {pause} from './pause.ts';
import type {Visit} from './visit.ts';

export interface LookOptions {
  readonly phase: Check['phase'];
  /** How long to go on looking at what still settles, milliseconds by the monotonic clock. */
  readonly limitMs: number;
  /** What the unit said while it started, for the check of the load. */
  readonly loadErrors?: number | null;
}

const betweenMs = 5000;

/**
 * Looks at the checks of a phase until none settles any more or the time is over. A verdict that settles is looked at
 * again; what passed is not asked twice. Every look is written down as it is seen; the last one as final.
 */
export async function look(visit: Visit, unit: Connected, options: LookOptions): Promise<Result<readonly Standing[]>> {
  visit.tell({is: 'step', step: options.phase === 'connected' ? 'check' : 'check-unplugged'});
  const {clock, material} = visit;
  const {order, sheet, profile} = material;
  const all = expect({order, settings: sheet.settings, profile, identity: unit.identity});
  const checks = all.filter(check => check.phase === options.phase);
  const standings = new Map<CheckKey, Standing>(visit.live.job.checks);
  for (const check of checks) standings.delete(check.key);
  const deadline = clock.monoMs() + options.limitMs;
  for (;;) {
    const looked = await lookOnce(visit, unit, {checks, standings, loadErrors: options.loadErrors ?? null});
    if (!looked.ok) return looked;
    const mine = checks.map(check => standings.get(check.key)).filter(found => found !== undefined);
    visit.tell({is: 'standings', standings: mine, now: clock.monoMs()});
    const final = !looked.value || clock.monoMs() >= deadline;
    const recorded = await visit.live.record({kind: 'checked', by: 'unit', data: {standings: mine, final}});
    if (!recorded.ok) return recorded;
    const kept = await keepConsole(visit, unit.recorder);
    if (!kept.ok) return kept;
    if (final) return ok(mine);
    await pause(clock, betweenMs);
  }
}

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
