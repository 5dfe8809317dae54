import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {checkIds} from '#core/check/names.ts';
import {fileNames} from '#main/report/manifest.ts';
import {writeReport} from '#main/report/write.ts';
import {words} from '#words/words.ts';
import {forbidden} from '#words/ja/witness.ts';
import {lacks} from '../../house/offers.ts';
import {attachmentsOf, deviceKey, removeFolders, tempFolder, textOf, visitFacts, written} from './folder.ts';

const labels = words('ja').checks.labels;
const folder = tempFolder();
const training = tempFolder();
const {facts, records} = visitFacts();
const squeezed = (text: string): string => text.replace(/\s/g, '');

beforeAll(async () => {
  const lesson = visitFacts({}, {training: true});
  await written({folder, facts, records, sign: deviceKey()});
  await written({folder: training, ...lesson, sign: deviceKey()});
});
afterAll(removeFolders);

describe.skipIf(lacks('pdf tools'))('read back by another program', () => {
  test.each([fileNames.customer, fileNames.office])(
    '%s gives customer, units, serials, witness and control number',
    name => {
      const text = squeezed(textOf(join(folder, name)));
      for (const part of ['株式会社サンプル商事', 'VSRn100', 'VN100-21C0-00417', 'VN100-24A3-01962', '見本花子']) {
        expect(text).toContain(part);
      }
      expect(text).toContain(`控え番号${facts.statement.control}`);
      expect(text).toContain('R-20261122-0147');
    }
  );

  test('the office copy gives every check with its verdict, and how the profile stands', () => {
    const text = squeezed(textOf(join(folder, fileNames.office)));
    for (const check of facts.checks) expect(text).toContain(check.id);
    for (const word of ['合格', '不合格', '不明', '収束待ち', '対象外', '対向側要因の疑い'])
      expect(text).toContain(word);
    expect(text).toContain('仮プロファイル・実機未確認');
    expect(text).toContain('NOC-4417');
  });

  test('the customer copy gives the rows of the statement and nothing else of the checks', () => {
    const text = textOf(join(folder, fileNames.customer));
    const rows = text.split('\n').filter(line => /^[○△－]/.test(line.trim()));
    expect(rows.map(squeezed)).toEqual([
      '○インターネットにつながります',
      '○社内ネットワーク（事務所・電話・来客用・サーバ）が使えます',
      '○ほかの拠点とつながります（6か所のうち5か所）',
      '△福岡営業所とは、まだつながっていません',
      '○監視センターの見守りが再開しました（午前4時9分）',
      '－お客様の業務ソフトは、本日は確認していません'
    ]);
    for (const id of checkIds.filter(one => one !== 'customer')) {
      expect(text).not.toContain(id);
      expect(squeezed(text)).not.toContain(squeezed(labels[id]));
    }
    for (const word of forbidden) expect(text).not.toContain(word);
    expect(text).not.toMatch(/\d{1,3}(\.\d{1,3}){3}|NOC-|疑い|[0-9a-f]{16}/);
  });

  test('what is attached to the customer copy holds nothing of the office', () => {
    const attached = attachmentsOf(join(folder, fileNames.customer));
    expect(JSON.parse(attached)).toMatchObject({copy: 'customer', control: facts.statement.control});
    expect(attached).not.toMatch(/\d{1,3}(\.\d{1,3}){3}|NOC-|C14|br-fukuoka|疑い|[0-9a-f]{16}|仮プロファイル|申し送り/);
  });

  test('what is attached to the office copy is report.json', () => {
    const attached = attachmentsOf(join(folder, fileNames.office));
    expect(attached).toBe(readFileSync(join(folder, fileNames.facts), 'utf8'));
  });

  test('characters that names really hold come back as they were', async () => {
    const out = tempFolder();
    await written({folder: out, ...visitFacts({addressee: '髙﨑①㈱〜 Ⅲ號館'}), sign: deviceKey()});
    expect(squeezed(textOf(join(out, fileNames.customer)))).toContain('髙﨑①㈱〜Ⅲ號館');
  });

  test('training is written across both copies, and only in training', () => {
    for (const name of [fileNames.customer, fileNames.office]) {
      expect(squeezed(textOf(join(training, name)))).toContain('これは訓練の記録です');
      expect(squeezed(textOf(join(training, name))).replaceAll('訓練の記録', '')).toMatch(/訓.{0,400}練/s);
    }
    expect(textOf(join(folder, fileNames.customer)).replace('（訓練・名前の入力）', '')).not.toContain('訓練');
  });
});

test('both copies say that they are PDF/A-3b, tagged and Japanese, and embed their fonts', () => {
  for (const name of [fileNames.customer, fileNames.office]) {
    const pdf = readFileSync(join(folder, name), 'latin1');
    expect(pdf).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(pdf).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/Lang (ja-JP)');
    expect(pdf).toContain('/AFRelationship /Data');
    expect(pdf.match(/\/FontFile2/g)?.length).toBe(2);
    expect(pdf).not.toContain('/BaseFont /Helvetica');
  }
});

test('a name that XML would misread leaves the metadata whole', async () => {
  const out = tempFolder();
  const engineer = {...facts.engineer, company: 'A&B <保守>'};
  await written({folder: out, ...visitFacts({engineer}), sign: deviceKey()});
  const pdf = readFileSync(join(out, fileNames.office), 'utf8');
  expect(pdf).toContain('<rdf:li>A＆B ＜保守＞</rdf:li>');
});

test('the same facts give the same bytes', async () => {
  const again = tempFolder();
  expect((await writeReport({folder: again, facts, records, sign: deviceKey()})).ok).toBe(true);
  for (const name of Object.values(fileNames)) {
    expect(readFileSync(join(again, name)).equals(readFileSync(join(folder, name)))).toBe(true);
  }
});

test('a character that the font lacks is named before anything is written', async () => {
  const lacking = tempFolder();
  const rare = visitFacts({addressee: '株式会社𰻞商事'});
  const written = await writeReport({folder: lacking, ...rare, sign: deviceKey()});
  expect(written).toMatchObject({ok: false, problem: {kind: 'glyph-missing', character: '𰻞', codePoint: 'U+30EDE'}});
  expect(existsSync(lacking)).toBe(false);
});
