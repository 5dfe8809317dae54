import {readFile} from 'node:fs/promises';
import {basename} from 'node:path';
import {problem} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';
import {fromHere} from './options.ts';

export interface GivenFile {
  /** Its name, without the path of this machine. */
  readonly file: string;
  readonly bytes: Buffer;
}

/** A file named on the command line. */
export async function givenFile(path: string): Promise<Result<GivenFile>> {
  const file = basename(path);
  try {
    return ok({file, bytes: await readFile(fromHere(path))});
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return failed(problem('file-unreadable', {file, code}));
  }
}
