import {checkPrimeSync, createHash, createPrivateKey} from 'node:crypto';

/** An RSA key of 2048 bits that follows from a seed: the label of an old unit is printed before the unit exists. */
export interface RsaKey {
  /** PKCS#1 PEM. */
  readonly privateKey: string;
  readonly exponent: Buffer;
  readonly modulus: Buffer;
}

const exponent = 65_537n;
const primeBytes = 128;

export function rsaKey(seed: string): RsaKey {
  const p = prime(`${seed} p`);
  const q = prime(`${seed} q`);
  const d = inverse(exponent, (p - 1n) * (q - 1n));
  const [n, e] = [number(p * q), number(exponent)];
  const parts = {n: p * q, e: exponent, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p)};
  const texts = Object.entries(parts).map(([name, value]) => [name, number(value).toString('base64url')]);
  const key = createPrivateKey({key: {kty: 'RSA', ...Object.fromEntries(texts)}, format: 'jwk'});
  return {privateKey: key.export({format: 'pem', type: 'pkcs1'}).toString(), exponent: e, modulus: n};
}

/** The two highest bits are set, so that the product has its full length. */
function prime(seed: string): bigint {
  for (let tried = 0; ; tried++) {
    const blocks = [0, 1, 2, 3].map(block => createHash('sha256').update(`${seed} ${tried} ${block}`).digest());
    const bytes = Buffer.concat(blocks);
    bytes[0] = (bytes[0] ?? 0) | 0xc0;
    bytes[primeBytes - 1] = (bytes[primeBytes - 1] ?? 0) | 1;
    const value = BigInt(`0x${bytes.toString('hex')}`);
    if ((value - 1n) % exponent !== 0n && checkPrimeSync(value)) return value;
  }
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [value % modulus, modulus, 1n, 0n];
  while (b > 0n) {
    const times = a / b;
    [a, b] = [b, a - times * b];
    [x, y] = [y, x - times * y];
  }
  return ((x % modulus) + modulus) % modulus;
}

function number(value: bigint): Buffer {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
}
