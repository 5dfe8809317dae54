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
  ({page} = await gallery.open('page=sign&look=light'));
});

test('each stroke is told, and clearing leaves nothing', async () => {
  await expect.poll(told).toBe('筆跡なし');
  await stroke(0.1, 0.3);
  await expect.poll(told).toBe('1 画');
  await stroke(0.4, 0.6);
  await expect.poll(told).toBe('2 画');
  await page.getByRole('button', {name: '書き直す'}).click();
  await expect.poll(told).toBe('筆跡なし');
  expect((await inked()).count).toBe(0);
});

test('a rotated or resized window keeps the strokes and their shape', async () => {
  await stroke(0.1, 0.3);
  const before = await inked();
  expect(before.count).toBeGreaterThan(50);
  for (const [width, height] of [
    [720, 1280],
    [1600, 900],
    [1280, 720]
  ] as const) {
    await page.setViewportSize({width, height});
    await page.waitForTimeout(200);
    const after = await inked();
    expect(after.count, `${width} × ${height}`).toBeGreaterThan(20);
    expect(after.shape, `${width} × ${height}`).toBeCloseTo(before.shape, 0);
  }
  // Back where it was, it is as it was: shrinking and growing again lost nothing.
  expect(Math.abs((await inked()).count - before.count)).toBeLessThan(before.count * 0.05);
  await expect.poll(told).toBe('1 画');
});

test('a stroke after a resize joins the earlier ones', async () => {
  await stroke(0.1, 0.3);
  await page.setViewportSize({width: 1400, height: 800});
  await page.waitForTimeout(200);
  await stroke(0.5, 0.7);
  await expect.poll(told).toBe('2 画');
});

test('what was cleared does not come back with a resize', async () => {
  await stroke(0.1, 0.3);
  await page.getByRole('button', {name: '書き直す'}).click();
  await page.setViewportSize({width: 1400, height: 800});
  await page.waitForTimeout(200);
  expect((await inked()).count).toBe(0);
});

test('who has not signed is told why the button does nothing, and it does nothing', async () => {
  const sign = page.getByRole('button', {name: 'サインする'});
  await sign.focus();
  expect(await page.evaluate('document.activeElement.textContent')).toBe('サインする');
  expect(await sign.getAttribute('aria-disabled')).toBe('true');
  const reason = (await sign.getAttribute('aria-describedby')) ?? '';
  expect(await page.locator(`[id="${reason}"]`).innerText()).toContain('サインがまだありません。');
  await page.keyboard.press('Enter');
  await sign.click({force: true});
  expect(await page.getByText('サインしました').count()).toBe(0);
  await stroke(0.1, 0.3);
  await sign.click();
  expect(await page.getByText('サインしました').count()).toBe(1);
});

/** A zigzag over part of the box, by mouse. */
async function stroke(from: number, to: number): Promise<void> {
  const box = await page.locator('canvas').boundingBox();
  if (box === null) throw new Error('no canvas');
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...at(from, 0.3));
  await page.mouse.down();
  for (let step = 1; step <= 8; step++)
    await page.mouse.move(...at(from + ((to - from) * step) / 8, step % 2 === 0 ? 0.3 : 0.7), {steps: 3});
  await page.mouse.up();
}

async function told(): Promise<string> {
  return page.getByTestId('ink').innerText();
}

/** How many pixels carry ink, in pixels of the page, and how wide the ink is to its height. */
async function inked(): Promise<{readonly count: number; readonly shape: number}> {
  return page.evaluate(`(() => {
    const canvas = document.querySelector('canvas');
    const {data, width} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const xs = [], ys = [];
    for (let at = 3; at < data.length; at += 4) if (data[at] > 100) {
      const pixel = (at - 3) / 4;
      xs.push(pixel % width);
      ys.push(Math.floor(pixel / width));
    }
    const span = all => all.reduce((most, one) => Math.max(most, one), 0) - all.reduce((least, one) => Math.min(least, one), 1e9);
    return {count: xs.length, shape: xs.length === 0 ? 0 : span(xs) / span(ys)};
  })()`);
}
