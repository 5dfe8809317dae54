import type {WorkName, WorkView} from '../contract/snapshot.ts';
import {createHold, freeHold, type Hold, type Holding} from '../job/hold.ts';
import type {Progress} from '../job/visit.ts';
import type {Clock} from '../ports.ts';
import {problem, type SecretName} from '../problem.ts';
import {failed, ok, type Result} from '../result.ts';

interface Running {
  readonly name: WorkName;
  readonly holding: Holding;
  readonly done: Promise<void>;
  step: string;
  booting: boolean;
  trying: SecretName | null;
  lines: {readonly done: number; readonly total: number} | null;
  /** When the sending of lines began, and how long it stood still since; monotonic milliseconds. */
  linesSince: number;
  enough: boolean;
}

interface WorkOptions {
  readonly clock: Clock;
  readonly changed: () => void;
  /** A work threw: that is a bug, and what it was doing has an unknown result. */
  readonly faulted: (error: unknown) => Promise<void>;
}

/** What the machine does for a person: one work at a time, which may be held and is never started twice. */
export class Work {
  readonly #clock: Clock;
  readonly #changed: () => void;
  readonly #faulted: WorkOptions['faulted'];
  #running: Running | undefined;
  #between: Promise<unknown> | undefined;

  constructor({clock, changed, faulted}: WorkOptions) {
    this.#clock = clock;
    this.#changed = changed;
    this.#faulted = faulted;
  }

  /** The hold of whatever runs, for what outlives one work. */
  readonly hold: Hold = {
    state: () => this.#current().state(),
    pass: () => this.#current().pass(),
    rest: (clock, ms) => this.#current().rest(clock, ms)
  };

  get running(): WorkName | undefined {
    return this.#running?.name;
  }

  /** Begins and gives back at once; what comes of it stands in the job. Fails while another work runs. */
  start(name: WorkName, work: (hold: Hold) => Promise<void>): Result<void> {
    if (this.#running) return failed(problem('not-now', {why: 'working'}));
    const holding = createHold();
    const {promise, resolve} = Promise.withResolvers<void>();
    const running: Running = {
      name,
      holding,
      done: promise,
      step: '',
      booting: false,
      trying: null,
      lines: null,
      linesSince: 0,
      enough: false
    };
    this.#running = running;
    holding.onChange(this.#changed);
    this.#changed();
    const ended = () => {
      this.#running = undefined;
      this.#changed();
      resolve();
    };
    work(holding.hold).catch(this.#faulted).then(ended, ended);
    return ok();
  }

  tell(progress: Progress): void {
    const running = this.#running;
    if (!running) return;
    if (progress.is === 'step')
      Object.assign(running, {step: progress.step, booting: false, trying: null, lines: null});
    if (progress.is === 'boot') running.booting = true;
    if (progress.is === 'password') running.trying = progress.opened ? null : progress.name;
    if (progress.is === 'lines') {
      if (running.lines === null) running.linesSince = this.#clock.monoMs();
      running.lines = {done: progress.done, total: progress.total};
    }
    this.#changed();
  }

  pause(): Result<void> {
    return this.#held(one => one.pause());
  }

  /** Once what was asked in the pause is answered. */
  async goOn(): Promise<Result<void>> {
    await this.#between;
    return this.#held(one => one.goOn());
  }

  /** Something short on the open line, at rest or in a pause that has taken effect; nothing goes on meanwhile. */
  async between<T>(act: () => Promise<Result<T>>): Promise<Result<T>> {
    if (this.#between) return failed(problem('not-now', {why: 'working'}));
    if (this.#running) {
      if (!this.#running.holding.waiting()) return failed(problem('not-now', {why: 'working'}));
      const acting = act();
      const over = () => (this.#between = undefined);
      this.#between = acting.then(over, over);
      return acting;
    }
    const {promise, resolve, reject} = Promise.withResolvers<Result<T>>();
    this.start('ask', () => act().then(resolve, reject));
    return promise;
  }

  /** Of a work that looks again and again: what it has seen is enough, also where it is held. */
  async enough(): Promise<void> {
    await this.#between;
    if (!this.#running) return;
    this.#running.enough = true;
    this.#running.holding.goOn();
    this.#running.holding.hurry();
  }

  get isEnough(): boolean {
    return this.#running?.enough ?? true;
  }

  /** Ends the work at its next line or look; resolves when it has ended. */
  async end(why: 'work-stopped' | 'taken-over'): Promise<Result<void>> {
    await this.#between;
    const running = this.#running;
    if (!running) return failed(problem('not-now', {why: 'idle'}));
    running.holding.end(problem(why, {}));
    await running.done;
    return ok();
  }

  view(): WorkView {
    const running = this.#running;
    if (!running) return {is: 'idle'};
    const {name, step, booting, trying, lines, holding, linesSince} = running;
    const is = {free: 'running', paused: 'paused', ending: 'stopping'} as const;
    const tookMs = lines === null ? 0 : Math.round(this.#clock.monoMs() - linesSince);
    return {is: is[holding.state()], work: name, step, booting, trying, lines, tookMs};
  }

  #current(): Hold {
    return this.#running?.holding.hold ?? freeHold;
  }

  #held(what: (holding: Holding) => void): Result<void> {
    if (!this.#running) return failed(problem('not-now', {why: 'idle'}));
    what(this.#running.holding);
    return ok();
  }
}
