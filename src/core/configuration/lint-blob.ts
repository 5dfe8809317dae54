import type {Profile} from '../device/profile.ts';
import type {ConfigurationItem} from './items.ts';
import {maskLine, secretMark} from './secret-marks.ts';

/** Lines of certificates and keys; of each run the first stands for all. */
export function blobLines(
  items: readonly ConfigurationItem[],
  profile: Profile
): ReadonlyMap<number, 'first' | 'further'> {
  const found = new Map<number, 'first' | 'further'>();
  let inside: 'none' | 'armoured' | 'bare' = 'none';
  for (const {fileLine, text} of items) {
    const bare = bareLine.test(text) || withoutBlobs(maskLine(profile, text)) !== maskLine(profile, text);
    if (inside === 'armoured' || (inside === 'bare' && bare)) found.set(fileLine, 'further');
    else if (begin.test(text) || bare) found.set(fileLine, 'first');
    if (inside === 'armoured') inside = end.test(text) ? 'none' : 'armoured';
    else inside = begin.test(text) ? 'armoured' : bare ? 'bare' : 'none';
  }
  return found;
}

/** What looks like a key, taken out of a line that is to be shown. */
export function withoutBlobs(text: string): string {
  if (bareLine.test(text)) return secretMark;
  return text.replace(/[A-Za-z0-9+/=_-]{80,}/g, word => (isMixed(word) ? secretMark : word));
}

const begin = /-----BEGIN [A-Z0-9 ]+-----/;
const end = /-----END [A-Z0-9 ]+-----/;
/** Base64 or dump of bytes with nothing else on the line. */
const bareLine =
  /^(?:(?=.*[A-Z])(?=.*[a-z])(?=.*\d)[A-Za-z0-9+/]{40,}={0,2}|(?:[0-9A-Fa-f]{8} +){3,}[0-9A-Fa-f]{2,8})$/;

/** A name has not all three of them at this length. */
function isMixed(word: string): boolean {
  return /[A-Z]/.test(word) && /[a-z]/.test(word) && /\d/.test(word);
}
