import {createHash} from 'node:crypto';
import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {ReportFacts} from '#core/report/facts.ts';
import {signOff} from '#core/witness/sign-off.ts';
import {statementOf} from '#core/witness/statement.ts';
import {fileNames, listed, manifestName, signatureName, signed, type Manifest} from '#main/report/manifest.ts';
import {checkPlace} from '#main/report/place.ts';
import {verifyReport} from '#main/report/verify.ts';
import {witnessPhrases} from '#words/ja/witness.ts';
import {lacks} from '../../house/offers.ts';
import {people} from '../../core/report/people.ts';
import {japan, swapFacts, works} from '../../core/witness/example.ts';
import {attachmentsOf, deviceKey, removeFolders, tempFolder, textOf, visitFacts, written} from './folder.ts';
import {jpeg} from './photo.ts';

const sha256 = createHash('sha256').update(jpeg).digest('hex');
const photo = {is: 'photo', subject: 'old-label', file: 'photo-old-label.jpg', sha256, at: japan('03:12')} as const;
const photoFile = {name: photo.file, role: 'photo', sha256, size: jpeg.length, takenAt: photo.at} as const;
const strokes = [
  [0, 40, 0, 60, 0, 12, 120, 70, 30],
  [150, 20, 0, 260, 60, 20]
];
const folder = tempFolder();
const squeezed = (text: string): string => text.replace(/\s/g, '');

/** Someone left at 4:12 and signed by hand; a photo was taken; a note holds a character that no font here has. */
function nightFacts(over: Partial<ReportFacts> = {}): ReturnType<typeof visitFacts> {
  const typed = {
    ...people,
    photos: [photo, ...people.photos.slice(1)],
    notes: [{text: '鍵🗝は内線9', at: japan('03:30')}]
  };
  const {facts, records} = visitFacts({people: typed, ...over});
  const statement = statementOf(swapFacts({work: works.early}), witnessPhrases);
  const early = signOff(statement, {
    witness: {name: '見本 次郎', company: '見本警備株式会社', department: ''},
    how: {kind: 'drawn', strokes, remark: '廊下が暗い'},
    chain: {head: records[1]?.hash ?? '', count: 2},
    at: japan('04:12')
  });
  const files = [...facts.files, photoFile];
  return {facts: {...facts, files, earlier: [{part: 'early', statement, signOff: early}]}, records};
}

const night = nightFacts();

beforeAll(async () => {
  await written({folder, ...night, sign: deviceKey(), photos: [{subject: 'old-label', bytes: jpeg}]});
});
afterAll(removeFolders);

describe.skipIf(lacks('pdf tools'))('the office copy', () => {
  const read = (): string => squeezed(textOf(join(folder, fileNames.office)));

  test('tells what people did and said, with the centre’s spoken words as not ratified', () => {
    const text = read();
    for (const part of [
      ...['電話', '開始', 'つながらず', '監視太郎NOC-4419', 'センターの一言（口頭のみ・未追認）', '製造番号違い'],
      ...[
        '撮影',
        '持込PCのLAN接続',
        '不可',
        'POWER橙点灯',
        '側面にシール2枚',
        '範囲外のご依頼',
        '来客用のWi-Fiも欲しい'
      ],
      ...['続ける', '残して続行（残件）', 'この行に続く2行', '採用', 'speed100duplex', '旧機ラベル'],
      ...['ge0からONU、ge1から社内スイッチ', '立会者の質問', '廊下が暗い', '見本次郎', '先に帰られた方']
    ])
      expect(text).toContain(part);
  });

  test('is printed though a note holds a character that the font lacks; the JSON has it as it was typed', () => {
    expect(read()).toContain('鍵〓は内線9');
    expect(attachmentsOf(join(folder, fileNames.office))).toContain('鍵🗝は内線9');
  });

  test('shows the photo', () => {
    const images = execFileSync('pdfimages', ['-list', join(folder, fileNames.office)], {encoding: 'utf8'});
    expect(images).toMatch(/image\s+64\s+48\s.*jpeg/);
  });

  test('says in its head that the work was done by hand', async () => {
    const out = tempFolder();
    const manual = {why: 'プロンプトが合わない', from: japan('03:30'), until: japan('03:50'), pasted: 12};
    await written({folder: out, ...nightFacts({manual}), sign: deviceKey()});
    const text = squeezed(textOf(join(out, fileNames.office)));
    expect(text).toContain('手動投入：プロンプトが合わない');
    expect(text).toContain('人が押して送った行12行');
    expect(squeezed(textOf(join(out, fileNames.customer)))).not.toMatch(/手動|プロンプト/);
  });
});

describe.skipIf(lacks('pdf tools'))('the customer copy', () => {
  test('gives both witnesses, both control numbers, and the early words apart from what came later', () => {
    const text = squeezed(textOf(join(folder, fileNames.customer)));
    const {control} = night.facts.earlier[0]?.statement ?? {control: '?'};
    expect(text).toContain(`控え番号${night.facts.statement.control}`);
    expect(text).toContain(`先の控え番号${control}`);
    const [told, later] = [
      'ここまでに、機器の取り付けと通信の確認を終えました。',
      'その後の作業を含む、終わりの時点の内容'
    ];
    expect(text.indexOf(told)).toBeGreaterThan(0);
    expect(text.indexOf(told)).toBeLessThan(text.indexOf(later));
    expect(text).toContain('見本警備株式会社見本次郎様');
    expect(text).toContain('立会者サイン（手書き）');
    expect(text).not.toContain('電子署名');
  });

  test('gives nothing that people told each other, and no photo', () => {
    const pdf = join(folder, fileNames.customer);
    for (const text of [squeezed(textOf(pdf)), squeezed(attachmentsOf(pdf))])
      expect(text).not.toMatch(
        /NOC-|監視太郎|内線|Wi-Fi|シール|橙|未追認|photo|写真|廊下|dnsforwarder|speed100|ge1から/
      );
    expect(execFileSync('pdfimages', ['-list', pdf], {encoding: 'utf8'}).trim().split('\n').length).toBe(2);
  });

  test('draws the sign anew, and only where somebody drew one', async () => {
    expect(linesDrawn(join(folder, fileNames.customer))).toBeGreaterThan(linesDrawn(await without()));
  });
});

describe('the folder', () => {
  test('holds the photo, and passes', async () => {
    expect(readdirSync(folder)).toContain('photo-old-label.jpg');
    expect(readFileSync(join(folder, 'photo-old-label.jpg')).equals(jpeg)).toBe(true);
    expect(await verifyReport(folder)).toMatchObject({ok: true, value: {files: 5}});
    expect(await checkPlace({folder, order: night.facts.order.no})).toMatchObject({ok: true});
  });

  test('is refused when the photo is changed or gone', async () => {
    const changed = copy();
    writeFileSync(join(changed, photo.file), Buffer.concat([jpeg, Buffer.from([0])]));
    expect(await verifyReport(changed)).toMatchObject({problem: {faults: [{file: photo.file, why: 'changed'}]}});
    const gone = copy();
    rmSync(join(gone, photo.file));
    expect(await verifyReport(gone)).toMatchObject({
      problem: {faults: [{file: photo.file, why: 'missing'}]}
    });
  });

  test.each([
    ['taken out', undefined, 'missing'],
    ['exchanged', Buffer.concat([jpeg, Buffer.from([0])]), 'changed']
  ] as const)('is refused when the photo was %s and the manifest signed anew', async (_, bytes, why) => {
    const out = copy();
    rmSync(join(out, photo.file));
    if (bytes) writeFileSync(join(out, photo.file), bytes);
    const manifest = JSON.parse(readFileSync(join(out, manifestName), 'utf8')) as Manifest;
    const names = [...Object.values(fileNames), ...(bytes ? [photo.file] : [])];
    const files = listed(new Map(names.map(name => [name, readFileSync(join(out, name))])));
    const forged = Buffer.from(JSON.stringify({...manifest, files}));
    writeFileSync(join(out, manifestName), forged);
    writeFileSync(join(out, signatureName), await signed(forged, deviceKey()));
    expect(await verifyReport(out)).toMatchObject({problem: {faults: [{file: photo.file, why}]}});
  });

  test('lists a photo that is not at hand with its hash alone; another picture never takes its place', async () => {
    const out = tempFolder();
    const other = Buffer.concat([jpeg, Buffer.from([0])]);
    await written({folder: out, ...night, sign: deviceKey(), photos: [{subject: 'old-label', bytes: other}]});
    expect(existsSync(join(out, photo.file))).toBe(false);
    const {files} = JSON.parse(readFileSync(join(out, fileNames.facts), 'utf8')) as ReportFacts;
    expect(files.find(one => one.role === 'photo')).toMatchObject({sha256, size: null});
    expect(await verifyReport(out)).toMatchObject({ok: true});
  });

  test('written anew without a photo no longer holds it', async () => {
    const out = copy();
    await written({folder: out, ...visitFacts({version: 2}), sign: deviceKey()});
    expect(existsSync(join(out, photo.file))).toBe(false);
    expect(await verifyReport(out)).toMatchObject({ok: true, value: {version: 2}});
  });

  test.each([
    ['a stroke of an early sign', {how: {kind: 'drawn', strokes: [[0, 0, 0]], remark: '廊下が暗い'}}],
    ['the name of who left early', {witness: {name: '別人', company: '見本警備株式会社', department: ''}}],
    ['where the journal stood', {chain: {head: '0'.repeat(64), count: 2}}]
  ] as const)('whose report exchanges %s is refused, whoever signs it anew', async (_, change) => {
    const out = tempFolder();
    const {facts, records} = nightFacts();
    const [early] = facts.earlier;
    if (!early) throw new Error('nobody left early');
    const forged = [{...early, signOff: {...early.signOff, ...change}}];
    await written({folder: out, facts: {...facts, earlier: forged}, records, sign: deviceKey(), photos: []});
    expect(await verifyReport(out)).toMatchObject({problem: {faults: [{file: fileNames.facts, why: 'statement'}]}});
  });

  test('a picture that is none is told in words, and the report is written', async () => {
    const out = tempFolder();
    const broken = Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 1]);
    const hash = createHash('sha256').update(broken).digest('hex');
    const {facts, records} = nightFacts({people: {...people, photos: [{...photo, sha256: hash}]}});
    const files = [{...photoFile, sha256: hash, size: broken.length}];
    const photos = [{subject: 'old-label', bytes: broken}] as const;
    await written({folder: out, facts: {...facts, files}, records, sign: deviceKey(), photos});
    expect(await verifyReport(out)).toMatchObject({ok: true});
    const printed = lacks('pdf tools') ? '画像を開けません' : squeezed(textOf(join(out, fileNames.office)));
    expect(printed).toContain('画像を開けません');
  });
});

async function without(): Promise<string> {
  const out = tempFolder();
  const [early] = night.facts.earlier;
  const typed = early && {...early, signOff: {...early.signOff, how: {kind: 'typed', remark: ''} as const}};
  const facts = {...night.facts, earlier: typed ? [typed] : []};
  await written({folder: out, facts, records: night.records, sign: deviceKey(), photos: []});
  return join(out, fileNames.customer);
}

/** Pieces of line in the drawing commands of the whole paper, which another program unpacks. */
function linesDrawn(pdf: string): number {
  const svg = execFileSync('pdftocairo', ['-svg', pdf, '-'], {encoding: 'utf8', maxBuffer: 1 << 28});
  return svg.match(/stroke-width:1\.1;/g)?.length ?? 0;
}

function copy(): string {
  const out = tempFolder();
  cpSync(folder, out, {recursive: true});
  return out;
}
