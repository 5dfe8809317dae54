import {describe, expect, it} from 'vitest';
import {hosts, withApp} from './app.ts';
import {closeAs, reachStaging, reportIn} from './finish.ts';

describe.each(hosts)('a far office that does not answer, in the window of the %s host', host => {
  it('is told with cause and side, is kindly named to the witness, and the visit ends as 一部完了', () =>
    withApp({host, scenario: 'shinjuku-peer-down'}, async ({page, data}) => {
      const night = await reachStaging(page);
      await night.stage();
      await night.press('次へ進む');
      await night.cutOver();
      await night.sees(/合格 21 \/ 24/u);
      await night.sees(/C14（br-fukuoka）/u);
      await night.sees(/相手から応答がありません/u);
      await night.sees('見立て：対向側要因の疑い（社内用。お客様には出ません）');
      await night.press('監視確認へ');
      await night.askCentre();
      await night.look('立会サイン');
      await night.press(/立会者に見せる$/u);
      await night.sees(/福岡.*まだ/u);
      const shown = await page.locator('main').innerText();
      for (const word of ['対向', 'peer', 'br-fukuoka', 'C14', 'IKE', '失敗', 'エラー', '異常'])
        expect(shown).not.toContain(word);
      await night.write('お名前', '見本 花子');
      await night.press('サインする');
      await night.sees('ありがとうございました。');
      await night.takeBack();
      await closeAs(page, '一部完了');
      const report = JSON.parse(reportIn(data, 'T-20261122-0147')('report.json'));
      expect(report.openPoints).toContainEqual(expect.objectContaining({about: expect.stringContaining('br-fukuoka')}));
      expect(report.checks).toContainEqual(
        expect.objectContaining({id: 'C14', subject: 'br-fukuoka', verdict: expect.not.stringMatching('pass')})
      );
    }));
});
