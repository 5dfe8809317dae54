/** How the vault's master key is kept: one small interface, one kind for each way to open a vault. */
import {createCipheriv, createDecipheriv, randomBytes, scrypt} from 'node:crypto';
import {z} from 'zod';
import {problem} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';

const nonceLength = 12;
const tagLength = 16;
/** RFC 7914; 32 MiB and some 60 ms. A file that asks for other costs isn't ours. */
const cost = {N: 2 ** 15, r: 8, p: 1};

/** As it stands in the vault file. */
export const wrappedSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('passphrase'),
    kdf: z.literal('scrypt'),
    N: z.literal(cost.N),
    r: z.literal(cost.r),
    p: z.literal(cost.p),
    salt: z.base64(),
    key: z.base64()
  }),
  /** `lock`: as the operating system's key store gave it back; what it holds opens `key`. */
  z.strictObject({kind: z.literal('keychain'), lock: z.base64(), key: z.base64()}),
  /** The key itself, in the clear: training holds nothing worth hiding, and must say so. */
  z.strictObject({kind: z.literal('training'), key: z.base64()})
]);
export type Wrapped = z.infer<typeof wrappedSchema>;

export interface Wrapping {
  readonly kind: Wrapped['kind'];
  wrap(master: Uint8Array, bound: Uint8Array): Promise<Wrapped>;
  /** 'vault-not-opened' or 'vault-keychain-refused' when this isn't what wrapped it. `bound` is what was given to `wrap`. */
  unwrap(wrapped: Wrapped, bound: Uint8Array): Promise<Result<Uint8Array>>;
}

export function byPassphrase(passphrase: string): Wrapping {
  return {
    kind: 'passphrase',
    async wrap(master, bound) {
      const salt = randomBytes(16);
      const key = sealWith(await stretch(passphrase, salt), master, bound);
      return {kind: 'passphrase', kdf: 'scrypt', ...cost, salt: salt.toString('base64'), key: key.toString('base64')};
    },
    async unwrap(wrapped, bound) {
      if (wrapped.kind !== 'passphrase') return failed(problem('vault-not-opened', {}));
      const key = await stretch(passphrase, Buffer.from(wrapped.salt, 'base64'));
      const master = unsealWith(key, Buffer.from(wrapped.key, 'base64'), bound);
      return master === undefined ? failed(problem('vault-not-opened', {})) : ok(master);
    }
  };
}

export const forTraining: Wrapping = {
  kind: 'training',
  wrap: async master => ({kind: 'training', key: Buffer.from(master).toString('base64')}),
  unwrap: async wrapped =>
    wrapped.kind === 'training' ? ok(Buffer.from(wrapped.key, 'base64')) : failed(problem('vault-not-opened', {}))
};

/** The key store of the operating system, for this user of it. Rejects when it does not open what it is given. */
export interface Keychain {
  seal(text: string): Promise<Uint8Array>;
  open(sealed: Uint8Array): Promise<string>;
}

/** A key store takes no bound data: it seals a key of its own, and that one seals the master key, bound. */
export function byKeychain(keychain: Keychain): Wrapping {
  return {
    kind: 'keychain',
    async wrap(master, bound) {
      const own = randomBytes(32);
      const lock = Buffer.from(await keychain.seal(own.toString('base64')));
      const key = sealWith(own, master, bound);
      return {kind: 'keychain', lock: lock.toString('base64'), key: key.toString('base64')};
    },
    async unwrap(wrapped, bound) {
      if (wrapped.kind !== 'keychain') return failed(problem('vault-keychain-refused', {}));
      const own = await keychain.open(Buffer.from(wrapped.lock, 'base64')).catch(() => '');
      const master = unsealWith(Buffer.from(own, 'base64'), Buffer.from(wrapped.key, 'base64'), bound);
      return master === undefined ? failed(problem('vault-keychain-refused', {})) : ok(master);
    }
  };
}

/** AES-256-GCM: nonce, ciphertext, tag. */
export function sealWith(key: Uint8Array, bytes: Uint8Array, bound: Uint8Array): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, {authTagLength: tagLength}).setAAD(bound);
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** Undefined when the key, the bytes or what they are bound to is another. */
export function unsealWith(key: Uint8Array, sealed: Uint8Array, bound: Uint8Array): Buffer | undefined {
  if (key.length !== 32 || sealed.length < nonceLength + tagLength) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength), {authTagLength: tagLength});
  decipher.setAAD(bound).setAuthTag(sealed.subarray(-tagLength));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceLength, -tagLength)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** The same passphrase typed on another keyboard may come in another Unicode form. */
function stretch(passphrase: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = {...cost, maxmem: 64 * 1024 * 1024};
    scrypt(passphrase.normalize('NFKC'), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
