import type {Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {hosts, withApp} from './app.ts';
import {reportIn} from './finish.ts';
import {keep, type Kept} from './kept.ts';
import {nightOn} from './night.ts';
import {reachCutover} from './reach.ts';

const order = 'T-20261122-0147';
const question = '切り戻しを判断する時刻です';

describe.each(hosts)('the night’s clock in the window of the %s host', host => {
  let stopped: Kept;
  beforeAll(async () => {
    stopped = await keep({host}, async ({page}) => {
      const night = await reachCutover(page);
      await clock(page).waitFor({state: 'detached'});
      await night.callStart();
      await night.press('停止開始');
      await night.press('止める');
      await night.sees(/停止開始を記録しました/);
    });
  }, 120_000);
  afterAll(() => stopped.forget());

  it('stands on every screen from the stop on, also on the locked one', () =>
    withApp({host, data: stopped.copy(), speed: 1}, async ({page}) => {
      const night = nightOn(page);
      for (const step of steps) {
        await night.look(step);
        await night.heading(step);
        await stands(page);
      }
      for (const tool of ['電話', '写真', 'メモ', '手作業', 'コンソール']) {
        await night.press(tool);
        await stands(page);
      }
      await night.press('ロック');
      await night.heading('ロックしています');
      await stands(page);
    }));

  it.each([
    ['続ける', 'go-on'],
    ['切り戻す', 'roll-back']
  ])('asks at its time, once, on every screen; %s is recorded and reported', (press, answer) =>
    withApp({host, data: stopped.copy(), speed: 300}, async ({page, data}) => {
      const night = nightOn(page);
      const asked = page.getByRole('alertdialog', {name: question});
      await night.look('出発前点検');
      await asked.waitFor();
      await night.sees(/過ぎています/);
      for (const step of ['設定投入', '検証', '停止・交換']) {
        await night.look(step);
        expect(await asked.isVisible(), step).toBe(true);
      }
      await asked.getByRole('button', {name: press, exact: true}).click();
      await asked.waitFor({state: 'detached'});
      await page.reload();
      await stands(page);
      expect(await asked.count()).toBe(0);
      await night.look('退館');
      await night.press('作業を中止する');
      await night.write('中止の理由', '回線が戻らないため');
      await night.press('中止として閉じる');
      await night.press('この終わり方で閉じる');
      await night.press('報告書を書く');
      await night.sees('この端末に保存しました。');
      const {rollback} = JSON.parse(reportIn(data, order)('report.json')).people;
      expect(rollback.answers.map((one: {answer: string}) => one.answer)).toEqual([answer]);
      expect(rollback.due).not.toBeNull();
      expect(await asked.count()).toBe(0);
    })
  );
});

const steps = [
  '出発前点検',
  '入館・現場の条件',
  '事前確認（旧機）',
  '設定投入',
  '停止・交換',
  '検証',
  '監視確認',
  '立会サイン',
  '退館'
];

function clock(page: Page) {
  return page.getByLabel('夜の時計');
}

async function stands(page: Page): Promise<void> {
  await clock(page).waitFor();
  for (const one of ['停止から', '切り戻し判断', '復旧を確認', 'まだ'])
    await clock(page).getByText(one).first().waitFor();
}
