import {quoted, unquoted} from '../configuration/quotes.ts';
import {secretMark, secretParts, type SecretPart} from '../configuration/secret-marks.ts';
import type {Profile} from '../device/profile.ts';

/** A line in the one spelling in which plan and running configuration are compared. */
export interface NormalLine {
  /** Every secret taken out together with the word that names its form; the rest in normal spelling. */
  readonly frame: string;
  /** The same before the normal spelling: where it differs between two lines of one frame, the unit rewrote it. */
  readonly written: string;
  /** Names what the line sets; two lines with one key in one section set the same thing. */
  readonly key: string;
  readonly secrets: readonly Pick<SecretPart, 'form' | 'value'>[];
}

/** A line as a person may type it: its first words may be shortened, and the unit shows them written out. */
export function typedLine(text: string, profile: Profile): NormalLine {
  const {frame, ...line} = normalLine(text, profile);
  const whole = spelledOut(frame, profile.phrases);
  return {...line, frame: whole, key: keyOf(whole, profile)};
}

/** Words that more than one phrase begins with are left as they are: what the unit makes of them nobody can say. */
function spelledOut(text: string, phrases: readonly string[]): string {
  if (phrases.some(phrase => text === phrase || text.startsWith(`${phrase} `))) return text;
  const words = text.split(' ');
  const fits = phrases.filter(phrase => phrase.split(' ').every((word, at) => begins(word, words[at])));
  const [only, other] = fits;
  return only === undefined || other !== undefined ? text : [only, ...words.slice(only.split(' ').length)].join(' ');
}

function begins(word: string, typed: string | undefined): boolean {
  return typed !== undefined && typed !== '' && word.startsWith(typed);
}

type Rewriting = Profile['normalise'][number];

export function normalLine(text: string, profile: Profile): NormalLine {
  const secrets = secretParts(profile, text);
  let written = '';
  let at = 0;
  for (const part of secrets) {
    written += text.slice(at, part.formFrom) + secretMark;
    at = part.to;
  }
  written += text.slice(at);
  const frame = normalText(written, new Set(profile.normalise));
  return {frame, written, key: keyOf(frame, profile), secrets};
}

function keyOf(frame: string, profile: Profile): string {
  for (const pattern of profile.keys) {
    const match = pattern.exec(frame);
    if (match) return match.groups?.['key'] ?? match[0].trimEnd();
  }
  return frame;
}

function normalText(text: string, rewritings: ReadonlySet<Rewriting>): string {
  const words = text.match(/"(?:[^"\\]|\\.)*"|\S+/g) ?? [];
  const normal: string[] = [];
  for (const word of words) {
    const last = normal.at(-1) ?? '';
    const length = rewritings.has('prefix') ? prefixLength(last, word) : -1;
    if (length >= 0) normal[normal.length - 1] = `${last}/${length}`;
    else normal.push(normalWord(word, normal, rewritings));
  }
  return normal.join(' ');
}

function normalWord(word: string, before: readonly string[], rewritings: ReadonlySet<Rewriting>): string {
  if (rewritings.has('quotes') && word.startsWith('"')) return quoted(unquoted(word));
  if (rewritings.has('mac')) {
    const digits = /^(?:[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}|(?:[0-9a-f]{4}\.){2}[0-9a-f]{4})$/i.test(word);
    if (digits)
      return (
        word
          .toLowerCase()
          .replace(/[^0-9a-f]/g, '')
          .match(/../g) ?? []
      ).join(':');
  }
  if (rewritings.has('port-name') && takesPort(before)) return portNumbers[word] ?? word;
  return word;
}

/** After `port`, or after `to` and an address. */
function takesPort(before: readonly string[]): boolean {
  return before.at(-1) === 'port' || (before.at(-2) === 'to' && isAddress(before.at(-1) ?? ''));
}

/** IANA service names a unit may print or take for a port. */
const portNumbers: Readonly<Record<string, string>> = {
  ftp: '21',
  ssh: '22',
  telnet: '23',
  smtp: '25',
  domain: '53',
  http: '80',
  pop3: '110',
  ntp: '123',
  imap: '143',
  snmp: '161',
  ldap: '389',
  https: '443',
  isakmp: '500',
  submission: '587',
  imaps: '993',
  pop3s: '995',
  sip: '5060'
};

function isAddress(word: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(word) && word.split('.').every(part => Number(part) < 256);
}

/** Length of the mask that follows an address; -1 where the pair is no address and mask. */
function prefixLength(address: string, mask: string): number {
  if (!isAddress(address) || !isAddress(mask)) return -1;
  const bits = mask
    .split('.')
    .map(part => Number(part).toString(2).padStart(8, '0'))
    .join('');
  const length = bits.lastIndexOf('1') + 1;
  if (bits.slice(0, length).includes('0') || (length === 0 && address !== '0.0.0.0')) return -1;
  return length;
}
