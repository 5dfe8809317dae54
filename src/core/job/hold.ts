import type {Clock} from '../ports.ts';
import {failed, ok, type Result} from '../result.ts';
import type {Problem} from '../problem.ts';
import {pause as waitFor} from './pause.ts';
import type {Visit} from './visit.ts';

export type HoldState = 'free' | 'paused' | 'ending';

/** How a person holds a work that is running: it asks before each line and between two looks. */
export interface Hold {
  /** What is asked now; anything but `free`: the next `pass` waits or fails. */
  state(): HoldState;
  /** Resolves at once while nothing is asked; waits while paused; fails once the work is to end. */
  pass(): Promise<Result<void>>;
  /** Waits so long by the clock, but no longer once anything is asked or the work is hurried. */
  rest(clock: Clock, ms: number): Promise<void>;
}

/** The person's side of a hold. A hold that has ended stays ended: the next work gets a new one. */
export interface Holding {
  readonly hold: Hold;
  pause(): void;
  goOn(): void;
  /** The work fails with this Problem at its next line or look, also out of a pause. */
  end(problem: Problem): void;
  /** A wait between two looks ends now. */
  hurry(): void;
  state(): HoldState;
  /** The pause has taken effect: the work stands and types nothing. */
  waiting(): boolean;
  /** Told whenever `state` or `waiting` may have changed. */
  onChange(listener: () => void): () => void;
}

/** Nobody holds it: scripted visits and simulations. */
export const freeHold: Hold = {state: () => 'free', pass: async () => ok(), rest: waitFor};

export function createHold(): Holding {
  const held = new Held();
  return {
    hold: held,
    pause: () => held.ask('paused'),
    goOn: () => held.ask('free'),
    end: problem => held.ask(problem),
    hurry: () => held.hurry(),
    state: () => held.state(),
    waiting: () => held.waiting,
    onChange: listener => held.onChange(listener)
  };
}

class Held implements Hold {
  #asked: 'free' | 'paused' | Problem = 'free';
  /** Who stands at a pause, and who rests between two looks. */
  #standing: (() => void)[] = [];
  #resting: (() => void)[] = [];
  readonly #listeners = new Set<() => void>();

  state(): HoldState {
    return typeof this.#asked === 'string' ? this.#asked : 'ending';
  }

  get waiting(): boolean {
    return this.#standing.length > 0;
  }

  ask(what: 'free' | 'paused' | Problem): void {
    if (this.state() === 'ending' || this.#asked === what) return;
    this.#asked = what;
    const standing = what === 'paused' ? [] : this.#standing;
    if (what !== 'paused') this.#standing = [];
    for (const goOn of standing) goOn();
    this.hurry();
    this.#tell();
  }

  hurry(): void {
    const resting = this.#resting;
    this.#resting = [];
    for (const wake of resting) wake();
  }

  async pass(): Promise<Result<void>> {
    while (this.#asked === 'paused') {
      const gone = new Promise<void>(resolve => this.#standing.push(resolve));
      this.#tell();
      await gone;
    }
    return this.#asked === 'free' ? ok() : failed(this.#asked);
  }

  rest(clock: Clock, ms: number): Promise<void> {
    if (this.#asked !== 'free') return Promise.resolve();
    return new Promise(resolve => {
      const cancel = clock.after(ms, resolve);
      this.#resting.push(() => {
        cancel();
        resolve();
      });
    });
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Where a work may be held; a pause is written down once it has taken effect. `line`: the plan's line that is next. */
export async function passAt({hold, live}: Pick<Visit, 'hold' | 'live'>, line: number | null): Promise<Result<void>> {
  if (hold.state() !== 'paused') return hold.pass();
  const paused = await live.record({kind: 'paused', by: 'engineer', data: {line}});
  if (!paused.ok) return paused;
  const passed = await hold.pass();
  return passed.ok ? live.record({kind: 'went-on', by: 'engineer', data: {}}) : passed;
}
