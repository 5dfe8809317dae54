import {createCipheriv, createDecipheriv, createHash, randomBytes} from 'node:crypto';
import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {canonical} from '#core/journal/canonical.ts';
import type {Result} from '#core/result.ts';
import {openVault, type Vault} from '#main/vault/vault.ts';
import type {Keychain} from '#main/vault/wrapping.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vsr-keychain-'));
});
afterEach(() => {
  rmSync(folder, {recursive: true, force: true});
});

/** One user's key store: what it sealed, no other opens. */
function keychain(): Keychain {
  const key = randomBytes(32);
  return {
    async seal(text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    },
    async open(sealed) {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
      decipher.setAuthTag(sealed.subarray(-16));
      return decipher.update(sealed.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8');
    }
  };
}

const open = (own: Keychain) => openVault({folder, kind: 'keychain', keychain: own});
const file = (): string => join(folder, 'keychain-vault.json');
const real = {order: 'WO-2026-1122-01', training: false};

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
const kindOf = (result: Result<Vault>): string => (result.ok ? 'open' : result.problem.kind);

describe("a vault that the system's key store opens", () => {
  test('opens by itself for the same user, with everything in it', async () => {
    const mine = keychain();
    const vault = must(await open(mine));
    must(await vault.setSecret(real, 'setup-password', 'Setup#2026'));
    const again = must(await open(mine));
    expect(again.kind).toBe('keychain');
    expect(again.secret(real.order, 'setup-password')).toBe('Setup#2026');
    expect(Buffer.from(again.storeKey).equals(Buffer.from(vault.storeKey))).toBe(true);
    expect(again.device.id).toBe(vault.device.id);
  });

  test("stays shut for another user's key store, and nothing is written over it", async () => {
    must(await open(keychain()));
    const before = readFileSync(file());
    expect(kindOf(await open(keychain()))).toBe('vault-keychain-refused');
    expect(readFileSync(file()).equals(before)).toBe(true);
  });

  test('shows neither keys nor secrets in its file', async () => {
    const vault = must(await open(keychain()));
    must(await vault.setSecret(real, 'setup-password', 'Setup#2026'));
    const text = readFileSync(file(), 'latin1');
    expect(text).not.toContain('Setup#2026');
    expect(text).not.toContain(Buffer.from(vault.storeKey).toString('base64'));
  });

  test('a lock that the same key store made for another vault opens nothing', async () => {
    const mine = keychain();
    must(await open(mine));
    const first = JSON.parse(readFileSync(file(), 'utf8')) as {wrapped: object};
    rmSync(file());
    must(await open(mine));
    const {digest: _, ...second} = JSON.parse(readFileSync(file(), 'utf8')) as {wrapped: object; digest: string};
    const swapped = {...second, wrapped: first.wrapped};
    const digest = createHash('sha256').update(canonical(swapped)).digest('hex');
    writeFileSync(file(), JSON.stringify({...swapped, digest}));
    expect(kindOf(await open(mine))).toBe('vault-keychain-refused');
  });

  test('lies beside a vault with a passphrase without touching it', async () => {
    must(await openVault({folder, kind: 'passphrase', passphrase: 'a long one'}));
    must(await open(keychain()));
    expect(readdirSync(folder).toSorted()).toEqual(['keychain-vault.json', 'vault.json']);
  });

  test('refuses a real secret meant for training', async () => {
    const vault = must(await open(keychain()));
    await expect(vault.setSecret({...real, training: true}, 'setup-password', 'x')).rejects.toThrow('other vault');
  });
});
