import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = fileURLToPath(new URL('../', import.meta.url));

export type Ran = {readonly code: number; readonly output: string};

/** The program of a package of the lock file, run by this same Node. A package that is not there is a code of 127. */
export async function run(name: string, args: readonly string[], to: 'keep' | 'show' = 'keep'): Promise<Ran> {
  const file = programOf(name);
  if (file === undefined) return {code: 127, output: `${name} is not installed\n`};
  const child = spawn(process.execPath, [file, ...args], {
    cwd: root,
    stdio: ['ignore', to === 'show' ? 'inherit' : 'pipe', to === 'show' ? 'inherit' : 'pipe'],
    env: to === 'show' ? process.env : {...process.env, NO_COLOR: '1', FORCE_COLOR: undefined}
  });
  const parts: Buffer[] = [];
  child.stdout?.on('data', (part: Buffer) => parts.push(part));
  child.stderr?.on('data', (part: Buffer) => parts.push(part));
  return new Promise(resolve => {
    child.on('error', error => resolve({code: 126, output: `${error.message}\n`}));
    child.on('close', code => resolve({code: code ?? 1, output: Buffer.concat(parts).toString('utf8')}));
  });
}

function programOf(name: string): string | undefined {
  const home = join(root, 'node_modules', name);
  try {
    const {bin} = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as Manifest;
    const file = typeof bin === 'string' ? bin : (bin[name] ?? Object.values(bin)[0]);
    return file === undefined ? undefined : join(home, file);
  } catch {
    return undefined;
  }
}

type Manifest = {readonly bin: string | Readonly<Record<string, string>>};
