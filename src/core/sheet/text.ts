/** How people's text is made comparable. Never use any of this on a secret. */

/** Half-width digits and letters, one blank between words: `２４U` → `24U`. */
export function plain(text: string): string {
  return tidy(text.normalize('NFKC'));
}

/** Letters as they are (㈱, 髙), blanks and line breaks as one blank. */
export function tidy(text: string): string {
  return text.replace(/[\s\u00a0\u3000\u200b\ufeff]+/g, ' ').trim();
}

/** No label is longer; a hostile cell could be. */
const labelLength = 200;

/** What two spellings of a label share: no blanks, no width, no case, no colon at the end. */
export function labelKey(text: string): string {
  return plain(text.slice(0, labelLength))
    .replace(/ /g, '')
    .replace(/[:*]+$/, '')
    .toLowerCase();
}

const nothings = new Set([
  '',
  '-',
  'ー',
  '―',
  '‐',
  '−',
  'なし',
  '無し',
  '無',
  '×',
  'n/a',
  'na',
  '使用しない',
  '未使用',
  '契約なし',
  '該当なし'
]);

export function isNothing(text: string): boolean {
  return nothings.has(plain(text).toLowerCase());
}

export function isDitto(text: string): boolean {
  return ['〃', '同上', '々', '”'].includes(tidy(text));
}

/** Values that share one cell: line break, 、 or a full-width slash; a half-width slash belongs to prefixes. */
export function parts(text: string): string[] {
  return text
    .split(/[\n\r、，／;；]/)
    .map(plain)
    .filter(part => part !== '');
}
