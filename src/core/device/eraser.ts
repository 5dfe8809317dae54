import type {Random} from '../ports.ts';
import {failed, ok, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import {lost, type Channel} from './channel.ts';
import type {Profile} from './profile.ts';
import {placeOf} from './prompt.ts';

export interface EraserOptions {
  readonly channel: Channel;
  readonly profile: Profile;
  readonly random: Random;
}

/** A line that was proved to be empty. */
export interface Emptied {
  /** What stands on the screen before the cursor: a prompt, or '' where the unit's own text pushed it away. */
  readonly base: string;
  /** Characters that the unit's editor held, as far as its answer to the line-kill tells (0 where it draws anew). */
  readonly held: number;
}

/** What came while a line was emptied. */
export interface Mended {
  readonly lines: readonly string[];
  readonly held: number;
  /** The prompt stood there without a RETURN of ours: where a line was begun, the unit has taken it. */
  readonly prompted: boolean;
}

const tries = 10;
export const echoMs = 4000;
/** However much comes in between: nothing that is typed is waited for longer. */
export const echoLimitMs = 20_000;
const nonceMs = 1500;
const settleMs = 200;

/** Takes back what stands on the unit's line, and proves it. Never presses RETURN on a line that may hold something. */
export class Eraser {
  readonly #channel: Channel;
  readonly #profile: Profile;
  readonly #random: Random;

  constructor({channel, profile, random}: EraserOptions) {
    this.#channel = channel;
    this.#profile = profile;
    this.#random = random;
  }

  /**
   * Proves that nothing is typed on the unit's line: types a nonce, sees it, kills it, and counts that the kill rubbed
   * out the nonce at least.
   */
  async clear(): Promise<Result<Emptied>> {
    const {screen} = this.#channel;
    const before = screen.erased;
    let nonces = 0;
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const calm = await this.#channel.quiet(settleMs, echoMs);
      if (calm.is === 'gone') return lost(calm, 'line-kill');
      this.#channel.send(this.#profile.edit.eraseLine);
      await this.#channel.quiet(settleMs, echoMs);
      const held = Math.max(0, screen.erased - before - nonces);
      const nonce = this.#nonce();
      this.#channel.send(nonce);
      nonces += nonce.length;
      const seen = await this.#channel.until(() => this.#before(nonce), nonceMs, echoLimitMs);
      if (seen.is === 'gone') return lost(seen, 'line-kill');
      if (seen.is === 'seen' && (await this.#rubOut(nonce, seen.value))) return ok({base: seen.value, held});
    }
    return failed(problem('line-not-echoed', {command: this.#profile.nonce, tries}));
  }

  /**
   * Proves that free output has ended: the nonce's echo follows what stands on the line, with nothing between. Otherwise
   * gives the lines that came after all. The nonce is killed, never executed.
   */
  async proveEnd(): Promise<Result<'end' | readonly string[]>> {
    const {screen} = this.#channel;
    const base = screen.current;
    const nonce = this.#nonce();
    this.#channel.send(nonce);
    const proof = await this.#channel.until(
      () => (screen.waiting > 0 ? 'more' : screen.current === base + nonce ? 'end' : undefined),
      echoMs,
      echoLimitMs
    );
    if (proof.is === 'gone') return lost(proof, 'end of output');
    if (proof.is === 'seen' && proof.value === 'end' && (await this.#rubOut(nonce, base))) return ok('end');
    const mended = await this.mend();
    return mended.ok ? ok(mended.value.lines) : mended;
  }

  /** Clears the line and, where its prompt is out of sight, presses RETURN on the proved empty line to see it again. */
  async mend(): Promise<Result<Mended>> {
    const {screen} = this.#channel;
    if (placeOf(this.#profile, screen.current)?.is === 'pager') this.#channel.send(this.#profile.pager.stop);
    const cleared = await this.clear();
    if (!cleared.ok) return cleared;
    const {base, held} = cleared.value;
    const lines = screen.take();
    if (placeOf(this.#profile, base)) return ok({lines, held, prompted: true});
    this.#channel.send(this.#profile.transport.serial.newline);
    const drawn = await this.#channel.until(() => placeOf(this.#profile, screen.current), echoMs, echoLimitMs);
    if (drawn.is === 'gone') return lost(drawn, 'line-kill');
    // The first is the line that was empty.
    return ok({lines: [...lines, ...screen.take().slice(1)], held, prompted: false});
  }

  #before(nonce: string): string | undefined {
    const {current} = this.#channel.screen;
    return current.endsWith(nonce) ? current.slice(0, -nonce.length) : undefined;
  }

  async #rubOut(nonce: string, base: string): Promise<boolean> {
    const {screen} = this.#channel;
    const before = screen.erased;
    // A line drawn anew has no backspaces to count: that the nonce stood there, and no longer does, is the proof.
    const wanted = this.#profile.edit.kill.erases === 'repaint' ? 0 : nonce.length;
    this.#channel.send(this.#profile.edit.eraseLine);
    const gone = await this.#channel.until(
      () => (screen.erased - before >= wanted && screen.current === base ? true : undefined),
      nonceMs,
      echoLimitMs
    );
    return gone.is === 'seen';
  }

  #nonce(): string {
    const digits = [...this.#random.bytes(4)].map(byte => byte.toString(16).padStart(2, '0')).join('');
    return this.#profile.nonce.replace('{{nonce}}', digits);
  }
}
