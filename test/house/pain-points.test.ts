import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';

const page = readFileSync(new URL('../../docs/pain-points.md', import.meta.url), 'utf8');
const rows = page.split('\n').filter(line => /^\| D\d+ \|/u.test(line));
/** `file` “title”, as the page names a test. */
const named = [...page.matchAll(/`(?<file>test\/[^`]+\.test\.ts)` “(?<title>[^”]+)”/gu)];

test('each complaint has its row, and either a test or the reason why there is none', () => {
  expect(rows.map(row => row.split(' ')[1])).toEqual(Array.from({length: 69}, (_, at) => `D${at + 1}`));
  for (const row of rows) expect(row, row).toMatch(/`test\/[^`]+` “[^”]+” \|$|\*\*.+\*\*.* \| – \|$/u);
});

test('every test that the page names exists', () => {
  expect(named.length).toBeGreaterThan(69);
  const missing = named.filter(({groups}) => {
    const source = readFileSync(new URL(`../../${groups?.['file']}`, import.meta.url), 'utf8');
    // As written between quotes, whichever they are.
    const title = groups?.['title'] ?? '';
    return !['test', "'", '"', '`'].some(quote => source.includes(`${quote}${title}${quote}`));
  });
  expect(missing.map(one => one[0])).toEqual([]);
});
