import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root, run, type Ran} from './tool.ts';

const stamp = join(root, '.cache', 'built.sha256');
/** All that a build is made of; the lock file stands for the packages. */
const sources = ['src', 'electron.vite.config.ts', 'scripts/built-places.ts', 'package.json', 'package-lock.json'];
const made = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'];

/** Whether out/ holds what these sources give. */
export function isBuilt(): boolean {
  return (
    made.every(path => existsSync(join(root, path))) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest()
  );
}

/** Main, preload and window. The stamp names the sources as they were before, should one change meanwhile. */
export async function build(): Promise<Ran> {
  const before = digest();
  forgetBuild();
  const ran = await run('electron-vite', ['build', '--logLevel', 'warn']);
  if (ran.code !== 0) return ran;
  mkdirSync(join(root, '.cache'), {recursive: true});
  writeFileSync(stamp, before);
  return ran;
}

/** What follows changes out/ by itself: the stamp no longer says what lies there. */
export function forgetBuild(): void {
  rmSync(stamp, {force: true});
}

function digest(): string {
  const hash = createHash('sha256');
  for (const path of sources.flatMap(filesOf).toSorted())
    hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

function filesOf(path: string): readonly string[] {
  if (path.includes('.')) return [path];
  return readdirSync(join(root, path), {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(root.length));
}
