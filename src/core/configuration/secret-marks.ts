import type {Profile} from '../device/profile.ts';
import {unquoted} from './quotes.ts';

/** Stands where a secret was: no hash and no length, so that two lines can't be told apart by it. */
export const secretMark = '«secret»';

export interface SecretPart {
  /** Where the value stands in the line, quotes and all. */
  readonly from: number;
  readonly to: number;
  /** As written. */
  readonly written: string;
  /** Without quotes and escapes. */
  readonly value: string;
  /** `masked`: stars that stand for a secret nobody can read back. */
  readonly form: 'clear' | 'hashed' | 'sealed' | 'masked';
  /** Where the word that names the form begins; equals `from` where there is none. */
  readonly formFrom: number;
}

/** The line with a mark for every secret; for screen, journal and report. */
export function maskLine(profile: Profile, text: string): string {
  let masked = '';
  let at = 0;
  for (const part of secretParts(profile, text)) {
    masked += text.slice(at, part.from) + secretMark;
    at = part.to;
  }
  return masked + text.slice(at);
}

/**
 * The same of a line on which a person may have typed: whoever types knows fewer rules than the profile, and what
 * stands behind such a word after a prompt is a secret in whatever form.
 */
export function maskTyped(profile: Profile, text: string): string {
  const masked = maskLine(profile, text);
  return masked.includes(secretMark) ? masked : masked.replace(typedSecret, `$1${secretMark}`);
}

/** A line that begins with % is the unit's own answer, which tells what was wrong with what was typed. */
const typedSecret =
  /^(?!% )(\S{0,80}[#>$%:\]].*?\b(?:secret|passw(?:or)?d|passphrase|pre-shared-key|psk|community) +)\S.*$/i;

/** Every secret of the line as a text to be hidden: as written, and without quotes where that differs. */
export function secretsOf(profile: Profile, text: string): readonly string[] {
  const texts = secretParts(profile, text)
    .filter(part => part.form !== 'masked')
    .flatMap(part => [part.written, part.value]);
  return [...new Set(texts)].filter(one => one !== '');
}

/** The secrets of one line in the order they stand in it; they never overlap. */
export function secretParts(profile: Profile, text: string): readonly SecretPart[] {
  const spans = [
    ...profile.secrets.flatMap(pattern => spansOf(pattern, text, 1)),
    ...profile.masked.flatMap(pattern => spansOf(pattern, text, 0))
  ].toSorted((a, b) => a[0] - b[0] || b[1] - a[1]);
  const parts: SecretPart[] = [];
  for (const [from, to] of spans) if (from >= (parts.at(-1)?.to ?? 0)) parts.push(partOf(profile, text, [from, to]));
  return parts;
}

type Span = readonly [from: number, to: number];

function spansOf(pattern: RegExp, text: string, group: number): readonly Span[] {
  const everywhere = new RegExp(pattern.source, `${pattern.flags}gd`);
  return [...text.matchAll(everywhere)].flatMap(match => {
    const span = match.indices?.[group];
    return span ? [span] : [];
  });
}

function partOf(profile: Profile, text: string, [from, to]: Span): SecretPart {
  const written = text.slice(from, to);
  const {form, formFrom} = formBefore(profile, text, from);
  const masked = profile.masked.some(pattern => pattern.exec(written)?.[0] === written);
  return {from, to, written, value: unquoted(written), form: masked ? 'masked' : form, formFrom};
}

function formBefore(profile: Profile, text: string, from: number): Pick<SecretPart, 'form' | 'formFrom'> {
  const {clear, hashed, sealed} = profile.secretForms;
  const words = {clear: clear === undefined ? [] : [clear], hashed, sealed};
  for (const form of ['clear', 'hashed', 'sealed'] as const)
    for (const word of words[form])
      if (text.slice(0, from).endsWith(` ${word} `)) return {form, formFrom: from - word.length - 1};
  return {form: 'clear', formFrom: from};
}
