import {sign, verify} from 'node:crypto';
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import type {Problem} from '#core/problem.ts';
import type {Result} from '#core/result.ts';
import {openStore} from '#main/store/store.ts';
import {openVault, type Vault} from '#main/vault/vault.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vsr-vault-'));
});
afterEach(() => {
  rmSync(folder, {recursive: true, force: true});
});

const passphrase = '夜間作業 ｶﾞﾝﾊﾞﾙ 2026';
const real = {order: 'WO-2026-1122-01', training: false};
const training = {order: 'TR-1', training: true};

const open = (given: {passphrase?: string} = {passphrase}) => openVault({folder, kind: 'passphrase', ...given});
const vaultFile = (): string => join(folder, 'vault.json');

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
function problemOf(result: Result<unknown>): Problem | undefined {
  return result.ok ? undefined : result.problem;
}
const secretsOf = (vault: Vault): unknown => ({
  storeKey: Buffer.from(vault.storeKey).toString('hex'),
  device: vault.device.id,
  engineer: vault.engineer(),
  setup: vault.secret(real.order, 'setup-password')
});

describe('a vault with a passphrase', () => {
  test('gives back what was put into it, after a restart', async () => {
    const vault = must(await open());
    must(await vault.setEngineer({company: '株式会社 東海通信', name: '髙﨑 一郎', standing: 'partner-engineer'}));
    must(await vault.setSecret(real, 'setup-password', 'Setup#2026'));
    must(await vault.setSecret(real, 'setup-password', 'Setup#2027'));
    must(await vault.setSecret(real, 'enable-password', 'En@ble'));
    const key = must(await vault.orderKey(real.order));
    const again = must(await open());
    expect(secretsOf(again)).toEqual(secretsOf(vault));
    expect(again.secret(real.order, 'setup-password')).toBe('Setup#2027');
    expect(again.secret(real.order, 'enable-password')).toBe('En@ble');
    expect(again.secret(real.order, 'site-password')).toBeUndefined();
    expect(again.secret('WO-other', 'setup-password')).toBeUndefined();
    expect(must(await again.orderKey(real.order))).toEqual(key);
    expect(again.storeKey).toHaveLength(32);
    expect(again.engineer()?.name).toBe('髙﨑 一郎');
  });

  test('opens with the same words typed in another Unicode form', async () => {
    const vault = must(await open());
    expect(must(await open({passphrase: passphrase.normalize('NFKC')})).device.id).toBe(vault.device.id);
  });

  test('stays shut without a passphrase and with a wrong one', async () => {
    expect(problemOf(await open({}))).toMatchObject({kind: 'passphrase-missing'});
    expect(problemOf(await open({passphrase: ''}))).toMatchObject({kind: 'passphrase-missing'});
    expect(readdirSync(folder)).toEqual([]);
    must(await open());
    const before = readFileSync(vaultFile());
    expect(problemOf(await open({passphrase: 'wrong'}))).toMatchObject({kind: 'vault-not-opened'});
    expect(problemOf(await open({}))).toMatchObject({kind: 'passphrase-missing'});
    expect(readFileSync(vaultFile()).equals(before)).toBe(true);
  });

  test('holds an Ed25519 key whose signatures its public half verifies', async () => {
    const {device} = must(await open());
    const manifest = Buffer.from('manifest');
    const signature = sign(null, manifest, device.privateKey);
    expect(verify(null, manifest, {key: device.publicJwk, format: 'jwk'}, signature)).toBe(true);
    expect(verify(null, Buffer.from('manifesto'), {key: device.publicJwk, format: 'jwk'}, signature)).toBe(false);
    expect(Object.keys(device.publicJwk).sort()).toEqual(['crv', 'kty', 'x']);
    expect(must(await open()).device.publicJwk).toEqual(device.publicJwk);
  });

  test('gives each order a key of its own, and none any more once it was destroyed', async () => {
    const vault = must(await open());
    const key = must(await vault.orderKey(real.order));
    const other = must(await vault.orderKey('WO-other'));
    expect(key.key).not.toEqual(other.key);
    expect(key.id).not.toBe(other.id);
    must(await vault.setSecret(real, 'setup-password', 'Setup#2026'));
    must(await vault.destroyOrder(real.order));
    must(await vault.destroyOrder(real.order));
    for (const each of [vault, must(await open())]) {
      const closed = {kind: 'order-closed', order: real.order, ending: 'purged'};
      expect(problemOf(await each.orderKey(real.order))).toMatchObject(closed);
      expect(problemOf(await each.setSecret(real, 'setup-password', 'again'))).toMatchObject(closed);
      expect(each.secret(real.order, 'setup-password')).toBeUndefined();
      expect(must(await each.orderKey('WO-other'))).toEqual(other);
    }
  });

  test('keeps the pinned key of the centre', async () => {
    const vault = must(await open());
    expect(vault.centre()).toBeUndefined();
    must(await vault.pinCentre(vault.device.publicJwk));
    expect(must(await open()).centre()).toEqual(vault.device.publicJwk);
  });

  test('open twice at once, neither loses what the other wrote', async () => {
    const [one, two] = [must(await open()), must(await open())];
    must(await one.setSecret(real, 'setup-password', 'from one'));
    must(await two.setSecret(real, 'enable-password', 'from two'));
    expect(must(await one.orderKey(real.order))).toEqual(must(await two.orderKey(real.order)));
    const again = must(await open());
    expect(again.secret(real.order, 'setup-password')).toBe('from one');
    expect(again.secret(real.order, 'enable-password')).toBe('from two');
  });

  test('made by several at the same moment is one vault', async () => {
    const ids = (await Promise.all([open(), open(), open()])).map(vault => must(vault).device.id);
    expect(new Set(ids).size).toBe(1);
  });
});

describe('a vault file that was damaged', () => {
  test('any byte changed is told apart from a wrong passphrase', async () => {
    must(await open());
    const whole = readFileSync(vaultFile());
    // Every byte of the frame, and a sample of the long sealed part: each opening costs a key derivation at the most.
    for (let at = 0; at < whole.length; at += at < 400 ? 1 : 37) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      writeFileSync(vaultFile(), flipped);
      // The white space between the fields alone may change: then nothing was damaged.
      const found = problemOf(await open())?.kind ?? `opened with ${String(flipped[at])} for ${String(whole[at])}`;
      expect({at, found}).toEqual({at, found: 'vault-damaged'});
    }
    for (const text of ['', '{', '[]', '{"v":1}', whole.subarray(0, 300).toString()]) {
      writeFileSync(vaultFile(), text);
      expect(problemOf(await open())).toMatchObject({kind: 'vault-damaged', again: 'no'});
    }
    writeFileSync(vaultFile(), whole);
    must(await open());
  });

  test('a later version is not taken for damage', async () => {
    must(await open());
    writeFileSync(vaultFile(), readFileSync(vaultFile(), 'utf8').replace('"v": 1', '"v": 2'));
    expect(problemOf(await open())).toMatchObject({kind: 'store-newer', found: 2, known: 1});
  });

  test('a training vault under the name of a real one does not open', async () => {
    must(await openVault({folder, kind: 'training'}));
    writeFileSync(vaultFile(), readFileSync(join(folder, 'training-vault.json')));
    expect(problemOf(await open())).toMatchObject({kind: 'vault-damaged', detail: 'kind training'});
  });

  test('a change is refused when another vault took the place of this one', async () => {
    const vault = must(await open());
    rmSync(vaultFile());
    expect(problemOf(await vault.setSecret(real, 'setup-password', 'x'))).toMatchObject({
      kind: 'store-io',
      code: 'ENOENT'
    });
    must(await open());
    expect(problemOf(await vault.setSecret(real, 'setup-password', 'x'))).toMatchObject({kind: 'vault-damaged'});
    expect(vault.secret(real.order, 'setup-password')).toBeUndefined();
  });

  test('what a crash left half written is swept away with the next change', async () => {
    const vault = must(await open());
    writeFileSync(`${vaultFile()}.0a1b2c3d4e5f.tmp`, 'old keys');
    must(await vault.destroyOrder(real.order));
    expect(readdirSync(folder)).toEqual(['vault.json']);
  });
});

describe('a training vault', () => {
  test('opens by itself, is marked, and is another than the real one beside it', async () => {
    const trained = must(await openVault({folder, kind: 'training'}));
    must(await trained.setSecret(training, 'setup-password', 'training'));
    const again = must(await openVault({folder, kind: 'training'}));
    expect(again.kind).toBe('training');
    expect(again.secret(training.order, 'setup-password')).toBe('training');
    expect(must(await open()).device.id).not.toBe(again.device.id);
    expect(readFileSync(join(folder, 'training-vault.json'), 'utf8')).toContain('"kind": "training"');
  });

  test('takes no secret of a real order, nor a real vault one of training', async () => {
    const trained = must(await openVault({folder, kind: 'training'}));
    await expect(trained.setSecret(real, 'setup-password', 'Setup#2026')).rejects.toThrow(/other vault/);
    await expect(must(await open()).setSecret(training, 'setup-password', 'x')).rejects.toThrow(/other vault/);
    expect(trained.secret(real.order, 'setup-password')).toBeUndefined();
  });
});

describe('secrets', () => {
  test('stand in no file of the folder, in any encoding', async () => {
    const fixtures = ['Setup#2026-名古屋', 'hunter2-enable-password', 'PPP0E-s3cr3t-of-the-line'];
    const vault = must(await open());
    const keys = [Buffer.from(vault.storeKey), Buffer.from(must(await vault.orderKey(real.order)).key)];
    keys.push(Buffer.from(vault.device.privateKey.export({format: 'jwk'}).d ?? '', 'base64url'));
    must(await vault.setSecret(real, 'setup-password', fixtures[0] ?? ''));
    must(await vault.setSecret(real, 'enable-password', fixtures[1] ?? ''));
    const clock = {wallMs: Date.now, monoMs: () => 0, boot: 'b', after: () => () => undefined};
    const store = must(await openStore({folder: join(folder, 'store'), key: vault.storeKey, keys: vault, clock}));
    for (const text of fixtures) must(await store.append(real.order, [{kind: 'note', by: 'engineer', data: {text}}]));
    must(await store.put(real.order, 'configuration', Buffer.from(fixtures.join('\n'))));
    await store.close();

    const needles = [...fixtures.map(text => Buffer.from(text, 'utf8')), ...keys, Buffer.from(passphrase)].flatMap(
      encodings
    );
    needles.push(...fixtures.map(text => Buffer.from(text, 'utf16le')));
    const files = readdirSync(folder, {recursive: true})
      .map(name => join(folder, String(name)))
      .filter(path => statSync(path).isFile());
    expect(files.length).toBeGreaterThanOrEqual(4);
    for (const path of files) {
      const bytes = readFileSync(path);
      for (const needle of needles) expect(bytes.includes(needle), `${path}: ${needle.toString()}`).toBe(false);
    }
    // The net itself: it would have caught each of them.
    const planted = Buffer.concat([Buffer.from('x'), ...needles]);
    expect(needles.every(needle => planted.includes(needle))).toBe(true);
    expect(needles.length).toBeGreaterThan(30);
  });

  /** As bytes, hex, and base64 at each of its three alignments (without the ends that depend on the neighbours). */
  function encodings(bytes: Buffer): Buffer[] {
    const aligned = [0, 1, 2].map(shift => {
      const text = Buffer.concat([Buffer.alloc(shift), bytes])
        .toString('base64')
        .replaceAll('=', '');
      return text.slice(shift === 0 ? 0 : shift + 1, -1);
    });
    const hex = bytes.toString('hex');
    return [bytes, ...[hex, hex.toUpperCase(), ...aligned].map(text => Buffer.from(text))];
  }
});

describe.skipIf(process.platform === 'win32')('the files', () => {
  test('are for their owner alone', async () => {
    must(await open());
    expect(statSync(vaultFile()).mode & 0o777).toBe(0o600);
  });
});
