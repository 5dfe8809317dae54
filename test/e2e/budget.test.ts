import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from 'playwright';
import {describe, expect, it} from 'vitest';
import {prefilled} from '#core/report/prefilled.ts';
import {hosts, withApp} from './app.ts';
import {counted, startCounting} from './count.ts';
import {reportIn} from './finish.ts';
import {nightOn} from './night.ts';

const order = 'T-20261122-0147';
const photos = ['旧機ラベル', '旧機前面 LED', '配線', '新機ラベル', '新機前面 LED'];

describe.each(hosts)('the budget of a swap in the window of the %s host', host => {
  it('from the list of orders to the exit: presses, typed characters, photos, what nobody had to enter', () =>
    withApp({host}, async ({page, data}) => {
      const night = nightOn(page);
      await night.setPin();
      await night.heading('注文の一覧');
      await startCounting(page);
      const laps: string[] = [];
      const lap = async (name: string): Promise<void> => {
        const {presses, typed} = await counted(page);
        laps.push(`${name} ${presses}/${typed}`);
      };
      await night.press(/0147/);
      await night.prepare();
      await lap('prepare');
      await night.press('入館した');
      await night.press('まだの項目は、すべて可');
      await night.press('この条件で記録する');
      await lap('enter');
      await night.seeOldUnit();
      await lap('old unit');
      await night.heading('設定投入');
      await night.press('つないで投入を始める');
      await photograph(page, await jpeg(page), photos.slice(0, 4));
      await lap('photos');
      await night.sees('保存しました（読み返して確かめました）');
      await night.press('次へ進む');
      await lap('stage');
      await callStart(page);
      await night.press('停止開始');
      await night.press('止める');
      await night.sees(/停止開始を記録しました/);
      await night.press('全部すんだ');
      // Hands at the rack, which the bench stands for, press nothing.
      const before = await counted(page);
      await night.onBench('注文のとおり全部挿す');
      const bench = (await counted(page)).presses - before.presses;
      await night.press('配線しました');
      await lap('cut over');
      await night.heading('検証');
      await night.sees(/収束待ち 0　要確認 [1-9]/u);
      await night.press('監視確認へ');
      await lap('verify');
      await call(page, '差し替え登録の電話をかける', '0148');
      await call(page, '監視確認の電話をかける', '0151');
      await night.press('見守りが戻ったと確認した');
      await night.press(/使えた$/);
      await night.press('立会サインへ');
      await lap('centre');
      await night.press(/立会者に見せる$/);
      await type(page, 'お名前', '見本 花子');
      await night.press('サインする');
      await night.press('作業者の方');
      await page.getByLabel('作業者の PIN').last().pressSequentially('2468');
      await night.press('作業者の画面に戻る');
      await lap('sign');
      await night.heading('退館');
      await photograph(page, await jpeg(page), photos.slice(4));
      await night.press('8 項目とも異常なし');
      await night.press('忘れ物なし');
      await call(page, '終了の電話をかける', '0160');
      await night.press('この終わり方で閉じる');
      await night.press('報告書を書く');
      await night.sees('この端末に保存しました。');
      await night.press('退館する');
      await night.sees(/に退館しました/);
      await lap('leave');

      const hands = await counted(page);
      const presses = hands.presses - bench;
      const facts = JSON.parse(reportIn(data, order)('report.json'));
      const {filled, total} = prefilled(facts);
      const taken = readdirSync(join(data, 'reports', order)).filter(name => name.endsWith('.jpg')).length;
      console.log(
        `presses ${presses} (${laps.join(', ')}; bench ${bench}), typed ${hands.typed}, photos ${taken}, prefilled ${filled}/${total} = ${((100 * filled) / total).toFixed(1)} %`
      );
      expect(presses).toBeLessThanOrEqual(45);
      expect(hands.typed).toBeLessThanOrEqual(80);
      expect(taken).toBe(5);
      expect(filled / total).toBeGreaterThanOrEqual(0.85);
      expect(facts.ending).toBe('complete');
    }));
});

/** By the keys, as a person does: what is filled in by a script would count for nothing. */
async function type(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, {exact: true}).filter({visible: true}).first().focus();
  await page.keyboard.type(text);
}

async function callStart(page: Page): Promise<void> {
  const night = nightOn(page);
  await night.press('開始の電話をかける');
  await type(page, '出た人の名前', '当直 田中');
  await type(page, '受付番号', '0147');
  await night.press('つながった・記録する');
}

/** Who answered the last time stands there already. */
async function call(page: Page, name: string, number: string): Promise<void> {
  const night = nightOn(page);
  await night.press(name);
  await type(page, '受付番号', number);
  await night.press('つながった・記録する');
}

async function photograph(page: Page, bytes: Buffer, subjects: readonly string[]): Promise<void> {
  const night = nightOn(page);
  await night.press('写真');
  for (const subject of subjects) {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', {name: `${subject}: ファイルを選ぶ`}).click();
    await (await chooser).setFiles({name: 'photo.jpg', mimeType: 'image/jpeg', buffer: bytes});
    await page.getByText(`${subject}：保存済`).waitFor();
  }
  await night.press('閉じる');
}

/** A real photograph: what the window looks like now. */
function jpeg(page: Page): Promise<Buffer> {
  return page.screenshot({type: 'jpeg', quality: 90});
}
