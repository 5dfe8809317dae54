import type {Page} from 'playwright';
import {describe, expect, test} from 'vitest';
import {albumOf, type Album} from './album.ts';
import {withApp, type AppOptions} from './app.ts';
import {giveWord, reachStaging, typeOn} from './finish.ts';
import {nightOn} from './night.ts';

const timeout = 240_000;

describe.concurrent('each screen, in both languages and three looks, has nothing that WCAG 2.2 AA forbids', () => {
  test('from the PIN to the old unit, and what lies beside', {timeout}, () =>
    pictured({}, async (page, album) => {
      const night = nightOn(page);
      await night.heading('PIN を決める');
      await album.shoot('pin');
      await night.setPin();
      await night.heading('注文の一覧');
      await album.shoot('order-list');
      await display(page, album);
      await night.openOrder(/0147/);
      await night.heading('出発前点検');
      await album.shoot('prepare');
      await beside(page, album);
      await night.look('検証');
      await night.heading('検証');
      await album.shoot('closed-gate');
      await night.look('出発前点検');
      await night.press('ロック');
      await night.heading('ロックしています');
      await album.shoot('lock');
      const forgot = () => page.getByRole('button', {name: /PIN を忘れた|forgot/i}).click();
      await forgot();
      await album.shoot('lock-forgot', {again: forgot});
    })
  );

  test('from the entry to the unit that is staged', {timeout}, () =>
    pictured({speed: 4}, async (page, album) => {
      const night = nightOn(page);
      await night.setPin();
      await night.openOrder(/0147/);
      await night.prepare();
      await night.heading('入館・現場の条件');
      await album.shoot('entry');
      await night.enter();
      await night.heading('事前確認（旧機）');
      await album.shoot('old-unit');
      await night.look('入館・現場の条件');
      await album.shoot('entry-done');
      await night.look('出発前点検');
      await album.shoot('prepare-done');
      await night.look('事前確認（旧機）');
      await night.seeOldUnit();
      await night.heading('設定投入');
      await album.shoot('staging');
      await night.look('事前確認（旧機）');
      await album.shoot('old-unit-done');
      await night.look('設定投入');
      await night.chooseUnit();
      await night.press('つないで投入を始める');
      await night.sees(/^[1-9]\d* \/ 2\d\d 行/);
      await album.shoot('staging-running');
      await night.press('一時停止');
      await night.sees('一時停止しています。機器には何も送っていません。');
      await album.shoot('staging-paused');
      await night.press('ロック');
      await night.heading('ロックしています');
      await album.shoot('lock-at-work');
      await page.getByLabel('PIN').last().pressSequentially('2468');
      await night.press('ロックを解く');
      await night.press('手で操作する');
      await night.sees('機器：手で操作中');
      await album.shoot('staging-takeover');
      await typeOn(page, 'end', 'configure terminal', 'ip route 10.77.0.0/16 192.168.50.2');
      await night.press('終わって返す（読み返す）');
      await night.sees('手で入れた変更');
      await album.shoot('staging-changes');
    })
  );

  test('what holds the staging, and the unit that is done by hand', {timeout}, async () => {
    await pictured({faults: ['refuse:^nat destination rule 130 .* 443$']}, async (page, album) => {
      const night = await reachStaging(page);
      await night.chooseUnit();
      await night.press('つないで投入を始める');
      await night.sees('P-401');
      await album.shoot('staging-refused');
      await night.onBench('コンソールを抜く');
      await night.choose('この行を残して続ける');
      await giveWord(page, '残件にして続ける', '0130');
      await night.sees(/P-2\d\d/);
      await album.shoot('staging-cable-out');
    });
    await pictured({faults: ['unknown-firmware:9.0.1']}, async (page, album) => {
      const night = await reachStaging(page);
      await night.chooseUnit();
      await night.press('つないで投入を始める');
      await night.sees('P-307');
      await album.shoot('staging-problem');
      await night.press('手動で続ける');
      await night.press('手動モードを始める');
      await night.sees('機器：手で操作中');
      await album.shoot('staging-manual');
    });
  });

  test('from the unit that is staged to the end', {timeout}, () =>
    pictured({}, async (page, album) => {
      const night = await reachStaging(page);
      await night.stage();
      await album.shoot('staging-done');
      for (const [tab, screen] of tabs) {
        await page.getByRole('tab', {name: tab}).click();
        await album.shoot(`staging-${screen}`);
      }
      await night.press('次へ進む');
      await night.heading('停止・交換');
      await album.shoot('cutover');
      await night.callStart();
      await night.press('停止開始');
      await album.shoot('cutover-ask', {
        leave: () => page.getByRole('button', {name: /^(まだ止めない|Not yet)$/}).click(),
        again: () => page.getByRole('button', {name: /^(停止開始|Stop traffic now)$/}).click()
      });
      await night.press('止める');
      await night.sees(/停止開始を記録しました/);
      await album.shoot('cutover-stopped');
      await night.onBench('注文のとおり全部挿す');
      await night.press('配線しました');
      await night.heading('検証');
      await night.press('一時停止');
      await album.shoot('verify-settling');
      await night.press('再開');
      await night.sees(/合格 2\d \/ /);
      await album.shoot('verify');
      await night.look('停止・交換');
      await album.shoot('cutover-done');
      await night.look('監視確認');
      await album.shoot('centre');
      await night.askCentre();
      await night.heading('立会サイン');
      await album.shoot('witness');
      await night.look('監視確認');
      await album.shoot('centre-done');
      await night.look('立会サイン');
      await theWitness(page, album);
      await night.look('立会サイン');
      await album.shoot('witness-done');
      await night.look('退館');
      await album.shoot('leave');
      await night.press('この終わり方で閉じる');
      await night.sees(/で閉じました/);
      await album.shoot('leave-closed');
      await night.press('報告書を書く');
      await night.sees('この端末に保存しました。');
      await night.press('退館する');
      await night.sees(/に退館しました/);
      await album.shoot('leave-done');
    })
  );
});

const tabs = [
  ['投入内容', 'plan'],
  ['違い', 'differences'],
  ['機器', 'unit'],
  ['コンソール', 'console']
] as const;

/** The page is the customer's: in Japanese whatever the engineer speaks. */
async function theWitness(page: Page, album: Album): Promise<void> {
  const night = nightOn(page);
  await night.press(/立会者に見せる$/);
  await night.heading('作業内容のご確認');
  await album.shoot('witness-page');
  await night.write('お名前', '見本 花子');
  await night.press('サインする');
  await night.sees(/ありがとうございました/);
  await album.shoot('witness-thanks', {japaneseOnly: true});
  await night.press('作業者の方');
  await album.shoot('witness-return');
  await page.getByLabel('作業者の PIN').last().pressSequentially('2468');
  await night.press('作業者の画面に戻る');
}

/** One window for a test; what is forbidden in it is told at its end, all at once. */
function pictured(options: AppOptions, act: (page: Page, album: Album) => Promise<void>): Promise<void> {
  return withApp(options, async ({page}) => {
    const album = albumOf(page);
    await act(page, album);
    expect(album.violations).toEqual([]);
  });
}

async function display(page: Page, album: Album): Promise<void> {
  const open = () => page.getByRole('button', {name: /^(表示|Display)$/}).click();
  const leave = () =>
    page
      .getByRole('dialog')
      .getByRole('button', {name: /^(閉じる|Close)$/})
      .last()
      .click();
  await open();
  await album.shoot('display', {leave, again: open});
  await leave();
}

async function beside(page: Page, album: Album): Promise<void> {
  const night = nightOn(page);
  for (const [tool, screen] of tools) {
    await night.press(tool);
    await album.shoot(`beside-${screen}`);
    await night.press('閉じる');
  }
}

const tools = [
  ['電話', 'calls'],
  ['写真', 'photos'],
  ['メモ', 'notes'],
  ['手作業', 'hands'],
  ['コンソール', 'console'],
  ['訓練台', 'bench']
] as const;
