import {runConfigLine} from './config-line.ts';
import {execForms, runExec, userForms} from './commands.ts';
import type {Section} from './configuration.ts';
import {childForms, headerForms, leaveSection, singleForms} from './configure.ts';
import {type EditorOptions, type Entered} from './editor.ts';
import {hostname} from './facts.ts';
import {type Form, nextWords, tokens} from './grammar/matching.ts';
import {watchIdle} from './idle.ts';
import {login, welcome} from './login.ts';
import type {Listener, Machine} from './machine.ts';
import type {Seat} from './seat.ts';
import {SessionOver, type Terminal} from './terminal.ts';
import {ordinaryBusy} from './slowness.ts';

export interface SessionOptions {
  readonly machine: Machine;
  readonly terminal: Terminal;
  readonly line: string;
  readonly from: string;
  readonly columns: number;
  /** Over SSH the door is already open. */
  readonly user?: string;
  readonly cutCable: () => void;
}

const subs = {
  interface: 'if',
  pool: 'dhcp',
  policy: 'pol',
  ike: 'ike',
  esp: 'esp',
  peer: 'peer',
  ids: 'ids',
  center: 'center'
};

/** One terminal session, from login to logout; on the console it begins again after each. */
export class Session implements Seat, Listener {
  readonly machine: Machine;
  readonly terminal: Terminal;
  readonly line: string;
  readonly from: string;
  readonly cutCable: () => void;
  user = '';
  mode: 'user' | 'exec' | 'config' = 'user';
  place: Section | undefined;
  settings = {length: 24, width: 80, monitor: true};
  readonly #columns: number;
  #leaving = false;
  #idle: (() => void) | undefined;

  constructor(options: SessionOptions) {
    this.machine = options.machine;
    this.terminal = options.terminal;
    this.line = options.line;
    this.from = options.from;
    this.cutCable = options.cutCable;
    this.#columns = options.columns;
    this.user = options.user ?? '';
    this.#reset();
  }

  get seat(): Listener['seat'] {
    return {line: this.line, user: this.user, mode: this.mode, from: this.from};
  }

  hear(line: string): void {
    if (this.settings.monitor) this.terminal.print(`\r\n${line}\r\n`);
  }

  idleMs(): number {
    return this.terminal.idleMs;
  }

  /** Console: for ever. `start` puts somebody's forgotten session on the line. */
  async runConsole(start?: (session: Session) => Promise<void>): Promise<never> {
    for (let first = true; ; first = false) {
      try {
        if (first && start) await start(this);
        else await login(this);
        await this.#work();
      } catch (over) {
        if (!(over instanceof SessionOver)) throw over;
        if (over.message === 'restart') throw over;
      }
      this.#logout();
    }
  }

  async runShell(): Promise<void> {
    try {
      this.terminal.print('\r\n');
      await welcome(this);
      await this.#work();
    } finally {
      this.#logout();
    }
  }

  async ask(question: string): Promise<string> {
    const entered = await this.#read(question, 'text');
    return entered.kind === 'line' ? entered.text : entered.kind === 'interrupt' ? '\x03' : '';
  }

  async secret(question: string): Promise<string> {
    const entered = await this.#read(question, 'secret');
    return entered.kind === 'line' ? entered.text : '';
  }

  async block(prompt: string, end: string): Promise<readonly string[] | undefined> {
    const lines: string[] = [];
    for (;;) {
      const entered = await this.#read(prompt, 'text');
      if (entered.kind === 'interrupt' || entered.kind === 'end') return undefined;
      const text = entered.kind === 'line' ? entered.text : '';
      if (text === end) return lines;
      lines.push(text);
    }
  }

  async page(lines: readonly string[]): Promise<void> {
    const {length} = this.settings;
    let room = length === 0 ? Infinity : length - 1;
    for (const [index, line] of lines.entries()) {
      this.terminal.say(line);
      room--;
      if (room > 0 || index === lines.length - 1) continue;
      const key = await this.#more();
      if (key === 'q') return;
      room = key === ' ' ? length - 1 : 1;
    }
  }

  leave(): void {
    this.#leaving = true;
  }

  async leaveConfig(): Promise<void> {
    const place = this.place;
    this.place = undefined;
    if (place) await this.terminal.busy(leaveSection(this.machine, place));
    this.mode = 'exec';
    if (this.machine.lock?.holder === this) this.machine.lock = undefined;
  }

  prompt(): string {
    const host = hostname(this.machine).slice(0, 20);
    if (this.mode !== 'config') return `${host}${this.mode === 'user' ? '>' : '#'} `;
    return `${host}(config${this.place ? `-${subs[this.place.kind]}` : ''})# `;
  }

  async #work(): Promise<void> {
    this.machine.listeners.add(this);
    this.machine.emit('login');
    this.#idle = watchIdle(this.machine, this.terminal, this.line !== 'con0');
    while (!this.#leaving) {
      const entered = await this.#read(this.prompt(), 'command');
      await this.#take(entered);
    }
  }

  async #take(entered: Entered): Promise<void> {
    switch (entered.kind) {
      case 'line':
        return this.#line(entered.text);
      case 'too-long':
        return this.terminal.say('% Command line too long.');
      case 'invalid': {
        const byte = entered.byte.toString(16).toUpperCase().padStart(2, '0');
        return this.terminal.say(`% Invalid character (0x${byte}) at column ${entered.column}.`);
      }
      case 'interrupt':
      case 'end':
        if (this.mode === 'config') await this.leaveConfig();
    }
  }

  async #line(text: string): Promise<void> {
    const line = text.trim();
    if (line === '' || /^[!#]/.test(line)) return;
    await this.terminal.busy(ordinaryBusy(this.machine, line));
    const [word = '', next = ''] = line.split(/\s+/);
    if (this.mode === 'config' && word !== 'do') {
      if (word === 'end') await this.leaveConfig();
      else if (word === 'exit') await this.#exit();
      else await runConfigLine(this, line);
    } else if (this.mode === 'config' && next !== '') await runExec(this, line.replace(/^do\s+/, ''), false);
    else await runExec(this, line, true);
  }

  async #exit(): Promise<void> {
    const place = this.place;
    if (!place) return this.leaveConfig();
    this.place = undefined;
    await this.terminal.busy(leaveSection(this.machine, place));
  }

  #read(prompt: string, style: EditorOptions['style']): Promise<Entered> {
    const help = (line: string): readonly string[] => this.#help(line);
    const complete = (line: string): string => {
      const begun = /\S*$/.exec(line)?.[0] ?? '';
      const fits = this.#help(line).filter(word => !word.startsWith('<'));
      return fits.length === 1 && begun !== '' ? `${(fits[0] ?? '').slice(begun.length)} ` : '';
    };
    return this.terminal.read({prompt, style, width: () => this.settings.width, help, complete});
  }

  #help(line: string): readonly string[] {
    const begun = /\S*$/.exec(line)?.[0] ?? '';
    const words = tokens(line.slice(0, line.length - begun.length));
    const next = <S>(all: readonly Form<S>[]): readonly string[] => nextWords(all, words, begun);
    if (this.mode === 'user') return next(userForms);
    if (this.mode === 'exec') return next(execForms);
    const inner = this.place ? next(childForms[this.place.kind]) : [];
    return [...new Set([...inner, ...next(headerForms), ...next(singleForms)])].sort();
  }

  async #more(): Promise<' ' | '\r' | 'q'> {
    this.terminal.print('--More-- ');
    for (;;) {
      const key = String.fromCharCode(await this.terminal.key());
      const known = key === ' ' || key === '\r' || key === 'q' ? key : undefined;
      if (!known) continue;
      this.terminal.print(`\r${' '.repeat(9)}\r`);
      return known;
    }
  }

  /** What was pending stays so: a session that dies does not leave its section. */
  #logout(): void {
    this.#idle?.();
    this.machine.listeners.delete(this);
    if (this.machine.lock?.holder === this) this.machine.lock = undefined;
    this.#reset();
  }

  #reset(): void {
    this.#leaving = false;
    this.mode = 'user';
    this.place = undefined;
    this.settings = {length: 24, width: this.#columns, monitor: true};
  }
}
