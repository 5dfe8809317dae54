/** Files that are there as a whole after a power cut, or not at all. */
import {randomBytes} from 'node:crypto';
import {mkdir, open, readdir, rename, rm} from 'node:fs/promises';
import {dirname, join} from 'node:path';

const unfinished = '.tmp';

/** Durable when it resolves: temp file, fsync, rename, fsync of the folder. Leaves nothing behind when it rejects. */
export async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const temp = join(folder, `${name}.${randomBytes(6).toString('hex')}${unfinished}`);
  try {
    const file = await open(temp, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temp, join(folder, name));
  } catch (error) {
    await rm(temp, {force: true});
    throw error;
  }
  await syncFolder(folder);
}

/** The folder, with what is missing above it, for its owner alone; durable when it resolves. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, {recursive: true, mode: 0o700});
  if (first === undefined) return;
  for (let at = folder; at !== dirname(first); at = dirname(at)) await syncFolder(dirname(at));
}

/** Makes names in the folder durable. Windows can't open folders; NTFS journals their entries itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes what a crash left half written. Only for the one who holds the store's lock. */
export async function sweep(folder: string): Promise<void> {
  for (const entry of await readdir(folder, {recursive: true, withFileTypes: true})) {
    if (entry.isFile() && entry.name.endsWith(unfinished)) await rm(join(entry.parentPath, entry.name), {force: true});
  }
}
