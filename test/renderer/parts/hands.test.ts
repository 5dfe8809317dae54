import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {openGallery, type Gallery} from '../gallery-page.ts';

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery();
}, 60_000);
afterAll(() => gallery.close());

describe('a field', () => {
  test('of digits takes full-width digits and nothing else', async () => {
    const page = await open('forms');
    const field = page.getByLabel('受付番号');
    await field.fill('');
    await field.pressSequentially('４４-7a１');
    expect(await field.inputValue()).toBe('4471');
    await page.close();
  });

  test('does not disturb an input method while it composes', async () => {
    const page = await open('forms');
    const field = page.getByLabel('受付番号');
    await field.fill('');
    const keys = await page.context().newCDPSession(page);
    await keys.send('Input.imeSetComposition', {text: '１２', selectionStart: 2, selectionEnd: 2});
    expect(await field.inputValue()).toBe('１２');
    await keys.send('Input.insertText', {text: '１２'});
    await expect.poll(() => field.inputValue()).toBe('12');
    await page.close();
  });

  test('of a serial is in capitals, and its problem is read with it', async () => {
    const page = await open('forms');
    const field = page.getByLabel('新機の製造番号');
    await field.fill('vn100-24a3 ０１９６2');
    expect(await field.inputValue()).toBe('VN100-24A301962');
    const described = ((await field.getAttribute('aria-describedby')) ?? '').split(' ');
    const texts = await Promise.all(described.map(id => page.locator(`[id="${id}"]`).allInnerTexts()));
    expect(texts.flat().join(' ')).toContain('注文の製造番号と 1 文字違います');
    await page.close();
  });
});

describe('the drawer', () => {
  test('opens beside the work, closes by Escape, and the focus is back where it was', async () => {
    const page = await open('work');
    const drawer = page.getByRole('complementary');
    await drawer.getByRole('button', {name: '閉じる'}).click();
    expect(await drawer.count()).toBe(0);
    await page.getByRole('button', {name: 'コンソール'}).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => drawer.count()).toBe(1);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('コンソール（読み取りのみ）');
    // The work beside it goes on.
    await page.getByRole('button', {name: '一時停止'}).click();
    await drawer.getByRole('button', {name: '閉じる'}).focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => drawer.count()).toBe(0);
    await page.close();
  });
});

describe('the dialog', () => {
  test('holds the focus until it is answered', async () => {
    const page = await open('dialog');
    const inside = () =>
      page.evaluate("document.querySelector('[role=dialog]')?.contains(document.activeElement) ?? false");
    for (let step = 0; step < 6; step++) {
      await page.keyboard.press('Tab');
      expect(await inside()).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await page.close();
  });
});

describe('a list of 600 lines', () => {
  test('draws those in sight alone, and shows the one that is on its way', async () => {
    const page = await open('lines');
    const rows = page.locator('.line');
    expect(await rows.count()).toBeLessThan(60);
    await expect.poll(() => page.getByText('送信中').isVisible()).toBe(true);
    expect(await rows.first().getAttribute('aria-setsize')).toBe('600');
    await page.close();
  });

  test('is scrolled by keyboard, to its end', async () => {
    const page = await open('lines');
    await page.getByRole('region', {name: '送る行'}).focus();
    await page.keyboard.press('End');
    await expect.poll(() => page.getByText('ip filter 599 permit').isVisible()).toBe(true);
    expect(await page.locator('.line').count()).toBeLessThan(60);
    await page.close();
  });
});

describe('a slot for a photo', () => {
  const picture = {name: 'IMG_0412.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('jpeg')};

  test('gives back the file that was chosen', async () => {
    const page = await open('forms');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', {name: '旧機前面LED: 写真を選ぶ'}).click();
    await (await chooser).setFiles(picture);
    await expect.poll(() => page.getByText('IMG_0412.jpg').count()).toBe(1);
    await page.close();
  });

  test('gives back the file that was dropped', async () => {
    const page = await open('forms');
    const file = join(gallery.folder, 'drop.jpg');
    writeFileSync(file, 'jpeg');
    const slot = page.locator('.photo', {hasText: '旧機前面LED'}).first();
    await slot.scrollIntoViewIfNeeded();
    const box = await slot.boundingBox();
    if (box === null) throw new Error('no slot');
    const hand = await page.context().newCDPSession(page);
    const held = {x: box.x + 20, y: box.y + 20, data: {items: [], files: [file], dragOperationsMask: 1}};
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await hand.send('Input.dispatchDragEvent', {type, ...held});
    await expect.poll(() => page.getByText('drop.jpg').count()).toBe(1);
    await page.close();
  });

  test('asks for nothing where the site forbids the camera, and says so', async () => {
    const page = await open('forms');
    let asked = 0;
    page.on('filechooser', () => (asked += 1));
    const button = page.getByRole('button', {name: '新機前面LED: 写真を選ぶ'});
    await button.click({force: true});
    await button.focus();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
    expect(asked).toBe(0);
    expect(await page.getByText('この現場では撮影できません。').isVisible()).toBe(true);
    await page.close();
  });
});

describe('the rail', () => {
  test('says each state in a word, marks the one on screen, and leads to what is missing', async () => {
    const page = await open('checks');
    const rail = page.getByRole('navigation', {name: '作業の手順'});
    expect(await rail.getByRole('button').allInnerTexts()).toContainEqual(expect.stringContaining('要確認'));
    expect(await rail.locator('[aria-current=step]').innerText()).toContain('検証');
    expect(await rail.getByRole('button', {name: '新機がまだ保存されていません。 設定投入へ'}).count()).toBe(1);
    await page.close();
  });
});

async function open(name: string): Promise<Page> {
  return (await gallery.open(`page=${name}&look=light`)).page;
}
