import {spawn} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './tool.ts';

/** Electron's program, or why there is none: nobody could be reached, or what was fetched is not whole. */
export type Runtime = {readonly file: string} | {readonly missing: 'unreachable' | 'slow' | 'refused'};

const home = join(root, 'node_modules', 'electron');
const limits = {reachMs: 4000, fetchMs: 300_000};

/** Since Electron 42 its package comes without the runtime, which its own install.js fetches once. */
export async function electronRuntime(fetching: () => void): Promise<Runtime> {
  const there = programHere();
  if (there !== undefined) return {file: there};
  if (!(await isReachable())) return {missing: 'unreachable'};
  fetching();
  const ended = await install();
  const file = programHere();
  return file === undefined ? {missing: ended === 'timeout' ? 'slow' : 'refused'} : {file};
}

/** As Electron's own index.js finds it; that file cannot be asked, for it would begin to fetch. */
export function programHere(): string | undefined {
  const said = join(home, 'path.txt');
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override === undefined && !existsSync(said)) return undefined;
  const name = existsSync(said) ? readFileSync(said, 'utf8') : 'electron';
  const file = join(override ?? join(home, 'dist'), name);
  return existsSync(file) ? file : undefined;
}

/** A laptop in a closet has no network: found out in seconds, before a download waits for its own deadline. */
async function isReachable(): Promise<boolean> {
  const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'];
  try {
    await fetch(mirror ?? 'https://github.com/electron/electron/releases/', {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(limits.reachMs)
    });
    return true;
  } catch {
    return false;
  }
}

/** The archive's digest is checked by Electron's package against the list it came with. */
function install(): Promise<'ended' | 'timeout'> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, [join(home, 'install.js')], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'ignore']
    });
    const timer = setTimeout(() => {
      child.kill();
      resolve('timeout');
    }, limits.fetchMs);
    for (const end of ['error', 'exit'] as const)
      child.once(end, () => {
        clearTimeout(timer);
        resolve('ended');
      });
  });
}
