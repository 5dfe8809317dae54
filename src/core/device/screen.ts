/**
 * What a person would see on the terminal: complete lines, and the line being written with its cursor. Echo proofs and
 * prompt proofs are read from it, so the same bytes split anywhere give the same result. Understands CR, LF, BS and
 * the control sequences of ECMA-48 far enough to leave no trace of them; `ESC[K` erases to the end of the line.
 */
export interface ScreenOptions {
  readonly isNoise: (line: string) => boolean;
  /** Told of each complete line, noise too, as it is completed. */
  readonly onLine: (line: string, noise: boolean) => void;
}

export class Screen {
  /** Backspaces seen since the start: what a unit answers to its line-kill tells how much it held. */
  erased = 0;
  /** Lines nobody asked for, since the start. */
  noise = 0;
  /** Characters since the start, and how many of them no ASCII console sends. */
  seen = 0;
  unreadable = 0;

  readonly #options: ScreenOptions;
  #line: string[] = [];
  #cursor = 0;
  #escape: 'none' | 'escape' | 'sequence' = 'none';
  #parameters = '';
  #complete: string[] = [];

  constructor(options: ScreenOptions) {
    this.#options = options;
  }

  feed(text: string): void {
    for (const char of text) this.#take(char);
  }

  /** Complete lines since the last call, without noise and trailing blanks. */
  take(): readonly string[] {
    const taken = this.#complete;
    this.#complete = [];
    return taken;
  }

  /** How many lines wait to be taken. */
  get waiting(): number {
    return this.#complete.length;
  }

  /** The line being written, up to cursor or last character, whichever is further right. */
  get current(): string {
    let end = this.#line.length;
    while (end > this.#cursor && this.#line[end - 1] === ' ') end -= 1;
    return this.#line.slice(0, end).join('');
  }

  #take(char: string): void {
    this.seen += 1;
    if (char === '\u001b') this.#escape = 'escape';
    else if (this.#escape !== 'none') this.#sequence(char);
    else if (char === '\n') this.#end();
    else if (char === '\r') this.#cursor = 0;
    else if (char === '\b') this.#back();
    else if (char >= ' ' && char <= '~') this.#print(char);
    else if (char !== '\u0007') this.unreadable += 1;
  }

  #print(char: string): void {
    while (this.#line.length < this.#cursor) this.#line.push(' ');
    this.#line[this.#cursor] = char;
    this.#cursor += 1;
  }

  #back(): void {
    this.erased += 1;
    this.#cursor = Math.max(0, this.#cursor - 1);
  }

  #end(): void {
    const text = this.#line.join('').trimEnd();
    this.#line = [];
    this.#cursor = 0;
    const noise = this.#options.isNoise(text);
    if (noise) this.noise += 1;
    else this.#complete.push(text);
    this.#options.onLine(text, noise);
  }

  #sequence(char: string): void {
    if (this.#escape === 'escape') {
      this.#escape = char === '[' ? 'sequence' : 'none';
      this.#parameters = '';
    } else if (char >= '@' && char <= '~') {
      this.#escape = 'none';
      if (char === 'K') this.#line.length = this.#parameters === '2' ? 0 : Math.min(this.#line.length, this.#cursor);
    } else this.#parameters += char;
  }
}
