import {problem} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';
import type {Keychain} from '#main/vault/wrapping.ts';

/** What of Electron's safeStorage is used here. */
export interface SafeStorage {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  getSelectedStorageBackend(): string;
  encryptStringAsync(text: string): Promise<Buffer>;
  decryptStringAsync(sealed: Buffer): Promise<{readonly result: string}>;
}

/**
 * The operating system's key store: Keychain, DPAPI, or a secret service. Without one Linux falls back to a password
 * that stands in Chromium's source ('basic_text'): that is plain text, and is refused.
 */
export async function storeOf(storage: SafeStorage, platform: NodeJS.Platform): Promise<Result<Keychain>> {
  if (!(await storage.isAsyncEncryptionAvailable())) return missing('unavailable');
  // Only Linux has this method.
  const backend = platform === 'linux' ? storage.getSelectedStorageBackend() : platform;
  if (backend === 'basic_text' || backend === 'unknown') return missing(backend);
  return ok({
    seal: text => storage.encryptStringAsync(text),
    open: async sealed => (await storage.decryptStringAsync(Buffer.from(sealed))).result
  });
}

function missing(found: string): Result<never> {
  return failed(problem('vault-keychain-missing', {found}));
}
