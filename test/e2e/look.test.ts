import type {Page} from 'playwright';
import {describe, expect, it} from 'vitest';
import {hosts, withApp} from './app.ts';
import {reachStaging} from './finish.ts';
import {keep} from './kept.ts';
import {keysOn} from './keys.ts';
import {nightOn} from './night.ts';

describe.each(hosts)('language, look and keyboard in the window of the %s host', host => {
  it('switches language and look at any step and keeps them over a restart', async () => {
    const kept = await keep({host}, async ({page}) => {
      const night = nightOn(page);
      await night.setPin();
      await prefer(page, ['表示', 'English', 'Display']);
      await night.heading('Work orders');
      expect(await page.getAttribute('html', 'lang')).toBe('en');
      await prefer(page, ['Display', '日本語', '表示']);
      await night.openOrder(/0147/);
      for (const [step, title] of steps) {
        await night.look(step);
        await prefer(page, ['表示', 'English', 'Display']);
        await page.getByRole('heading', {level: 1, name: title}).waitFor();
        expect(await page.getAttribute('html', 'lang')).toBe('en');
        expect(await japaneseIn(page), title).toEqual([]);
        await prefer(page, ['Display', '日本語', '表示']);
        expect(await page.getAttribute('html', 'lang')).toBe('ja');
      }
      for (const [look, name] of looks) {
        await prefer(page, ['表示', name, '表示']);
        expect(await page.getAttribute('html', 'data-look')).toBe(look);
      }
      await prefer(page, ['表示', 'English', 'Display']);
    });
    try {
      await withApp({host, data: kept.copy()}, async ({page}) => {
        await page
          .getByRole('heading', {level: 1, name: steps.at(-1)![1]})
          .or(page.getByRole('navigation'))
          .first()
          .waitFor();
        expect(await page.getAttribute('html', 'lang')).toBe('en');
        expect(await page.getAttribute('html', 'data-look')).toBe('contrast');
      });
    } finally {
      kept.forget();
    }
  });

  it('switches while the machine works, which goes on', () =>
    withApp({host, speed: 10}, async ({page}) => {
      const night = await reachStaging(page);
      await night.chooseUnit();
      await night.press('つないで投入を始める');
      await night.sees(/^\d+ \/ \d+ 行/);
      await prefer(page, ['表示', 'English', 'Display']);
      await prefer(page, ['Display', 'Dark', 'Display']);
      expect(await page.getAttribute('html', 'data-look')).toBe('dark');
      await night.sees('saved, and read back');
    }));

  it('goes by keys alone from the PIN to the saved unit, and shows where the focus is', () =>
    withApp({host}, async ({page}) => {
      const keys = keysOn(page);
      await keys.into('PIN', '2468');
      await keys.into('もう一度', '2468');
      await keys.press('この PIN にする');
      await keys.press(/0147/);
      await keys.press('すべて異常なし');
      await keys.press('入館した');
      for (const ask of ['写真の撮影', '持込PCのLAN接続', 'USB機器の使用', 'ONUの再起動', '機器の電源断']) {
        await keys.first(ask);
      }
      await keys.press('この条件で記録する');
      await keys.first('旧機のコンソールは、どこまで答えましたか');
      await keys.press('この内容で記録する');
      await nightOn(page).heading('設定投入');
      // The training unit is the only one: it stands chosen once the ports are listed.
      await page.getByRole('radio', {name: /TRAINING-1/, checked: true}).waitFor({state: 'attached'});
      await keys.press('つないで投入を始める');
      await nightOn(page).sees('保存しました（読み返して確かめました）');
      await keys.press('次へ進む');
      await nightOn(page).heading('停止・交換');
    }));
});

const steps = [
  ['出発前点検', 'Before leaving'],
  ['入館・現場の条件', 'Entry, site rules'],
  ['事前確認（旧機）', 'Old unit first'],
  ['設定投入', 'Configure new unit'],
  ['停止・交換', 'Stop and exchange'],
  ['検証', 'Checks'],
  ['監視確認', 'Monitoring'],
  ['立会サイン', 'Witness'],
  ['退館', 'Leaving']
] as const;
const looks = [
  ['dark', '暗い'],
  ['light', '明るい'],
  ['contrast', '高コントラスト']
] as const;

/** Opens the dialog by its button, chooses, and closes it in whatever language it speaks then. */
async function prefer(page: Page, [button, choice, title]: readonly [string, string, string]): Promise<void> {
  const night = nightOn(page);
  await night.press(button);
  await page.getByRole('dialog').getByRole('radio', {name: choice, exact: true}).click({force: true});
  const dialog = page.getByRole('dialog', {name: title});
  await dialog.waitFor();
  await dialog
    .getByRole('button', {name: /^(閉じる|Close)$/})
    .last()
    .click();
  await dialog.waitFor({state: 'detached'});
}

/** Texts in kana: what the app says itself and did not say in the other language. Orders, places and people stay. */
async function japaneseIn(page: Page): Promise<unknown> {
  const texts = await page.locator('main, nav').allInnerTexts();
  return texts
    .flatMap(text => text.split('\n'))
    .filter(line => /[ぁ-んァ-ン]/.test(line))
    .filter(line => !papers.some(one => line.includes(one)));
}
const papers = ['仮プロファイル', 'サンプル', '例田', '見本', '監視センター', 'お客様窓口', 'ラック', '保守'];
