/** The unit's line editor (dialect §4): one byte in, what goes back to the screen, and perhaps the end of the line. */
export type Entered =
  | {readonly kind: 'line'; readonly text: string}
  | {readonly kind: 'too-long'}
  | {readonly kind: 'invalid'; readonly byte: number; readonly column: number}
  | {readonly kind: 'interrupt' | 'end'};

export interface EditorOptions {
  readonly prompt: string;
  /** `secret`: no echo, LF ends it; `blind`: no echo; `command`: `?` and TAB help, elsewhere they are characters. */
  readonly style: 'command' | 'text' | 'secret' | 'blind';
  /** 0 = no wrapping. */
  readonly width: () => number;
  readonly help: (line: string) => readonly string[];
  readonly complete: (line: string) => string;
}

export interface EditorScreen {
  readonly print: (text: string) => void;
  /** Asked after each echo: the unit draws the line anew (fault `echo-rewrite`). */
  readonly repaints: () => boolean;
}

const lineMax = 510;
const tail = 30;

export class LineEditor {
  readonly #options: EditorOptions;
  readonly #print: (text: string) => void;
  readonly #repaints: () => boolean;
  #line = '';
  #literal = false;
  #tooLong = false;
  #invalid: {readonly byte: number; readonly column: number} | undefined;

  constructor(options: EditorOptions, {print, repaints}: EditorScreen) {
    this.#options = options;
    this.#print = print;
    this.#repaints = repaints;
  }

  key(byte: number): Entered | undefined {
    if (this.#literal) {
      this.#literal = false;
      this.#insert(byte);
      return undefined;
    }
    const secret = this.#options.style === 'secret';
    switch (byte) {
      case 0x0d:
        return this.#finish();
      case 0x0a:
        return secret ? this.#finish() : undefined;
      case 0x03:
        return this.#leave('interrupt');
      case 0x1a:
        return this.#leave('end');
      case 0x15:
        this.#erase(this.#line.length);
        return undefined;
      case 0x08:
      case 0x7f:
        this.#erase(1);
        return undefined;
      case 0x16:
        this.#literal = true;
        return undefined;
      case 0x09:
        this.#complete();
        return undefined;
    }
    if (byte === 0x3f && this.#options.style === 'command') this.#help();
    else this.#insert(byte);
    return undefined;
  }

  #finish(): Entered {
    if (this.#options.style !== 'blind') this.#print('\r\n');
    if (this.#invalid) return {kind: 'invalid', ...this.#invalid};
    return this.#tooLong ? {kind: 'too-long'} : {kind: 'line', text: this.#line};
  }

  #leave(kind: 'interrupt' | 'end'): Entered {
    this.#print('\r\n');
    return {kind};
  }

  #insert(byte: number): void {
    if (byte < 0x20 && byte !== 0) return;
    if (byte < 0x20 || byte > 0x7e) {
      this.#invalid ??= {byte, column: this.#line.length + 1};
      return;
    }
    if (this.#line.length >= lineMax) {
      this.#tooLong = true;
      this.#print('\x07');
      return;
    }
    this.#line += String.fromCharCode(byte);
    if (this.#echoes()) this.#echo(String.fromCharCode(byte));
  }

  /** Past the edge of the screen the line is repainted, so that the echo is not what was sent. */
  #echo(text: string): void {
    const width = this.#options.width();
    if (width === 0 || this.#options.prompt.length + this.#line.length < width) {
      this.#print(text);
      if (this.#repaints()) this.#print(`\r${this.#options.prompt}${this.#line}\x1b[K`);
    } else this.#print(`\r${this.#options.prompt}$${this.#line.slice(-tail)}\x1b[K`);
  }

  #erase(count: number): void {
    const gone = Math.min(count, this.#line.length);
    this.#line = this.#line.slice(0, this.#line.length - gone);
    if (this.#line.length === 0) this.#invalid = undefined;
    this.#tooLong = false;
    if (this.#echoes()) this.#print('\b \b'.repeat(gone));
  }

  #echoes(): boolean {
    return this.#options.style === 'command' || this.#options.style === 'text';
  }

  #help(): void {
    const lines = this.#options.help(this.#line).map(line => `\r\n  ${line}`);
    this.#print(`${lines.join('')}\r\n${this.#options.prompt}${this.#line}`);
  }

  #complete(): void {
    if (this.#options.style !== 'command') return;
    const rest = this.#options.complete(this.#line);
    this.#line += rest;
    this.#print(rest === '' ? '\x07' : rest);
  }
}
