import {randomBytes} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {writeXlsx} from 'hucre';
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest';
import {contradictions} from '../../scripts/samples/disagree.ts';
import {zip} from '../main/sheet/zip.ts';
import {secrets} from '../main/sheet/given.ts';
import {overSsh, samples, serveUnit, temporary} from './program.ts';
import {expectProblem, expectStop, papers, sheetWith, typed, type Papers} from './papers.ts';

beforeAll(() => void vi.stubEnv('VSR_DATA', temporary()));
afterAll(() => void vi.unstubAllEnvs());

/** The swap of these papers; its words never hold a secret of the samples. */
async function swap(given: Papers, ...more: readonly string[]) {
  const ran = await typed('swap', '--order', papers(given), '--out', join(temporary(), 'report'), ...more);
  for (const secret of secrets) expect(`${ran.stdout}${ran.stderr}`).not.toContain(secret);
  return ran;
}

describe('a settings sheet', () => {
  test('of random bytes, empty, or a Word document', async () => {
    expectStop(await swap({sheet: randomBytes(4000)}), 'sheet-format-unknown');
    const empty = await swap({sheet: new Uint8Array()});
    expectStop(empty, 'sheet-format-unknown');
    expect(empty.stderr).toContain('中身が空です');
    const word = await swap({sheet: zip([{name: 'word/document.xml', data: Buffer.from('<w/>')}])});
    expectStop(word, 'sheet-format-unknown');
    expect(word.stderr).toContain('Word の文書');
  });

  test('with a password', async () => {
    const sheets = [{name: '表紙', rows: [['契約番号']]}];
    const sheet = await writeXlsx({sheets, encryption: {password: 'hidden', spinCount: 10}});
    expectStop(await swap({sheet}), 'sheet-encrypted');
  });

  test('that unpacks to a mountain, or climbs out of its folder', async () => {
    const bomb = zip([{name: 'xl/workbook.xml', data: Buffer.alloc(20 * 2 ** 20)}]);
    expect(expectStop(await swap({sheet: bomb}), 'sheet-archive-unsafe')['why']).toBe('ratio');
    const climbing = zip([{name: '../../evil.xml', data: Buffer.from('x')}]);
    expect(expectStop(await swap({sheet: climbing}), 'sheet-archive-unsafe')['why']).toBe('name');
  });

  test('of a form nobody here knows, and one that names none', async () => {
    const newer = await swap({sheet: await sheetWith({'表紙!H4': 'Ver.9.9'})});
    expect(expectStop(newer, 'sheet-layout-unknown')['template']).toBe('9.9');
    const other = await writeXlsx({sheets: [{name: 'Sheet1', rows: [['買い物', '卵']]}]});
    const shopping = await swap({sheet: other});
    expectStop(shopping, 'sheet-layout-unknown');
    expect(shopping.stderr).toContain('設定シートではないかもしれません');
  });

  test('with several wrong cells: each is named with its place', async () => {
    const sheet = await sheetWith({'②LAN・DHCP!B6': '192.168.10.300', '①WAN!F8': null, '⑤VPN!H12': 'Fx-dc?4Zp8+Lr1u '});
    const ran = await swap({sheet});
    expect(expectStop(ran, 'sheet-wrong')['faults']).toHaveLength(3);
    expect(ran.stderr).toContain('「②LAN・DHCP」B6 の「192.168.10.300」は IP アドレスとして読めません');
    expect(ran.stderr).toContain('「①WAN」F8');
    expect(ran.stderr).toContain('「⑤VPN」H12：鍵の最後に空白があります');
  });

  test('as CSV says what CSV cannot show; sheet read sums up and shows no secret', async () => {
    const ran = await typed('sheet', 'read', join(samples, 'swap-shinjuku/settings.xlsx'));
    expect(ran.code).toBe(0);
    for (const secret of secrets) expect(`${ran.stdout}${ran.stderr}`).not.toContain(secret);
    const {settings, notRead, notes} = JSON.parse(ran.stdout) as Record<string, {length: number}>;
    expect(settings).toBeTruthy();
    const [first, ...rest] = ran.stderr.trimEnd().split('\n');
    expect(first).toMatch(/^設定シート：値 \d{3} 件を読みました。読まなかった所 2 件、注意 6 件。$/u);
    expect(rest).toHaveLength((notRead?.length ?? 0) + (notes?.length ?? 0));
    expect(ran.stderr).toContain('「⑤VPN」B17：隠れた行なので、読んでいません');
    expect(ran.stderr).toContain('撮影禁止と書かれています');
    expectProblem(await typed('sheet', 'read', join(temporary(), 'no.xlsx')), 'file-unreadable');
    expectProblem(await typed('sheet', 'read', temporary()), 'file-unreadable');
  });
});

describe('an issued configuration', () => {
  const change = (from: string, to: string) => (lines: readonly string[]) =>
    lines.map(line => (line === from ? to : line));
  const faulty: readonly (readonly [name: string, lines: NonNullable<Papers['lines']>, why: string])[] = [
    ['a masked secret', change(' ppp password 0 Fx7-pppoe#93kd', ' ppp password 0 ********'), 'masked-secret'],
    [
      'a secret sealed for another unit',
      change(' ppp password 0 Fx7-pppoe#93kd', ' ppp password 8 AAECAwQ='),
      'unit-bound-secret'
    ],
    ['an error among the lines', change('clock timezone JST 9', '% Unknown command.'), 'error-text'],
    ['a full-width character', change('clock timezone JST 9', 'clock timezone ＪＳＴ 9'), 'not-ascii'],
    ['an interface this model lacks', change('interface ge3', 'interface ge7'), 'interface-missing']
  ];
  test.each(faulty)('%s', async (_, lines, why) => {
    const {faults} = expectStop(await swap({lines}), 'configuration-wrong') as {faults: readonly {why: string}[]};
    expect(faults.map(fault => fault.why)).toContain(why);
  });

  const cut: readonly (readonly [name: string, why: string, lines: NonNullable<Papers['lines']>])[] = [
    ['no end', 'no-end', lines => lines.slice(0, 200)],
    ['no trailer', 'no-end', lines => lines.filter(line => !line.startsWith('! eof'))]
  ];
  test.each(cut)('cut off: %s', async (_, why, lines) => {
    expect(expectStop(await swap({lines}), 'configuration-truncated')['why']).toBe(why);
  });

  test('cut off: a line or a letter is missing', async () => {
    const lint = (text: string) => {
      const file = join(temporary(), 'backup.txt');
      writeFileSync(file, text);
      return typed('config', 'lint', file, '--profile', 'vsr');
    };
    const text = readFileSync(join(samples, 'swap-shinjuku/backup.txt'), 'utf8');
    expect((await lint(text)).code).toBe(0);
    const shorter = await lint(text.replace('clock timezone JST 9\n', ''));
    expect(expectProblem(shorter, 'configuration-truncated')['why']).toBe('lines');
    const other = await lint(text.replace('JST 9', 'JST 8'));
    expect(expectProblem(other, 'configuration-truncated')['why']).toBe('digest');
    expectProblem(await typed('config', 'lint', '.', '--profile', 'vsr'), 'file-unreadable');
    expectProblem(await typed('config', 'lint', 'x', '--profile', '../profiles/vsr'), 'profile-unknown');
  });
});

describe('a profile', () => {
  const check = (yaml: string) => {
    const file = join(temporary(), 'own.yaml');
    writeFileSync(file, yaml);
    return typed('profile', 'check', file, '--fixtures', 'test/fixtures/vsr');
  };
  const vsr = readFileSync(new URL('../../resources/profiles/vsr.yaml', import.meta.url), 'utf8');

  test('that is no YAML, or not by the schema, names line, column and path', async () => {
    expect((await check(vsr)).code).toBe(0);
    const broken = expectProblem(await check(vsr.replace('transport:', 'transport: [')), 'data-file-wrong');
    expect(broken).toMatchObject({file: 'own.yaml', line: expect.any(Number), column: expect.any(Number)});
    expect(String(broken['detail'])).not.toContain('\n');
    const typo = await check(vsr.replace('lineMax: ', 'lineMax: x'));
    expect(expectProblem(typo, 'data-file-wrong')['path']).toBe('edit.lineMax');
    expect(typo.stderr).toMatch(/own\.yaml の \d+ 行 \d+ 桁（edit\.lineMax）/u);
  });

  test('that is empty, binary or missing', async () => {
    expectProblem(await check(''), 'data-file-wrong');
    expectProblem(await check('\u0000\u0001\u0002'), 'data-file-wrong');
    expectProblem(await typed('profile', 'check', 'nowhere.yaml'), 'file-unreadable');
  });
});

describe('papers that contradict each other', () => {
  const disagree = ['swap', '--order', join(samples, 'swap-disagree')];

  test('all nine: the visit stops, and no reference opens what stops', async () => {
    const accepts = ['contract', 'wan-address', 'model', 'vpn-remote:br-fukuoka', 'revision', 'vpn-secret:dc-inzai'];
    const unit = await serveUnit('--ssh', '0');
    const before = await unit.inspect();
    for (const more of [[], accepts.flatMap(id => ['--accept', `${id}=監視センター 4471`])]) {
      const ran = await typed(...disagree, '--out', join(temporary(), 'r'), ...overSsh(unit), ...more);
      const {findings} = expectStop(ran, 'findings-stop') as {findings: readonly {id: string}[]};
      expect(findings.map(one => one.id).toSorted()).toEqual(['contract', 'model', 'wan-address']);
      for (const secret of secrets) expect(`${ran.stdout}${ran.stderr}`).not.toContain(secret);
      expect(ran.stderr.includes('--accept contract：停止の食い違いは、番号では閉じられません')).toBe(more.length > 0);
    }
    expect(await unit.inspect()).toEqual(before);
    await unit.stop();
  }, 60_000);

  test('what the centre must decide: stops until each has its word, then goes on', async () => {
    const sheet = await sheetWith({...contradictions[3], ...contradictions[6], ...contradictions[8]});
    const given = {sheet, order: {endsAt: 'staged'}};
    const word = (id: string) => ['--accept', `${id}=監視センター 4471`];
    const first = await swap(given);
    const {findings} = expectStop(first, 'findings-open') as {findings: readonly {id: string}[]};
    expect(findings.map(one => one.id).toSorted()).toEqual(['port-forward:130', 'revision', 'vpn-remote:br-fukuoka']);
    expect(first.stderr).toContain('シート「⑤VPN」F15 「198.51.100.43」 ⇔ 設定ファイル 240 行目');
    const half = await swap(
      given,
      ...word('vpn-remote:br-fukuoka'),
      ...word('port-forward:130'),
      ...word('vpn-remote:x')
    );
    expect(expectStop(half, 'findings-open')['findings']).toEqual([{id: 'revision', rank: 'centre'}]);
    expect(half.stderr).toContain('--accept vpn-remote:x：この注文に、そういう食い違いはありません');
    const last = await swap(given, ...word('revision'));
    // The unit has what the backup says; where the newer sheet says otherwise, its checks stay red.
    expect(JSON.parse(last.stdout.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({
      result: 'partial',
      lines: {planned: 294, accepted: 294}
    });
  }, 60_000);
});
