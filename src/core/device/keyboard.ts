import type {Random} from '../ports.ts';
import {failed, ok, type Result} from '../result.ts';
import {problem, type Problem} from '../problem.ts';
import {lost, type Channel, type Wait} from './channel.ts';
import type {Profile} from './profile.ts';
import {placeOf, type Place} from './prompt.ts';

/** A line that stands on the unit's screen exactly as meant, RETURN not yet pressed. */
export interface Typed {
  /** What stood before the text: the prompt, or nothing where the unit's own text had pushed the prompt away. */
  readonly base: string;
  /** Lines of the answer before that came after its prompt had been seen. */
  readonly late: readonly string[];
  /** Times it had to be killed and typed again. */
  readonly repairs: number;
}

export interface KeyboardOptions {
  readonly channel: Channel;
  readonly profile: Profile;
  readonly random: Random;
}

/**
 * Where a line may be typed, by what stands on the line before it: `here`, or `unclear` where the unit's own text has
 * pushed the prompt away and it has to be drawn anew, or a Problem.
 */
export type Stand = (place: Place | undefined) => 'here' | 'unclear' | Problem;

const tries = 10;
const echoMs = 4000;
/** However much comes in between: nothing that is typed is waited for longer. */
const echoLimitMs = 20_000;
const nonceMs = 1500;
const settleMs = 200;
/** So long nothing more came of an echo that is already wrong: it is not the unit's own text passing through it. */
const damagedMs = 150;

/** Typing with proof: RETURN is a step of its own and is pressed only on a line that was proved. */
export class Keyboard {
  readonly #channel: Channel;
  readonly #profile: Profile;
  readonly #random: Random;

  constructor({channel, profile, random}: KeyboardOptions) {
    this.#channel = channel;
    this.#profile = profile;
    this.#random = random;
  }

  /** Types a line where it may stand and waits for its exact echo; kills and retypes it where that is damaged. */
  async type(text: string, stand: Stand): Promise<Result<Typed>> {
    const {screen} = this.#channel;
    const late: string[] = [];
    let repairs = 0;
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const base = screen.current;
      late.push(...screen.take().filter(line => !this.#isPrompt(line)));
      const standing = stand(placeOf(this.#profile, base));
      if (typeof standing !== 'string') return failed(standing);
      if (standing === 'here') {
        const echo = await this.#echo(base, text);
        if (echo.is === 'gone') return lost(echo, shownCommand(this.#profile, text));
        if (echo.is === 'seen') return ok({base, late, repairs});
        repairs += 1;
      }
      const ready = await this.#repair();
      if (!ready.ok) return ready;
      late.push(...ready.value.filter(line => !this.#isPrompt(line) && !isOwn(line, base, text)));
    }
    return failed(problem('line-not-echoed', {command: shownCommand(this.#profile, text), tries}));
  }

  /**
   * Proves that nothing is typed on the unit's line: types a nonce, sees it, kills it, and counts that the kill rubbed
   * out the nonce at least. Gives what stands on the screen before it: a prompt, or '' where noise pushed it away.
   */
  async clear(): Promise<Result<string>> {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const calm = await this.#channel.quiet(settleMs, echoMs);
      if (calm.is === 'gone') return lost(calm, 'line-kill');
      this.#channel.send(this.#profile.edit.eraseLine);
      await this.#channel.quiet(settleMs, echoMs);
      const nonce = this.#nonce();
      this.#channel.send(nonce);
      const seen = await this.#channel.until(() => this.#before(nonce), nonceMs, echoLimitMs);
      if (seen.is === 'gone') return lost(seen, 'line-kill');
      if (seen.is === 'seen' && (await this.#rubOut(nonce, seen.value))) return ok(seen.value);
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
    return this.#repair();
  }

  async #echo(base: string, text: string): Promise<Wait<true>> {
    this.#channel.send(escaped(this.#profile, text));
    const damaged = () => this.#channel.screen.waiting > 0 || !(base + text).startsWith(this.#channel.screen.current);
    return this.#channel.until(
      () => (this.#stands(base, text) ? true : undefined),
      () => (damaged() ? damagedMs : echoMs),
      echoLimitMs
    );
  }

  /** The text stands after what stood before it; or, where nothing did, after a prompt that came meanwhile. */
  #stands(base: string, text: string): boolean {
    const {current, waiting} = this.#channel.screen;
    if (waiting > 0) return false;
    if (current === base + text) return true;
    return (
      base === '' && current.endsWith(text) && placeOf(this.#profile, current.slice(0, -text.length)) !== undefined
    );
  }

  /**
   * Clears the line and, where its prompt is out of sight, presses RETURN on the proved empty line to see it again.
   * Gives the lines that came meanwhile.
   */
  async #repair(): Promise<Result<readonly string[]>> {
    const {screen} = this.#channel;
    if (placeOf(this.#profile, screen.current)?.is === 'pager') this.#channel.send(this.#profile.pager.stop);
    const cleared = await this.clear();
    if (!cleared.ok) return cleared;
    const lines = screen.take();
    if (placeOf(this.#profile, cleared.value)) return ok(lines);
    this.#channel.send(this.#profile.transport.serial.newline);
    const drawn = await this.#channel.until(() => placeOf(this.#profile, screen.current), echoMs, echoLimitMs);
    // The first is the line that was empty.
    return drawn.is === 'gone' ? lost(drawn, 'line-kill') : ok([...lines, ...screen.take().slice(1)]);
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

  #isPrompt(line: string): boolean {
    return (
      line === '' || placeOf(this.#profile, `${line} `) !== undefined || placeOf(this.#profile, line) !== undefined
    );
  }

  #nonce(): string {
    const digits = [...this.#random.bytes(4)].map(byte => byte.toString(16).padStart(2, '0')).join('');
    return this.#profile.nonce.replace('{{nonce}}', digits);
  }
}

/** What may be said of a command in a Problem: a line with a secret only by its first words. */
export function shownCommand(profile: Profile, text: string): string {
  return profile.secrets.some(pattern => pattern.test(text)) ? text.split(' ').slice(0, 2).join(' ') : text;
}

/** Fragments of our own broken echo are no answer of the unit. */
function isOwn(line: string, base: string, text: string): boolean {
  return (base + text).startsWith(line) || text.includes(line);
}

/** Characters that the unit would act on at once are preceded by its literal-next key. */
export function escaped(profile: Profile, text: string): string {
  const {literalNext, mustEscape, never} = profile.edit;
  if ([...text].some(char => never.includes(char))) throw new Error('a line with a forbidden key reached the keyboard');
  return [...text].map(char => (mustEscape.includes(char) ? literalNext + char : char)).join('');
}
