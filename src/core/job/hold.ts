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
  let asked: 'free' | 'paused' | Problem = 'free';
  let waiters: (() => void)[] = [];
  let resting: (() => void)[] = [];
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  const wake = (sleepers: readonly (() => void)[]) => {
    for (const one of sleepers) one();
  };
  const ask = (what: typeof asked) => {
    if (typeof asked !== 'string' || asked === what) return;
    asked = what;
    const [standing, sleeping] = [waiters, resting];
    resting = [];
    if (what !== 'paused') waiters = [];
    if (what !== 'paused') wake(standing);
    wake(sleeping);
    tell();
  };
  const state = (): HoldState => (typeof asked === 'string' ? asked : 'ending');
  const pass = async (): Promise<Result<void>> => {
    while (asked === 'paused') {
      const gone = new Promise<void>(resolve => waiters.push(resolve));
      tell();
      await gone;
    }
    return asked === 'free' ? ok() : failed(asked as Problem);
  };
  const rest = (clock: Clock, ms: number): Promise<void> => {
    if (asked !== 'free') return Promise.resolve();
    return new Promise(resolve => {
      const cancel = clock.after(ms, resolve);
      resting.push(() => {
        cancel();
        resolve();
      });
    });
  };
  return {
    hold: {state, pass, rest},
    pause: () => ask('paused'),
    goOn: () => ask('free'),
    end: ask,
    hurry: () => {
      const sleeping = resting;
      resting = [];
      wake(sleeping);
    },
    state,
    waiting: () => waiters.length > 0,
    onChange: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    }
  };
}

/** Where a work may be held; a pause is written down once it has taken effect. `line`: the plan's line that is next. */
export async function passAt({hold, live}: Pick<Visit, 'hold' | 'live'>, line: number | null): Promise<Result<void>> {
  if (hold.state() !== 'paused') return hold.pass();
  const paused = await live.record({kind: 'paused', by: 'engineer', data: {line}});
  if (!paused.ok) return paused;
  const passed = await hold.pass();
  return passed.ok ? live.record({kind: 'went-on', by: 'engineer', data: {}}) : passed;
}
