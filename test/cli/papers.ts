import {spawn, type ChildProcess} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, vi} from 'vitest';
import {runCommand} from '#cli/commands.ts';
import type {ProblemKind} from '#core/problem.ts';
import {problemNumbers} from '#words/number.ts';
import {writeBook, type Changes} from '../../scripts/samples/book.ts';
import {shinjuku} from '../../scripts/samples/shinjuku.ts';
import {samples, temporary} from './program.ts';

/** An order as the centre would hand it over, but for what a test changes; digests agree unless `as` says otherwise. */
export interface Papers {
  readonly sample?: string;
  readonly order?: Readonly<Record<string, unknown>>;
  readonly sheet?: Uint8Array;
  readonly sheetName?: string;
  /** From the file's lines to other lines; the trailer is counted and digested anew. */
  readonly lines?: (lines: readonly string[]) => readonly string[];
}

export function papers({sample = 'swap-shinjuku', order = {}, sheet, sheetName, lines}: Papers): string {
  const folder = join(temporary(), sample);
  cpSync(join(samples, sample), folder, {recursive: true});
  const paper = JSON.parse(readFileSync(join(folder, 'order.json'), 'utf8')) as {files: Listed[]};
  const files = paper.files.map((file): Listed => {
    const name = file.role === 'settings-sheet' ? (sheetName ?? file.name) : file.name;
    if (file.role === 'settings-sheet' && sheet !== undefined) writeFileSync(join(folder, name), sheet);
    if (file.role === 'configuration' && lines !== undefined)
      writeFileSync(join(folder, name), whole(lines(readFileSync(join(folder, name), 'utf8').split('\n'))));
    const sha256 = createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
    return {...file, name, sha256};
  });
  writeFileSync(join(folder, 'order.json'), JSON.stringify({...paper, files, ...order}));
  return folder;
}

type Listed = {role: string; name: string; sha256: string};

/** With a trailer that agrees, where one stands. */
function whole(lines: readonly string[]): string {
  const framed = lines.slice(lines.indexOf('version 5.2'), lines.indexOf('end') + 1);
  const bytes = Buffer.from(framed.map(line => `${line}\n`).join(''));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const trailer = `! eof lines ${framed.length} sha256 ${sha256}`;
  return lines.map(line => (line.startsWith('! eof') ? trailer : line)).join('\n');
}

/** The sheet of 新宿支店 with some cells typed over. */
export function sheetWith(changes: Changes): Promise<Uint8Array> {
  return writeBook(shinjuku, changes);
}

const entry = fileURLToPath(new URL('../../src/cli/index.ts', import.meta.url));

export interface Stopped {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command in this process: what it says is caught, everything else is real. One at a time. */
export async function typed(...args: readonly string[]): Promise<Stopped> {
  const said = {stdout: '', stderr: ''};
  const listen = (name: keyof typeof said) =>
    vi.spyOn(process[name], 'write').mockImplementation(text => {
      said[name] += String(text);
      return true;
    });
  const spies = [listen('stdout'), listen('stderr')];
  try {
    return {code: await runCommand(args), ...said};
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** The program as a person runs it; `during` sees what it says so far and may act on it. */
export function typedApart(
  args: readonly string[],
  more: {
    readonly env?: Readonly<Record<string, string>>;
    readonly during?: (said: string, child: ChildProcess) => void;
  } = {}
): Promise<Stopped> {
  const env = {...process.env, VSR_LANGUAGE: 'ja', VSR_DATA: temporary(), ...more.env};
  const child = spawn(process.execPath, [entry, ...args], {env, stdio: ['ignore', 'pipe', 'pipe']});
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    more.during?.(stderr, child);
  });
  return new Promise(resolve => child.on('close', code => resolve({code, stdout, stderr})));
}

/**
 * What every stop owes a person and a script: exit code 2, number, title, meaning and next action, the Problem as the
 * last line of stderr, no stack trace. Gives the Problem.
 */
export function expectProblem(ran: Stopped, kind: ProblemKind): Readonly<Record<string, unknown>> {
  expect(ran.stderr).not.toMatch(/^\s+at |node:internal|Error:|\.ts:\d/m);
  const lines = ran.stderr.trimEnd().split('\n');
  const problem = JSON.parse(lines.at(-1) ?? '') as Readonly<Record<string, unknown>>;
  expect([ran.code, problem['kind']]).toEqual([2, kind]);
  expect(problem['number']).toBe(problemNumbers[kind]);
  const title = lines.findIndex(line => line.startsWith(`${problemNumbers[kind]} `));
  expect(lines.slice(title, -1).join('\n')).toMatch(/^P-\d{3} .{5,}\n {2}.{5,}[^]*\n {2}→ .{10,}[。.]$/u);
  return problem;
}

/** A visit that stopped with nothing sent says the same as its last line of stdout. */
export function expectStop(ran: Stopped, kind: ProblemKind): Readonly<Record<string, unknown>> {
  const problem = expectProblem(ran, kind);
  const outcome = JSON.parse(ran.stdout.trimEnd().split('\n').at(-1) ?? '') as Readonly<Record<string, unknown>>;
  expect(outcome).toMatchObject({result: 'stopped', problem: {kind}, files: [], lines: {planned: 0, accepted: 0}});
  return problem;
}
