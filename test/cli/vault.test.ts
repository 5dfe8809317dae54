import {spawn} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {accessOf} from '#main/host/access.ts';
import {openOrderVault} from '#cli/keep.ts';
import {givenPasswords} from '#cli/passwords.ts';
import {emptyJob} from '#core/job/state.ts';
import {openOrder} from '#main/open-order.ts';
import {expectProblem, papers, typed} from './papers.ts';
import {program, serveUnit, temporary, type Ran, type Served} from './program.ts';

const entry = fileURLToPath(new URL('../../src/cli/index.ts', import.meta.url));
const order = papers({order: {training: false, endsAt: 'staged'}});
const first = 'Fx-first-8810';
const second = 'Fx-second-8811';
let data = '';

beforeEach(() => {
  data = temporary();
  vi.stubEnv('VSR_DATA', data);
  vi.stubEnv('VSR_PASSPHRASE', '正しい馬 電池 ホチキス');
  for (const name of ['VSR_PASSWORD', 'VSR_ENABLE_PASSWORD', 'VSR_SETUP_PASSWORD']) vi.stubEnv(name, undefined);
});
afterEach(() => void vi.unstubAllEnvs());

/** Over the unit's SSH, as an order that is no training. */
function visit({ssh}: Served): Promise<Ran> {
  const way = ['--ssh', `127.0.0.1:${ssh.port}`, '--host-key', ssh.hostKey];
  return program(data, 'swap', '--order', order, '--out', join(temporary(), 'report'), ...way);
}

/** `vault set`, its value through a pipe. */
async function keep(name: string, value: string): Promise<{readonly code: number | null; readonly said: string}> {
  const child = spawn(process.execPath, [entry, 'vault', 'set', '--order', order, name], {env: process.env});
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => void (said += text));
  child.stdin.end(value);
  const code = await new Promise<number | null>(resolve => child.on('close', resolve));
  return {code, said};
}

async function opened() {
  const read = await openOrder(order);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const {material} = read.value;
  const vault = await openOrderVault(material.order);
  if (!vault.ok) throw new Error(JSON.stringify(vault.problem));
  return {material, vault: vault.value};
}

async function keptSecrets(): Promise<readonly (string | undefined)[]> {
  const {material, vault} = await opened();
  const names = ['setup-password', 'earlier-setup-password'] as const;
  return names.map(name => vault.secret(material.order.order, name));
}

describe('the setup password', () => {
  test('outlives a cut right after it was set: the next start needs no variable', async () => {
    const unit = await serveUnit('--ssh', '0', '--faults', 'cut@line:2:before-effect');
    vi.stubEnv('VSR_SETUP_PASSWORD', first);
    expect((await visit(unit)).outcome).toMatchObject({result: 'stopped', problem: {kind: 'connection-lost'}});
    expect(await keptSecrets()).toEqual([first, undefined]);
    vi.stubEnv('VSR_SETUP_PASSWORD', undefined);
    const again = await visit(unit);
    expect([again.outcome.result, again.stderr]).toEqual(['staged', expect.any(String)]);
    await unit.stop();
  }, 120_000);

  test('given anew, is set from now on; the one before may be on the unit: said, kept and tried', async () => {
    const unit = await serveUnit('--ssh', '0', '--faults', 'cut@line:2:before-effect');
    vi.stubEnv('VSR_SETUP_PASSWORD', first);
    expect((await visit(unit)).outcome.problem?.kind).toBe('connection-lost');
    vi.stubEnv('VSR_SETUP_PASSWORD', second);
    const again = await visit(unit);
    expect(again.stderr).toContain('初期設定パスワードが、前に渡されたものと違います。');
    expect(again.stderr + again.stdout).not.toMatch(/Fx-(?:first|second)/u);
    expect(again.outcome.result).toBe('staged');
    expect(await keptSecrets()).toEqual([second, first]);
    await unit.stop();
  }, 120_000);

  test('of all that were ever given none is lost, and none is tried twice', async () => {
    const {material, vault} = await opened();
    const give = async (value: string | undefined) => {
      vi.stubEnv('VSR_SETUP_PASSWORD', value);
      const passwords = await givenPasswords(vault, material.order);
      return passwords.ok ? passwords.value.setup : passwords;
    };
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(await give(undefined)).toEqual([]);
    expect(await give(first)).toEqual([first]);
    expect(await give('')).toEqual([first]);
    expect(await give(second)).toEqual([second, first]);
    expect(await give('Fx-third')).toEqual(['Fx-third', second, first]);
    expect(await give(first)).toEqual([first, 'Fx-third', second]);
    expect(await give(undefined)).toEqual([first, 'Fx-third', second]);
    vi.restoreAllMocks();
    const given = await givenPasswords(vault, material.order);
    if (!given.ok) throw new Error(given.problem.kind);
    const access = accessOf({
      target: {kind: 'serial', path: '/dev/none', baud: 9600},
      material,
      job: emptyJob(material.order.order),
      passwords: given.value
    });
    expect(access.setupPassword).toBe(first);
    const tried = access.credentialsFor(false).filter(one => one.name.endsWith('setup-password'));
    expect(tried.map(one => [one.name, one.value])).toEqual([
      ['setup-password', first],
      ['earlier-setup-password', 'Fx-third'],
      ['earlier-setup-password', second]
    ]);
  }, 30_000);
});

test('login and enable: the environment, else the vault, else the sheet', async () => {
  const {material, vault} = await opened();
  const known = async () => {
    const given = await givenPasswords(vault, material.order);
    if (!given.ok) throw new Error(given.problem.kind);
    const target = {kind: 'serial', path: '/dev/none', baud: 9600} as const;
    const access = accessOf({target, material, job: emptyJob(material.order.order), passwords: given.value});
    return [access.credentialsFor(false)[0], access.enablePassword];
  };
  expect(await known()).toEqual([{name: 'site-password', value: 'Fx-Adm-2026-a1'}, 'Fx-Ena-2026-c3']);
  expect(await vault.setSecret(material.order, 'site-password', 'Fx-vault-site')).toMatchObject({ok: true});
  expect(await vault.setSecret(material.order, 'enable-password', 'Fx-vault-enable')).toMatchObject({ok: true});
  expect(await known()).toEqual([{name: 'site-password', value: 'Fx-vault-site'}, 'Fx-vault-enable']);
  vi.stubEnv('VSR_PASSWORD', 'Fx-variable-site');
  vi.stubEnv('VSR_ENABLE_PASSWORD', 'Fx-variable-enable');
  expect(await known()).toEqual([{name: 'site-password', value: 'Fx-variable-site'}, 'Fx-variable-enable']);
}, 30_000);

describe('vault set', () => {
  test('keeps what comes through stdin, says which and not what, and a visit finds it', async () => {
    const {code, said} = await keep('setup-password', `${first}\n`);
    expect([code, said]).toEqual([0, expect.stringContaining('初期設定パスワード')]);
    expect(said).not.toContain(first);
    expect(await keptSecrets()).toEqual([first, undefined]);
    for (const name of readdirSync(data)) expect(readFileSync(join(data, name), 'latin1')).not.toContain(first);
    const unit = await serveUnit('--ssh', '0');
    expect((await visit(unit)).outcome.result).toBe('staged');
    await unit.stop();
  }, 120_000);

  test('a second one leaves the first to be tried', async () => {
    await keep('setup-password', first);
    expect((await keep('setup-password', second)).code).toBe(0);
    expect(await keptSecrets()).toEqual([second, first]);
  }, 60_000);

  test('nothing, two lines, another name, a password as a word: refused, and the word is not said again', async () => {
    for (const value of ['', '\n', 'one\ntwo\n']) expect((await keep('setup-password', value)).code).toBe(2);
    expectProblem(await typed('vault', 'set', '--order', order, 'root-password'), 'usage-wrong');
    const asWord = await typed('vault', 'set', '--order', order, 'setup-password', first);
    expectProblem(asWord, 'usage-wrong');
    expect(asWord.stderr).not.toContain(first);
    expect(await keptSecrets()).toEqual([undefined, undefined]);
  }, 60_000);

  test.skipIf(process.platform === 'win32')(
    'typed at a terminal it does not show',
    async () => {
      const child = spawn('python3', ['-c', atTerminal, first, process.execPath, entry, 'vault', 'set', '--order', order, 'site-password']); // prettier-ignore
      let shown = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => void (shown += text));
      await new Promise(resolve => child.on('close', resolve));
      expect(shown).toContain('表示されません');
      expect(shown).toContain('金庫に入れました');
      expect(shown).not.toContain(first);
      const {material, vault} = await opened();
      expect(vault.secret(material.order.order, 'site-password')).toBe(first);
    },
    30_000
  );
});

/** Runs the rest of its words on a terminal of their own, types the first once it is asked, prints what was shown. */
const atTerminal = `
import os, pty, sys
pid, fd = pty.fork()
if pid == 0: os.execv(sys.argv[2], sys.argv[2:])
shown, typed = b'', False
while True:
    try: part = os.read(fd, 4096)
    except OSError: break
    if not part: break
    shown += part
    if not typed and '：'.encode() in shown:
        typed = True
        os.write(fd, sys.argv[1].encode() + b'\\r')
sys.stdout.buffer.write(shown)
`;
