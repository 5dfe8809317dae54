import type {Algorithms} from 'ssh2';

/** Without ssh-rsa, SHA-1 and CBC, which the library's own defaults still hold (RFC 9142). Large groups are slow: last. */
const strict = {
  kex: [
    'curve25519-sha256',
    'curve25519-sha256@libssh.org',
    'ecdh-sha2-nistp256',
    'ecdh-sha2-nistp384',
    'ecdh-sha2-nistp521',
    'diffie-hellman-group14-sha256',
    'diffie-hellman-group16-sha512'
  ],
  cipher: ['aes256-gcm@openssh.com', 'aes128-gcm@openssh.com', 'aes256-ctr', 'aes192-ctr', 'aes128-ctr'],
  serverHostKey: ['ssh-ed25519', 'ecdsa-sha2-nistp256', 'ecdsa-sha2-nistp384', 'rsa-sha2-512', 'rsa-sha2-256'],
  hmac: ['hmac-sha2-256-etm@openssh.com', 'hmac-sha2-512-etm@openssh.com', 'hmac-sha2-256', 'hmac-sha2-512']
} as const satisfies Algorithms;

/**
 * What old units know and nothing else, by opt-in of their profile; offered after all the others. Not among them: the
 * first Diffie-Hellman group, which a laptop breaks and Electron's BoringSSL lacks, 3DES, MD5 and DSA.
 */
const old = {
  kex: ['diffie-hellman-group14-sha1'],
  cipher: ['aes256-cbc', 'aes128-cbc'],
  serverHostKey: ['ssh-rsa'],
  hmac: ['hmac-sha1']
} as const satisfies Algorithms;

const oldNames: ReadonlySet<string> = new Set(Object.values(old).flat());

export function algorithmsFor({legacy}: {readonly legacy: boolean}): Algorithms {
  const all = <S, O>(safe: readonly S[], unsafe: readonly O[]) => [...safe, ...(legacy ? unsafe : [])];
  return {
    kex: all(strict.kex, old.kex),
    cipher: all(strict.cipher, old.cipher),
    serverHostKey: all(strict.serverHostKey, old.serverHostKey),
    hmac: all(strict.hmac, old.hmac),
    compress: ['none']
  };
}

/** Those of the agreed names that are no longer safe, each once. */
export function oldAmong(agreed: readonly string[]): readonly string[] {
  return [...new Set(agreed.filter(name => oldNames.has(name)))];
}
