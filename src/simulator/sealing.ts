import {createHash, createHmac} from 'node:crypto';

/**
 * Secrets sealed with a key of this unit's serial (dialect §7): base64url(tag4 ‖ nonce8 ‖ clear XOR keystream), the
 * keystream being HMAC-SHA256("PD1" ‖ serial, nonce) repeated.
 */
export function seal(clear: string, serial: string, nonce: Uint8Array): string {
  return Buffer.concat([tag(serial), nonce, mix(Buffer.from(clear), serial, nonce)]).toString('base64url');
}

/** Undefined: sealed on another unit, or no blob at all. */
export function unseal(blob: string, serial: string): string | undefined {
  const bytes = Buffer.from(blob, 'base64url');
  if (bytes.length < 12 || !bytes.subarray(0, 4).equals(tag(serial))) return undefined;
  return mix(bytes.subarray(12), serial, bytes.subarray(4, 12)).toString();
}

function tag(serial: string): Buffer {
  return createHash('sha256').update(serial).digest().subarray(0, 4);
}

function mix(text: Buffer, serial: string, nonce: Uint8Array): Buffer {
  const stream = createHmac('sha256', `PD1${serial}`).update(nonce).digest();
  return Buffer.from(text.map((byte, index) => byte ^ (stream[index % stream.length] ?? 0)));
}
