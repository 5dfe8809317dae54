import {fromBufferPromise, type Entry, type ZipFile} from 'yauzl';
import {problem, type ArchiveDanger, type Problem} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';

/** Far above any settings sheet, far below what hurts. */
export const archiveLimits = {
  fileBytes: 16 * 2 ** 20,
  totalBytes: 48 * 2 ** 20,
  entries: 1000,
  /** Only entries over a mebibyte are judged by ratio: small XML compresses as well as it likes. */
  ratio: 250,
  ratioFromBytes: 2 ** 20
} as const;

/**
 * Looks at a zip before anything is unpacked: its directory first, then where each entry lies, then that each entry
 * is as long as it says, by streaming. Nothing is kept in memory but one chunk. Gives the names of the entries.
 */
export async function guardArchive(file: string, bytes: Uint8Array): Promise<Result<readonly string[]>> {
  const unsafe = (why: ArchiveDanger, detail: string) => failed(problem('sheet-archive-unsafe', {file, why, detail}));
  if (bytes.length > archiveLimits.fileBytes) return unsafe('too-large', `${bytes.length} bytes`);
  try {
    const options = {lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true} as const;
    const archive = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), options);
    if (archive.entryCount > archiveLimits.entries) return unsafe('too-many', `${archive.entryCount} entries`);
    const entries = await readDirectory(archive);
    const danger = dangerIn(entries) ?? (await overlapIn(archive, entries)) ?? (await lieIn(archive, entries));
    return danger ? unsafe(danger.why, danger.detail) : ok(entries.map(nameOf));
  } catch (error) {
    return unsafe('damaged', (error as Error).message);
  }
}

type Danger = Pick<Extract<Problem, {kind: 'sheet-archive-unsafe'}>, 'why' | 'detail'>;

function readDirectory(archive: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    archive.on('entry', (entry: Entry) => {
      entries.push(entry);
      archive.readEntry();
    });
    archive.on('end', () => resolve(entries));
    archive.on('error', reject);
    archive.readEntry();
  });
}

function dangerIn(entries: readonly Entry[]): Danger | null {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (total > archiveLimits.totalBytes) return {why: 'too-large', detail: `${total} bytes unpacked`};
  const seen = new Set<string>();
  for (const entry of entries) {
    const name = nameOf(entry);
    const ratio = entry.uncompressedSize / Math.max(entry.compressedSize, 1);
    if (isBadName(name)) return {why: 'name', detail: name};
    if (seen.has(name.toLowerCase())) return {why: 'duplicate', detail: name};
    if (isLink(entry)) return {why: 'link', detail: name};
    if (entry.isEncrypted()) return {why: 'encrypted', detail: name};
    if (entry.uncompressedSize > archiveLimits.ratioFromBytes && ratio > archiveLimits.ratio)
      return {why: 'ratio', detail: `${name}: ${Math.round(ratio)} to 1`};
    seen.add(name.toLowerCase());
  }
  return null;
}

/** Two entries on the same bytes are how a small file unpacks to a huge one without a high ratio. */
async function overlapIn(archive: ZipFile, entries: readonly Entry[]): Promise<Danger | null> {
  const spans: {start: number; end: number; name: string}[] = [];
  for (const entry of entries) {
    const {fileDataStart} = await archive.readLocalFileHeaderPromise(entry, {minimal: true});
    const end = fileDataStart + entry.compressedSize;
    spans.push({start: entry.relativeOffsetOfLocalHeader, end, name: nameOf(entry)});
  }
  spans.sort((one, other) => one.start - other.start);
  const overlap = spans.find((span, index) => index > 0 && span.start < (spans[index - 1]?.end ?? 0));
  return overlap ? {why: 'overlap', detail: overlap.name} : null;
}

/** An entry longer or shorter than its directory says: yauzl stops the stream at the first byte too many. */
async function lieIn(archive: ZipFile, entries: readonly Entry[]): Promise<Danger | null> {
  for (const entry of entries.filter(one => !nameOf(one).endsWith('/'))) {
    const stream = await archive.openReadStreamPromise(entry);
    try {
      for await (const chunk of stream) void chunk;
    } catch (error) {
      const why = /too many bytes/.test((error as Error).message) ? 'ratio' : 'damaged';
      return {why, detail: `${nameOf(entry)}: ${(error as Error).message}`};
    } finally {
      stream.destroy();
    }
  }
  return null;
}

function nameOf(entry: Entry): string {
  return Buffer.from(entry.fileName).toString('utf8');
}

function isBadName(name: string): boolean {
  const broken = /^[/\\]|^[A-Za-z]:|\\/.test(name) || name.split('').some(one => one < ' ' || one === '\ufffd');
  return broken || name === '' || name.split('/').includes('..');
}

/** Unix mode in the upper half, made on Unix (3) or macOS (19). */
function isLink(entry: Entry): boolean {
  return [3, 19].includes(entry.versionMadeBy >>> 8) && ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}
