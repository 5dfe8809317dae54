/** The SQLCipher file: opened for one process alone, checked, and moved aside when it is damaged. */
import {createHmac} from 'node:crypto';
import {existsSync, readFileSync, renameSync, statSync} from 'node:fs';
import {join} from 'node:path';
import type {Clock} from '#core/ports.ts';
import {problem, type ProblemOf} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';
import {Driver, type Database} from './driver.ts';
import {syncFolder, writeWhole} from './durable.ts';
import {migrate} from './migrations.ts';
import {translate} from './translate.ts';

const file = 'store.db';
/**
 * Stands beside the database once that was made: which key it needs, so that a healthy store met with another vault
 * isn't taken for a damaged one, and that it once existed, so that an emptied or missing file isn't taken for new.
 */
const mark = 'store.json';

/** In a folder that is there. 32 bytes of key; `clock` names the time on a damaged file that is moved aside. */
export async function openDatabase(given: {folder: string; key: Uint8Array; clock: Clock}): Promise<Result<Database>> {
  const {folder, key, clock} = given;
  const keyId = createHmac('sha256', key).update('vsr-onsite store').digest('hex').slice(0, 32);
  const marked = markOf(folder);
  if (marked !== undefined && marked !== keyId) return failed(problem('store-key-wrong', {folder}));
  if (marked !== undefined && isEmpty(join(folder, file))) return failed(moveAside(folder, clock));
  const opened = connect(folder, key, clock);
  if (opened.ok && marked === undefined) await writeWhole(folder, mark, Buffer.from(JSON.stringify({v: 1, keyId})));
  if (opened.ok) await syncFolder(folder);
  return opened;
}

/**
 * Renames the database and what belongs to it, deletes nothing; the next opening begins a new one. The connection
 * must be closed. The names keep what SQLite needs to find the log of the file that was moved.
 */
export function moveAside(folder: string, clock: Clock): ProblemOf<'store-damaged'> {
  const time = new Date(clock.wallMs()).toISOString().replaceAll(/[-:.]/g, '');
  const movedTo = `store.damaged-${time}.db`;
  for (const suffix of ['', '-wal', '-journal']) {
    if (existsSync(join(folder, file + suffix)))
      renameSync(join(folder, file + suffix), join(folder, movedTo + suffix));
  }
  if (existsSync(join(folder, mark))) renameSync(join(folder, mark), join(folder, `${movedTo}.json`));
  return problem('store-damaged', {file, movedTo});
}

function connect(folder: string, key: Uint8Array, clock: Clock): Result<Database> {
  let database: Database | undefined;
  try {
    database = new Driver(join(folder, file), {timeout: 0});
    settle(database, key);
    const migrated = isSound(database) ? migrate(database) : 'damaged';
    if (migrated !== 'damaged' && migrated.ok) return ok(database);
    database.close();
    return failed(migrated === 'damaged' ? moveAside(folder, clock) : migrated.problem);
  } catch (error) {
    database?.close();
    const trouble = translate(error, 'open', folder);
    return failed(trouble === 'damaged' ? moveAside(folder, clock) : trouble);
  }
}

function settle(database: Database, key: Uint8Array): void {
  database.pragma(`cipher = 'sqlcipher'`);
  database.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
  // Before the first read: the file lock is then taken for good, by this process alone, and the kernel takes it back
  // however the process ends. Nothing else in this process may open the file: closing it would drop the lock (POSIX).
  database.pragma('locking_mode = EXCLUSIVE');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  // macOS: fsync alone leaves the bytes in the drive's cache.
  database.pragma('fullfsync = ON');
  database.pragma('checkpoint_fullfsync = ON');
  database.pragma('secure_delete = ON');
  database.pragma('foreign_keys = ON');
  database.pragma('temp_store = MEMORY');
  database.pragma('trusted_schema = OFF');
  database.exec('BEGIN EXCLUSIVE; COMMIT');
}

function isSound(database: Database): boolean {
  return database.pragma('quick_check(1)', {simple: true}) === 'ok';
}

function isEmpty(path: string): boolean {
  return (statSync(path, {throwIfNoEntry: false})?.size ?? 0) === 0;
}

/** The key id of the mark; undefined when there is none, or none that can be read: it only guards, it holds nothing. */
function markOf(folder: string): string | undefined {
  try {
    const {keyId} = JSON.parse(readFileSync(join(folder, mark), 'utf8')) as {keyId?: unknown};
    return typeof keyId === 'string' ? keyId : undefined;
  } catch {
    return undefined;
  }
}
