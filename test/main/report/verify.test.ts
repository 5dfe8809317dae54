import {createHash, createPublicKey} from 'node:crypto';
import {cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {ReportFault} from '#core/problem.ts';
import {fileNames, listed, manifestName, signatureName, signed, type Manifest} from '#main/report/manifest.ts';
import {verifyReport} from '#main/report/verify.ts';
import {writeReport} from '#main/report/write.ts';
import {deviceKey, removeFolders, tempFolder, visitFacts, written} from './folder.ts';

const key = deviceKey();
const thumbprint = thumbprintOf();
const original = tempFolder();
const {facts, records} = visitFacts();

beforeAll(async () => {
  await written({folder: original, facts, records, sign: key});
});
afterAll(removeFolders);

describe('a report folder', () => {
  test('is accepted as it was made, and says who signed it', async () => {
    expect(await verifyReport(original)).toMatchObject({
      ok: true,
      value: {
        report: 'R-20261122-0147',
        order: 'VSR-20261122-01',
        control: facts.statement.control,
        chain: {count: 5},
        signer: {thumbprint, pinned: false}
      }
    });
    expect(await verifyReport(original, {signer: thumbprint})).toMatchObject({
      ok: true,
      value: {signer: {pinned: true}}
    });
  });

  test('holds the two copies, the facts, the journal, the manifest and its signature, nothing else', () => {
    expect(readdirSync(original).sort()).toEqual([...Object.values(fileNames), manifestName, signatureName].sort());
  });

  test('can be replaced by a later version', async () => {
    const folder = copy();
    const later = visitFacts({version: 2});
    expect(await writeReport({folder, ...later, sign: key})).toMatchObject({ok: true});
    expect(await verifyReport(folder)).toMatchObject({ok: true, value: {version: 2}});
  });

  test('is refused when another key signed than the one expected', async () => {
    expect(await faultsOf(original, 'x'.repeat(43))).toEqual([{file: signatureName, why: 'signer'}]);
  });

  test('whose writing was killed leaves nothing beside it the next time', async () => {
    const folder = copy();
    mkdirSync(`${folder}.0123456789ab.tmp`);
    mkdirSync(`${folder}.mine.tmp`);
    await written({folder, facts, records, sign: key});
    expect(readdirSync(dirname(folder)).sort()).toEqual(['out', 'out.mine.tmp']);
    expect(await verifyReport(folder)).toMatchObject({ok: true});
  });

  test('that cannot be written to says so', async () => {
    const file = join(copy(), fileNames.facts);
    expect(await writeReport({folder: file, facts, records, sign: key})).toMatchObject({
      ok: false,
      problem: {kind: 'folder-not-writable'}
    });
  });

  test('that is not there is unreadable, not refused', async () => {
    expect(await verifyReport(join(original, 'nowhere'))).toMatchObject({
      ok: false,
      problem: {kind: 'report-unreadable'}
    });
  });
});

describe('one changed bit', () => {
  // Ends and a seeded spread of places in each file; every byte of the two small ones.
  test.each([...Object.values(fileNames), manifestName, signatureName])('in %s is refused', async name => {
    const folder = copy();
    const path = join(folder, name);
    const bytes = readFileSync(path);
    const every = name === manifestName || name === signatureName;
    for (const at of every ? bytes.keys() : places(name, bytes.length)) {
      const bit = 1 << ((at * 7 + 3) % 8);
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ bit;
      writeFileSync(path, flipped);
      expect(await verifyReport(folder), `${name} byte ${at}`).toMatchObject({
        ok: false,
        problem: {kind: 'report-changed'}
      });
    }
  });

  test.each([...Object.values(fileNames), manifestName, signatureName])('%s cut or longer is refused', async name => {
    const folder = copy();
    const path = join(folder, name);
    const bytes = readFileSync(path);
    for (const other of [bytes.subarray(0, -1), Buffer.concat([bytes, Buffer.from('\n')]), Buffer.alloc(0)]) {
      writeFileSync(path, other);
      expect(await verifyReport(folder)).toMatchObject({ok: false});
    }
  });

  test('every other spelling of the last letter of the signature is refused', async () => {
    const folder = copy();
    const jws = readFileSync(join(folder, signatureName), 'latin1');
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.replace(
      jws.at(-1) ?? '',
      ''
    )) {
      writeFileSync(join(folder, signatureName), jws.slice(0, -1) + letter);
      expect(await verifyReport(folder)).toMatchObject({ok: false});
    }
  });
});

describe('files that come, go and change places', () => {
  test('an added file is named', async () => {
    const folder = copy();
    writeFileSync(join(folder, 'memo.txt'), 'x');
    expect(await faultsOf(folder)).toEqual([{file: 'memo.txt', why: 'extra'}]);
  });

  test.each([...Object.values(fileNames), manifestName, signatureName])('%s taken away is named', async name => {
    const folder = copy();
    rmSync(join(folder, name));
    expect(await faultsOf(folder)).toEqual([{file: name, why: 'missing'}]);
  });

  test('the two copies exchanged are both named', async () => {
    const folder = copy();
    renameSync(join(folder, fileNames.customer), join(folder, 'x'));
    renameSync(join(folder, fileNames.office), join(folder, fileNames.customer));
    renameSync(join(folder, 'x'), join(folder, fileNames.office));
    expect((await faultsOf(folder)).map(fault => fault.why)).toEqual(['changed', 'changed', 'statement', 'statement']);
  });

  test('the signature of another report is refused', async () => {
    const folder = copy();
    const other = tempFolder();
    await written({folder: other, ...visitFacts({number: 'R-2'}), sign: key});
    cpSync(join(other, signatureName), join(folder, signatureName));
    expect(await faultsOf(folder)).toEqual([{file: signatureName, why: 'signature'}]);
  });
});

describe('signed anew by whoever changed it', () => {
  test('a journal line changed breaks the chain', async () => {
    const folder = await resigned(fileNames.journal, text => text.replace('applied', 'skipped'));
    expect(await faultsOf(folder)).toContainEqual({file: fileNames.journal, why: 'chain'});
  });

  test('a journal cut at its end does not reach the head', async () => {
    const folder = await resigned(fileNames.journal, text => text.split('\n').slice(0, -2).join('\n') + '\n');
    expect(await faultsOf(folder)).toContainEqual({file: fileNames.journal, why: 'chain'});
  });

  test('a statement changed no longer has its digest', async () => {
    const folder = await resigned(fileNames.facts, text => text.replace('△　福岡営業所とは', '○　福岡営業所とは'));
    expect(await faultsOf(folder)).toContainEqual({file: fileNames.facts, why: 'statement'});
  });

  test('a customer copy of another visit carries another control number', async () => {
    const other = tempFolder();
    await written({folder: other, ...visitFacts({}, {site: '横浜支店'}), sign: key});
    const folder = await resigned(fileNames.customer, () => readFileSync(join(other, fileNames.customer)));
    expect(await faultsOf(folder)).toContainEqual({file: fileNames.customer, why: 'statement'});
  });

  test('it is another key, which a pinned thumbprint shows', async () => {
    const folder = await resigned(fileNames.facts, text => text, deviceKey());
    expect(await verifyReport(folder)).toMatchObject({ok: true, value: {signer: {pinned: false}}});
    expect(await faultsOf(folder, thumbprint)).toEqual([{file: signatureName, why: 'signer'}]);
  });
});

function copy(): string {
  const folder = tempFolder();
  cpSync(original, folder, {recursive: true});
  return folder;
}

async function faultsOf(folder: string, signer?: string): Promise<readonly ReportFault[]> {
  const result = await verifyReport(folder, signer === undefined ? {} : {signer});
  if (result.ok) return [];
  if (result.problem.kind !== 'report-changed') throw new Error(result.problem.kind);
  return result.problem.faults;
}

/** Changes one file and makes manifest and signature fit again, as one who holds a key could. */
async function resigned(name: string, change: (text: string) => string | Buffer, signer = key): Promise<string> {
  const folder = copy();
  const path = join(folder, name);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  const manifest = JSON.parse(readFileSync(join(folder, manifestName), 'utf8')) as Manifest;
  const files = listed(new Map(Object.values(fileNames).map(file => [file, readFileSync(join(folder, file))])));
  const bytes = Buffer.from(JSON.stringify({...manifest, files}));
  writeFileSync(join(folder, manifestName), bytes);
  writeFileSync(join(folder, signatureName), await signed(bytes, signer));
  return folder;
}

function* places(seed: string, length: number): Generator<number> {
  yield* [0, length >> 1, length - 1];
  for (let round = 0; round < 24; round += 1) {
    yield createHash('sha256').update(`${seed} ${round}`).digest().readUInt32BE() % length;
  }
}

function thumbprintOf(): string {
  const {x} = createPublicKey(key).export({format: 'jwk'});
  return createHash('sha256')
    .update(JSON.stringify({crv: 'Ed25519', kty: 'OKP', x}))
    .digest('base64url');
}
