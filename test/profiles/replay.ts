import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'yaml';
import {z} from 'zod';
import type {Clock, Closed, Transport} from '#core/ports.ts';
import {readFixture} from '#core/qualify/fixture.ts';

const says = z.union([z.array(z.string()), z.string()]).default([]);
const device = z.strictObject({
  provenance: z.enum(['recorded', 'written']),
  from: z.string(),
  what: z.string(),
  when: z.iso.date(),
  host: z.string(),
  /** `silent`: at its login, saying nothing until RETURN; else logged in already, in this mode. */
  begins: z.string(),
  modes: z.record(z.string(), z.string()),
  login: z.strictObject({
    user: z.string().optional(),
    name: z.string().optional(),
    password: z.string(),
    is: z.string(),
    wrong: z.string(),
    to: z.string()
  }),
  pager: z.strictObject({rows: z.int().positive(), mark: z.string(), off: z.string()}),
  /** What each mode says of a line that no command knows. */
  unknown: z.record(z.string(), z.array(z.string())),
  commands: z.array(
    z.strictObject({
      in: z.array(z.string()),
      line: z.string(),
      says,
      asks: z.strictObject({prompt: z.string(), is: z.string(), wrong: z.string(), tries: z.int()}).optional(),
      to: z.string().optional()
    })
  )
});
type Device = z.infer<typeof device>;

export interface Replay {
  readonly transport: Transport;
  /** Lines for which RETURN was pressed, passwords not among them. */
  readonly executed: readonly string[];
}

export interface ReplayOptions {
  readonly clock: Clock;
  readonly begins?: string;
  /** Printed unasked when the n-th character has come, on a line of its own, nothing drawn anew after it. */
  readonly cutsIn?: {readonly at: number; readonly line: string};
  /** Answers in place of the fixtures', by command. */
  readonly answers?: Readonly<Record<string, readonly string[]>>;
}

/** A device that speaks a profile's fixtures: its prompts, echo, errors, pager, questions for a password. */
export function replay(folder: string, options: ReplayOptions): Replay {
  const given = device.parse(parse(readFileSync(join(folder, 'device.yaml'), 'utf8')));
  const unit = new Unit(given, fixturesIn(folder), options);
  return {transport: unit.transport, executed: unit.executed};
}

interface Fixtures {
  readonly byFile: ReadonlyMap<string, readonly string[]>;
  readonly byCommand: ReadonlyMap<string, readonly string[]>;
}

function fixturesIn(folder: string): Fixtures {
  const byFile = new Map<string, readonly string[]>();
  const byCommand = new Map<string, readonly string[]>();
  for (const name of readdirSync(folder).filter(one => one.endsWith('.txt'))) {
    const read = readFixture(readFileSync(join(folder, name), 'utf8'));
    if (!read.ok) throw new Error(`${name}: ${read.problem}`);
    byFile.set(name, read.value.lines);
    if (read.value.header.answers !== undefined) byCommand.set(read.value.header.answers, read.value.lines);
  }
  return {byFile, byCommand};
}

/** What the unit waits for: a line of a mode, a name, a password, or a key at its pager. */
type Waits = 'line' | 'name' | 'password' | 'key';

class Unit {
  readonly executed: string[] = [];
  readonly transport: Transport;
  readonly #device: Device;
  readonly #fixtures: Fixtures;
  readonly #options: ReplayOptions;
  #take: ((bytes: Uint8Array) => void) | undefined;
  #mode: string;
  #waits: Waits;
  #awake: boolean;
  #line = '';
  #literal = false;
  #paging = true;
  #rest: readonly string[] = [];
  #name = '';
  #asked: {command: Device['commands'][number]; tries: number} | undefined;
  #typed = 0;

  constructor(given: Device, fixtures: Fixtures, options: ReplayOptions) {
    this.#device = given;
    this.#fixtures = fixtures;
    this.#options = options;
    const begins = options.begins ?? given.begins;
    this.#awake = begins !== 'silent';
    this.#mode = this.#awake ? begins : '';
    this.#waits = this.#awake ? 'line' : given.login.user === undefined ? 'password' : 'name';
    const {promise: closed, resolve} = Promise.withResolvers<Closed>();
    this.transport = {
      medium: 'memory',
      closed,
      write: async bytes => {
        for (const byte of bytes) this.#key(String.fromCharCode(byte));
      },
      onBytes: take => {
        this.#take = take;
      },
      close: async () => resolve({why: 'asked'}),
      setBaud: async () => undefined
    };
  }

  #say(text: string): void {
    const bytes = Uint8Array.from(text, char => char.charCodeAt(0));
    this.#options.clock.after(1, () => this.#take?.(bytes));
  }

  #key(key: string): void {
    this.#typed += 1;
    const {cutsIn} = this.#options;
    if (cutsIn?.at === this.#typed) this.#say(`\r\n${cutsIn.line}\r\n`);
    if (this.#waits === 'key') return this.#page(key);
    if (key === '\r') return this.#return();
    if (!this.#awake) return;
    const shown = this.#waits !== 'password';
    if (key === '\u0015' && !this.#literal) {
      if (shown) this.#say('\b \b'.repeat(this.#line.length));
      this.#line = '';
    } else if (key === '\u0016' && !this.#literal) this.#literal = true;
    else {
      this.#literal = false;
      this.#line += key;
      if (shown) this.#say(key);
    }
  }

  #return(): void {
    const line = this.#line;
    this.#line = '';
    this.#say('\r\n');
    if (!this.#awake) {
      this.#awake = true;
      return this.#prompt();
    }
    if (this.#waits === 'line') return this.#execute(line);
    if (this.#waits === 'password') return this.#password(line);
    this.#name = line;
    this.#waits = line === '' ? 'name' : 'password';
    return this.#prompt();
  }

  #prompt(): void {
    const {login, modes, host} = this.#device;
    if (this.#waits === 'name') this.#say(login.user ?? '');
    else if (this.#waits === 'password') this.#say(this.#asked?.command.asks?.prompt ?? login.password);
    else this.#say((modes[this.#mode] ?? '').replace('{{host}}', host));
  }

  #password(given: string): void {
    const {login} = this.#device;
    const asks = this.#asked?.command.asks;
    const right = asks ? given === asks.is : given === login.is && this.#name === (login.name ?? '');
    if (right) {
      this.#mode = this.#asked?.command.to ?? login.to;
      this.#waits = 'line';
      this.#asked = undefined;
      return this.#prompt();
    }
    const left = this.#asked ? (this.#asked.tries -= 1) : 1;
    if (left <= 0 || !asks) this.#say(`${asks?.wrong ?? login.wrong}\r\n`);
    if (!asks) this.#waits = login.user === undefined ? 'password' : 'name';
    else if (left <= 0) {
      this.#waits = 'line';
      this.#asked = undefined;
    }
    this.#prompt();
  }

  #execute(line: string): void {
    this.executed.push(line);
    const text = line.trim();
    if (text === '' || /^[!#]/u.test(text)) return this.#prompt();
    if (new RegExp(this.#device.pager.off, 'u').test(text)) this.#paging = false;
    const command = this.#device.commands.find(
      one => one.in.includes(this.#mode) && new RegExp(one.line, 'u').test(text)
    );
    if (command?.asks) {
      this.#asked = {command, tries: command.asks.tries};
      this.#waits = 'password';
      return this.#prompt();
    }
    const answer =
      this.#options.answers?.[text] ??
      (command
        ? this.#spoken(command.says)
        : (this.#fixtures.byCommand.get(text) ?? this.#device.unknown[this.#mode] ?? []));
    if (command?.to !== undefined) this.#mode = command.to;
    this.#print(answer);
  }

  #spoken(words: readonly string[] | string): readonly string[] {
    return typeof words === 'string' ? (this.#fixtures.byFile.get(words) ?? []) : words;
  }

  #print(lines: readonly string[]): void {
    const {rows, mark} = this.#device.pager;
    const now = this.#paging ? lines.slice(0, rows) : lines;
    this.#rest = lines.slice(now.length);
    for (const line of now) this.#say(`${line}\r\n`);
    this.#waits = this.#rest.length > 0 ? 'key' : 'line';
    if (this.#waits === 'key') this.#say(mark);
    else this.#prompt();
  }

  #page(key: string): void {
    const {mark} = this.#device.pager;
    this.#say(`\r${' '.repeat(mark.length)}\r`);
    if (key === ' ') return this.#print(this.#rest);
    this.#waits = 'line';
    this.#prompt();
  }
}
