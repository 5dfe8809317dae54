import {createHash, createPublicKey, type KeyObject} from 'node:crypto';
import {CompactSign} from 'jose';
import {photoSubjects} from '#core/job/deeds.ts';
import type {Head} from '#core/journal/event.ts';
import {photoName} from '#core/report/people.ts';

/** The files of a report folder, besides the manifest and its signature. */
export const fileNames = {
  customer: 'report-客先用.pdf',
  office: 'report-社内用.pdf',
  facts: 'report.json',
  journal: 'journal.jsonl'
} as const;
/** One for each photo that can be asked for; a report holds those that were taken. */
export const photoNames: readonly string[] = photoSubjects.map(photoName);
export const manifestName = 'manifest.json';
export const signatureName = 'manifest.json.jws';

/** What is signed: every other file of the folder, whole; where the journal ends; which statement was shown. */
export interface Manifest {
  readonly schema: 1;
  readonly report: string;
  readonly version: number;
  readonly chain: Head;
  readonly statement: {readonly digest: string; readonly control: string};
  /** By name, in the order of the names' code units. */
  readonly files: readonly {readonly name: string; readonly sha256: string; readonly size: number}[];
}

export function listed(files: ReadonlyMap<string, Uint8Array>): Manifest['files'] {
  return [...files]
    .map(([name, bytes]) => ({name, sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length}))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/**
 * A detached JWS (RFC 7515, appendix F; EdDSA, RFC 8037) over the manifest's bytes as they lie on disk. The public key
 * stands in the protected header: it says who signed, not that one should trust them.
 */
export async function signed(manifest: Uint8Array, key: KeyObject): Promise<string> {
  const {kty, crv, x} = createPublicKey(key).export({format: 'jwk'});
  const header = {alg: 'EdDSA', jwk: {kty, crv, x} as {kty: string}};
  const jws = await new CompactSign(manifest).setProtectedHeader(header).sign(key);
  const [head = '', , tail = ''] = jws.split('.');
  return `${head}..${tail}`;
}
