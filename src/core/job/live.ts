import type {Draft, Stamp, StoredEvent} from '../journal/event.ts';
import type {Journal} from '../journal/ports.ts';
import {ok, type Result} from '../result.ts';
import {jumpBetween, wallBackMs} from './clock-jump.ts';
import type {VisitEvent} from './events.ts';
import {advance, emptyJob, type Job} from './state.ts';

/** Told after each durable append: the job as it stands, and what was written. */
export type Listener = (job: Job, written: readonly StoredEvent<VisitEvent>[]) => void;

/**
 * A job that is being worked on. What happens is written down durably first and known to everybody only then; a crash
 * loses nothing that was announced.
 */
export class LiveJob {
  readonly order: string;
  readonly #journal: Journal<VisitEvent>;
  readonly #listeners = new Set<Listener>();
  #job: Job;
  /** When the newest event was written. */
  #last: Stamp | undefined;

  private constructor(order: string, journal: Journal<VisitEvent>, stored: readonly StoredEvent<VisitEvent>[]) {
    this.order = order;
    this.#journal = journal;
    this.#job = stored.reduce(advance, emptyJob(order));
    this.#last = stored.at(-1);
  }

  /** Replays what is stored of the order; a new order begins empty. */
  static async open(order: string, journal: Journal<VisitEvent>): Promise<Result<LiveJob>> {
    const stored = await journal.read(order);
    if (!stored.ok) return stored;
    return ok(new LiveJob(order, journal, stored.value));
  }

  get job(): Job {
    return this.#job;
  }

  /** By how much the wall clock stands before the newest event's; null where it doesn't. */
  wallBackMs(): number | null {
    return wallBackMs(this.#last, this.#journal.now());
  }

  /** Durable when it resolves with `ok`. A jump of the clock since the event before is written down first (I11). */
  async record(...drafts: readonly Draft<VisitEvent>[]): Promise<Result<void>> {
    if (drafts.length === 0) return ok();
    const stored = await this.#journal.append(this.order, [...this.#jumps(), ...drafts]);
    if (!stored.ok) return stored;
    this.#last = stored.value.at(-1);
    this.#job = stored.value.reduce((job: Job, event: StoredEvent<VisitEvent>) => advance(job, event), this.#job);
    for (const listener of this.#listeners) listener(this.#job, stored.value);
    return ok();
  }

  #jumps(): readonly Draft<VisitEvent>[] {
    const byMs = jumpBetween(this.#last, this.#journal.now());
    return byMs === null ? [] : [{kind: 'clock-jumped', by: 'app', data: {byMs}}];
  }

  onChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
