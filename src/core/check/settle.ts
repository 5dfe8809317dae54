import type {Check} from './check.ts';
import type {Judgement} from './judgement.ts';
import type {Cause, CheckId, CheckKey, Side, Verdict} from './names.ts';

/** How a check stands: what screen, report and ending read. Times are monotonic milliseconds of Clock. */
export interface Standing {
  readonly key: CheckKey;
  readonly id: CheckId;
  readonly verdict: Verdict;
  /** Short text for the office; no secret. */
  readonly measured: string;
  readonly cause: Cause | null;
  readonly side: Side | null;
  /** End of the countdown, past where people are still waited for; `null` unless settling. */
  readonly settlesAt: number | null;
  /** Since when it passes without a break; `null`: it doesn't. */
  readonly passedAt: number | null;
  /** When its own settle time began to run, at the latest; `null`: not looked at. */
  readonly since: number | null;
}

export type Standings = ReadonlyMap<CheckKey, Standing>;

export interface Look {
  readonly check: Check;
  /** `null`: it could not be asked this time (a check that doesn't apply needs none). */
  readonly judgement: Judgement | null;
  /** Standings before this look; dependencies first, as `expect` orders them. */
  readonly standings: Standings;
  readonly now: number;
}

/**
 * The verdict after one look. Only a passing judgement passes. A failure or a missing sign of something that needs
 * time is settling until its time is over, counted from when all it depends on passed (or from the first look); then
 * a failure fails and an unknown stays unknown. What waits for people to act never fails by time: it goes on settling
 * with its countdown run out. With a dependency that doesn't pass it says nothing of its own.
 */
export function settle({check, judgement, standings, now}: Look): Standing {
  const earlier = standings.get(check.key);
  const as = (verdict: Verdict, more: Partial<Standing> = {}): Standing => ({
    key: check.key,
    id: check.id,
    verdict,
    measured: judgement?.measured ?? '',
    cause: judgement?.cause ?? null,
    side: null,
    settlesAt: null,
    passedAt: null,
    since: null,
    ...more
  });
  if (check.excluded) return as('not-applicable', {cause: check.excluded});
  if (!judgement) return earlier ?? as('unknown', {cause: {kind: 'not-asked'}});
  if (judgement.verdict === 'pass')
    return as('pass', {passedAt: earlier?.passedAt ?? now, since: earlier?.since ?? now});

  const blocked = blocker([...check.dependsOn, ...judgement.dependsOn], standings);
  if (blocked) {
    const cause = {kind: 'depends-on', check: blocked.id} as const;
    return as(blocked.settlesAt === null ? 'unknown' : 'settling', {cause, settlesAt: blocked.settlesAt});
  }

  const since = startOf({check, standings, now});
  const settlesAt = since + (judgement.settleMs ?? check.settleMs);
  const open = now < settlesAt || judgement.waitsForPeople;
  if (judgement.mayChange && open) return as('settling', {settlesAt, since, side: judgement.side});
  if (judgement.verdict === 'unknown') return as('unknown', {since});
  return as('fail', {since, side: judgement.side});
}

/**
 * The root of what holds a check up: of a chain of dependencies the one that stands on its own cause. One that was
 * never looked at holds it up too.
 */
function blocker(keys: readonly CheckKey[], standings: Standings): Pick<Standing, 'id' | 'settlesAt'> | null {
  for (const key of keys) {
    const standing = standings.get(key);
    if (!standing) return {id: key.split(':')[0] as CheckId, settlesAt: null};
    if (clear.has(standing.verdict)) continue;
    const root = standing.cause?.kind === 'depends-on' ? standings.get(standing.cause.check) : null;
    return root ?? standing;
  }
  return null;
}

const clear: ReadonlySet<Verdict> = new Set<Verdict>(['pass', 'not-applicable', 'waived']);

/** A check that passed and no longer does gets its time anew: tunnels are rekeyed, lines come back. */
function startOf({check, standings, now}: Omit<Look, 'judgement'>): number {
  const earlier = standings.get(check.key);
  if (earlier?.passedAt !== null && earlier?.passedAt !== undefined) return now;
  const gates = check.dependsOn.map(key => standings.get(key)?.passedAt ?? null).filter(at => at !== null);
  if (gates.length === 0) return earlier?.since ?? now;
  return Math.max(...gates, earlier?.since ?? 0);
}
