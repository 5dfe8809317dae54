import {type ChildProcess, spawn, spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import type {Transport} from '#core/ports.ts';
import type {SimulatedUnit} from './unit.ts';

/** The unit's console behind a name in the file system, as a serial adapter would show it. */
export interface ServedPty {
  /** With the fault `adapter-renamed` another one after each replug. */
  readonly path: string;
  close(): Promise<void>;
}

const bridge = fileURLToPath(new URL('./pty-bridge.py', import.meta.url));
/** An adapter that a fault has pulled out comes back under the same name after this. */
const replugMs = 500;

type Tool = 'python3' | 'socat';

/** Python 3 or socat, and an operating system that has ptys. */
export function ptyAvailable(): boolean {
  return tool() !== undefined;
}

/** The client may close and reopen the line as it likes: the unit's console session goes on behind it. */
export async function servePty(unit: SimulatedUnit, options: {link: string}): Promise<ServedPty> {
  const found = tool();
  if (!found) throw new Error('no pty can be had here: neither python3 nor socat');
  const state = {closing: false, child: undefined as ChildProcess | undefined, link: options.link};
  const plug = async (): Promise<void> => {
    const line = unit.console();
    state.child = await join(found, state.link, line);
    void line.closed.then(async () => {
      if (state.closing) return;
      await end(state.child);
      await new Promise(resolve => setTimeout(resolve, replugMs));
      if (unit.inspect().adapter === 'renamed') state.link = `${state.link}-1`;
      if (!state.closing) await plug();
    });
  };
  await plug();
  return {
    get path() {
      return state.link;
    },
    close: async () => {
      state.closing = true;
      await end(state.child);
    }
  };
}

function tool(): Tool | undefined {
  if (process.platform === 'win32') return undefined;
  const works = (name: Tool, ...args: readonly string[]): boolean =>
    spawnSync(name, args, {stdio: 'ignore'}).status === 0;
  if (works('python3', '-c', 'import pty, termios')) return 'python3';
  return works('socat', '-V') ? 'socat' : undefined;
}

async function join(found: Tool, link: string, line: Transport): Promise<ChildProcess> {
  const args = found === 'python3' ? [bridge, link] : ['-', `PTY,link=${link},raw,echo=0,ignoreeof`];
  const child = spawn(found, args, {stdio: ['pipe', 'pipe', 'pipe']});
  const ready = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', code => reject(new Error(`${found} ended with ${code}`)));
    if (found === 'socat') setTimeout(resolve, 300);
    child.stderr.on('data', (bytes: Buffer) => {
      for (const words of bytes.toString().split('\n')) {
        if (words === 'ready') resolve();
        const baud = /^baud (\d+)$/.exec(words)?.[1];
        if (baud !== undefined) void line.setBaud(Number(baud));
      }
    });
  });
  child.stdin.on('error', () => undefined);
  child.stdout.on('data', (bytes: Buffer) => void line.write(bytes));
  line.onBytes(bytes => {
    if (child.stdin.writable) child.stdin.write(bytes);
  });
  await ready;
  return child;
}

async function end(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise(resolve => child.once('exit', resolve));
  child.stdin?.end();
  const late = setTimeout(() => child.kill(), 1000);
  await gone;
  clearTimeout(late);
}
