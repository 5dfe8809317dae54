import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** What git ignores, and what is not ours to judge. */
const foreign = new Set(['.git', 'node_modules', '.cache', 'dist', 'out', 'coverage', 'screens']);
const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every file of the repository by its path from the root, with forward slashes on each system. */
export const paths: readonly string[] = walk('').toSorted();

export function text(path: string): string {
  return readFileSync(root + path, 'utf8');
}

export function lines(path: string): number {
  return text(path).trimEnd().split('\n').length;
}

/** Also data is read by people; pictures, fonts, books and archives are not. */
export const readable: readonly string[] = paths.filter(path =>
  /\.(ts|tsx|mjs|js|json|yaml|yml|md|html|css|csv|txt|sh)$|^\.ci\/run$|^\.npmrc$/.test(path)
);

export const code: readonly string[] = paths.filter(path => /\.tsx?$/.test(path));

/** A name in the tree always stands for at least one file: a law that looks at none would hold for ever. */
export function under(folder: string): readonly string[] {
  return code.filter(path => path.startsWith(`${folder}/`));
}

function walk(folder: string): readonly string[] {
  return readdirSync(root + folder, {withFileTypes: true}).flatMap(entry => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (foreign.has(entry.name)) return [];
    if (entry.isDirectory()) return walk(path);
    return entry.isFile() ? [path] : [];
  });
}
