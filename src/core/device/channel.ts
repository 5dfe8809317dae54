import {failed, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import type {Clock, Transport} from '../ports.ts';
import type {Recorder} from '../transcript/recorder.ts';
import type {Noise} from './noise.ts';
import {Screen} from './screen.ts';

/** What a wait ended with: what was looked for, silence for too long, or the end of the line itself. */
export type Wait<T> =
  | {readonly is: 'seen'; readonly value: T}
  | {readonly is: 'late'; readonly waitedMs: number}
  | {readonly is: 'gone'; readonly words: string};

export interface ChannelOptions {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly recorder: Recorder;
  readonly noise: Noise;
}

/** Longer than any answer takes at the slowest speed (half a megabyte at 9600 baud). */
const longestMs = 10 * 60_000;

/** A transport with a screen: text goes out, the screen changes, and waits end by what it shows. No polling. */
export class Channel {
  readonly screen: Screen;
  readonly medium: Transport['medium'];
  readonly #transport: Transport;
  readonly #clock: Clock;
  readonly #listeners = new Set<() => void>();
  #gone: string | undefined;

  constructor({transport, clock, recorder, noise}: ChannelOptions) {
    this.#transport = transport;
    this.#clock = clock;
    this.medium = transport.medium;
    this.screen = new Screen({noise, onLine: (line, unasked) => recorder.received(line, unasked)});
    transport.onBytes(bytes => {
      this.screen.feed(latin1(bytes));
      this.#wake();
    });
    void transport.closed.then(closed => {
      this.#gone = closed.why === 'gone' ? closed.words : 'closed';
      this.screen.end();
      this.#wake();
    });
  }

  /** Sends at once, in order; what is lost on the way shows in the next wait. */
  send(text: string): void {
    void this.#transport.write(Uint8Array.from(text, char => char.charCodeAt(0)));
  }

  /**
   * Looks now and after every arrival. `quietMs` counts anew with every arrival and may depend on what has arrived;
   * `limitMs` does neither: a unit may hang and its kernel go on logging.
   */
  until<T>(look: () => T | undefined, quietMs: number | (() => number), limitMs = longestMs): Promise<Wait<T>> {
    const began = this.#clock.monoMs();
    return new Promise(resolve => {
      let cancel = () => {};
      const end = (wait: Wait<T>) => {
        cancel();
        this.#listeners.delete(arrival);
        resolve(wait);
      };
      const waited = () => this.#clock.monoMs() - began;
      const arrival = () => {
        const value = look();
        if (value !== undefined) return end({is: 'seen', value});
        if (this.#gone !== undefined) return end({is: 'gone', words: this.#gone});
        cancel();
        const quiet = typeof quietMs === 'number' ? quietMs : quietMs();
        const left = Math.max(0, Math.min(quiet, limitMs - waited()));
        cancel = this.#clock.after(left, () => end({is: 'late', waitedMs: Math.round(waited())}));
      };
      this.#listeners.add(arrival);
      arrival();
    });
  }

  /** Ends when nothing arrived for `quietMs`, at the latest after `limitMs`. */
  async quiet(quietMs: number, limitMs: number): Promise<Wait<void>> {
    const waited = await this.until<never>(() => undefined, quietMs, limitMs);
    return waited.is === 'late' ? {is: 'seen', value: undefined} : waited;
  }

  /** False once the line has ended, whoever ended it. */
  get open(): boolean {
    return this.#gone === undefined;
  }

  /** How the line ended, in words; undefined while it is open. */
  get gone(): string | undefined {
    return this.#gone;
  }

  /** Told at every arrival and at the end of the line, until the function it gives is called. */
  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  setBaud(baud: number): Promise<void> {
    return this.#transport.setBaud(baud);
  }

  close(): Promise<void> {
    return this.#transport.close();
  }

  #wake(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** The line ended under us: what was being done has an unknown result. */
export function lost(wait: Extract<Wait<unknown>, {is: 'gone'}>, during: string): Result<never> {
  return failed(problem('connection-lost', {during, words: wait.words}));
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
