import type {Noise} from './noise.ts';

/**
 * What a person would see on the terminal: complete lines, and the line being written with its cursor. Echo proofs and
 * prompt proofs are read from it, so the same bytes split anywhere give the same result. Understands CR, LF, BS and
 * the control sequences of ECMA-48 far enough to leave no trace of them; `ESC[K` erases to the end of the line.
 *
 * A line nobody asked for begins with a line end of its own wherever the unit's cursor stands, and the unit draws
 * nothing anew after it. It is taken out whole: what it interrupted goes on as if it had not been there. Therefore the
 * last complete line is held back until what follows it can no longer become such a line.
 */
export interface ScreenOptions {
  readonly noise: Noise;
  /** Told of each line once it is certain, noise too. */
  readonly onLine: (line: string, noise: boolean) => void;
}

/** A bell, and what terminals are sent to pass the time. */
const silent: ReadonlySet<string> = new Set(['\u0007', '\u0000', '\u007f']);

interface Held {
  readonly text: string;
  /** The line as it stood before its end came, to go on with if that end was the noise's. */
  readonly cells: readonly string[];
  readonly cursor: number;
  readonly rubbed: 0 | 1 | 2;
}

export class Screen {
  /**
   * Characters rubbed out since the start, each by backspace, blank, backspace, wherever the cursor stood: what a unit
   * answers to its line-kill tells how much it held.
   */
  erased = 0;
  /** Lines nobody asked for, since the start. */
  noise = 0;
  /** Characters since the start, and how many of them no ASCII console sends. */
  seen = 0;
  unreadable = 0;

  readonly #options: ScreenOptions;
  #line: string[] = [];
  #cursor = 0;
  /** Where the cursor stood before the CR that was the last character; undefined after any other. */
  #beforeReturn: number | undefined;
  #escape: 'none' | 'escape' | 'sequence' = 'none';
  #parameters = '';
  #complete: string[] = [];
  #held: Held | undefined;
  /** How much of backspace, blank, backspace came last. */
  #rubbed: 0 | 1 | 2 = 0;

  constructor(options: ScreenOptions) {
    this.#options = options;
  }

  feed(text: string): void {
    for (const char of text) this.#take(char);
  }

  /** Complete lines since the last call, without noise and trailing blanks; the one held back is not among them. */
  take(): readonly string[] {
    const taken = this.#complete;
    this.#complete = [];
    return taken;
  }

  /** How many lines wait to be taken. */
  get waiting(): number {
    return this.#complete.length;
  }

  /** The complete line that is held back: after a time of silence it may be believed. */
  get held(): string | undefined {
    return this.#held?.text;
  }

  /** Nothing more will come: the line held back is certain. */
  end(): void {
    this.#release();
  }

  /** The line being written, up to cursor or last character, whichever is further right. */
  get current(): string {
    let end = this.#line.length;
    while (end > this.#cursor && this.#line[end - 1] === ' ') end -= 1;
    return this.#line.slice(0, end).join('');
  }

  #take(char: string): void {
    const before = this.#beforeReturn;
    this.#beforeReturn = undefined;
    this.seen += 1;
    if (char === '\u001b') this.#escape = 'escape';
    else if (this.#escape !== 'none') this.#sequence(char);
    else if (char === '\n') this.#end(before ?? this.#cursor);
    else if (char === '\r') this.#return();
    else if (char === '\b') this.#back();
    else if (char >= ' ' && char <= '~') this.#print(char);
    else if (!silent.has(char)) this.unreadable += 1;
  }

  #return(): void {
    this.#beforeReturn = this.#cursor;
    this.#cursor = 0;
  }

  #print(char: string): void {
    this.#rubbed = char === ' ' && this.#rubbed === 1 ? 2 : 0;
    while (this.#line.length < this.#cursor) this.#line.push(' ');
    this.#line[this.#cursor] = char;
    this.#cursor += 1;
    if (this.#held && !this.#options.noise.mayBecome(this.#line.join(''))) this.#release();
  }

  #back(): void {
    if (this.#rubbed === 2) this.erased += 1;
    this.#rubbed = this.#rubbed === 2 ? 0 : 1;
    this.#cursor = Math.max(0, this.#cursor - 1);
  }

  #end(cursor: number): void {
    const cells = this.#line;
    const text = cells.join('').trimEnd();
    const noise = this.#options.noise.is(text);
    if (noise) {
      this.noise += 1;
      this.#options.onLine(text, true);
      this.#line = [...(this.#held?.cells ?? [])];
      this.#cursor = this.#held?.cursor ?? 0;
      this.#rubbed = this.#held?.rubbed ?? 0;
      this.#held = undefined;
      return;
    }
    this.#release();
    this.#held = {text, cells, cursor, rubbed: this.#rubbed};
    this.#rubbed = 0;
    this.#line = [];
    this.#cursor = 0;
  }

  #release(): void {
    if (!this.#held) return;
    const {text} = this.#held;
    this.#held = undefined;
    this.#complete.push(text);
    this.#options.onLine(text, false);
  }

  #sequence(char: string): void {
    if (this.#escape === 'escape') {
      this.#escape = char === '[' ? 'sequence' : 'none';
      this.#parameters = '';
    } else if (char >= '@' && char <= '~') {
      this.#escape = 'none';
      this.#control(char);
    } else this.#parameters += char;
  }

  /** What moves or erases within the line; readline jumps right over its prompt with `ESC[6C` before it erases. */
  #control(char: string): void {
    const count = Math.max(1, Number(this.#parameters) || 1);
    if (char === 'C') this.#cursor += count;
    else if (char === 'D') this.#cursor = Math.max(0, this.#cursor - count);
    else if (char === 'K') this.#line.length = this.#parameters === '2' ? 0 : Math.min(this.#line.length, this.#cursor);
  }
}
