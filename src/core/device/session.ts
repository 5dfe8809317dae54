import type {Random} from '../ports.ts';
import {failed, ok, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import type {Recorder} from '../transcript/recorder.ts';
import {fromEcho, readAnswer, type Command} from './answer.ts';
import type {Channel} from './channel.ts';
import type {Answer, Entering, Line} from './line.ts';
import {Keyboard, type Stand} from './keyboard.ts';
import {shownCommand, shownFragment} from './shown-command.ts';
import {pour, type Poured, type Pouring} from './pour.ts';
import type {ModeName, Profile, Question} from './profile.ts';
import type {Place} from './prompt.ts';
import {refusal} from './refusal.ts';

export interface SessionOptions {
  readonly channel: Channel;
  readonly profile: Profile;
  readonly random: Random;
  readonly recorder: Recorder;
}

/** How often a RETURN may get lost on one line. */
const returns = 4;

/**
 * A conversation with a unit that is logged in. Lives from the login to the end of the line; never presses RETURN on
 * a line it has not proved, never answers a question it was not given the answer to.
 */
export class Session {
  readonly profile: Profile;
  readonly recorder: Recorder;
  /** As the prompt shows it. */
  host: string;
  mode: ModeName;
  /** Times a line had to be killed and typed again. */
  retyped = 0;
  readonly #channel: Channel;
  readonly #keyboard: Keyboard;

  constructor(options: SessionOptions, at: Extract<Place, {is: 'prompt'}>) {
    this.profile = options.profile;
    this.recorder = options.recorder;
    this.host = at.host;
    this.mode = at.mode;
    this.#channel = options.channel;
    this.#keyboard = new Keyboard(options);
  }

  /** Enters one line. The caller judges the answer; a refusal is no failure here. */
  enter(line: Line, how: Entering = {}): Promise<Result<Answer>> {
    if (how.whole) return this.#whole(line);
    return this.#gated(line, this.profile.transport.serial.ahead ? how.ahead : undefined);
  }

  async #gated(line: Line, ahead: string | undefined): Promise<Result<Answer>> {
    const late: string[] = [];
    let repairs = 0;
    for (let attempt = 0; attempt < returns; attempt += 1) {
      const type = () => this.#keyboard.type(line.text, place => this.#stand(line, place));
      const typed = line.secret ? await this.recorder.hush('secret', type) : await type();
      if (!typed.ok) return typed;
      late.push(...typed.value.late);
      repairs += typed.value.repairs;
      this.retyped += typed.value.repairs;
      this.#keyboard.press(ahead);
      const answered = await this.#answer(line, {ahead});
      if (!answered.ok) return answered;
      if (answered.value.is === 'answered') {
        const {echo, place} = answered.value;
        const other = this.#otherThan(line.text, echo);
        if (other) return other;
        const lines = await this.#keyboard.behind(answered.value.lines);
        return lines.ok ? ok({lines: lines.value, place, late, repairs}) : lines;
      }
      const back = await this.#keyboard.takeBack(line.text);
      if (!back.ok) return back;
      if (!back.value) return this.#late(line);
      repairs += 1;
      this.retyped += 1;
    }
    return failed(problem('line-not-echoed', {command: shownCommand(this.profile, line.text), tries: returns}));
  }

  async #whole(line: Line): Promise<Result<Answer>> {
    const sent = await this.#keyboard.enter(line.text, place => this.#stand(line, place));
    if (!sent.ok) return sent;
    const answered = await this.#answer(line, {whole: true});
    if (!answered.ok) return answered;
    if (answered.value.is === 'unanswered') return this.#late(line);
    const {echo: first, lines: rest, place} = answered.value;
    const [echo = '', ...lines] = fromEcho(answered, line);
    const late = [...sent.value.late, ...[first, ...rest].slice(0, -1 - lines.length)];
    return this.#otherThan(line.text, echo) ?? ok({lines, place, late, repairs: 0});
  }

  #late(line: Line): Result<never> {
    return failed(problem('unit-late', {command: shownCommand(this.profile, line.text), waitedMs: 0}));
  }

  /**
   * Enters lines without waiting for each (SSH, or nothing is in effect yet): as many are in flight as the profile's
   * window holds. Every answer is pinned to its line by the echo that stands before it.
   */
  pour(lines: readonly Line[], how: Pouring): Promise<Poured> {
    const {profile, recorder, host, mode, window} = this;
    return pour({channel: this.#channel, profile, recorder, window, at: {host, mode}}, lines, how);
  }

  /** Takes back what was typed ahead of its turn, so that anybody may type here. */
  retract(): Promise<Result<void>> {
    return this.#keyboard.retract();
  }

  /** Free output of a command, complete to its proved end. `hidden`: the answer shows secrets and is not recorded. */
  async ask(
    text: string,
    options: {hidden?: boolean; questions?: readonly Question[]; busyMs?: number} = {}
  ): Promise<Result<readonly string[]>> {
    const line: Line = {text, busyMs: options.busyMs ?? 0, questions: options.questions ?? []};
    const read = options.hidden ? await this.recorder.hush(text, () => this.#toEnd(line)) : await this.#toEnd(line);
    if (!read.ok) return read;
    const refused = refusal(this.profile, read.value);
    // Of an answer that shows secrets no more than the refusal itself is told.
    return refused ? this.#refused(text, options.hidden ? refused : read.value) : read;
  }

  /** Walks the profile's modes; `enablePassword` is tried once where the unit asks for it. */
  async goTo(target: 'exec' | 'config', enablePassword?: string): Promise<Result<void>> {
    const {modes} = this.profile;
    for (let step = 0; step < 6 && this.mode !== target; step += 1) {
      const edges = modes.filter(edge => edge.from === this.mode);
      const edge = edges.find(one => one.to === target) ?? edges[0];
      if (!edge) break;
      const moved = await this.enter({text: edge.send, password: edge.asks === 'password'}, {whole: this.lossless});
      if (!moved.ok) return moved;
      if (moved.value.place?.is === 'password') {
        const opened = await this.#password(enablePassword);
        if (!opened.ok) return opened;
      } else if (refusal(this.profile, moved.value.lines)) return this.#refusedMove(edge.send, moved.value.lines);
    }
    return this.mode === target ? ok() : failed(problem('unit-late', {command: target, waitedMs: 0}));
  }

  /** No character can be lost on the way; a line that is cut says so. */
  get lossless(): boolean {
    return this.#channel.medium === 'ssh';
  }

  /** Bytes that may be unechoed on this line, as the session has learned it. */
  get window(): number {
    return this.#keyboard.credit.limit;
  }

  close(): Promise<void> {
    return this.#channel.close();
  }

  /** Nothing is typed but at the prompt that is expected: the unit may have closed the session or left the mode. */
  #stand(line: Line, place: Place | undefined): ReturnType<Stand> {
    const during = shownCommand(this.profile, line.text);
    if (!place) return this.mode === 'block' ? 'here' : 'unclear';
    switch (place.is) {
      case 'prompt':
      case 'block':
        return (place.is === 'block' ? 'block' : place.mode) === this.mode
          ? 'here'
          : problem('unit-elsewhere', {during, expected: this.mode, prompt: place.text.trim()});
      case 'pager':
        return 'unclear';
      case 'login':
        return problem('connection-lost', {during, words: place.text.trim()});
      case 'loader':
        return problem('unit-in-loader', {prompt: place.text});
      case 'password':
      case 'question':
        return problem('unit-asks', {question: place.text, after: during});
    }
  }

  /** The unit took another line than the one that was proved. */
  #otherThan(text: string, echo: string): Result<never> | undefined {
    if (echo.endsWith(text.trimEnd())) return undefined;
    const command = shownCommand(this.profile, text);
    return failed(problem('fragment-executed', {command, fragment: shownFragment(this.profile, text, echo)}));
  }

  async #answer(line: Line, {whole = false, ahead}: Entering) {
    const command: Command = {
      text: line.text,
      secret: line.secret ?? false,
      shown: shownCommand(this.profile, line.text),
      busyMs: line.busyMs ?? 0,
      questions: line.questions ?? [],
      hosts: line.host === undefined ? [this.host] : [this.host, line.host],
      block: line.block ?? false,
      whole,
      ahead,
      password: line.password ?? false
    };
    const place = () => this.#keyboard.place();
    const {profile, recorder} = this;
    const answered = await readAnswer({channel: this.#channel, profile, recorder, place}, command);
    if (answered.ok && answered.value.is === 'answered') this.#standsAt(answered.value.place);
    return answered;
  }

  #standsAt(place: Place | undefined): void {
    if (place?.is === 'prompt') ({mode: this.mode, host: this.host} = place);
    else if (place?.is !== 'password') this.mode = 'block';
  }

  async #toEnd(line: Line): Promise<Result<readonly string[]>> {
    const entered = await this.enter(line);
    if (!entered.ok) return entered;
    const lines = [...entered.value.lines];
    for (;;) {
      const end = await this.#keyboard.proveEnd();
      if (!end.ok) return end;
      if (end.value !== 'end') lines.push(...end.value);
      else {
        // Text that looked like a prompt in passing may have been taken for one.
        const place = this.#keyboard.place();
        if (place?.is === 'prompt') this.#standsAt(place);
        return ok(lines);
      }
    }
  }

  async #password(password: string | undefined): Promise<Result<void>> {
    this.recorder.note('→ enable password');
    this.#channel.send((password ?? '') + this.profile.transport.serial.newline);
    const answered = await this.#answer({text: ''}, {});
    if (!answered.ok) return answered;
    return this.mode === 'exec'
      ? ok()
      : failed(problem('enable-refused', {tried: password === undefined ? [] : ['enable-password']}));
  }

  #refusedMove(command: string, answer: readonly string[]): Result<never> {
    return answer.some(line => this.profile.locked.test(line))
      ? failed(problem('configuration-locked', {answer: answer.join('\n')}))
      : this.#refused(command, answer);
  }

  #refused(command: string, lines: readonly string[]): Result<never> {
    return failed(problem('command-refused', {command, answer: lines.map(line => this.recorder.maskPieces(line))}));
  }
}
