import type {Page} from 'playwright';
import {describe, expect, it} from 'vitest';
import {hosts, withApp} from './app.ts';
import {finishVisit, giveWord, reachStaging, reportIn, showsOnConsole, typeOn} from './finish.ts';
import type {Night} from './night.ts';

const saved = '保存しました（読み返して確かめました）';
const route = 'ip route 10.77.0.0/16 192.168.50.2';

/** Held in the middle of the sending. */
async function reachPause(page: Page): Promise<Night> {
  const night = await reachStaging(page);
  await night.chooseUnit();
  await night.press('つないで投入を始める');
  await night.sees(/^[1-9]\d* \/ 2\d\d 行$/u);
  await night.press('一時停止');
  await night.sees('一時停止しています。機器には何も送っていません。');
  return night;
}

async function typedByHand(page: Page): Promise<Night> {
  const night = await reachPause(page);
  await night.press('手で操作する');
  await night.sees('機器：手で操作中');
  // Wherever the machine stood: out of it, in again, and left in the middle of a section.
  await typeOn(page, 'end', 'configure terminal', route, 'interface ge1');
  await showsOnConsole(page, /\(config-if\)#/u);
  await night.press('終わって返す（読み返す）');
  await night.sees('手で入れた変更');
  await page.getByRole('article', {name: route}).waitFor();
  return night;
}

describe.each(hosts)('hands on the keyboard, in the window of the %s host', host => {
  const speed = 12;

  it("adopt what they typed with the centre's word, and the machine goes on where the unit stands", () =>
    withApp({host, speed}, async ({page, data}) => {
      const night = await typedByHand(page);
      await night.press('採用する');
      await giveWord(page, '採用する', '0771');
      await night.press('続きから始める');
      await night.sees(saved);
      await finishVisit(page, '完了');
      const report = JSON.parse(reportIn(data, 'T-20261122-0147')('report.json'));
      expect(report.changes).toContainEqual(expect.objectContaining({running: route, state: 'adopted'}));
    }));

  it('undo it: the unit ends as planned', () =>
    withApp({host, speed}, async ({page}) => {
      const night = await typedByHand(page);
      await night.press('元に戻す');
      await night.press('続きから始める');
      await night.sees(saved);
      await night.sees('予定と同じでした');
    }));

  it('ask the unit something in a pause, which changes nothing', () =>
    withApp({host, speed}, async ({page}) => {
      const night = await reachPause(page);
      await night.press(/^見るだけのコマンド/u);
      await night.press('show ntp');
      await night.sees('「show ntp」の返事');
      await night.sees('一時停止しています。機器には何も送っていません。');
      await night.press('続ける');
      await night.sees(saved);
      await night.sees('予定と同じでした');
    }));
});
