/**
 * Canonical JSON (RFC 8785): the same value always gives the same bytes, so that a hash or a signature over it can be
 * checked by anyone. Values outside I-JSON (RFC 7493) throw: writing something else than was meant would be worse.
 */
import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex} from '@noble/hashes/utils.js';

/** Keys sorted by UTF-16 code units, numbers and strings as ECMAScript writes them, no white space. */
export function canonical(value: unknown): string {
  switch (typeof value) {
    case 'boolean':
      return String(value);
    case 'number':
      return ofNumber(value);
    case 'string':
      return ofString(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? ofArray(value) : ofObject(value);
    case 'bigint':
    case 'function':
    case 'symbol':
    case 'undefined':
      throw new TypeError(`no JSON: ${typeof value}`);
  }
}

/** The UTF-8 bytes of a well-formed string (the core has no TextEncoder). */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    if (point >= 0xd800 && point <= 0xdfff) throw new TypeError('no UTF-8: lone surrogate');
    if (point > 0xffff) at += 1;
    if (point < 0x80) {
      bytes[length++] = point;
      continue;
    }
    const tail = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    // The first byte carries as many leading ones as the sequence has bytes; each that follows carries six bits.
    bytes[length++] = ((0xff00 >> (tail + 1)) & 0xff) | (point >> (6 * tail));
    for (let left = tail - 1; left >= 0; left -= 1) bytes[length++] = 0x80 | ((point >> (6 * left)) & 0x3f);
  }
  return bytes.slice(0, length);
}

/** The text that `utf8` gave these bytes for; throws when no text gives them (RFC 3629: overlong, cut, surrogates). */
export function utf8Text(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at++] ?? 0;
    const tail = first < 0x80 ? 0 : first < 0xc2 ? -1 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : first < 0xf5 ? 3 : -1;
    let point = tail === 0 ? first : first & (0x3f >> tail);
    for (let left = tail; left > 0; left -= 1) {
      const next = bytes[at++] ?? 0;
      if ((next & 0xc0) !== 0x80) throw new TypeError(`no UTF-8 at byte ${at - 1}`);
      point = (point << 6) | (next & 0x3f);
    }
    const least = [0, 0x80, 0x800, 0x10000][tail];
    const surrogate = point >= 0xd800 && point <= 0xdfff;
    if (least === undefined || point < least || point > 0x10ffff || surrogate)
      throw new TypeError(`no UTF-8 at byte ${at - 1}`);
    pieces.push(String.fromCodePoint(point));
  }
  return pieces.join('');
}

/** SHA-256 in lower-case hex, as everything of the house is named. */
export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

function ofNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`no JSON: ${value}`);
  return JSON.stringify(value);
}

function ofString(value: string): string {
  if (!value.isWellFormed()) throw new TypeError('no JSON: lone surrogate');
  return JSON.stringify(value);
}

function ofArray(values: readonly unknown[]): string {
  // Array.from, not map: a hole must be refused like the undefined that it reads as.
  return `[${Array.from(values, canonical).join(',')}]`;
}

function ofObject(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) throw new TypeError('no JSON: not a plain object');
  if (Object.getOwnPropertySymbols(value).length > 0) throw new TypeError('no JSON: a symbol as key');
  const members = Object.entries(value as Record<string, unknown>).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${ofString(key)}:${canonical(member)}`).join(',')}}`;
}
