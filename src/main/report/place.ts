import {randomBytes} from 'node:crypto';
import {mkdir, readdir, readFile, rmdir} from 'node:fs/promises';
import {dirname, join, resolve} from 'node:path';
import {problem} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';
import {fileNames, manifestName, photoNames, signatureName} from './manifest.ts';

const own: ReadonlySet<string> = new Set([...Object.values(fileNames), ...photoNames, manifestName, signatureName]);

/**
 * Can the report of this order be written here? Asked before a unit is touched: a slip in the folder's name must not
 * come out after the night's work. Leaves nothing behind. 'folder-not-writable'; 'folder-holds-other' where anything
 * but an earlier report of the same order stands in it, since a report is verified as a whole folder.
 */
export async function checkPlace(given: {readonly folder: string; readonly order: string}): Promise<Result<void>> {
  const folder = resolve(given.folder);
  try {
    const made = await mkdir(folder, {recursive: true});
    const others = await othersIn(folder, given.order);
    if (others.length > 0) return failed(problem('folder-holds-other', {folder, names: others}));
    // The report is written beside the folder first, then moved into it.
    for (const proof of [`${folder}.${mark()}`, join(folder, `.${mark()}`)]) {
      await mkdir(proof);
      await rmdir(proof);
    }
    if (made !== undefined) await removeMade(folder, made);
    return ok();
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return failed(problem('folder-not-writable', {folder, code}));
  }
}

function mark(): string {
  return `${randomBytes(6).toString('hex')}.tmp`;
}

async function othersIn(folder: string, order: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  const strange = names.filter(name => !own.has(name));
  const holder = names.includes(manifestName) ? await orderIn(join(folder, manifestName)) : undefined;
  return holder === undefined || holder === order ? strange : [`${manifestName} (${holder})`, ...strange];
}

/** The order that the report in the folder belongs to, as far as its manifest can be read. */
async function orderIn(manifest: string): Promise<string | undefined> {
  const text = await readFile(manifest, 'utf8');
  try {
    const {chain} = JSON.parse(text) as {readonly chain?: {readonly order?: unknown}};
    return typeof chain?.order === 'string' ? chain.order : undefined;
  } catch {
    return undefined;
  }
}

async function removeMade(folder: string, first: string): Promise<void> {
  for (let at = folder; ; at = dirname(at)) {
    await rmdir(at);
    if (at === first || at === dirname(at)) return;
  }
}
