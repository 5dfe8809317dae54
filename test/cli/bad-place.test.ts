import {execFileSync} from 'node:child_process';
import {chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {lacks} from '../house/offers.ts';
import {overSsh, program, samples, serveUnit, temporary} from './program.ts';
import {expectProblem, expectStop, papers, typed, typedApart, type Stopped} from './papers.ts';

const swap = join(samples, 'swap-shinjuku');
const root = process.getuid?.() === 0;
let data = '';

beforeEach(() => {
  data = temporary();
  vi.stubEnv('VSR_DATA', data);
});
afterEach(() => void vi.unstubAllEnvs());

function visit(order: string, ...more: readonly string[]): Promise<Stopped> {
  return typed('swap', '--order', order, '--out', join(temporary(), 'report'), ...more);
}

describe('where the report goes', () => {
  test('a file, below a file: said before anything begins', async () => {
    const file = join(temporary(), 'file');
    writeFileSync(file, 'x');
    for (const out of [file, join(file, 'report')])
      expectStop(await typed('swap', '--order', swap, '--out', out), 'folder-not-writable');
    expect(readFileSync(file, 'utf8')).toBe('x');
    expect(readdirSync(data)).toEqual([]);
  });

  test('a folder that holds other things, the order folder, the report of another order', async () => {
    const out = temporary();
    writeFileSync(join(out, 'photo.jpg'), 'x');
    const problem = expectStop(await typed('swap', '--order', swap, '--out', out), 'folder-holds-other');
    expect(problem['names']).toEqual(['photo.jpg']);
    const own = papers({});
    expectStop(await typed('swap', '--order', own, '--out', own), 'folder-holds-other');
    const earlier = temporary();
    writeFileSync(join(earlier, 'manifest.json'), JSON.stringify({chain: {order: 'T-20250101-0001'}}));
    expectStop(await typed('swap', '--order', swap, '--out', earlier), 'folder-holds-other');
    expect(readdirSync(earlier)).toEqual(['manifest.json']);
  });

  test.skipIf(root || process.platform === 'win32')('a folder that may not be written to', async () => {
    const out = temporary();
    chmodSync(out, 0o500);
    expectStop(await typed('swap', '--order', swap, '--out', join(out, 'report')), 'folder-not-writable');
    expectStop(await typed('swap', '--order', swap, '--out', out), 'folder-not-writable');
  });

  test('is not made by a visit that stops', async () => {
    const out = join(temporary(), 'a', 'b');
    const order = join(samples, 'swap-disagree');
    expectStop(await typed('swap', '--order', order, '--out', out), 'findings-stop');
    expect(existsSync(join(out, '..'))).toBe(false);
  });
});

describe('what must outlive a crash', () => {
  test('cannot stand where a file is', async () => {
    const file = join(temporary(), 'file');
    writeFileSync(file, 'x');
    vi.stubEnv('VSR_DATA', file);
    expectStop(await visit(swap), 'store-io');
  });

  test('a damaged database is moved aside and named; the next visit has a new one', async () => {
    const order = join(samples, 'swap-disagree');
    expectStop(await visit(order), 'findings-stop');
    const store = join(data, 'training', 'T-20261122-0148', 'store');
    const bytes = readFileSync(join(store, 'store.db'));
    bytes.fill(0x5a, 100, 3000);
    writeFileSync(join(store, 'store.db'), bytes);
    const {movedTo} = expectStop(await visit(order), 'store-damaged') as {movedTo: string};
    expect(readFileSync(join(store, movedTo))).toEqual(bytes);
    expectStop(await visit(order), 'findings-stop');
  });

  test('an older revision than the stored one; the same revision with other content', async () => {
    const order = papers({sample: 'swap-disagree', order: {revision: 3}});
    expectStop(await visit(order), 'findings-stop');
    const older = papers({sample: 'swap-disagree', order: {revision: 2}});
    expect(expectStop(await visit(older), 'order-revision-older')).toMatchObject({stored: 3, given: 2});
    const other = papers({sample: 'swap-disagree', order: {revision: 3, reload: true}});
    const ran = await visit(other);
    expect(expectStop(ran, 'order-file-changed')['file']).toBe('order.json');
    expect(ran.stderr).toContain('同じ版を前に開いた時');
    expectStop(await visit(order), 'findings-stop');
  });

  test('a full disk is said at the start', async context => {
    const small = join(temporary(), 'small');
    mkdirSync(small);
    if (!mounted(small)) return context.skip('needs root on Linux to make a small disk');
    try {
      vi.stubEnv('VSR_DATA', small);
      expectStop(await visit(swap), 'disk-full');
    } finally {
      execFileSync('umount', [small]);
    }
  });
});

describe('an order that is no training', () => {
  const order = papers({order: {training: false}});

  test('needs the passphrase, and the right one', async () => {
    const serial = ['--serial', join(temporary(), 'none')];
    vi.stubEnv('VSR_PASSPHRASE', '');
    expectStop(await visit(order, ...serial), 'passphrase-missing');
    vi.stubEnv('VSR_PASSPHRASE', '正しい馬 電池 ホチキス');
    expectProblem(await visit(order, ...serial), 'port-missing');
    vi.stubEnv('VSR_PASSPHRASE', '正しい馬 電池 ホッチキス');
    const wrong = await visit(order, ...serial);
    expectStop(wrong, 'vault-not-opened');
    expect(wrong.stderr).not.toContain('ホッチキス');
    writeFileSync(join(data, 'vault.json'), '{}');
    expectStop(await visit(order, ...serial), 'vault-damaged');
  }, 60_000);

  test('needs the setup password for a new unit, and says where to put it; the unit stays as it was', async () => {
    vi.stubEnv('VSR_PASSPHRASE', '正しい馬 電池 ホチキス');
    const unit = await serveUnit('--ssh', '0');
    const before = await unit.inspect();
    const ran = await visit(order, ...overSsh(unit));
    expect(expectStop(ran, 'secret-missing')['secret']).toBe('setup-password');
    expect(ran.stderr).toContain('VSR_SETUP_PASSWORD');
    expect((await unit.inspect()).startup).toBe(before.startup);
    expect((await unit.inspect()).saves).toBe(0);
    await unit.stop();
  }, 60_000);
});

describe.skipIf(lacks('signals'))('a run that is on its way', () => {
  test('keeps a second one out at once; Ctrl-C says how to go on, and the same command does', async () => {
    const args = ['swap', '--order', swap, '--out', join(temporary(), 'report'), '--witness', '立会'];
    let second: Promise<Stopped> | undefined;
    const first = await typedApart(args, {
      env: {VSR_DATA: data},
      during: (said, child) => {
        if (second || !said.includes('50/294')) return;
        child.kill('SIGSTOP');
        second = typed(...args).finally(() => {
          child.kill('SIGCONT');
          child.kill('SIGINT');
        });
      }
    });
    expectStop(await (second ?? Promise.reject(new Error('it never came to line 50'))), 'store-locked');
    expect(first.code).toBe(130);
    expect(first.stderr).toContain('中断しました。記録は残っています。同じコマンドで');
    expect(first.stdout).toBe('');
    const again = await program(data, ...args);
    expect([again.code, again.outcome.result]).toEqual([0, 'complete']);
    expect(again.outcome.lines).toMatchObject({planned: 294, refused: 0, unknown: 0});
  }, 60_000);
});

function mounted(folder: string): boolean {
  if (!root || process.platform !== 'linux') return false;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder], {stdio: 'ignore'});
    return true;
  } catch {
    return false;
  }
}
