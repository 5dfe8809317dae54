import {createHash, createPrivateKey, createPublicKey} from 'node:crypto';
import type {Machine} from './machine.ts';
import {rsaKey} from './rsa-key.ts';
import {type Variant, variantOf} from './variant.ts';

/** The unit's SSH host key, made from its serial so that a label can be printed before the unit exists. */
export interface HostKey {
  /** OpenSSH private key file, or PEM where it is RSA. */
  readonly privateKey: string;
  readonly fingerprint: string;
}

const made = new Map<string, HostKey>();

/** `generation` 0 is the key on the label, each replacement has the next number. Old firmware knows RSA alone. */
export function hostKey(serial: string, generation: number, kind: Variant['ssh'] = 'new'): HostKey {
  const seed = `PD1 host key ${serial}${generation === 0 ? '' : ` replaced ${generation}`}`;
  const key = made.get(`${kind} ${seed}`) ?? (kind === 'new' ? ed25519(seed) : rsa(seed));
  made.set(`${kind} ${seed}`, key);
  return key;
}

/** The key the unit really has. */
export function hostKeyOf(machine: Machine): HostKey {
  return hostKey(machine.identity.serial, machine.keys.generation, variantOf(machine.identity).ssh);
}

function rsa(seed: string): HostKey {
  const {privateKey, exponent, modulus} = rsaKey(seed);
  const positive = Buffer.concat([Buffer.alloc(1), modulus]);
  return {privateKey, fingerprint: fingerprint(Buffer.concat([field('ssh-rsa'), field(exponent), field(positive)]))};
}

function ed25519(text: string): HostKey {
  const seed = createHash('sha256').update(text).digest();
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  const key = createPrivateKey({key: pkcs8, format: 'der', type: 'pkcs8'});
  const point = createPublicKey(key).export({format: 'der', type: 'spki'}).subarray(-32);
  const blob = Buffer.concat([field('ssh-ed25519'), field(point)]);
  return {privateKey: openssh(seed, point, blob), fingerprint: fingerprint(blob)};
}

function fingerprint(blob: Buffer): string {
  return `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;
}

function field(value: string | Uint8Array): Buffer {
  const bytes = Buffer.from(value);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** ssh2 reads ed25519 keys in OpenSSH's own format only (PROTOCOL.key). */
function openssh(seed: Buffer, point: Buffer, blob: Buffer): string {
  const check = Buffer.from('50443100', 'hex');
  const secret = [check, check, field('ssh-ed25519'), field(point), field(Buffer.concat([seed, point])), field('unit')];
  const plain = Buffer.concat(secret);
  const padding = Buffer.from(Array.from({length: (8 - (plain.length % 8)) % 8}, (_, index) => index + 1));
  const count = Buffer.from([0, 0, 0, 1]);
  const file = Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    field('none'),
    field('none'),
    field(''),
    count,
    field(blob),
    field(Buffer.concat([plain, padding]))
  ]);
  const lines = file.toString('base64').match(/.{1,70}/g) ?? [];
  return ['-----BEGIN OPENSSH PRIVATE KEY-----', ...lines, '-----END OPENSSH PRIVATE KEY-----', ''].join('\n');
}
