import {maskTyped, secretMark} from '../configuration/secret-marks.ts';
import type {Profile} from '../device/profile.ts';

/** Words behind which a system that nobody has qualified may show a secret in a form that its profile does not know. */
const suspect = /\b(secret|passw(?:or)?d|passphrase|pre-shared-key|psk|community|key)\b([ :=]+)(?=\S)(?!«).*$/iu;

/** A line of an answer as it may be kept: rather too much is hidden than too little. */
export function maskAnswer(profile: Profile, line: string): string {
  const masked = maskTyped(profile, line);
  return masked.includes(secretMark) ? masked : masked.replace(suspect, `$1$2${secretMark}`);
}
