import {createHash} from 'node:crypto';

const alphabet = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Order in which the 64 digest bytes are taken three at a time (Drepper, "Unix crypt using SHA-256 and SHA-512"). */
const order = [
  [0, 21, 42], [22, 43, 1], [44, 2, 23], [3, 24, 45], [25, 46, 4], [47, 5, 26], [6, 27, 48], [28, 49, 7],
  [50, 8, 29], [9, 30, 51], [31, 52, 10], [53, 11, 32], [12, 33, 54], [34, 55, 13], [56, 14, 35], [15, 36, 57],
  [37, 58, 16], [59, 17, 38], [18, 39, 60], [40, 61, 19], [62, 20, 41]
] as const; // prettier-ignore
const rounds = 5000;
const known = new Map<string, string>();

/** sha512-crypt, `$6$salt$hash`, 5000 rounds; remembered, since a login costs 5000 digests. */
export function crypt(clear: string, salt: string): string {
  const key = `${salt}\n${clear}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const hash = `$6$${salt}$${encode(digest(Buffer.from(clear), Buffer.from(salt)))}`;
  known.set(key, hash);
  return hash;
}

export function matchesHash(clear: string, hash: string): boolean {
  const salt = /^\$6\$([^$]{1,16})\$/.exec(hash)?.[1];
  return salt !== undefined && crypt(clear, salt) === hash;
}

const sha = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha512');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

function spread(block: Buffer, length: number): Buffer {
  return Buffer.concat(Array.from({length: Math.ceil(length / 64)}, () => block)).subarray(0, length);
}

function digest(key: Buffer, salt: Buffer): Buffer {
  const b = sha(key, salt, key);
  const bits: Buffer[] = [];
  for (let n = key.length; n > 0; n >>= 1) bits.push(n & 1 ? b : key);
  let a = sha(key, salt, spread(b, key.length), ...bits);
  const p = spread(sha(...Array.from({length: key.length}, () => key)), key.length);
  const s = spread(sha(...Array.from({length: 16 + (a[0] ?? 0)}, () => salt)), salt.length);
  for (let round = 0; round < rounds; round++) {
    const parts = [round & 1 ? p : a];
    if (round % 3) parts.push(s);
    if (round % 7) parts.push(p);
    parts.push(round & 1 ? a : p);
    a = sha(...parts);
  }
  return a;
}

function encode(bytes: Buffer): string {
  let text = '';
  const put = (value: number, characters: number): void => {
    for (let n = 0, rest = value; n < characters; n++, rest >>= 6) text += alphabet[rest & 63];
  };
  for (const [x, y, z] of order) put(((bytes[x] ?? 0) << 16) | ((bytes[y] ?? 0) << 8) | (bytes[z] ?? 0), 4);
  put(bytes[63] ?? 0, 2);
  return text;
}
