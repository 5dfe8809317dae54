import type {WitnessPhrases} from './phrases.ts';

/** Addresses, e-mail and telephone numbers, and the words a witness statement must not use. */
export function mayShow(text: string, phrases: Pick<WitnessPhrases, 'forbidden'>): boolean {
  const address = /\d{1,3}(\.\d{1,3}){3}|[0-9a-f]{0,4}(:[0-9a-f]{0,4}){2,}|@|\d{2,5}-\d{2,4}-\d{3,4}/i;
  return !address.test(text.normalize('NFKC')) && !phrases.forbidden.some(word => text.includes(word));
}

/** Free text may carry a key or a number of the office: five ASCII characters in a row that mix letters with others. */
export function looksTechnical(text: string): boolean {
  const words = text.normalize('NFKC').match(/[!-~]{5,}/g) ?? [];
  return words.some(word => /[a-z]/i.test(word) && /[^a-z]/i.test(word));
}
