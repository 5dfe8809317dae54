import {mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest';
import {samples, temporary} from './program.ts';
import {expectProblem, expectStop, papers, typed, typedApart} from './papers.ts';

const swap = join(samples, 'swap-shinjuku');
const out = (): string => join(temporary(), 'report');

beforeAll(() => void vi.stubEnv('VSR_DATA', temporary()));
afterAll(() => void vi.unstubAllEnvs());

describe('what is typed', () => {
  const cases: readonly (readonly [name: string, args: readonly string[], says: string])[] = [
    ['no command', [], 'コマンドの名前がありません'],
    ['an unknown command', ['swop'], 'swop'],
    ['a name every object has', ['toString'], 'toString'],
    ['an unknown verb', ['sheet', 'eat', 'x.xlsx'], 'sheet eat x.xlsx'],
    ['a word too much', ['profile', 'check', 'a.yaml', 'b.yaml'], 'a.yaml b.yaml'],
    ['an unknown option', ['config', 'lint', 'x', '--fast'], '--fast'],
    ['a port that is no number', ['unit', 'serve', '--ssh', 'x22'], 'unit serve'],
    ['a port beyond all ports', ['unit', 'serve', '--ssh', '99999'], 'unit serve'],
    ['a link where no folder is', ['unit', 'serve', '--pty', '/nowhere/console'], '--pty /nowhere/console']
  ];
  test.each(cases)('%s', async (_, args, says) => {
    const ran = await typed(...args);
    expectProblem(ran, 'usage-wrong');
    expect(ran.stderr).toContain(says);
    expect(ran.stderr).toContain('swap|install --order');
  });

  const visits: readonly (readonly [name: string, args: readonly string[], says: string])[] = [
    ['no order and no folder for the report', [], '--order'],
    ['no folder for the report', ['--order', swap], '--out'],
    ['an option without its value', ['--order', swap, '--out'], '--out'],
    ['both ways to the unit', ['--order', swap, '--out', 'x', '--ssh', 'h:22', '--serial', 'COM3'], '--ssh, --serial'],
    ['a baud rate with letters', ['--order', swap, '--out', 'x', '--serial', 'COM3', '--baud', '96oo'], '96oo'],
    ['a word too much', ['now', '--order', swap, '--out', 'x'], 'now'],
    ['a negative seed', ['--order', swap, '--out', 'x', '--seed=-1'], '-1'],
    ['an acceptance without a reference', ['--order', swap, '--out', 'x', '--accept', 'contract'], '--accept contract'],
    ['an acceptance with an empty reference', ['--order', swap, '--out', 'x', '--accept', 'contract= '], '--accept']
  ];
  test.each(visits)('swap: %s', async (_, args, says) => {
    const ran = await typed('swap', ...args);
    expectStop(ran, 'usage-wrong');
    expect(ran.stderr).toContain(says);
  });

  test('--help answers, and is no mistake', async () => {
    for (const args of [['--help'], ['swap', '--help']]) {
      const ran = await typed(...args);
      expect([ran.code, ran.stderr]).toEqual([0, '']);
      expect(ran.stdout).toContain('report verify <folder>');
    }
  });

  const values: readonly (readonly [name: string, args: readonly string[], detail: string])[] = [
    ['an SSH address that is none', ['--ssh', 'a:b:c'], '--ssh a:b:c'],
    ['a port beyond all ports', ['--ssh', '192.168.254.254:99999'], '--ssh 192.168.254.254:99999'],
    ['a host key that is none', ['--ssh', '192.168.254.254:22', '--host-key', 'abc'], '--host-key abc'],
    ['no speed at all', ['--serial', 'COM3', '--baud', '0'], '--baud 0'],
    ['a scenario nobody wrote', ['--scenario', 'mars'], '--scenario mars'],
    ['a fault nobody knows', ['--faults', 'meteor'], '--faults meteor'],
    ['a witness without a name', ['--witness', ' '], '--witness']
  ];
  test.each(values)('swap: %s', async (_, args, detail) => {
    const ran = await typed('swap', '--order', swap, '--out', out(), ...args);
    expect(expectStop(ran, 'usage-wrong')['detail']).toBe(detail);
  });
});

describe('the order folder', () => {
  const visit = (order: string, ...more: readonly string[]) => typed('swap', '--order', order, '--out', out(), ...more);

  test('that is not there', async () => {
    const problem = expectStop(await visit(join(temporary(), 'nothing')), 'order-file-missing');
    expect(problem['file']).toBe('order.json');
  });

  test('without one of its files', async () => {
    const folder = papers({});
    rmSync(join(folder, 'backup.txt'));
    expect(expectStop(await visit(folder), 'order-file-missing')['file']).toBe('backup.txt');
  });

  test('whose order.json is cut off', async () => {
    const folder = papers({});
    writeFileSync(join(folder, 'order.json'), '{"schema": 1, "order":');
    expectStop(await visit(folder), 'order-unreadable');
  });

  test('names every field that is wrong at once, each in plain words', async () => {
    const folder = papers({
      order: {
        colour: 'red',
        revision: 'one',
        report: {number: 'R-1'},
        site: {name: 'x', address: 'y', place: 'z', w: 1}
      }
    });
    const ran = await visit(folder);
    expectStop(ran, 'order-field-wrong');
    expect(ran.stderr).toContain('revision：値が使えません');
    expect(ran.stderr).toContain('report.to：必要な項目がありません');
    expect(ran.stderr).toContain('site.w：注文に無いはずの項目です');
    expect(ran.stderr).toContain('colour：注文に無いはずの項目です');
  });

  test('with two sheets, or none', async () => {
    const sheet = {
      role: 'settings-sheet',
      name: 'a.xlsx',
      sha256: '0'.repeat(64),
      takenAt: '2026-09-03T18:00:00+09:00'
    };
    const ran = await visit(papers({order: {files: [sheet, {...sheet, name: 'b.xlsx'}]}}));
    expect(expectStop(ran, 'order-field-wrong')['faults']).toHaveLength(2);
  });

  test.each(['../secret.txt', '/etc/hostname', 'C:\\x.txt', '..', 'a/b.txt'])('that names a path: %s', async name => {
    const file = {role: 'configuration', name, sha256: '0'.repeat(64), takenAt: '2026-09-03T18:00:00+09:00'};
    const ran = await visit(papers({order: {files: [{...file, role: 'settings-sheet', name: 'a.xlsx'}, file]}}));
    expect(JSON.stringify(expectStop(ran, 'order-field-wrong'))).toContain('files.1.name');
  });

  test.skipIf(process.platform === 'win32')('with a link that leads out of it', async () => {
    const folder = papers({});
    rmSync(join(folder, 'backup.txt'));
    symlinkSync(join(swap, 'backup.txt'), join(folder, 'backup.txt'));
    expect(expectStop(await visit(folder), 'file-unreadable')).toMatchObject({file: 'backup.txt', code: 'ENXIO'});
  });

  test('with a folder where a file should be', async () => {
    const folder = papers({});
    rmSync(join(folder, 'backup.txt'));
    mkdirSync(join(folder, 'backup.txt'));
    expectStop(await visit(folder), 'file-unreadable');
  });

  test.each(['settings.xlsx', 'backup.txt'])('in which %s is not what the centre issued', async name => {
    const folder = papers({});
    writeFileSync(join(folder, name), 'something else');
    expect(expectStop(await visit(folder), 'order-file-changed')['file']).toBe(name);
  });

  test('for an installation, given to swap; and the other way round', async () => {
    const install = await visit(join(samples, 'install-kawasaki'));
    expect(expectStop(install, 'order-of-other-work')).toMatchObject({given: 'install', wanted: 'swap'});
    const ran = await typed('install', '--order', swap, '--out', out());
    expect(expectStop(ran, 'order-of-other-work')).toMatchObject({given: 'swap', wanted: 'install'});
  });

  test.each(['suspended', 'terminated'])('of a contract that is %s', async status => {
    const {contract} = JSON.parse(readFileSync(join(swap, 'order.json'), 'utf8')) as {contract: object};
    const ran = await visit(papers({order: {contract: {...contract, status}}}));
    expectStop(ran, 'contract-not-active');
    expect(ran.stderr).toMatch(/利用停止中|解約済み/u);
  });

  test.each(['cisco', '../vsr', 'vsr.yaml'])('with the profile %s', async profile => {
    expect(expectStop(await visit(papers({order: {profile}})), 'profile-unknown')['profile']).toBe(profile);
  });

  test('with a layout nobody has', async () => {
    expect(expectStop(await visit(papers({order: {layout: 'vsr-9'}})), 'layout-unknown')['layout']).toBe('vsr-9');
  });

  test('of an order that is no training: no name from the command line, and no training unit', async () => {
    const folder = papers({order: {training: false}});
    expectStop(await visit(folder, '--witness', '見本'), 'witness-not-allowed');
    expectStop(await visit(folder), 'target-missing');
  });

  test('is not written to', async () => {
    const folder = papers({order: {revision: 0}});
    const before = readdirSync(folder);
    await visit(folder);
    expect(readdirSync(folder)).toEqual(before);
  });
});

test('in English all the same', async () => {
  const args = ['swap', '--order', join(temporary(), 'nothing'), '--out', out()];
  const ran = await typedApart(args, {env: {VSR_LANGUAGE: 'en'}});
  expectStop(ran, 'order-file-missing');
  expect(ran.stderr).toContain('ask the centre to send it again');
  expect(ran.stderr).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/u);
});
