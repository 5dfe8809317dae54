import {createHash, createPrivateKey, createPublicKey} from 'node:crypto';
import type {Faults} from './faults.ts';

/** The unit's SSH host key, made from its serial so that a label can be printed before the unit exists. */
export interface HostKey {
  /** OpenSSH private key file. */
  readonly privateKey: string;
  readonly fingerprint: string;
}

export function hostKey(serial: string, changed: boolean): HostKey {
  const seed = createHash('sha256')
    .update(`PD1 host key ${serial}${changed ? ' replaced' : ''}`)
    .digest();
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  const key = createPrivateKey({key: pkcs8, format: 'der', type: 'pkcs8'});
  const point = createPublicKey(key).export({format: 'der', type: 'spki'}).subarray(-32);
  const blob = Buffer.concat([field('ssh-ed25519'), field(point)]);
  const fingerprint = createHash('sha256').update(blob).digest('base64').replace(/=+$/, '');
  return {privateKey: openssh(seed, point, blob), fingerprint: `SHA256:${fingerprint}`};
}

/** What `show ssh fingerprint` says on the console: the key the unit really has. */
export function fingerprintOf(serial: string, faults: Faults): string {
  return hostKey(serial, faults.has('host-key-changed')).fingerprint;
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
