/**
 * `report verify`: is a report folder what was signed? It shares no code with what wrote the folder but the names of
 * the files, the journal's chain and the statement's digest, and needs no font, no PDF library and no store.
 */
import {createHash, createPublicKey, verify as verifySignature} from 'node:crypto';
import {readdir, readFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {verify as verifyChain} from '#core/journal/chain.ts';
import type {ChainRecord, Head} from '#core/journal/event.ts';
import {problem, type ReportFault} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';
import {bytesOf, field, hashOf, manifestIn, names, parsed, type Files, type Manifest} from './reading.ts';
import {photoFaults, statementFaults, witnessFaults} from './verify-facts.ts';

export interface Verified {
  readonly report: string;
  readonly version: number;
  readonly order: string;
  readonly control: string;
  readonly chain: Head;
  readonly files: number;
  /** `pinned`: the caller named this key. Otherwise the folder only says so itself. */
  readonly signer: {readonly thumbprint: string; readonly pinned: boolean};
}

/** `signer`: JWK thumbprint (RFC 7638, SHA-256, base64url) of the key that has to have signed. */
export async function verifyReport(
  folder: string,
  options: {readonly signer?: string} = {}
): Promise<Result<Verified>> {
  const read = await readAll(folder);
  if (!read.ok) return read;
  const files = read.value;
  const lacking = Object.values(names).filter(name => !files.has(name));
  if (lacking.length > 0) return changed(lacking.map(file => ({file, why: 'missing'})));
  const manifest = manifestIn(bytesOf(files, names.manifest));
  if (manifest === null) return changed([{file: names.manifest, why: 'manifest'}]);
  const signer = signerOf(bytesOf(files, names.manifest), bytesOf(files, names.signature).toString('latin1'));
  if (signer === null) return changed([{file: names.signature, why: 'signature'}]);
  if (options.signer !== undefined && options.signer !== signer)
    return changed([{file: names.signature, why: 'signer'}]);
  const faults = [
    ...listFaults(files, manifest),
    ...chainFaults(files, manifest),
    ...statementFaults(files, manifest),
    ...witnessFaults(files),
    ...photoFaults(files, manifest)
  ];
  if (faults.length > 0) return changed(faults);
  return ok({
    report: manifest.report,
    version: manifest.version,
    order: manifest.chain.order,
    control: manifest.statement.control,
    chain: manifest.chain,
    files: manifest.files.length,
    signer: {thumbprint: signer, pinned: options.signer !== undefined}
  });
}

async function readAll(folder: string): Promise<Result<Files>> {
  let at = basename(folder);
  try {
    const files = new Map<string, Buffer>();
    for (const entry of await readdir(folder, {withFileTypes: true})) {
      at = entry.name;
      files.set(at, entry.isFile() ? await readFile(join(folder, at)) : Buffer.alloc(0));
    }
    return ok(files);
  } catch (error) {
    const detail = (error as NodeJS.ErrnoException).code ?? String(error);
    return failed(problem('report-unreadable', {file: at, detail}));
  }
}

function changed(faults: readonly ReportFault[]): Result<never> {
  return failed(problem('report-changed', {faults}));
}

/** The thumbprint of the key that signed these very bytes, or null. */
function signerOf(manifest: Buffer, jws: string): string | null {
  const parts = /^([\w-]+)\.\.([\w-]+)$/.exec(jws);
  const header = parsed(Buffer.from(parts?.[1] ?? '', 'base64url').toString('utf8'));
  const jwk = field(header, 'jwk');
  const x = field(jwk, 'x');
  if (field(header, 'alg') !== 'EdDSA' || field(jwk, 'kty') !== 'OKP' || field(jwk, 'crv') !== 'Ed25519') return null;
  if (parts === null || typeof x !== 'string') return null;
  const signature = Buffer.from(parts[2] ?? '', 'base64url');
  // Base64 has spare bits at its end: another spelling of the same signature is a change all the same.
  if (signature.toString('base64url') !== parts[2] || Buffer.from(x, 'base64url').length !== 32) return null;
  const input = Buffer.from(`${parts[1]}.${manifest.toString('base64url')}`, 'latin1');
  const member = {crv: 'Ed25519', kty: 'OKP', x};
  if (!verifySignature(null, input, createPublicKey({key: member, format: 'jwk'}), signature)) return null;
  return createHash('sha256').update(JSON.stringify(member)).digest('base64url');
}

function listFaults(files: Files, manifest: Manifest): readonly ReportFault[] {
  const signedToo: readonly string[] = [names.manifest, names.signature];
  const extra = [...files.keys()].filter(
    name => !signedToo.includes(name) && !manifest.files.some(file => file.name === name)
  );
  const unlisted = [names.customer, names.office, names.facts, names.journal].filter(
    name => !manifest.files.some(file => file.name === name)
  );
  return [
    ...extra.map(file => ({file, why: 'extra'}) as const),
    ...unlisted.map(file => ({file, why: 'manifest'}) as const),
    ...manifest.files.flatMap((file): readonly ReportFault[] => {
      const bytes = files.get(file.name);
      if (bytes === undefined) return [{file: file.name, why: 'missing'}];
      const same = bytes.length === file.size && hashOf(bytes) === file.sha256;
      return same ? [] : [{file: file.name, why: 'changed'}];
    })
  ];
}

/** The journal ends where the manifest says, and passes the points at which witness and report were bound to it. */
function chainFaults(files: Files, manifest: Manifest): readonly ReportFault[] {
  const fault = [{file: names.journal, why: 'chain'}] as const;
  const lines = bytesOf(files, names.journal).toString('utf8').split('\n');
  if (lines.pop() !== '') return fault;
  const records = lines.map((bytes, seq): ChainRecord => ({seq, bytes, hash: hashOf(Buffer.from(bytes, 'utf8'))}));
  if (!verifyChain(manifest.chain.order, records, manifest.chain).ok) return fault;
  const facts = parsed(bytesOf(files, names.facts).toString('utf8'));
  const points = [field(facts, 'chain'), field(field(facts, 'signOff'), 'chain')];
  const passed = points.every(point => records[Number(field(point, 'count')) - 1]?.hash === field(point, 'head'));
  return passed ? [] : fault;
}
