import {AxeBuilder} from '@axe-core/playwright';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {openGallery, type Gallery} from './gallery-page.ts';

const pages = [
  'work',
  'orders',
  'checks',
  'forms',
  'lines',
  'lines#diff',
  'problem',
  'walk',
  'sign',
  'console',
  'dialog'
];
let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery();
}, 60_000);
afterAll(() => gallery.close());

describe.each(['light', 'dark', 'contrast'])('in the look %s', look => {
  test.each(pages)('%s has nothing that WCAG 2.2 AA forbids, and the browser no complaint', async name => {
    const {page, complaints} = await open(name, look);
    const rules = look === 'contrast' ? {'color-contrast-enhanced': {enabled: true}} : {};
    const {violations, passes} = await new AxeBuilder({page}).options({rules}).analyze();
    expect(passes.length).toBeGreaterThan(10);
    expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`)).toEqual(
      []
    );
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('in the smallest window, 1280 × 720', () => {
  test.each(pages)(
    '%s: a glove hits every target, 48 px, the primary 56; nothing runs out of the window',
    async name => {
      const {page} = await open(name, 'light');
      expect(await small(page)).toEqual([]);
      expect(await beyond(page)).toEqual([]);
      await page.close();
    }
  );

  test.each(pages)('%s: with text of 125 % nothing runs out of it either', async name => {
    const {page} = await open(name, 'light&large');
    expect(await beyond(page)).toEqual([]);
    await page.close();
  });
});

test('the terminal is not in what is loaded at the start', () => {
  const files = readdirSync(join(gallery.folder, 'assets')).filter(path => path.endsWith('.js'));
  const html = readFileSync(join(gallery.folder, 'gallery.html'), 'utf8');
  const heavy = files.filter(path =>
    readFileSync(join(gallery.folder, 'assets', path), 'utf8').includes('xterm-helper')
  );
  expect(heavy.length).toBe(1);
  expect(html).not.toContain(heavy[0]);
});

test('the Japanese font is the bundled one', async () => {
  const {page} = await open('work', 'light');
  expect(await page.evaluate("document.fonts.check('700 16px \"BIZ UDPGothic\"', '検証')")).toBe(true);
  expect(await page.evaluate("[...document.fonts].filter(font => font.status === 'loaded').length")).toBe(2);
  expect(await page.evaluate('getComputedStyle(document.body).lineBreak')).toBe('strict');
  await page.close();
});

async function open(name: string, query: string) {
  const [page = '', hash] = name.split('#');
  const opened = await gallery.open(`page=${page}&look=${query}${hash === undefined ? '' : `#${hash}`}`);
  // The terminal comes later than the page.
  if (await opened.page.locator('.console').count()) await opened.page.locator('.xterm-screen').waitFor();
  return opened;
}

/** What is 1 px wide is there for screen readers. */
async function small(page: Page): Promise<unknown> {
  return page.evaluate(`
    [...document.querySelectorAll('button, [role=tab], label:has(input[type=radio], input[type=checkbox]), textarea.field-input, input.field-input')]
      .filter(one => one.checkVisibility() && one.parentElement.getBoundingClientRect().width > 1)
      .map(one => ({one, box: one.getBoundingClientRect()}))
      .filter(({one, box}) => {
        const least = one.dataset.kind === 'primary' ? 56 : 48;
        return box.height < least - 0.01 || box.width < 48 - 0.01;
      })
      .map(({one, box}) => one.textContent + ' ' + box.width + ' × ' + box.height)
  `);
}

/** What made the window itself scroll, and the buttons at its foot that are not wholly in it. */
async function beyond(page: Page): Promise<unknown> {
  return page.evaluate(`
    [document.documentElement]
      .filter(one => one.scrollWidth > innerWidth || one.scrollHeight > innerHeight)
      .concat([...document.querySelectorAll('.dialog-actions .button, .screen-actions .button')].filter(one => {
        const box = one.getBoundingClientRect();
        return box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight;
      }))
      .map(one => one.tagName + ' ' + one.textContent.slice(0, 30))
  `);
}
