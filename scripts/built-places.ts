import {posix} from 'node:path';
import type {Plugin} from 'vite';

/** Files of src that a built main opens by name: each is an entry of its own beside index.js. */
export const workers: Readonly<Record<string, string>> = {'src/main/sheet/worker.ts': 'sheet-worker'};

const here = /new URL\(\s*(['"`])(?<name>[^'"`]+)\1,\s*import\.meta\.url\s*\)/g;

/**
 * `new URL('…', import.meta.url)` means a file by where its source stands; a bundle stands elsewhere. This rewrites
 * each one, so that it names the same file from out/main/, and stops a build that would open what is not there.
 */
export function builtPlaces(root: string): Plugin {
  const from = `${root.replaceAll('\\', '/').replace(/\/$/, '')}/`;
  return {
    name: 'built-places',
    enforce: 'pre',
    transform(code, id) {
      const path = id.replaceAll('\\', '/');
      if (!path.startsWith(`${from}src/`)) return null;
      const source = path.slice(from.length);
      return {code: code.replace(here, (_, __, name: string) => place(source, name)), map: null};
    }
  };
}

function place(source: string, name: string): string {
  const target = posix.join(posix.dirname(source), name);
  const worker = workers[target];
  if (worker !== undefined) return `new URL('./${worker}.js', import.meta.url)`;
  if (target.startsWith('src/'))
    throw new Error(`${source} opens ${target}, which is not built; scripts/built-places.ts names those that are`);
  return `new URL('../../${target}', import.meta.url)`;
}
