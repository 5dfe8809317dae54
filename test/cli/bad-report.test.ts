import {createHash, createPublicKey} from 'node:crypto';
import {appendFileSync, cpSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {deviceKey, removeFolders, tempFolder, visitFacts, written} from '../main/report/folder.ts';
import {expectProblem, typed} from './papers.ts';
import {temporary} from './program.ts';

const key = deviceKey();
const {x} = createPublicKey(key).export({format: 'jwk'}) as {x: string};
const thumbprint = createHash('sha256')
  .update(JSON.stringify({crv: 'Ed25519', kty: 'OKP', x}))
  .digest('base64url');
const original = tempFolder();

beforeAll(async () => {
  await written({folder: original, ...visitFacts(), sign: key});
});
afterAll(removeFolders);

function copy(): string {
  const folder = join(temporary(), 'report');
  cpSync(original, folder, {recursive: true});
  return folder;
}

describe('report verify', () => {
  test('says who signed, and that nobody vouched for that key', async () => {
    const ran = await typed('report', 'verify', original);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain(`署名した鍵：${thumbprint}`);
    expect(ran.stderr).toContain('この鍵が誰のものかは確かめていません');
    expect(JSON.parse(ran.stdout)).toMatchObject({signer: {thumbprint, pinned: false}});
  });

  test('says so when it is the key that was asked for, and refuses any other', async () => {
    const ran = await typed('report', 'verify', original, '--signer', thumbprint);
    expect(ran.stderr).toContain('--signer で指定した鍵と同じです');
    const other = await typed('report', 'verify', original, '--signer', thumbprint.toLowerCase());
    expectProblem(other, 'report-changed');
    expect(other.stderr).toContain('--signer で指定した鍵の署名ではありません');
  });

  const faults: readonly (readonly [why: string, change: (folder: string) => void, says: string])[] = [
    [
      'changed',
      folder => appendFileSync(join(folder, 'report-客先用.pdf'), ' '),
      'report-客先用.pdf：作った後で、中身が'
    ],
    ['missing', folder => rmSync(join(folder, 'journal.jsonl')), 'journal.jsonl：あるはずのファイルが'],
    ['extra', folder => writeFileSync(join(folder, '写真.jpg'), 'x'), '写真.jpg：作った時には無かったファイルです'],
    ['signature', folder => appendFileSync(join(folder, 'manifest.json'), ' '), '署名が合いません'],
    ['manifest', folder => writeFileSync(join(folder, 'manifest.json'), '{}'), 'ファイルの一覧が読めない'],
    ['chain', folder => writeFileSync(join(folder, 'journal.jsonl'), ''), '作業記録のつながりが合いません']
  ];
  test.each(faults)('%s: in plain words', async (why, change, says) => {
    const folder = copy();
    change(folder);
    const ran = await typed('report', 'verify', folder);
    expect(JSON.stringify(expectProblem(ran, 'report-changed')['faults'])).toContain(`"${why}"`);
    expect(ran.stderr).toContain(says);
  });

  test('a folder that is not there is called by its name', async () => {
    const ran = await typed('report', 'verify', join(temporary(), 'R-9999'));
    expect(expectProblem(ran, 'report-unreadable')['file']).toBe('R-9999');
    expectProblem(await typed('report', 'verify', '--signer'), 'usage-wrong');
  });
});
