import {readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {problem, type Problem} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';
import {openOrder} from '#main/open-order.ts';
import {logFault} from './fault.ts';
import type {OpenVisit} from './open-visit.ts';
import {folderOfOrder, sweepOrders} from './orders.ts';
import {keepState, stateOf} from './states.ts';
import {takeVisit, type TakeOptions} from './take-visit.ts';
import {makeFolder, replaceFile} from './whole-file.ts';

export type ShelfOptions = Omit<TakeOptions, 'opened'>;

/** The order that is open, at most one: taken off the shelf, put back, and found again after a crash. */
export class VisitShelf {
  /** Settles once what was open when the program ended is open again, as far as that can be. */
  readonly ready: Promise<void>;
  readonly #options: ShelfOptions;
  #visit: OpenVisit | undefined;
  #left: Problem | undefined;
  /** Written last for the list: events come many a second. */
  #noted = '';
  /** One opening or closing at a time. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: ShelfOptions) {
    this.#options = options;
    // Whatever keeps it from being opened again is told when somebody opens it; the list is there all the same.
    this.ready = sweepOrders(this.places)
      .then(() => this.reopen())
      .catch((error: unknown) => void logFault(options.log, 'reopen', error));
  }

  get visit(): OpenVisit | undefined {
    return this.#visit;
  }

  /** Why what was open could not be taken up again, until a person opens an order. */
  get left(): Problem | null {
    return this.#left ?? null;
  }

  get places() {
    const {data, resources} = this.#options;
    return {data, samples: join(resources, 'samples')};
  }

  open(order: string): Promise<Result<null>> {
    return this.#inTurn(async () => {
      const there = this.#visit;
      if (there?.job.order === order) return ok(null);
      if (there !== undefined) return failed(problem('order-already-open', {order: there.job.order}));
      const folder = await folderOfOrder(this.places, order);
      if (!folder.ok) return folder;
      const opened = await openOrder(folder.value);
      if (!opened.ok) return opened;
      const visit = await takeVisit({...this.#options, opened: opened.value, changed: () => this.#changed()});
      if (!visit.ok) return visit;
      this.#visit = visit.value;
      this.#left = undefined;
      this.#remember(order);
      this.#options.changed();
      return ok(null);
    });
  }

  /** A person puts it back; a training order that is over leaves nothing behind and is fresh the next time. */
  close(): Promise<Result<null>> {
    return this.#inTurn(async () => {
      const visit = this.#visit;
      if (visit === undefined) return ok(null);
      const {work} = visit.desk.view();
      if (work.is !== 'idle' && work.work !== 'verify') return failed(problem('not-now', {why: 'working'}));
      const forget = visit.over && visit.parts.opened.material.order.training;
      this.#visit = undefined;
      this.#forget();
      this.#note(visit, forget);
      await visit.close({forget});
      this.#options.changed();
      return ok(null);
    });
  }

  /** The program ends: everything is given back as it is, to be taken up at the next start. */
  put(): Promise<void> {
    return this.#inTurn(async () => {
      const visit = this.#visit;
      this.#visit = undefined;
      if (visit === undefined) return;
      this.#note(visit, false);
      await visit.close({forget: false});
    });
  }

  /** What was open when the program ended; where it cannot be opened, the list shows and says why. */
  async reopen(): Promise<void> {
    const order = this.#remembered();
    if (order === undefined || this.#visit !== undefined) return;
    const opened = await this.open(order);
    // That the vault waits for its passphrase the list asks for by itself.
    const asked = opened.ok || opened.problem.kind === 'order-vault-closed';
    this.#left = asked ? undefined : opened.problem;
  }

  #changed(): void {
    if (this.#visit !== undefined) this.#note(this.#visit, false);
    this.#options.changed();
  }

  #note(visit: OpenVisit, forgotten: boolean): void {
    const {order} = visit.job;
    const state = forgotten ? 'new' : stateOf(visit.job);
    if (this.#noted === `${order} ${state}`) return;
    this.#noted = `${order} ${state}`;
    // Told in the midst of a visit, which has its own records: a list that is behind must not stop it.
    try {
      keepState(this.#options.data, order, state);
    } catch (error) {
      logFault(this.#options.log, 'order-states', error);
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  #remember(order: string): void {
    makeFolder(this.#options.data);
    replaceFile(this.#marker, JSON.stringify({order}));
  }

  #forget(): void {
    rmSync(this.#marker, {force: true});
  }

  #remembered(): string | undefined {
    try {
      const {order} = JSON.parse(readFileSync(this.#marker, 'utf8')) as {readonly order?: unknown};
      return typeof order === 'string' ? order : undefined;
    } catch {
      return undefined;
    }
  }

  get #marker(): string {
    return join(this.#options.data, 'open-order.json');
  }
}
