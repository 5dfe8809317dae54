import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {lacks} from '../house/offers.ts';
import {orderFolder, overSsh, program, samples, serveUnit, temporary} from './program.ts';

const swap = join(samples, 'swap-shinjuku');

describe('swap on the training unit', async () => {
  const [data, out] = [temporary(), join(temporary(), 'report')];
  const ran = await program(data, 'swap', '--order', swap, '--witness', '立会', '--out', out);

  test('ends complete, every line in effect, and says so as JSON', () => {
    expect(ran.code).toBe(0);
    expect(ran.outcome.result).toBe('complete');
    expect(ran.outcome.lines).toEqual({planned: 294, accepted: 294, refused: 0, unknown: 0, repaired: 0});
    expect(ran.outcome.checks).toMatchObject({fail: 0, settling: 0});
    for (const part of ['connectMs', 'applyMs', 'readBackMs', 'checkMs'])
      expect([part, (ran.outcome.timings[part] ?? 0) > 0]).toEqual([part, true]);
  });

  test('says whether a real unit proved the profile', () => {
    expect(ran.stderr).toContain('VSR（仮プロファイル・実機未確認）');
  });

  test('leaves nothing of a closed training order behind', () => {
    expect(readdirSync(join(data, 'training'))).toEqual([]);
  });

  test.skipIf(lacks('pdf tools'))('the copies say what they must', () => {
    const customer = text(out, 'report-客先用.pdf');
    const office = text(out, 'report-社内用.pdf');
    expect(verdictsOf(office)).toEqual(verdicts);
    expect(customer.match(/^[○△－×].*$/gmu)).toEqual(told);
    for (const copy of [customer, office])
      for (const said of ['株式会社サンプル商事', 'VN100-21C0-00417', 'VN100-24A3-01962', '立会', '訓練'])
        expect(copy).toContain(said);
    expect(customer).not.toMatch(/C\d\d/u);
    expect(customer).not.toContain('仮プロファイル');
    expect(office).toContain('仮プロファイル');
  });

  test.skipIf(lacks('pdf tools'))('the customer’s copy carries nothing internal inside', () => {
    const inside = temporary();
    execFileSync('pdfdetach', ['-saveall', '-o', inside, join(out, 'report-客先用.pdf')]);
    const attached = readdirSync(inside).map(name => readFileSync(join(inside, name), 'utf8'));
    expect(attached.length).toBeGreaterThan(0);
    for (const one of attached)
      expect(one).not.toMatch(/203\.0\.113|192\.168\.|findings|differences|仮プロファイル|vpn-|ge\d/u);
  });

  test('report verify accepts the folder and refuses it after one changed byte in any file', async () => {
    expect((await program(data, 'report', 'verify', out)).code).toBe(0);
    for (const name of readdirSync(out)) {
      const file = join(out, name);
      const whole = readFileSync(file);
      const at = Math.floor(statSync(file).size * 0.6);
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(file, bytes);
      const refused = await program(data, 'report', 'verify', out);
      expect([name, refused.code]).toEqual([name, 2]);
      writeFileSync(file, whole);
    }
    expect((await program(data, 'report', 'verify', out)).code).toBe(0);
  });
});

describe('over real lines', () => {
  test('a real SSH server: complete', async () => {
    const unit = await serveUnit('--ssh', '0');
    const ran = await program(
      temporary(),
      'swap',
      '--order',
      swap,
      ...overSsh(unit),
      '--witness',
      '立会',
      '--out',
      join(temporary(), 'r')
    );
    expect([ran.outcome.result, ran.stderr]).toEqual(['complete', expect.any(String)]);
    expect((await unit.inspect()).saves).toBe(1);
    await unit.stop();
  }, 180_000);

  test.skipIf(lacks('pty'))(
    'a real pty: complete, and staged where the order ends there',
    async () => {
      for (const endsAt of ['complete', 'staged']) {
        const unit = await serveUnit('--pty', join(temporary(), 'console'));
        const order = orderFolder('swap-shinjuku', {endsAt});
        const ran = await program(
          temporary(),
          'swap',
          '--order',
          order,
          '--serial',
          unit.pty,
          '--baud',
          '9600',
          '--witness',
          '立会',
          '--out',
          join(temporary(), 'r')
        );
        expect([ran.outcome.result, ran.stderr]).toEqual([endsAt, expect.any(String)]);
        const {running, startup} = await unit.inspect();
        expect(startup?.split('\n').length).toBe(running.split('\n').length);
        await unit.stop();
      }
    },
    180_000
  );
});

/** Row by row as a person reads the paper: which check, which peer, what became of it. */
const verdicts = [
  ...['C01', 'C02', 'C03', 'C04', 'C05', 'C06', 'C07', 'C08', 'C09', 'C10', 'C11', 'C12', 'C13'].map(passed),
  ...['hq-tokyo', 'dc-inzai', 'br-osaka', 'br-nagoya', 'br-fukuoka', 'br-sendai'].map(peer => passed(`C14 ${peer}`)),
  ...['C15', 'C16', 'C17'].map(passed),
  ['C18', '－ 対象外'],
  ['C19', '－ 対象外'],
  ['C20', '？ 不明'],
  ['お客様の業務確認', '？ 不明']
];

/** What the customer reads of the checks, and nothing more. */
const told = [
  '○ インターネットにつながります',
  '○ 社内ネットワーク（事務所・電話・来客・複合機・カメラ・サーバ）が使えます',
  '○ ほかの拠点とつながります（6か所のうち6か所）',
  '△ 見守りの再開は、確認中です',
  '○ 設定が、決められた内容と同じであることを確認しました',
  '－ お客様の業務ソフトは、本日は確認していません'
];

function passed(row: string): readonly string[] {
  return [row, '○ 合格'];
}

function verdictsOf(office: string): readonly (readonly string[])[] {
  const rows = office.matchAll(/^(C\d\d|お客様の業務確認).* (\S \S+) +[\d:]{8}$/gmu);
  return [...rows].map(({0: row, 1: id = '', 2: verdict = '', index}) => {
    // A peer's name stands below its row; the watermark may come between.
    const peer = /^(?:hq|dc|br)-\S+/mu.exec(office.slice(index + row.length))?.[0] ?? '';
    return [id === 'C14' ? `C14 ${peer}` : id, verdict];
  });
}

function text(folder: string, name: string): string {
  return execFileSync('pdftotext', ['-layout', join(folder, name), '-'], {encoding: 'utf8'});
}
