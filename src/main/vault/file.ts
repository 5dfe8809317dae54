/** The vault file: which vault it is, the wrapped master key, and the content sealed by it. */
import {createHash, randomBytes} from 'node:crypto';
import * as fs from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {z} from 'zod';
import {canonical} from '#core/journal/canonical.ts';
import {problem} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';
import {wrappedSchema} from './wrapping.ts';

const fileSchema = z.strictObject({
  v: z.literal(1),
  id: z.string(),
  wrapped: wrappedSchema,
  content: z.base64(),
  /** SHA-256 of all else: it tells damage from a wrong passphrase, no more. The seals are what protects. */
  digest: z.string()
});
export type VaultFile = Omit<z.infer<typeof fileSchema>, 'digest'>;

/** Undefined when there is none; 'vault-damaged' when it isn't as it was written. */
export function readVault(path: string): Result<VaultFile | undefined> {
  if (!fs.existsSync(path)) return ok(undefined);
  const parsed = parse(fs.readFileSync(path, 'utf8'));
  if (parsed === undefined) return failed(problem('vault-damaged', {detail: 'not JSON'}));
  const newer = z.object({v: z.int().min(2)}).safeParse(parsed);
  if (newer.success) return failed(problem('store-newer', {found: newer.data.v, known: 1}));
  const checked = fileSchema.safeParse(parsed);
  if (!checked.success) return failed(problem('vault-damaged', {detail: 'not the shape of a vault'}));
  const {digest, ...file} = checked.data;
  return digest === digestOf(file) ? ok(file) : failed(problem('vault-damaged', {detail: 'digest'}));
}

/** What the vault's seals are bound to: they open in this vault and this kind of vault only. */
export function boundTo(id: string, kind: string, part: 'master' | 'content'): Uint8Array {
  return Buffer.from(canonical({v: 1, id, kind, part}), 'utf8');
}

/** Durable when it returns; throws what the file system says. `replace` false: never over one that is there. */
export function writeVault(path: string, file: VaultFile, replace: boolean): 'written' | 'exists' {
  const temp = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    writeSynced(temp, `${JSON.stringify({...file, digest: digestOf(file)}, undefined, 2)}\n`);
    if (replace) fs.renameSync(temp, path);
    else if (!linked(temp, path)) return 'exists';
  } finally {
    fs.rmSync(temp, {force: true});
  }
  syncFolder(dirname(path));
  sweep(path);
  return 'written';
}

/** A new file for its owner alone, its bytes on the disk when it returns. */
export function writeSynced(path: string, text: string): void {
  const handle = fs.openSync(path, 'wx', 0o600);
  try {
    fs.writeFileSync(handle, text);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** A link, unlike a rename, fails when another process was first: its vault's keys may be in use already. */
function linked(temp: string, path: string): boolean {
  try {
    fs.linkSync(temp, path);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'EEXIST') return false;
    // File systems without links (exFAT).
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(code) || fs.existsSync(path)) throw error;
    fs.renameSync(temp, path);
    return true;
  }
}

/** A temp file that a crash left holds keys which may since have been destroyed. */
function sweep(path: string): void {
  for (const name of fs.readdirSync(dirname(path))) {
    if (name.startsWith(`${basename(path)}.`) && name.endsWith('.tmp'))
      fs.rmSync(join(dirname(path), name), {force: true});
  }
}

/** The folder, with what is missing above it, for its owner alone; durable when it returns. */
export function makeFolder(folder: string): void {
  const first = fs.mkdirSync(folder, {recursive: true, mode: 0o700});
  if (first === undefined) return;
  for (let at = folder; at !== dirname(first); at = dirname(at)) syncFolder(dirname(at));
}

/** Windows can't open folders; NTFS journals their entries itself. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

function digestOf(file: VaultFile): string {
  return createHash('sha256').update(canonical(file), 'utf8').digest('hex');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
