import {lost, type Channel} from '../device/channel.ts';
import {escaped} from '../device/outgoing.ts';
import type {Profile} from '../device/profile.ts';
import type {PlanLine} from '../plan/plan.ts';
import {failed, ok, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import type {Recorder} from '../transcript/recorder.ts';

const echoMs = 4000;
/** So long nothing more came of an echo that is already wrong. */
const damagedMs = 300;
const echoLimitMs = 20_000;
/** Silence that ends an answer where nobody knows what its end looks like. */
const quietMs = 300;
const quietLimitMs = 30_000;
/** Where something stood before the line, something will stand there again once the unit is done with it. */
const answerMs = 10_000;

/** A recorder that can leave out the rest of a line in which a secret stands half typed. */
export interface PasteRecorder extends Recorder {
  hideLine(): void;
}

export function pasteRecorder(recorder: Recorder): PasteRecorder {
  let hidden = false;
  return {
    ...recorder,
    received: (line, noise) => {
      if (!hidden) return recorder.received(line, noise);
      hidden = false;
      recorder.note('«secret»');
    },
    hideLine: () => {
      hidden = true;
    }
  };
}

export interface PasteOptions {
  readonly channel: Channel;
  readonly recorder: PasteRecorder;
  readonly profile: Profile;
}

/** Puts lines on a unit whose prompts nobody knows: by their echo, and by the silence after them. */
export class Paste {
  readonly #options: PasteOptions;
  /** What stood before the header of the section that the lines stand in, if the unit showed that it opened one. */
  #outside: string | undefined;
  /** What a line that was not echoed left on the unit's line: until a person cleared it, nothing is typed after it. */
  #litter: string | undefined;
  /** A secret is being typed, or a part of one was left on the unit's line. */
  #secret: 'typing' | 'left' | undefined;

  constructor(options: PasteOptions) {
    this.#options = options;
  }

  /** A section is left before what does not belong to it: a refused header must not put its lines into the one before. */
  async line(line: PlanLine): Promise<Result<void>> {
    const {screen} = this.#options.channel;
    if (line.kind !== 'child' && line.kind !== 'block-text' && line.kind !== 'block-end') {
      const left = await this.#leaveSection();
      if (!left.ok) return left;
    }
    const base = screen.current;
    const typed = await this.#enter(line);
    if (typed.ok && line.kind === 'header' && screen.current !== base) this.#outside = base;
    return typed;
  }

  /** Is part of a secret in what the screen shows? */
  hides(text: string): boolean {
    return this.#secret === 'typing' || (this.#secret === 'left' && text.startsWith(this.#litter ?? ''));
  }

  async #leaveSection(): Promise<Result<void>> {
    const outside = this.#outside;
    this.#outside = undefined;
    const {channel, profile} = this.#options;
    if (outside === undefined || channel.screen.current === outside) return ok();
    return this.#enter({text: profile.leaveSection, shown: profile.leaveSection, busyMs: 0, kind: 'child'});
  }

  async #enter(line: Pick<PlanLine, 'text' | 'shown' | 'busyMs' | 'kind'>): Promise<Result<void>> {
    if (this.#litter !== undefined && this.#options.channel.screen.current === this.#litter) return refused(line);
    this.#litter = undefined;
    const secret = line.text !== line.shown;
    const before = line.kind.startsWith('block') ? '' : this.#options.channel.screen.current;
    this.#secret = secret ? 'typing' : undefined;
    const {recorder} = this.#options;
    const echoed = secret ? await recorder.hush('secret', () => this.#echo(line)) : await this.#echo(line);
    const entered = echoed.ok ? await this.#return(line, before) : echoed;
    const left = secret && this.#litter !== undefined;
    if (left) recorder.hideLine();
    this.#secret = left ? 'left' : undefined;
    return entered;
  }

  async #return({busyMs, shown}: Pick<PlanLine, 'shown' | 'busyMs'>, before: string): Promise<Result<void>> {
    const {channel, profile} = this.#options;
    const {screen} = channel;
    screen.take();
    channel.send(profile.transport.serial.newline);
    // A slow line tells of its progress: its end is where the same stands there as before.
    const ended = () => screen.waiting > 0 && (busyMs > 0 ? screen.current === before : screen.current !== '');
    const drawn = before === '' ? undefined : await channel.until(() => ended() || undefined, answerMs + busyMs);
    if (drawn?.is === 'gone') return lost(drawn, shown);
    const quiet = await channel.quiet(quietMs, quietLimitMs);
    return quiet.is === 'gone' ? lost(quiet, shown) : ok();
  }

  async #echo(line: Pick<PlanLine, 'text' | 'shown'>): Promise<Result<void>> {
    const {channel, profile} = this.#options;
    const {screen} = channel;
    const {text, shown} = line;
    screen.take();
    const base = screen.current;
    channel.send(escaped(profile, text));
    // Where nothing stood before it, the unit's prompt may come meanwhile.
    const stands = () => screen.current === base + text || (base === '' && screen.current.endsWith(text));
    const damaged = () => screen.waiting > 0 || !(base + text).startsWith(screen.current);
    const echo = await channel.until(
      () => (screen.waiting === 0 && stands() ? true : undefined),
      () => (damaged() ? damagedMs : echoMs),
      echoLimitMs
    );
    if (echo.is === 'seen') return ok();
    if (echo.is === 'gone') return lost(echo, shown);
    channel.send(profile.edit.eraseLine);
    await channel.quiet(quietMs, quietLimitMs);
    if (screen.current !== base) this.#litter = screen.current;
    return refused(line);
  }
}

function refused({shown}: Pick<PlanLine, 'shown'>): Result<never> {
  return failed(problem('line-not-echoed', {command: shown, tries: 1}));
}
