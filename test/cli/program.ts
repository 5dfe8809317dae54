import {spawn} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';

const entry = fileURLToPath(new URL('../../src/cli/index.ts', import.meta.url));
export const samples = fileURLToPath(new URL('../../resources/samples/', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The last line of stdout. */
  readonly outcome: Outcome;
}

interface Outcome {
  readonly result: string;
  readonly lines: Readonly<Record<string, number>>;
  readonly checks: Readonly<Record<string, number>>;
  readonly timings: Readonly<Record<string, number>>;
  readonly files: readonly string[];
  readonly problem?: {readonly kind: string};
}

export function temporary(): string {
  return mkdtempSync(join(tmpdir(), 'vsr-onsite-'));
}

/** Runs the program as a person would, with its data in a folder of its own. */
export async function program(data: string, ...args: readonly string[]): Promise<Ran> {
  const child = spawn(process.execPath, [entry, ...args], {
    env: {...process.env, VSR_DATA: data},
    stdio: ['ignore', 'pipe', 'pipe']
  });
  const [stdout, stderr] = [child.stdout, child.stderr].map(stream => {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    return () => Buffer.concat(parts).toString('utf8');
  });
  const code = await new Promise<number | null>(resolve => child.on('close', resolve));
  const out = stdout?.() ?? '';
  const last = out.trimEnd().split('\n').at(-1) ?? '';
  return {
    code,
    stdout: out,
    stderr: stderr?.() ?? '',
    outcome: last.startsWith('{') ? (JSON.parse(last) as Outcome) : ({} as Outcome)
  };
}

export interface Served {
  /** The one line in which it says where it is. */
  readonly reach: string;
  readonly ssh: {readonly port: number; readonly hostKey: string};
  readonly pty: string;
  inspect(): Promise<{
    readonly running: string;
    readonly portable: string;
    readonly startup?: string;
    readonly saves: number;
  }>;
  stop(): Promise<void>;
}

/** A training unit in a process of its own, behind SSH and a pty, its time running faster than ours. */
export async function serveUnit(...args: readonly string[]): Promise<Served> {
  const child = spawn(process.execPath, [entry, 'unit', 'serve', '--speed', '40', ...args], {
    stdio: ['pipe', 'pipe', 'inherit']
  });
  const lines = createInterface({input: child.stdout})[Symbol.asyncIterator]();
  const next = async (): Promise<string> => (await lines.next()).value as string;
  const reach = await next();
  return {
    reach,
    ...(JSON.parse(reach) as Pick<Served, 'ssh' | 'pty'>),
    inspect: async () => {
      child.stdin.write('inspect\n');
      return JSON.parse(await next()) as Awaited<ReturnType<Served['inspect']>>;
    },
    stop: async () => {
      const ended = new Promise(resolve => child.on('close', resolve));
      child.stdin.end();
      await ended;
    }
  };
}

/** The words with which a visit finds a unit that is served behind SSH. */
export function overSsh({ssh}: Served): readonly string[] {
  return ['--ssh', `127.0.0.1:${ssh.port}`, '--host-key', ssh.hostKey];
}

/** A sample order, changed for this test; gives its folder. */
export function orderFolder(sample: string, change: Readonly<Record<string, unknown>>): string {
  const folder = join(temporary(), sample);
  cpSync(join(samples, sample), folder, {recursive: true});
  const file = join(folder, 'order.json');
  const order = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({...order, ...change}));
  return folder;
}
