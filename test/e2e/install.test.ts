import {describe, expect, it} from 'vitest';
import {hosts, withApp} from './app.ts';
import {closeAs, reportIn, signOff} from './finish.ts';
import {nightOn} from './night.ts';

describe.each(hosts)('an installation, in the window of the %s host', host => {
  it('goes from the order to the report, without a word of an old unit', () =>
    withApp({host}, async ({page, data}) => {
      const night = nightOn(page);
      await night.setPin();
      await night.openOrder(/0077/u);
      expect(await page.getByRole('navigation').innerText()).not.toMatch(/旧機|停止/u);
      await night.prepare();
      await night.enter();
      await night.stage();
      await night.press('次へ進む');
      await night.heading('設置・接続');
      await night.onBench('注文のとおり全部挿す');
      await night.press('配線しました');
      await night.heading('検証');
      await night.sees(/収束待ち 0　要確認 2/u);
      await night.press('監視確認へ');
      await night.askCentre();
      await signOff(page);
      await closeAs(page, '完了');
      const report = JSON.parse(reportIn(data, 'N-20261118-0077')('report.json'));
      expect(report).toMatchObject({ending: 'complete', order: {workType: 'install'}, removed: null});
    }));
});
