import type {LockView} from '#core/contract/snapshot.ts';
import type {Clock} from '#core/ports.ts';
import {problem} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';
import {isPin, newPin, readPin, writePin, type PinFile} from './pin.ts';

/** How long no PIN is taken after a wrong one; each further one in a row doubles it. */
const firstWaitMs = 1000;
const longestWaitMs = 5 * 60_000;

export interface LockOptions {
  /** Holds the PIN's file. */
  readonly folder: string;
  readonly clock: Clock;
  /** Without a call for so long the screen locks itself; 0: never. Asked each time. */
  readonly idleMs: () => number;
  readonly changed: () => void;
  /** A bug, or a disk that took no note, where nobody waits for an answer. */
  readonly faulted: (error: unknown) => void;
}

type Screen = PinFile['screen'];

/** The screen's lock. It guards what is on screen and what may be pressed; no key hangs on it. */
export class Lock {
  readonly #options: LockOptions;
  #file: PinFile | undefined;
  /** What is shown again once the lock is opened. */
  #under: 'open' | 'witness' = 'open';
  #waitsUntilMs: number;
  #usedMs: number;
  #cancel: () => void = () => undefined;

  constructor(options: LockOptions) {
    this.#options = options;
    this.#file = readPin(options.folder);
    // After a restart the whole wait begins anew: the monotonic clock of the run before is gone.
    this.#waitsUntilMs = options.clock.monoMs() + waitAfter(this.#file?.wrong ?? 0);
    this.#usedMs = options.clock.monoMs();
    this.#watch();
  }

  get state(): LockView['state'] {
    return this.#file?.screen ?? 'unset';
  }

  view(): LockView {
    return {state: this.state, waitMs: this.#waitMs()};
  }

  /** Somebody is there. */
  used(): void {
    this.#usedMs = this.#options.clock.monoMs();
  }

  /** The first PIN, or another one while the screen is open. */
  async set(pin: string): Promise<void> {
    const made = await newPin(pin);
    const {renewed = [], screen = 'open'} = this.#file ?? {};
    this.#keep({...made, renewed, screen});
  }

  now(): Result<void> {
    if (this.#file === undefined) return failed(problem('pin-unset', {}));
    if (this.#file.screen !== 'locked') this.#under = this.#file.screen;
    return this.#show('locked');
  }

  /** Nothing but the witness's page from now on. */
  toWitness(): Result<void> {
    return this.#show('witness');
  }

  /** Back to the engineer, after the PIN was checked. */
  leaveWitness(): void {
    this.#show('open');
  }

  /** A page that is not there any more cannot be shown: the engineer's PIN leads to the list. */
  noWitness(): void {
    this.#under = 'open';
    if (this.state === 'witness') this.#show('locked');
  }

  async open(pin: string): Promise<Result<void>> {
    const right = await this.check(pin);
    return right.ok ? this.#show(this.#under) : right;
  }

  /** Right is right only when no wait is on; each wrong one makes the next wait longer. */
  async check(pin: string): Promise<Result<void>> {
    const file = this.#file;
    if (file === undefined) return failed(problem('pin-unset', {}));
    if (this.#waitMs() > 0) return failed(problem('pin-wrong', {waitMs: this.#waitMs()}));
    // Counted before it is judged: of many at once only one is looked at, and a kill in between saves nothing.
    const wrong = file.wrong + 1;
    this.#keep({...file, wrong});
    this.#waitsUntilMs = this.#options.clock.monoMs() + waitAfter(wrong);
    if (!(await isPin(file, pin))) return failed(problem('pin-wrong', {waitMs: this.#waitMs()}));
    this.#waitsUntilMs = 0;
    // What happened to the screen meanwhile stands.
    this.#keep({...(this.#file ?? file), wrong: 0});
    return ok();
  }

  /** The centre gave its word: a new PIN takes the place of the forgotten one, whatever wait was on. */
  async renew(pin: string, word: {readonly name: string; readonly number: string}): Promise<void> {
    const at = new Date(this.#options.clock.wallMs()).toISOString();
    const made = await newPin(pin);
    const before = this.#file;
    const screen: Screen = before?.screen === 'locked' ? this.#under : 'open';
    const renewed = [...(before?.renewed ?? []), {...word, at}].slice(-20);
    this.#waitsUntilMs = 0;
    this.#keep({...made, screen, renewed});
  }

  close(): void {
    this.#cancel();
  }

  #show(screen: Screen): Result<void> {
    if (this.#file === undefined) return failed(problem('pin-unset', {}));
    if (screen !== 'locked') this.#under = 'open';
    this.#keep({...this.#file, screen});
    return ok();
  }

  #keep(file: PinFile): void {
    this.#file = file;
    try {
      writePin(this.#options.folder, file);
    } finally {
      this.#options.changed();
    }
  }

  #waitMs(): number {
    return Math.max(0, Math.ceil(this.#waitsUntilMs - this.#options.clock.monoMs()));
  }

  #watch(): void {
    const {clock, idleMs} = this.#options;
    this.#cancel = clock.after(1000, () => {
      const most = idleMs();
      if (most > 0 && this.state === 'open' && clock.monoMs() - this.#usedMs >= most) this.#lockAlone();
      this.#watch();
    });
  }

  /** Nobody asked for it, so nobody hears that the disk took no note: the screen is locked all the same. */
  #lockAlone(): void {
    try {
      this.now();
    } catch (error) {
      this.#options.faulted(error);
    }
  }
}

/** 1 s, 2 s, 4 s … 5 min. */
function waitAfter(wrong: number): number {
  return wrong === 0 ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(20, wrong - 1));
}
