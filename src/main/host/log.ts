import {appendFileSync, renameSync, statSync} from 'node:fs';
import {join} from 'node:path';

/** In bytes; the file before it is kept as well, no more. */
const longest = 1_000_000;

/** Where a fault's id is found again. Never a reason to stop: a disk that is full says so elsewhere. */
export function openLog(folder: string): (line: string) => void {
  const path = join(folder, 'app.log');
  return line => {
    process.stderr.write(`${line}\n`);
    try {
      if ((statSync(path, {throwIfNoEntry: false})?.size ?? 0) > longest) renameSync(path, `${path}.1`);
      appendFileSync(path, `${new Date().toISOString()} ${line}\n`, {mode: 0o600});
    } catch {
      // Said on stderr already.
    }
  };
}
