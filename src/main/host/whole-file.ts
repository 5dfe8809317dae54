/** Small files of the host itself that are there as a whole after a crash, or as they were before. */
import {randomBytes} from 'node:crypto';
import * as fs from 'node:fs';
import {writeSynced} from '#main/vault/file.ts';

export function makeFolder(folder: string): void {
  fs.mkdirSync(folder, {recursive: true, mode: 0o700});
}

/** Durable when it returns; throws what the file system says and leaves nothing behind then. */
export function replaceFile(path: string, text: string): void {
  const temp = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    writeSynced(temp, text);
    fs.renameSync(temp, path);
  } finally {
    fs.rmSync(temp, {force: true});
  }
}
