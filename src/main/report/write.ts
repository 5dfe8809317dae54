import {createHash, randomBytes, type KeyObject} from 'node:crypto';
import {mkdir, open, readdir, rename, rm} from 'node:fs/promises';
import {basename, dirname, join, resolve} from 'node:path';
import type {ChainRecord} from '#core/journal/event.ts';
import {problem} from '#core/problem.ts';
import {documentOf} from '#core/report/document.ts';
import type {PhotoBytes} from '#core/job/photo-bytes.ts';
import type {FileRecord, ReportFacts} from '#core/report/facts.ts';
import {photoName} from '#core/report/people.ts';
import {failed, ok, type Result} from '#core/result.ts';
import {witnessPhrases} from '#words/ja/witness.ts';
import {customerPaper} from './customer.ts';
import {fileNames, listed, manifestName, photoNames, signatureName, signed, type Manifest} from './manifest.ts';
import {officePaper} from './office.ts';
import {print} from './press.ts';

export interface Writing {
  /** Holds the report alone; made when it is not there. An earlier version of the same report is replaced. */
  readonly folder: string;
  readonly facts: ReportFacts;
  /** The order's whole journal as stored, from its first event to where this report was made. */
  readonly records: readonly ChainRecord[];
  /** The device's Ed25519 private key. */
  readonly sign: KeyObject;
  /** Photos as they were stored, as far as they are at hand; each becomes a file of the report. */
  readonly photos?: readonly PhotoBytes[];
}

export interface Written {
  /** Names inside the folder. */
  readonly files: readonly string[];
}

/**
 * Writes both copies, their facts, the journal, the photos, the manifest and its signature. Durable when it resolves; each file is
 * there whole or not at all. Fails with 'glyph-missing', 'disk-full' or 'folder-not-writable'.
 */
export async function writeReport(given: Writing): Promise<Result<Written>> {
  const made = await filesOf(given);
  if (!made.ok) return made;
  const files = made.value;
  const manifest = bytesOf(JSON.stringify(manifestOf(given, files), null, 2));
  const signature = bytesOf(await signed(manifest, given.sign));
  return put(resolve(given.folder), new Map([...files, [manifestName, manifest], [signatureName, signature]]));
}

async function filesOf(given: Writing): Promise<Result<ReadonlyMap<string, Uint8Array>>> {
  const photos = photosOf(given);
  const document = documentOf({...given.facts, files: atHand(given.facts.files, photos)}, witnessPhrases);
  const customer = await print(customerPaper(document.customer));
  if (!customer.ok) return customer;
  const office = await print(officePaper(document.office, photos));
  if (!office.ok) return office;
  const journal = given.records.map(record => `${record.bytes}\n`).join('');
  return ok(
    new Map([
      [fileNames.customer, customer.value],
      [fileNames.office, office.value],
      [fileNames.facts, bytesOf(JSON.stringify(document.office, null, 2))],
      [fileNames.journal, bytesOf(journal)],
      ...photos
    ])
  );
}

/** By file name; only what is the very rendition that was recorded. */
function photosOf({facts, photos = []}: Writing): ReadonlyMap<string, Uint8Array> {
  return new Map(
    photos.flatMap(({subject, bytes}) => {
      const name = photoName(subject);
      const recorded = facts.files.find(file => file.role === 'photo' && file.name === name);
      return recorded?.sha256 === createHash('sha256').update(bytes).digest('hex') ? [[name, bytes] as const] : [];
    })
  );
}

/** A photo that was recorded and is not at hand stays listed with its hash, and without a size. */
function atHand(files: readonly FileRecord[], photos: ReadonlyMap<string, Uint8Array>): readonly FileRecord[] {
  return files.map(file => (file.role === 'photo' && !photos.has(file.name) ? {...file, size: null} : file));
}

function manifestOf({facts, records}: Writing, files: ReadonlyMap<string, Uint8Array>): Manifest {
  const last = records.at(-1);
  if (last === undefined) throw new Error('a report without a journal');
  const {digest, control} = facts.statement;
  return {
    schema: 1,
    report: facts.number,
    version: facts.version,
    chain: {order: facts.order.no, count: records.length, hash: last.hash},
    statement: {digest, control},
    files: listed(files)
  };
}

/** Into a folder beside it first; the signature comes last, so that a cut in between is never taken for a report. */
async function put(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<Result<Written>> {
  const beside = `${folder}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await mkdir(folder, {recursive: true});
    await sweep(folder);
    await mkdir(beside);
    for (const [name, bytes] of files) await writeThrough(join(beside, name), bytes);
    await rm(join(folder, signatureName), {force: true});
    for (const name of photoNames) if (!files.has(name)) await rm(join(folder, name), {force: true});
    for (const name of files.keys()) await rename(join(beside, name), join(folder, name));
    await sync(folder);
    return ok({files: [...files.keys()]});
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    return failed(
      code === 'ENOSPC' ? problem('disk-full', {operation: 'report'}) : problem('folder-not-writable', {folder, code})
    );
  } finally {
    await rm(beside, {recursive: true, force: true});
  }
}

/** Removes what a kill in the middle of an earlier attempt left beside the folder: it holds customers' data. */
async function sweep(folder: string): Promise<void> {
  const [start, left] = [basename(folder), /^\.[0-9a-f]{12}\.tmp$/];
  for (const name of await readdir(dirname(folder))) {
    if (name.startsWith(start) && left.test(name.slice(start.length)))
      await rm(join(dirname(folder), name), {recursive: true, force: true});
  }
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the names durable. Windows can't open folders; NTFS journals their entries itself. */
async function sync(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'utf8');
}
