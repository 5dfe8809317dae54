import {join} from 'node:path';
import {expect, test} from 'vitest';
import {lacks} from '../house/offers.ts';
import {looped} from '../main/device/looped.ts';
import {program, temporary} from './program.ts';

test('the ports of this laptop are listed, or it is said why they cannot be', async () => {
  const ran = await program(temporary(), 'ports');
  const told = ran.code === 0 ? ran.stdout : ran.stderr;
  expect(told).toMatch(
    ran.code === 0 ? /^(\S.*\n)*$/u : /^\nP-\d{3} .*\n {2}.*\n {2}→ .*\n\{"number":"P-\d{3}","kind":"ports-not-listed"/u
  );
  expect([0, 2]).toContain(ran.code);
});

test.skipIf(lacks('pty'))(
  'an adapter with its pins bridged gives back what is sent; one without does not',
  async () => {
    const folder = temporary();
    for (const [bridged, code, heard] of [
      [true, 0, 'same'],
      [false, 2, 'nothing']
    ] as const) {
      const far = await looped(join(folder, 'port'), bridged);
      const ran = await program(folder, 'ports', '--loop-back', far.path);
      await far.close();
      expect(ran.code).toBe(code);
      expect(JSON.parse(ran.stdout)).toMatchObject({port: far.path, heard});
      expect(ran.stderr).toContain(bridged ? '変換ケーブルは動いています' : '2 本目の変換ケーブル');
    }
    const gone = await program(folder, 'ports', '--loop-back', join(folder, 'none'));
    expect([gone.code, gone.stderr]).toEqual([2, expect.stringContaining('"kind":"port-missing"')]);
  }
);
