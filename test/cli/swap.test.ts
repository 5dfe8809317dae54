import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {orderFolder, program, samples, serveUnit, temporary} from './program.ts';

const swap = join(samples, 'swap-shinjuku');

describe('swap on the training unit', async () => {
  const [data, out] = [temporary(), join(temporary(), 'report')];
  const ran = await program(data, 'swap', '--order', swap, '--witness', '立会', '--out', out);

  test('ends complete, every line in effect, and says so as JSON', () => {
    expect(ran.code).toBe(0);
    expect(ran.outcome.result).toBe('complete');
    expect(ran.outcome.lines).toEqual({planned: 294, accepted: 294, refused: 0, unknown: 0, repaired: 0});
    expect(ran.outcome.checks).toMatchObject({fail: 0, settling: 0});
  });

  test('leaves nothing of a closed training order behind', () => {
    expect(readdirSync(join(data, 'training'))).toEqual([]);
  });

  test('the copies say what they must', () => {
    const customer = text(out, 'report-客先用.pdf');
    const office = text(out, 'report-社内用.pdf');
    for (const copy of [customer, office])
      for (const said of ['株式会社サンプル商事', 'VN100-21C0-00417', 'VN100-24A3-01962', '立会', '訓練'])
        expect(copy).toContain(said);
    for (const id of ['C01', 'C02', 'C03', 'C07', 'C12', 'C13', 'C14', 'C15', 'C17', 'C20'])
      expect(office).toContain(id);
    expect(customer).not.toMatch(/C\d\d/u);
    expect(customer).not.toContain('仮プロファイル');
    expect(office).toContain('仮プロファイル');
  });

  test('the customer’s copy carries nothing internal inside', () => {
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

describe('over real lines', async () => {
  test('a real SSH server: complete', async () => {
    const unit = await serveUnit('--ssh', '0');
    const {ssh} = unit;
    const target = ['--ssh', `127.0.0.1:${ssh.port}`, '--host-key', ssh.hostKey];
    const ran = await program(
      temporary(),
      'swap',
      '--order',
      swap,
      ...target,
      '--witness',
      '立会',
      '--out',
      join(temporary(), 'r')
    );
    expect([ran.outcome.result, ran.stderr]).toEqual(['complete', expect.any(String)]);
    expect((await unit.inspect()).saves).toBe(1);
    await unit.stop();
  }, 180_000);

  test('a real pty: complete, and staged where the order ends there', async () => {
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
  }, 180_000);
});

function text(folder: string, name: string): string {
  return execFileSync('pdftotext', ['-layout', join(folder, name), '-'], {encoding: 'utf8'});
}
