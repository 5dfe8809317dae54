import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {storeOf, type SafeStorage} from '#main/electron/key-store.ts';
import {openVault} from '#main/vault/vault.ts';

/** A system's key store as safeStorage shows it; what was sealed is kept here and given out by number. */
function system(given: Partial<SafeStorage> = {}): SafeStorage {
  const kept: string[] = [];
  return {
    isAsyncEncryptionAvailable: async () => true,
    getSelectedStorageBackend: () => 'gnome_libsecret',
    encryptStringAsync: async text => Buffer.from(String(kept.push(text) - 1)),
    decryptStringAsync: async sealed => {
      const result = kept[Number(sealed.toString())];
      if (result === undefined) throw new Error('not sealed here');
      return {result};
    },
    ...given
  };
}

describe("the operating system's key store", () => {
  test('keeps what it was given', async () => {
    const store = await storeOf(system(), 'linux');
    if (!store.ok) throw new Error(store.problem.kind);
    const sealed = await store.value.seal('master');
    expect(await store.value.open(sealed)).toBe('master');
  });

  test.each(['basic_text', 'unknown'])('%s on Linux is plain text: refused, and said', async backend => {
    const store = await storeOf(system({getSelectedStorageBackend: () => backend}), 'linux');
    expect(store).toMatchObject({ok: false, problem: {kind: 'vault-keychain-missing', found: backend}});
  });

  test('one that is not available is a problem, not a fallback', async () => {
    const store = await storeOf(system({isAsyncEncryptionAvailable: async () => false}), 'darwin');
    expect(store).toMatchObject({ok: false, problem: {kind: 'vault-keychain-missing', found: 'unavailable'}});
  });

  test.each(['win32', 'darwin'] as const)('%s is not asked which one it has: it has one', async platform => {
    const never = () => {
      throw new Error('only Linux has this method');
    };
    expect(await storeOf(system({getSelectedStorageBackend: never}), platform)).toMatchObject({ok: true});
  });

  test('another account does not open the vault', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vsr-key-store-'));
    try {
      for (const [account, wanted] of [
        [system(), 'open'],
        [system(), 'vault-keychain-refused']
      ] as const) {
        const store = await storeOf(account, 'win32');
        if (!store.ok) throw new Error(store.problem.kind);
        const vault = await openVault({folder, kind: 'keychain', keychain: store.value});
        expect(vault.ok ? 'open' : vault.problem.kind).toBe(wanted);
      }
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  });
});
