import type {Draft, StoredEvent} from '../journal/event.ts';
import type {Journal} from '../journal/ports.ts';
import {ok, type Result} from '../result.ts';
import type {VisitEvent} from './events.ts';
import {advance, emptyJob, type Job} from './state.ts';

/**
 * A job that is being worked on. What happens is written down durably first and known to everybody only then; a crash
 * loses nothing that was announced.
 */
export class LiveJob {
  readonly order: string;
  readonly #journal: Journal<VisitEvent>;
  readonly #listeners = new Set<(job: Job) => void>();
  #job: Job;

  private constructor(order: string, journal: Journal<VisitEvent>, job: Job) {
    this.order = order;
    this.#journal = journal;
    this.#job = job;
  }

  /** Replays what is stored of the order; a new order begins empty. */
  static async open(order: string, journal: Journal<VisitEvent>): Promise<Result<LiveJob>> {
    const stored = await journal.read(order);
    if (!stored.ok) return stored;
    return ok(new LiveJob(order, journal, stored.value.reduce(advance, emptyJob(order))));
  }

  get job(): Job {
    return this.#job;
  }

  async record(...drafts: readonly Draft<VisitEvent>[]): Promise<Result<void>> {
    const stored = await this.#journal.append(this.order, drafts);
    if (!stored.ok) return stored;
    this.#job = stored.value.reduce((job: Job, event: StoredEvent<VisitEvent>) => advance(job, event), this.#job);
    for (const listener of this.#listeners) listener(this.#job);
    return ok();
  }

  onChange(listener: (job: Job) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
