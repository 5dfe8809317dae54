import type {Profile} from '../device/profile.ts';
import type {LintFaultKind} from './lint.ts';

/** What the line editor of a unit makes of the characters of a line; bytes above ASCII stand one by one. */
export function characterFaults(text: string, {edit}: Profile): readonly LintFaultKind[] {
  const faults: LintFaultKind[] = [];
  if (/[^\x00-\x7f]/.test(text)) faults.push(!utf8.test(text) && shiftJis.test(text) ? 'shift-jis' : 'not-ascii');
  if (edit.never.some(key => text.includes(key))) faults.push('forbidden-key');
  else if (/[\x00-\x1f\x7f]/.test(text)) faults.push('control-character');
  if (text.length > edit.lineMax) faults.push('too-long');
  return faults;
}

/** UTF-16 puts a zero byte beside every ASCII character, with or without a byte order mark. */
export function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return bytes.filter(byte => byte === 0).length > bytes.length / 4;
}

const utf8 = /^(?:[\x00-\x7f]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})*$/;
const shiftJis = /^(?:[\x00-\x7f\xa1-\xdf]|[\x81-\x9f\xe0-\xfc][\x40-\x7e\x80-\xfc])*$/;
