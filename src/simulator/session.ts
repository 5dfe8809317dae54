import {leaveCandidate, targetOf} from './candidate.ts';
import {isCandidateCommand, runCandidate} from './command/candidate.ts';
import {runConfigLine} from './config-line.ts';
import {runExec} from './commands.ts';
import type {Section} from './configuration.ts';
import {leaveSection} from './configure.ts';
import {type EditorOptions, type Entered} from './editor.ts';
import {completionOf, helpFor} from './help.ts';
import {watchIdle} from './idle.ts';
import {login, welcome} from './login.ts';
import type {Listener, Machine} from './machine.ts';
import {promptOf} from './prompt.ts';
import type {Block, Seat} from './seat.ts';
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

const usualLength = 24;

/** One terminal session, from login to logout; on the console it begins again after each. */
export class Session implements Seat, Listener {
  readonly machine: Machine;
  readonly terminal: Terminal;
  readonly line: string;
  readonly from: string;
  readonly cutCable: () => void;
  user = '';
  mode: Seat['mode'] = 'user';
  place: Section | undefined;
  settings = {length: usualLength, width: 80, monitor: true, echo: true};
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

  async block({prompt, end, once, each}: Block): Promise<readonly string[] | undefined> {
    const lines: string[] = [];
    for (;;) {
      const shown = once && lines.length > 0 ? '' : prompt;
      const entered = await this.#read(shown, this.settings.echo || !once ? 'text' : 'blind');
      if (entered.kind === 'interrupt' || entered.kind === 'end') return undefined;
      const text = entered.kind === 'line' ? entered.text : '';
      if (text === end) return lines;
      lines.push(text);
      await each?.(text);
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
    if (this.mode === 'cand') this.terminal.say(...leaveCandidate(this));
    else if (place) await this.terminal.busy(leaveSection(this.machine, place));
    this.#quitConfig();
    if (this.machine.faults.has('pager-back-on')) this.settings.length = usualLength;
  }

  dropConfig(): void {
    if (!this.#configures()) return;
    this.#quitConfig();
    this.terminal.end('rollback', false);
  }

  async #work(): Promise<void> {
    this.machine.listeners.add(this);
    this.machine.emit('login');
    this.#idle = watchIdle(this.machine, this.terminal, this.line !== 'con0');
    while (!this.#leaving) {
      try {
        await this.#take(await this.#read(promptOf(this), 'command'));
      } catch (over) {
        if (!(over instanceof SessionOver) || over.message !== 'rollback') throw over;
      }
    }
  }

  #configures(): boolean {
    return this.mode === 'config' || this.mode === 'cand';
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
        if (this.#configures()) await this.leaveConfig();
    }
  }

  async #line(text: string): Promise<void> {
    const line = text.trim();
    if (line === '' || /^[!#]/.test(line)) return;
    await this.terminal.busy(ordinaryBusy(this.machine, line));
    const [word = '', next = ''] = line.split(/\s+/);
    if (this.#configures() && word !== 'do') {
      if (word === 'end') await this.leaveConfig();
      else if (word === 'exit') await this.#exit();
      else if (this.mode === 'cand' && isCandidateCommand(line)) await runCandidate(this, line);
      else await runConfigLine(this, line);
    } else if (this.#configures() && next !== '') await runExec(this, line.replace(/^do\s+/, ''), false);
    else await runExec(this, line, true);
  }

  async #exit(): Promise<void> {
    const place = this.place;
    if (!place) return this.leaveConfig();
    this.place = undefined;
    await this.terminal.busy(leaveSection(targetOf(this), place));
  }

  #read(prompt: string, style: EditorOptions['style']): Promise<Entered> {
    const help = (line: string): readonly string[] => helpFor(this, line);
    const complete = (line: string): string => completionOf(this, line);
    return this.terminal.read({prompt, style, width: () => this.settings.width, help, complete});
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
    leaveCandidate(this);
    this.#quitConfig();
    this.#reset();
  }

  #quitConfig(): void {
    this.place = undefined;
    this.mode = 'exec';
    if (this.machine.lock?.holder === this) this.machine.lock = undefined;
  }

  #reset(): void {
    this.#leaving = false;
    this.mode = 'user';
    this.place = undefined;
    this.settings = {length: usualLength, width: this.#columns, monitor: true, echo: true};
  }
}
