import type {Clock} from '#core/ports.ts';
import {type EditorOptions, type Entered, LineEditor} from './editor.ts';

/** Thrown into whatever a session waits for when the session ends under it. */
export class SessionOver extends Error {}

interface Waiting {
  readonly key: (byte: number) => boolean;
  readonly over: (why: SessionOver) => void;
}

export interface TerminalOptions {
  readonly clock: Clock;
  readonly send: (text: string) => void;
  /** Bytes of the input buffer; Infinity where the network holds the sender back. */
  readonly bufferMax: number;
  /** The line is behind with what was printed: nothing is read meanwhile. Never, unless it is said. */
  readonly behind?: () => boolean;
  /** Asked after each echo: the unit draws its line anew. Never, unless it is said. */
  readonly repaints?: () => boolean;
}

/** Keys in, text out: what a program on the unit sees of the line, whoever is at its other end. */
export class Terminal {
  readonly #clock: Clock;
  readonly #send: (text: string) => void;
  readonly #bufferMax: number;
  readonly #behind: () => boolean;
  readonly #repaints: () => boolean;
  readonly #queue: number[] = [];
  #waiting: Waiting | undefined;
  #dropping = false;
  #ended: SessionOver | undefined;
  #lastKeyMs: number;
  /** Bytes that found the buffer full, since the start. */
  overflowed = 0;
  onKey: () => void = () => undefined;
  /** Ctrl-C while a command runs. */
  onInterrupt: (() => void) | undefined;

  constructor(options: TerminalOptions) {
    this.#clock = options.clock;
    this.#send = options.send;
    this.#bufferMax = options.bufferMax;
    this.#behind = options.behind ?? (() => false);
    this.#repaints = options.repaints ?? (() => false);
    this.#lastKeyMs = options.clock.monoMs();
  }

  /** Bytes in the input buffer. */
  get waiting(): number {
    return this.#queue.length;
  }

  get idleMs(): number {
    return this.#clock.monoMs() - this.#lastKeyMs;
  }

  touch(): void {
    this.#lastKeyMs = this.#clock.monoMs();
  }

  /** A unit that went down says nothing more, whatever a program on it was about to print. */
  print(text: string): void {
    if (!this.#ended) this.#send(text);
  }

  say(...lines: readonly string[]): void {
    for (const line of lines) this.print(`${line}\r\n`);
  }

  feed(bytes: Uint8Array): void {
    this.touch();
    for (const byte of bytes) {
      if (this.#waiting && this.#queue.length === 0 && !this.#behind()) this.#offer(byte);
      else if (byte === 3 && this.onInterrupt) this.onInterrupt();
      else if (this.#dropping) continue;
      else if (this.#queue.length < this.#bufferMax) this.#queue.push(byte);
      else this.overflowed += 1;
    }
    this.onKey();
  }

  read(options: EditorOptions): Promise<Entered> {
    this.print(options.prompt);
    const editor = new LineEditor(options, {print: text => this.print(text), repaints: this.#repaints});
    return this.#wait(byte => editor.key(byte));
  }

  /** Reads what stands in the buffer as far as the program wants it and its echo gets away. */
  readOn(): void {
    while (this.#waiting && !this.#behind()) {
      const byte = this.#queue.shift();
      if (byte === undefined) break;
      this.#offer(byte);
    }
  }

  key(): Promise<number> {
    return this.#wait(byte => byte);
  }

  /** The unit is busy; with `drops` what is typed meanwhile is lost. True: Ctrl-C cut it short. */
  busy(ms: number, how: {readonly drops?: boolean; readonly stoppable?: boolean} = {}): Promise<boolean> {
    if (this.#ended) return Promise.reject(this.#ended);
    if (ms <= 0) return Promise.resolve(false);
    this.#dropping = how.drops ?? false;
    return new Promise((resolve, reject) => {
      const done = (stopped: boolean): void => {
        cancel();
        this.#dropping = false;
        this.onInterrupt = undefined;
        this.#stop = undefined;
        resolve(stopped);
      };
      const cancel = this.#clock.after(ms, () => done(false));
      if (how.stoppable) this.onInterrupt = () => done(true);
      this.#stop = over => {
        cancel();
        this.#dropping = false;
        reject(over);
      };
    });
  }

  #stop: ((over: SessionOver) => void) | undefined;

  /** Throws SessionOver into the program; `for good`: whatever it waits for later, too. */
  end(why: string, forGood: boolean): void {
    const over = new SessionOver(why);
    if (forGood) this.#ended ??= over;
    const {over: waiting} = this.#waiting ?? {};
    const stop = this.#stop;
    this.#waiting = undefined;
    this.#stop = undefined;
    waiting?.(over);
    stop?.(over);
  }

  #wait<T>(take: (byte: number) => T | undefined): Promise<T> {
    if (this.#ended) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      const key = (byte: number): boolean => {
        const value = take(byte);
        if (value !== undefined) resolve(value);
        return value !== undefined;
      };
      this.#waiting = {key, over: reject};
      this.readOn();
    });
  }

  #offer(byte: number): void {
    const waiting = this.#waiting;
    if (waiting?.key(byte)) this.#waiting = undefined;
  }
}
