import {spawn, spawnSync, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {chmodSync, existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** Where a FRR of one's own lives: a folder that ends with it, and the user it belongs to. Nothing of it is root's. */
export interface Place {
  readonly folder: string;
  readonly user: User;
  readonly held: ChildProcess;
}

interface User {
  readonly uid: number;
  readonly gid: number;
}

/** FRR's daemons refuse to be anybody else. */
const account = 'frr';
const programs = [
  '/usr/lib/frr/staticd',
  '/usr/lib/frr/bgpd',
  '/usr/bin/vtysh',
  '/usr/bin/setpriv',
  '/usr/bin/python3'
];

/** FRR of the system's packages, and root, who may be that user. */
export function frrHere(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && programs.every(existsSync) && user() !== undefined;
}

/** FRR 8.4.4 → `8.4.4`. */
export function frrVersion(): string {
  const {stdout} = spawnSync('/usr/bin/vtysh', ['--help'], {encoding: 'utf8'});
  return /\(version (?<version>[^)]+)\)/u.exec(stdout)?.groups?.['version'] ?? 'unknown';
}

export function openPlace(): Place {
  const found = user();
  if (!found) throw new Error('there is no user frr: the package frr is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'frr-'));
  chmodSync(folder, 0o755);
  const held = spawn('/bin/sh', ['-c', holder, 'sh', folder], {stdio: ['pipe', 'ignore', 'ignore']});
  held.stdin.on('error', () => undefined);
  const place = {folder, user: found, held};
  own(place, '.');
  return place;
}

export function closePlace({folder, held}: Place): void {
  rmSync(folder, {recursive: true, force: true});
  held.stdin?.end();
}

/** Takes the folder away also where we end without a word, once everything in it has ended. */
const holder = 'cat >/dev/null; [ -d "$1" ] && sleep 2 && rm -rf "$1"';

/** Gives a file of the place to the user who runs everything in it. */
export function own({folder, user: {uid, gid}}: Place, ...names: readonly string[]): void {
  for (const name of names) spawnSync('chown', [`${uid}:${gid}`, join(folder, name)]);
}

/** The words before a command that make it the place's user, without a single right of root. */
export function asUser({user: {uid, gid}}: Place): readonly string[] {
  return ['/usr/bin/setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--init-groups'];
}

/** A program that ends with us, however we end: it is killed when the pipe that holds it closes. */
export interface Kept {
  readonly process: ChildProcess;
  /** What it said on stdout and stderr. */
  readonly said: () => string;
  readonly end: () => Promise<void>;
}

const keeper = '"$@" </dev/null & kept=$!; cat >/dev/null; kill $kept 2>/dev/null; wait $kept';

export function keep(command: readonly string[], env: NodeJS.ProcessEnv = process.env): Kept {
  const child = spawn('/bin/sh', ['-c', keeper, 'sh', ...command], {stdio: ['pipe', 'pipe', 'pipe'], env});
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (said += bytes.toString()));
  child.stdin.on('error', () => undefined);
  return {
    process: child,
    said: () => said,
    end: async () => {
      if (child.exitCode !== null) return;
      child.stdin.end();
      await once(child, 'exit');
    }
  };
}

/** Waits for what a program brings about; `words` say what went wrong where it does not. */
export async function until(ready: () => boolean, words: () => string): Promise<void> {
  for (let waitedMs = 0; !ready(); waitedMs += 20) {
    if (waitedMs > 10_000) throw new Error(`it did not come up: ${words()}`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

function user(): User | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find(one => one.startsWith(`${account}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? undefined : {uid: Number(uid), gid: Number(gid)};
}
