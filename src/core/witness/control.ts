import {sha256Hex, utf8} from '../journal/canonical.ts';

/** Digits and capitals without those that are mistaken for each other on paper or by voice (0 O, 1 I L, 2 Z, 5 S, 8 B). */
const alphabet = '34679ACDEFGHJKMNPQRTUVWXY';

/** SHA-256 (hex) of the statement's text as shown, UTF-8. */
export function digestOf(text: string): string {
  return sha256Hex(utf8(text));
}

/**
 * 控え番号, six characters made from the digest, e.g. `7K4M-Q3`: enough to find the report on the phone and to see
 * that two papers belong together; proof is the digest, not this.
 */
export function controlOf(digest: string): string {
  let rest = BigInt(`0x${digest.slice(0, 16)}`);
  let control = '';
  for (let place = 0; place < 6; place += 1) {
    control += alphabet[Number(rest % BigInt(alphabet.length))] ?? '';
    rest /= BigInt(alphabet.length);
  }
  return `${control.slice(0, 4)}-${control.slice(4)}`;
}
