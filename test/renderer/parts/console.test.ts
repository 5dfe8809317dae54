import type {Page} from 'playwright';
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest';
import {openGallery, type Gallery} from '../gallery-page.ts';

let gallery: Gallery;
let page: Page;

beforeAll(async () => {
  gallery = await openGallery();
}, 60_000);
afterAll(() => gallery.close());
beforeEach(async () => {
  await page?.close();
  ({page} = await gallery.open('page=console&look=light'));
  await page.locator('.xterm-rows').getByText('ids enable').waitFor();
});

test('it shows what the unit said', async () => {
  expect(await shown()).toContain('shinjuku-gw(config-ge0/1)# ip address 192.0.2.10/29');
});

test('nothing can be typed before someone takes over', async () => {
  await page.locator('.xterm-screen').click();
  await page.keyboard.type('reload');
  await page.keyboard.press('Enter');
  expect(await sent()).toBe('');
  // Neither is what was pressed kept for later.
  await press('引き取る');
  expect(await sent()).toBe('');
});

test('keys that are pressed while typing are passed on', async () => {
  await press('引き取る');
  await page.locator('.xterm-screen').click();
  await page.keyboard.type('show ip');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+c');
  expect(await sent()).toBe(String.raw`show ip\t\r\u0003`);
});

test('what the terminal would answer by itself is not, whether someone types or not', async () => {
  await press('装置が話す');
  await press('引き取る');
  await press('装置が話す');
  await page.locator('.xterm-screen').click();
  await page.keyboard.type('x');
  // The queries went through the same parser before this: nothing of theirs stands before or after the key.
  await expect.poll(sent).toBe('x');
  await page.waitForTimeout(300);
  expect(await sent()).toBe('x');
});

test('what is pasted is not passed on', async () => {
  await press('引き取る');
  await page.locator('.xterm-screen').click();
  await page.evaluate(`
    const data = new DataTransfer();
    data.setData('text/plain', 'erase startup-config');
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true}));
  `);
  await page.keyboard.type('y');
  await expect.poll(sent).toBe('y');
});

test('nobody is caught in it: Tab leaves it when it is read only, Shift+Tab while typing', async () => {
  await page.locator('.xterm-helper-textarea').focus();
  await page.keyboard.press('Tab');
  expect(await isInside()).toBe(false);
  await press('引き取る');
  await page.locator('.xterm-helper-textarea').focus();
  await page.keyboard.press('Tab');
  expect(await isInside()).toBe(true);
  await page.keyboard.press('Shift+Tab');
  expect(await isInside()).toBe(false);
});

test('it fits its box when the window changes', async () => {
  const before = (await page.locator('.xterm-screen').boundingBox())?.width ?? 0;
  await page.setViewportSize({width: 1600, height: 900});
  await expect
    .poll(async () => (await page.locator('.xterm-screen').boundingBox())?.width ?? 0)
    .toBeGreaterThan(before + 200);
});

test('it follows the look and the size of text', async () => {
  const rows = "getComputedStyle(document.querySelector('.xterm-rows'))";
  const size = () => page.evaluate(`parseFloat(${rows}.fontSize)`);
  expect(await size()).toBe(14);
  await page.evaluate("document.documentElement.dataset.text = 'large'");
  await expect.poll(size).toBe(17.5);
  const ink = () => page.evaluate(`${rows}.color`);
  expect(await ink()).not.toBe('rgb(255, 255, 255)');
  await page.evaluate("document.documentElement.dataset.look = 'contrast'");
  await expect.poll(ink).toBe('rgb(255, 255, 255)');
});

async function press(name: string): Promise<void> {
  await page.getByRole('button', {name}).click();
}

async function sent(): Promise<string> {
  return page.locator('output').innerText();
}

async function shown(): Promise<string> {
  return page.locator('.xterm-rows').innerText();
}

async function isInside(): Promise<unknown> {
  return page.evaluate("document.querySelector('.console').contains(document.activeElement)");
}
