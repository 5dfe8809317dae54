/**
 * Sealed files: AES-256-GCM with the order's key, named by the SHA-256 of what lies on disk, so that a torn or
 * changed file is recognised by its name alone. Layout: version 1 (1 byte), nonce (12), ciphertext, tag (16).
 */
import {createCipheriv, createDecipheriv, createHash, randomBytes} from 'node:crypto';
import {readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {canonical} from '#core/journal/canonical.ts';
import type {BlobRef, OrderKey} from '#core/journal/ports.ts';
import {problem} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';
import {makeFolder, syncFolder, writeWhole} from './durable.ts';

const schema = 1;
const nonceLength = 12;
const tagLength = 16;

/** Durable when it resolves; rejects with what the file system says. */
export async function seal(
  root: string,
  blob: {order: string; type: string; bytes: Uint8Array; key: OrderKey}
): Promise<BlobRef> {
  const {order, type, bytes, key} = blob;
  const bound: Bound = {schema, order, type, id: randomBytes(16).toString('hex'), keyId: key.id, size: bytes.length};
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key.key, nonce, {authTagLength: tagLength}).setAAD(associated(bound));
  const sealed = Buffer.concat([Buffer.of(schema), nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  const name = digest(sealed);
  const folder = folderOf(root, order);
  await makeFolder(folder);
  await writeWhole(folder, name, sealed);
  return {...bound, name};
}

/** The bytes, or 'blob-damaged'; rejects with what else the file system says. */
export async function unseal(root: string, ref: BlobRef, key: OrderKey): Promise<Result<Uint8Array>> {
  const {name, ...bound} = ref;
  const sealed = await readIfThere(join(folderOf(root, ref.order), name));
  if (sealed === undefined) return failed(problem('blob-damaged', {name, why: 'missing'}));
  const changed = failed(problem('blob-damaged', {name, why: 'changed'}));
  if (digest(sealed) !== name || key.id !== ref.keyId || sealed.length < 1 + nonceLength + tagLength) return changed;
  const nonce = sealed.subarray(1, 1 + nonceLength);
  const decipher = createDecipheriv('aes-256-gcm', key.key, nonce, {authTagLength: tagLength});
  decipher.setAAD(associated(bound)).setAuthTag(sealed.subarray(-tagLength));
  try {
    return ok(Buffer.concat([decipher.update(sealed.subarray(1 + nonceLength, -tagLength)), decipher.final()]));
  } catch {
    return changed;
  }
}

/** Removes all sealed files of the order; a second time changes nothing. */
export async function removeSealed(root: string, order: string): Promise<void> {
  await rm(folderOf(root, order), {recursive: true, force: true});
  await syncFolder(root);
}

type Bound = Omit<BlobRef, 'name'>;

/** Everything the ref says of the file: none of it can be exchanged without the tag failing. */
function associated(bound: Bound): Buffer {
  return Buffer.from(canonical(bound), 'utf8');
}

/** An order's name may hold what a file system refuses, or ends of other paths. */
function folderOf(root: string, order: string): string {
  return join(root, digest(Buffer.from(order, 'utf8')).slice(0, 32));
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
