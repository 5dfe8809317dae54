import type {PeopleView} from '#core/contract/snapshot.ts';

/** Ten minutes before the time the clock turns amber. */
const soonMs = 10 * 60_000;

export interface Night {
  readonly stoppedAt: string;
  /** Until it was seen restored; then it stands still. */
  readonly elapsedMs: number;
  readonly restoredAt: string | null;
  readonly rollback: {
    readonly at: string;
    readonly leftMs: number;
    /** Whether time still runs against it. */
    readonly counts: boolean;
    readonly tone: 'plain' | 'attention' | 'bad';
  } | null;
}

/** The night's clock at `now` (wall, ms); null before the stop. */
export function nightOf(
  {stoppedAt, rollbackAt, restoredAt, leftAt}: Pick<PeopleView, 'stoppedAt' | 'rollbackAt' | 'restoredAt' | 'leftAt'>,
  now: number
): Night | null {
  if (stoppedAt === null) return null;
  const end = restoredAt ?? leftAt;
  const until = end === null ? now : Date.parse(end);
  return {
    stoppedAt,
    restoredAt,
    elapsedMs: Math.max(0, until - Date.parse(stoppedAt)),
    rollback: rollbackAt === null ? null : rollbackOf(rollbackAt, end === null, now)
  };
}

/**
 * Whether the clock asks now. `made`: of what time the newest snapshot is; one from before the time cannot know that it
 * is over, a later one knows whether somebody has answered.
 */
export function asksNow(
  people: Pick<PeopleView, 'rollbackDue' | 'rollbackAt' | 'restoredAt' | 'leftAt'>,
  made: number,
  now: number
): boolean {
  const {rollbackDue, rollbackAt, restoredAt, leftAt} = people;
  if (rollbackDue || rollbackAt === null) return rollbackDue;
  const at = Date.parse(rollbackAt);
  return made < at && now >= at && restoredAt === null && leftAt === null;
}

function rollbackOf(at: string, counts: boolean, now: number): Night['rollback'] {
  const leftMs = Date.parse(at) - now;
  const tone = !counts ? 'plain' : leftMs < 0 ? 'bad' : leftMs < soonMs ? 'attention' : 'plain';
  return {at, leftMs, counts, tone};
}
