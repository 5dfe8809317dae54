import type {Change, ChangeWord} from '../apply/change.ts';
import type {Difference} from '../apply/difference.ts';
import type {StoredEvent} from '../journal/event.ts';

/** What a person does to the running work: holds it, takes the keyboard, settles what was typed by hand. */
export type Intervention =
  /** The pause has taken effect. `line`: the plan's line that is next; null outside the sending of lines. */
  | {readonly kind: 'paused'; readonly data: {readonly line: number | null}}
  | {readonly kind: 'went-on'; readonly data: Record<string, never>}
  /** A person has the keyboard from now on. `mode`: where the unit stood. */
  | {readonly kind: 'taken-over'; readonly data: {readonly mode: string}}
  /** The unit answers to us again. `mode`: where the person left it. */
  | {readonly kind: 'handed-back'; readonly data: {readonly mode: string}}
  /** All that the plan does not explain, read back after a takeover; what is not among them is there no more. */
  | {readonly kind: 'changes-found'; readonly data: {readonly changes: readonly Change[]}}
  /** `word`: by whom at the centre it was allowed to stay; null for what was taken back. */
  | {
      readonly kind: 'change-settled';
      readonly data: {readonly change: string; readonly how: 'adopted' | 'undone'; readonly word: ChangeWord | null};
    };

/** The part of a Job that a person's hands made. */
export interface Interventions {
  /** A pause that lasts. */
  readonly paused: {readonly line: number | null} | undefined;
  /** Pauses that were gone on from. */
  readonly pauses: number;
  /** Since a takeover nothing was read back yet; with the differences of the last read-back before it, if any counts. */
  readonly takenOver: {readonly known: readonly Difference[] | undefined} | undefined;
  readonly takeovers: number;
  readonly changes: ReadonlyMap<string, FoundChange>;
}

export interface FoundChange {
  readonly change: Change;
  readonly state: 'open' | 'adopted' | 'undone';
  readonly word: ChangeWord | null;
}

export const untouched: Interventions = {
  paused: undefined,
  pauses: 0,
  takenOver: undefined,
  takeovers: 0,
  changes: new Map()
};

/** Somebody wrote, or may have written, to the unit since it was found. */
export function touched({attempts, takeovers}: {readonly attempts: number; readonly takeovers: number}): boolean {
  return attempts > 0 || takeovers > 0;
}

type Saved = {readonly saved: 'no' | 'intended' | 'refused' | 'yes'};
type Known = Interventions & Saved & {readonly readBack: {readonly differences: readonly Difference[]} | undefined};
type InterventionOf<K extends Intervention['kind']> = Extract<Intervention, {kind: K}>;
type Step<K extends Intervention['kind']> = (
  job: Known,
  event: StoredEvent<InterventionOf<K>>
) => Partial<Interventions & Saved>;

/** What each kind changes. */
export const interventionSteps: {readonly [K in Intervention['kind']]: Step<K>} = {
  paused: (_, {data}) => ({paused: data}),
  'went-on': ({pauses}) => ({paused: undefined, pauses: pauses + 1}),
  // A person may erase what is kept, or save something else: until it is proved anew nobody knows what the unit keeps.
  'taken-over': job => ({
    paused: undefined,
    saved: job.saved === 'yes' ? 'intended' : job.saved,
    takenOver: job.takenOver ?? {known: job.readBack?.differences},
    takeovers: job.takeovers + 1
  }),
  'handed-back': () => ({}),
  // What was typed by hand since the save was proved is not saved.
  'changes-found': (job, {data: {changes}}) => ({
    takenOver: undefined,
    changes: withFound(job.changes, changes),
    saved: job.saved === 'yes' && changes.length > 0 ? 'no' : job.saved
  }),
  'change-settled': (job, {data: {change: id, how, word}}) => {
    const known = job.changes.get(id);
    return known ? {changes: new Map(job.changes).set(id, {...known, state: how, word})} : {};
  }
};

/** What was settled stays listed as it was; what was undone and is there again is open again. */
function withFound(known: Interventions['changes'], found: readonly Change[]): Interventions['changes'] {
  const kept = [...known].filter(([, one]) => one.state !== 'open');
  const changes = new Map(kept);
  for (const change of found) {
    const before = known.get(change.id);
    if (before?.state !== 'adopted') changes.set(change.id, {change, state: 'open', word: null});
  }
  return changes;
}
