/** What SQLite and the file system say, as Problems. Nowhere else in the program are their codes known. */
import {problem, type ProblemOf} from '#core/problem.ts';

/** 'damaged': the database's own bytes are wrong; what becomes of the file is for the caller to do and to say. */
export type Trouble = ProblemOf<'disk-full' | 'store-locked' | 'store-io'> | 'damaged';

/** Throws what is neither a matter of the disk nor of the lock: a bug. */
export function translate(error: unknown, operation: string, folder: string): Trouble {
  const code = codeOf(error);
  if (code === undefined) throw error;
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)$/.test(code)) return problem('disk-full', {operation});
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return problem('store-locked', {folder});
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return 'damaged';
  return problem('store-io', {operation, code});
}

const storage = /^SQLITE_(FULL|BUSY|LOCKED|CORRUPT|NOTADB|IOERR|CANTOPEN|READONLY|PERM|NOMEM|PROTOCOL|NOLFS)/;

/** Only codes that the machine can bring about; SQLITE_ERROR, SQLITE_CONSTRAINT, ERR_… are ours. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const {code, errno} = error as Error & {code?: unknown; errno?: unknown};
  if (typeof code !== 'string') return undefined;
  return storage.test(code) || typeof errno === 'number' ? code : undefined;
}
