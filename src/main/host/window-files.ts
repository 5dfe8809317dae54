import {readdir} from 'node:fs/promises';
import {join} from 'node:path';

/** The built window: the address of each file, and where it lies. What is not in it is not served. */
export type WindowFiles = ReadonlyMap<string, WindowFile>;

interface WindowFile {
  readonly path: string;
  readonly type: string;
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  ttf: 'font/ttf',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
  wasm: 'application/wasm'
};

/**
 * Lists the folder once. An address is looked up as it is, never turned into a path, so none leads out of the folder;
 * a file of a kind that the window has no use for is left out.
 */
export async function listWindow(folder: string): Promise<WindowFiles> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
  return new Map(files.flatMap(path => served(folder, path)));
}

function served(folder: string, path: string): readonly (readonly [string, WindowFile])[] {
  const type = types[path.slice(path.lastIndexOf('.') + 1)];
  if (type === undefined) return [];
  const address = path.slice(folder.replace(/[\\/]$/, '').length).replaceAll('\\', '/');
  return [[address, {path, type}]];
}
