import type {Page} from 'playwright';
import {describe, expect, it} from 'vitest';
import {hosts, withApp} from './app.ts';
import {closeAs, kindsIn, reachStaging, reportIn, sentTo, signOff} from './finish.ts';
import {nightOn} from './night.ts';

/** What must never reach a unit twice; opening a section again is no change. */
const once = /^(?:nat |ip route |username |hostname |no ip dhcp pool )/u;

async function pullAndJoin(page: Page, port: string) {
  const night = nightOn(page);
  await night.press('コンソールを抜く');
  await night.sees('接続が切れました');
  await night.write('挿したときのポート名', port);
  await night.press('コンソールを挿す');
  await night.press('閉じる');
}

describe.each(hosts)('the console cable comes out, in the window of the %s host', host => {
  it('in the middle of the sending: joined under another name it goes on where it was, nothing is sent twice', () =>
    withApp({host, speed: 12}, async ({page, data}) => {
      const night = await reachStaging(page);
      await night.chooseUnit();
      await night.press('訓練台');
      await night.press('つないで投入を始める');
      await night.sees(/^[1-9]\d+ \/ 2\d\d 行$/u);
      await pullAndJoin(page, 'TRAINING-9');
      await page.getByRole('radio', {name: /TRAINING-1/u}).waitFor({state: 'detached'});
      await night.choose(/TRAINING-9/u);
      await night.press('もう一度試す');
      await night.sees('保存しました（読み返して確かめました）');
      await night.press('次へ進む');
      await night.cutOver();
      await night.sees(/合格 22 \/ 24/u);
      await night.press('監視確認へ');
      await night.askCentre();
      await signOff(page);
      await closeAs(page, '完了');
      const report = reportIn(data, 'T-20261122-0147');
      const journal = report('journal');
      expect(kindsIn(journal).filter(kind => kind === 'attempt-begun')).toHaveLength(2);
      const sent = [...sentTo(journal)].filter(([line]) => once.test(line));
      expect(sent.length).toBeGreaterThan(10);
      expect(sent.filter(([, times]) => times > 1)).toEqual([]);
      expect(JSON.parse(report('report.json'))).toMatchObject({lines: {planned: 294, accepted: 294, unknown: 0}});
    }));

  it('while the checks run: no verdict is kept from before it was proved to be the same unit', () =>
    withApp({host, scenario: 'shinjuku-peer-down'}, async ({page}) => {
      const night = await reachStaging(page);
      await night.stage();
      await night.press('次へ進む');
      await night.cutOver();
      await night.sees(/合格 21 \/ 24/u);
      await night.press('訓練台');
      await pullAndJoin(page, 'TRAINING-4');
      await night.heading('検証');
      await night.sees('機器につながっていません');
      await night.sees('機器：切れました');
      await night.choose(/TRAINING-4/u);
      await night.press('この接続先にする');
      await night.press(/検証を始める|もう一度見直す/u);
      await night.sees(/合格 21 \/ 24/u);
      await night.sees('機器：作業中');
    }));

  it('once only people are waited for: the line is shown as lost, the visit goes on to its end', () =>
    withApp({host}, async ({page}) => {
      const night = await reachStaging(page);
      await night.stage();
      await night.press('次へ進む');
      await night.cutOver();
      await night.sees(/合格 22 \/ 24/u);
      await night.onBench('コンソールを抜く');
      await night.sees('機器：切れました');
      await night.press('監視確認へ');
      await night.askCentre();
      await signOff(page);
      await closeAs(page, '完了');
    }));
});
