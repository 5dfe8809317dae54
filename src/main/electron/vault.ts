import {safeStorage} from 'electron';
import {openVault} from '#main/vault/vault.ts';
import type {VaultDoor} from '#main/host/real-vault.ts';
import {storeOf} from './key-store.ts';

/** The vault of real orders opens by itself, with the operating system's key store; only once the app is ready. */
export function keychainDoor(folder: string): VaultDoor {
  return {
    opens: 'by-itself',
    open: async () => {
      const keychain = await storeOf(safeStorage, process.platform);
      return keychain.ok ? openVault({folder, kind: 'keychain', keychain: keychain.value}) : keychain;
    }
  };
}
