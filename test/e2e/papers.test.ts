import {expect, it} from 'vitest';
import {withApp} from './app.ts';
import {giveWord, reportIn, signOff, writeReport} from './finish.ts';
import {nightOn} from './night.ts';

const order = 'T-20261122-0148';

it(
  'an order whose papers disagree says how it ends, and ends with a report that claims no work',
  () =>
    withApp({}, async ({page, data}) => {
      const night = nightOn(page);
      const held = (name: string) => page.getByRole('button', {name, exact: true}).and(page.locator('[data-held]'));
      await night.setPin();
      await night.openOrder(/0148/u);
      await night.sees(/このままでは設定を投入できません/u);
      await page.getByText('シートの改訂日', {exact: true}).last().click();
      await giveWord(page, 'センターの一言を記録する');
      await night.sees('センターの一言を記録しました。設定ファイルの値のままにします。');

      await night.look('立会サイン');
      await held('立会者に見せる').waitFor();
      await night.look('退館');
      await held('この終わり方で閉じる').waitFor();
      expect(await page.getByText(/取り外した機器を見る/u).count()).toBe(0);
      await night.write('中止の理由', '書類に食い違いがあるため');
      await night.press('中止として閉じる');
      await night.sees('「作業前中止」で閉じました。');

      await signOff(page);
      await writeReport(page);
      const {statement, ending, removed} = JSON.parse(reportIn(data, order)('report.json'));
      expect({ending, removed}).toEqual({ending: 'aborted', removed: null});
      expect(statement.text).toContain('本日は、機器には手を付けていません。');
    }),
  120_000
);
