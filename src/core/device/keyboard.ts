import {failed, ok, type Result} from '../result.ts';
import {problem, type Problem} from '../problem.ts';
import {lost, type Channel, type Wait} from './channel.ts';
import {Credit} from './credit.ts';
import {echoLimitMs, echoMs, Eraser, type EraserOptions} from './eraser.ts';
import {behindPrompt, executedIn} from './fragment.ts';
import {escaped, Outgoing} from './outgoing.ts';
import type {Profile} from './profile.ts';
import {placeOf, type Place} from './prompt.ts';
import {shownCommand, shownFragment} from './shown-command.ts';

/** A line that stands on the unit's screen exactly as meant, RETURN not yet pressed. */
export interface Typed {
  /** What stood before the text: the prompt, or nothing where the unit's own text had pushed the prompt away. */
  readonly base: string;
  /** Lines of the answer before that came after its prompt had been seen. */
  readonly late: readonly string[];
  /** Times it had to be killed and typed again. */
  readonly repairs: number;
}

/**
 * Where a line may be typed, by what stands on the line before it: `here`, or `unclear` where the unit's own text has
 * pushed the prompt away and it has to be drawn anew, or a Problem.
 */
export type Stand = (place: Place | undefined) => 'here' | 'unclear' | Problem;

const tries = 24;
/** So long nothing more came of an echo that is already wrong: it is not the unit's own text passing through it. */
const damagedMs = 150;
/** So long a unit that shows its prompt takes to echo a key: what did not come by then was lost. */
const promptMs = 1500;
/** Longer than the latency of an adapter (16 ms) and two characters at 9600. */
const calmMs = 25;

/**
 * Typing with proof: RETURN is a step of its own and is pressed only on a line that was proved. Behind a RETURN the
 * characters of the next line may go out at once; they are proved like any other before their own RETURN.
 */
export class Keyboard {
  readonly #channel: Channel;
  readonly #profile: Profile;
  /** What may be unechoed on this line. */
  readonly credit: Credit;
  readonly #eraser: Eraser;
  /** A line whose characters are on their way or stand on the unit's line, RETURN not pressed. */
  #begun: Outgoing | undefined;
  /** The line has damaged something before. */
  #distrusted = false;

  constructor(options: EraserOptions) {
    this.#channel = options.channel;
    this.#profile = options.profile;
    const {serial, ssh} = options.profile.transport;
    this.credit = new Credit(options.channel.medium === 'ssh' ? ssh.window : serial.window);
    this.#eraser = new Eraser(options);
  }

  /** Types a line where it may stand and waits for its exact echo; kills and retypes it where that is damaged. */
  async type(text: string, stand: Stand): Promise<Result<Typed>> {
    const {screen} = this.#channel;
    const late: string[] = [];
    let repairs = 0;
    for (let attempt = 0; attempt < tries; attempt += 1) {
      late.push(...screen.take().filter(line => !this.#isPrompt(line)));
      const {base, place} = this.#standing();
      const standing = stand(place);
      if (typeof standing !== 'string') return failed(standing);
      if (standing === 'here' && (this.#begun === undefined || this.#begun.text === text)) {
        const echo = await this.#echo(base, text);
        if (echo.is === 'gone') return lost(echo, shownCommand(this.#profile, text));
        if (echo.is === 'seen') return ok({base, late, repairs});
        repairs += 1;
      }
      this.#distrusted = true;
      const mended = await this.#mend(text);
      if (!mended.ok) return mended;
      late.push(...mended.value.filter(line => !this.#isPrompt(line) && !isOwn(line, base, text)));
    }
    return failed(problem('line-not-echoed', {command: shownCommand(this.#profile, text), tries}));
  }

  /** Text and RETURN in one write. */
  async enter(text: string, stand: Stand): Promise<Result<Typed>> {
    const late: string[] = [];
    for (let attempt = 0; attempt < tries; attempt += 1) {
      late.push(...this.#channel.screen.take().filter(line => !this.#isPrompt(line)));
      const {base, place} = this.#standing();
      const standing = stand(place);
      if (typeof standing !== 'string') return failed(standing);
      if (standing === 'here' && this.#begun === undefined) {
        this.#channel.send(escaped(this.#profile, text) + this.#profile.transport.serial.newline);
        return ok({base, late, repairs: 0});
      }
      const mended = await this.#mend(text);
      if (!mended.ok) return mended;
      late.push(...mended.value.filter(line => !this.#isPrompt(line)));
    }
    return failed(problem('line-not-echoed', {command: shownCommand(this.#profile, text), tries}));
  }

  /** Presses RETURN on the line that was proved; what fits of the next line goes out behind it. */
  press(ahead: string | undefined): void {
    const {newline} = this.#profile.transport.serial;
    this.#begun = ahead === undefined ? undefined : new Outgoing(this.#profile, ahead);
    this.#channel.send(newline + (this.#begun?.take(this.credit.limit - newline.length, 0) ?? ''));
  }

  /** Where the unit stands, whatever of the next line was typed behind it. Sends more of that as it is echoed. */
  place(): Place | undefined {
    const {place, shown} = this.#standing();
    if (this.#begun && place) this.#feed(this.#begun, shown);
    return place;
  }

  /** Something of the next line stands on the unit's line, or is on its way there. */
  get ahead(): boolean {
    return this.#begun !== undefined && this.#begun.sent > 0;
  }

  /**
   * An answer without what shows that the next line was broken in the middle behind it: by a help, or by a RETURN that
   * nobody pressed, which is told.
   */
  async behind(answer: readonly string[]): Promise<Result<readonly string[]>> {
    const at = answer.findIndex(line => executedIn(this.#profile, [line]) !== undefined);
    if (at < 0 || this.#begun === undefined) return ok(answer);
    const mended = await this.#mend(this.#begun.text, answer.slice(at));
    return mended.ok ? ok(answer.slice(0, at)) : mended;
  }

  /** Takes back what was typed ahead; afterwards the unit's line is proved to be empty. */
  async retract(): Promise<Result<void>> {
    const mended = this.ahead ? await this.#mend(this.#begun?.text ?? '') : ok();
    return mended.ok ? ok() : mended;
  }

  /**
   * The unit shows no line end after RETURN on `text`: takes the line back. True: the unit still held all of it, so
   * that RETURN was lost on the way and the line has had no effect.
   */
  async takeBack(text: string): Promise<Result<boolean>> {
    const all = text.length + (this.#begun?.sent ?? 0);
    this.#begun = undefined;
    const mended = await this.#eraser.mend();
    if (!mended.ok) return mended.problem.kind === 'connection-lost' ? mended : ok(false);
    return ok(mended.value.held >= all && mended.value.lines.length === 0);
  }

  /** See Eraser. Nothing is typed ahead while free output is awaited. */
  proveEnd(): Promise<Result<'end' | readonly string[]>> {
    return this.#eraser.proveEnd();
  }

  async #echo(base: string, text: string): Promise<Wait<true>> {
    const {screen} = this.#channel;
    const line = (this.#begun ??= new Outgoing(this.#profile, text));
    const {noise} = screen;
    const damaged = () => screen.waiting > 0 || !(base + text).startsWith(screen.current);
    const echo = await this.#channel.until(
      () => {
        if (this.#stands(base, text)) return true;
        if (!damaged()) this.#feed(line, screen.current.length - base.length);
        return undefined;
      },
      () => (damaged() ? damagedMs : base === '' ? echoMs : promptMs),
      echoLimitMs
    );
    if (echo.is === 'seen') {
      // A character that came twice may have come twice at the end: its second echo is still on its way.
      if (this.#distrusted && !(await this.#staysSo())) return {is: 'late', waitedMs: calmMs};
      this.#begun = undefined;
    } else if (screen.noise === noise && screen.current.length < base.length + line.sent)
      this.credit.learn(screen.current.slice(base.length), text);
    return echo;
  }

  async #staysSo(): Promise<boolean> {
    const {screen} = this.#channel;
    const {seen} = screen;
    await this.#channel.quiet(calmMs, calmMs);
    return screen.seen === seen;
  }

  #feed(line: Outgoing, shown: number): void {
    const keys = line.take(this.credit.limit, Math.max(0, shown));
    if (keys !== '') this.#channel.send(keys);
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

  /** What stands before the text that was begun, and how much of that is shown; damaged text counts as none. */
  #standing(): {readonly base: string; readonly place: Place | undefined; readonly shown: number} {
    const {current} = this.#channel.screen;
    const {text = '', sent = 0} = this.#begun ?? {};
    for (let shown = Math.min(sent, current.length); shown >= 0; shown -= 1) {
      if (!current.endsWith(text.slice(0, shown))) continue;
      const base = current.slice(0, current.length - shown);
      const place = placeOf(this.#profile, base);
      if (place) return {base, place, shown};
    }
    const base = sent > 0 ? behindPrompt(this.#profile, current)?.base : undefined;
    if (base !== undefined) return {base, place: placeOf(this.#profile, base), shown: 0};
    return {base: current, place: undefined, shown: 0};
  }

  /** Empties the line. Where the unit took a part of what was typed as a line of its own, that is told. */
  async #mend(text: string, before: readonly string[] = []): Promise<Result<readonly string[]>> {
    const came = [...before, ...this.#channel.screen.take()];
    const sent = this.#begun?.sent ?? 0;
    this.#begun = undefined;
    const mended = await this.#eraser.mend();
    if (!mended.ok) return mended;
    const {held, prompted} = mended.value;
    const lines = [...came, ...mended.value.lines];
    const taken = prompted ? executedIn(this.#profile, lines) : undefined;
    // Where the unit's own text only came in between, its editor still held all that was sent.
    if (taken !== undefined && held < sent - Math.floor(taken.length / 2))
      return failed(
        problem('fragment-executed', {
          command: shownCommand(this.#profile, text),
          fragment: shownFragment(this.#profile, text, taken)
        })
      );
    return ok(lines);
  }

  #isPrompt(line: string): boolean {
    return line === '' || [line, `${line} `].some(text => placeOf(this.#profile, text) !== undefined);
  }
}

/** Fragments of our own broken echo are no answer of the unit. */
function isOwn(line: string, base: string, text: string): boolean {
  return (base + text).startsWith(line) || text.includes(line);
}
