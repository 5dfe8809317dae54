import {failed, ok, type Result} from '../result.ts';
import {problem, type Problem} from '../problem.ts';
import type {Recorder} from '../transcript/recorder.ts';
import {lost, type Channel} from './channel.ts';
import {behindPrompt} from './fragment.ts';
import {escaped} from './outgoing.ts';
import {shownCommand, shownFragment} from './shown-command.ts';
import type {ModeName, Profile} from './profile.ts';
import {isBootText, looksLikeQuestion, placeOf} from './prompt.ts';
import type {Line} from './line.ts';

export interface PourOptions {
  readonly channel: Channel;
  readonly profile: Profile;
  readonly recorder: Recorder;
  /** Bytes in flight at most. */
  readonly window: number;
  /** Where the unit stands; none of the lines may change that. */
  readonly at: {readonly host: string; readonly mode: ModeName};
}

export interface Pouring {
  /** May the line of this index go out now? Asked again whenever something arrives. */
  readonly may: (index: number) => boolean;
  /** The unit's answer to the line of this index, in the order of the lines; false: no further line goes out. */
  readonly answered: (index: number, lines: readonly string[]) => boolean;
}

export interface Poured {
  /** Lines that went out; those without an answer are unknown. */
  readonly sent: number;
  readonly answered: number;
  /** Why it ended before every line that may go out had its answer. */
  readonly stop: Problem | undefined;
}

const answerMs = 10_000;

/**
 * Whole lines in flight. The unit prints, for each: its prompt with the line behind it, and its answer. A terminal may
 * echo what was typed ahead a second time, before the prompt, and in parts: such text says nothing.
 */
export async function pour(options: PourOptions, lines: readonly Line[], how: Pouring): Promise<Poured> {
  const flight = new Flight(options, lines, how);
  const {channel} = options;
  const ended = await channel.until(
    () => flight.look(),
    () => answerMs + 2 * flight.busyMs
  );
  if (ended.is === 'seen') return flight.poured(ended.value.ok ? undefined : ended.value.problem);
  const gone = ended.is === 'gone' ? lost(ended, flight.shown) : flight.late(ended.waitedMs);
  return flight.poured(gone.ok ? undefined : gone.problem);
}

class Flight {
  readonly #options: PourOptions;
  readonly #lines: readonly Line[];
  readonly #how: Pouring;
  #sent = 0;
  /** Lines whose echo behind a prompt was seen: all before the last of them are answered. */
  #echoed = 0;
  #answered = 0;
  #answer: string[] = [];
  #stopped = false;

  constructor(options: PourOptions, lines: readonly Line[], how: Pouring) {
    this.#options = options;
    this.#lines = lines;
    this.#how = how;
  }

  get shown(): string {
    return shownCommand(this.#options.profile, this.#lines[Math.max(0, this.#echoed - 1)]?.text ?? '');
  }

  get busyMs(): number {
    return Math.max(0, ...this.#lines.slice(this.#answered, this.#sent).map(line => line.busyMs ?? 0));
  }

  /** Undefined while something is in flight or may still go out. */
  look(): Result<void> | undefined {
    const {screen} = this.#options.channel;
    for (const line of screen.take()) {
      const wrong = this.#take(line);
      if (wrong) return wrong;
    }
    this.#send();
    if (this.#echoed < this.#sent) return undefined;
    const {at, profile} = this.#options;
    const place = placeOf(profile, screen.current);
    if (place?.is !== 'prompt') return undefined;
    if (place.mode !== at.mode)
      return failed(problem('unit-elsewhere', {during: this.shown, expected: at.mode, prompt: place.text.trim()}));
    this.#settle();
    this.#send();
    return this.#echoed < this.#sent ? undefined : ok();
  }

  late(waitedMs: number): Result<never> {
    const {channel, recorder} = this.#options;
    const {current} = channel.screen;
    return looksLikeQuestion(current)
      ? failed(problem('unit-asks', {question: recorder.mask(current), after: this.shown}))
      : failed(problem('unit-late', {command: this.shown, waitedMs}));
  }

  poured(stop: Problem | undefined): Poured {
    return {sent: this.#sent, answered: this.#answered, stop};
  }

  #send(): void {
    let keys = '';
    for (let line = this.#lines[this.#sent]; line !== undefined; line = this.#lines[this.#sent]) {
      const next = escaped(this.#options.profile, line.text) + this.#options.profile.transport.serial.newline;
      const room = this.#options.window - this.#inFlight();
      if (this.#stopped || (next.length > room && this.#echoed < this.#sent) || !this.#how.may(this.#sent)) break;
      keys += next;
      this.#sent += 1;
    }
    if (keys !== '') this.#options.channel.send(keys);
  }

  #inFlight(): number {
    return this.#lines.slice(this.#echoed, this.#sent).reduce((sum, line) => sum + line.text.length + 1, 0);
  }

  #take(line: string): Result<never> | undefined {
    const {profile, at} = this.#options;
    if (isBootText(profile, line)) return failed(problem('unit-reloaded', {during: this.shown}));
    const next = this.#echoed < this.#sent ? this.#lines[this.#echoed] : undefined;
    const typed = behindPrompt(profile, this.#fromPrompt(line, next));
    if (typed && typed.rest.trimEnd() !== '') {
      const place = placeOf(profile, typed.base);
      if (next && typed.rest.trimEnd() === next.text.trimEnd() && place?.is === 'prompt' && place.mode === at.mode) {
        this.#settle();
        this.#echoed += 1;
        return undefined;
      }
      if (next) return this.#other(next, typed.rest);
    }
    const own = this.#withoutEarly(line);
    if (own !== '') this.#answer.push(own);
    return undefined;
  }

  /** A part of a line that was echoed early has no line end: the prompt of the next line comes behind it. */
  #fromPrompt(line: string, next: Line | undefined): string {
    const {profile, at} = this.#options;
    if (next === undefined || !line.endsWith(next.text.trimEnd())) return line;
    const head = line.slice(0, line.length - next.text.trimEnd().length);
    for (let early = this.#earlyIn(head); early > 0; early -= 1) {
      const place = placeOf(profile, head.slice(early));
      if (place?.is === 'prompt' && place.host === at.host) return line.slice(early);
    }
    return line;
  }

  /** What the unit itself says on a line: a refusal, too, may stand behind a part that was echoed early. */
  #withoutEarly(line: string): string {
    const rest = line.slice(this.#earlyIn(line));
    return rest === '' || this.#options.profile.errors.some(pattern => pattern.test(rest)) ? rest : line;
  }

  /** How many characters at the beginning of a text may be an early echo of what is in flight. */
  #earlyIn(text: string): number {
    let most = 0;
    for (const {text: sent} of this.#lines.slice(this.#echoed, this.#sent))
      while (most < text.length && sent.includes(text.slice(0, most + 1))) most += 1;
    return most;
  }

  /** The unit took something else than what was sent, or stands elsewhere. */
  #other(next: Line, rest: string): Result<never> {
    const {profile} = this.#options;
    const fragment = shownFragment(profile, next.text, rest);
    return failed(problem('fragment-executed', {command: shownCommand(profile, next.text), fragment}));
  }

  /** What was collected is the answer to the line whose echo was seen last. */
  #settle(): void {
    if (this.#answered === this.#echoed) return;
    const answer = this.#answer;
    this.#answer = [];
    const index = this.#answered;
    this.#answered += 1;
    if (!this.#how.answered(index, answer)) this.#stopped = true;
  }
}
