// What a window loads before it shows anything: the scripts of its page and all that they import at once, gzip.
//   node scripts/start-size.ts      the sum and each file of out/renderer
import {readFileSync} from 'node:fs';
import {join, posix} from 'node:path';
import {gzipSync} from 'node:zlib';
import {parseSync} from 'vite';
import {root} from './tool.ts';

/** Bytes, gzip: a start within a second on a slow laptop. */
export const startLimit = 400 * 1024;

export interface StartFile {
  readonly file: string;
  readonly gzip: number;
}

/** Of a built window. An `import()` is loaded later and does not count. */
export function startFiles(folder: string): readonly StartFile[] {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const entries = [...html.matchAll(/<script\b[^>]*\bsrc="\.\/([^"]+)"/g)].map(([, file]) => file ?? '');
  if (entries.length === 0) throw new Error(`${folder} has no page with a script`);
  const files = new Map<string, StartFile>();
  const add = (file: string): void => {
    if (files.has(file)) return;
    const source = readFileSync(join(folder, file), 'utf8');
    files.set(file, {file, gzip: gzipSync(source).length});
    for (const from of staticImports(file, source)) add(posix.join(posix.dirname(file), from));
  };
  entries.forEach(add);
  return [...files.values()];
}

function staticImports(file: string, source: string): readonly string[] {
  return parseSync(file, source).module.staticImports.map(one => one.moduleRequest.value);
}

if (import.meta.main) {
  const files = startFiles(join(root, 'out', 'renderer'));
  for (const {file, gzip} of files) process.stdout.write(`${kib(gzip)}  ${file}\n`);
  const sum = files.reduce((all, {gzip}) => all + gzip, 0);
  process.stdout.write(`${kib(sum)}  at start; ${kib(startLimit)} at most\n`);
  process.exitCode = sum <= startLimit ? 0 : 1;
}

function kib(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KiB`.padStart(10);
}
