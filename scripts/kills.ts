import {spawn, type ChildProcess} from 'node:child_process';
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {verifyReport} from '#main/report/verify.ts';

const program = fileURLToPath(new URL('../src/cli/index.ts', import.meta.url));
const sample = fileURLToPath(new URL('../resources/samples/swap-shinjuku/', import.meta.url));

/** What a unit answers to `inspect`, as far as it is judged here. */
interface Inside {
  readonly portable: string;
  readonly running: string;
  readonly startup?: string;
  readonly pending: readonly string[];
  readonly executed: readonly {readonly line: string; readonly mode: string; readonly changed: boolean}[];
  readonly saves: number;
}

/** A visit that nobody disturbed: how long it takes here, and what it leaves. */
export interface Undisturbed {
  readonly tookMs: number;
  readonly inside: Inside;
}

export interface Killed {
  /** Milliseconds after the start of the program. */
  readonly atMs: number;
  /** Lines that had reached the unit by then. */
  readonly sent: number;
  /** `too-late`: the visit had said its outcome before it could be killed. */
  readonly how: 'resumed' | 'too-late';
  /** How long the killed program ran. */
  readonly ranMs: number;
  readonly result: string;
  /** How often it was started again until it ended. */
  readonly starts: number;
  readonly tookMs: number;
  readonly faults: readonly string[];
}

/** Real processes on a real pty; virtual seconds of the unit pass so much faster than ours. */
const speed = 60;
/** Further starts before it is given up; more than one is a fault. */
const patience = 4;
const good: ReadonlySet<string> = new Set(['staged', 'verified']);

export async function undisturbed(seed: number): Promise<Undisturbed> {
  return onBench(seed, async bench => {
    const began = performance.now();
    const ran = await bench.start().ended;
    if (ran.result !== 'staged') throw new Error(`an undisturbed visit ended ${ran.result}: ${ran.words}`);
    const tookMs = performance.now() - began;
    const inside = await bench.inspect();
    if (inside.portable !== issued()) throw new Error('an undisturbed visit left another configuration than issued');
    return {tookMs, inside};
  });
}

/** Starts a staged swap, kills it, starts it again until it ends, and judges the unit and the report. */
export async function killOnce(given: {seed: number; atMs: number; wanted: Undisturbed}): Promise<Killed> {
  const {seed, atMs, wanted} = given;
  return onBench(seed, async bench => {
    const began = performance.now();
    const first = bench.start();
    await Promise.race([first.ended, waited(atMs)]);
    first.kill();
    const how = (await first.ended).result === 'none' ? 'resumed' : 'too-late';
    const ranMs = performance.now() - began;
    const {length: sent} = (await bench.inspect()).executed;
    let ran = {result: 'none', words: ''};
    let starts = 0;
    while (starts < patience && !good.has(ran.result)) {
      ran = await bench.start().ended;
      starts += 1;
    }
    const faults = [
      ...(await judge(bench, wanted)),
      // No reload in this order: no unit that is just booting excuses a second start.
      ...(starts === 1 ? [] : [`it took ${starts} starts`]),
      ...(good.has(ran.result) ? [] : [`it ended ${ran.result}: ${ran.words}`])
    ];
    const tookMs = performance.now() - began;
    return {atMs: Math.round(atMs), sent, how, ranMs, result: ran.result, starts, tookMs, faults};
  });
}

async function judge(bench: Bench, {inside: wanted}: Undisturbed): Promise<readonly string[]> {
  const unit = await bench.inspect();
  const [was, is] = [effects(wanted), effects(unit)];
  const report = await verifyReport(bench.out);
  const left = readdirSync(join(bench.data, 'training'));
  return [
    ...(unit.portable === issued() ? [] : ['the unit has another configuration than issued']),
    ...(unit.startup === unit.running ? [] : ['it is not saved']),
    ...(unit.pending.length === 0 ? [] : ['lines are pending']),
    ...[...new Set([...was.keys(), ...is.keys()])]
      .filter(key => was.get(key) !== is.get(key))
      .map(key => `in effect ${is.get(key) ?? 0} times: ${key.split(' ').slice(0, 6).join(' ')}`),
    ...(unit.saves <= 2 ? [] : [`saved ${unit.saves} times`]),
    ...(report.ok ? [] : [`the report does not verify: ${JSON.stringify(report.problem)}`]),
    ...left.map(name => `left behind: ${name}`)
  ];
}

/** The lines of the file that the plan types, as a unit prints them that has taken each: nothing of our program. */
function issued(): string {
  const lines = readFileSync(join(sample, 'backup.txt'), 'utf8').split('\n');
  return lines.slice(lines.indexOf('version 5.2'), lines.indexOf('end') + 1).join('\n') + '\n';
}

const header = /^(?:interface |ip dhcp pool |zone-policy |ike proposal |esp proposal |vpn peer |ids$|center$)/;
/** Shown by the unit as soon as the section is there, whether anybody typed it or not. */
const bySelf = /^(?:console exec-timeout 10|pppoe keepalive 30 5|dpd 30 120|keepalive 60)$/;

/** How often each line of each section changed the unit. */
function effects({executed}: Inside): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let section = '';
  for (const {line, mode, changed} of executed) {
    if (header.test(line)) section = line;
    else if (mode === 'config') section = '';
    const key = `${section} / ${line}`;
    if (changed && !bySelf.test(line)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

interface Bench {
  readonly data: string;
  readonly out: string;
  start(): {readonly ended: Promise<{result: string; words: string}>; readonly kill: () => void};
  inspect(): Promise<Inside>;
}

async function onBench<T>(seed: number, work: (bench: Bench) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'vsr-kill-'));
  const [order, data, out, line] = ['order', 'data', 'out', 'line'].map(name => join(folder, name)) as [
    string,
    string,
    string,
    string
  ];
  cpSync(sample, order, {recursive: true});
  const paper = join(order, 'order.json');
  writeFileSync(paper, JSON.stringify({...(JSON.parse(readFileSync(paper, 'utf8')) as object), endsAt: 'staged'}));
  const unit = spawn(
    process.execPath,
    [program, 'unit', 'serve', '--pty', line, '--speed', String(speed), '--seed', String(seed)],
    {
      stdio: ['pipe', 'pipe', 'inherit']
    }
  );
  const answers = createInterface({input: unit.stdout})[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => JSON.parse(String((await answers.next()).value));
  await next();
  const words = ['swap', '--order', order, '--serial', line, '--baud', '9600', '--out', out];
  try {
    return await work({
      data,
      out,
      start: () => follow(spawn(process.execPath, [program, ...words], {env: {...process.env, VSR_DATA: data}})),
      inspect: async () => {
        unit.stdin.write('inspect\n');
        return (await next()) as Inside;
      }
    });
  } finally {
    const gone = new Promise(resolve => unit.on('close', resolve));
    unit.stdin.end();
    await gone;
    rmSync(folder, {recursive: true, force: true});
  }
}

function follow(child: ChildProcess): ReturnType<Bench['start']> {
  let [out, words] = ['', ''];
  child.stdout?.on('data', (part: Buffer) => (out += part.toString('utf8')));
  child.stderr?.on('data', (part: Buffer) => (words = (words + part.toString('utf8')).slice(-2000)));
  const ended = new Promise<{result: string; words: string}>(resolve => {
    child.on('close', () => {
      const last = out.trimEnd().split('\n').at(-1) ?? '';
      const result = last.startsWith('{') ? String((JSON.parse(last) as {result: unknown}).result) : 'none';
      resolve({result, words});
    });
  });
  return {ended, kill: () => child.kill('SIGKILL')};
}

function waited(ms: number): Promise<true> {
  return new Promise(resolve => setTimeout(() => resolve(true), ms));
}
