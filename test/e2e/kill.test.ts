import {describe, expect, it} from 'vitest';
import {hosts, openApp, type App, type AppOptions} from './app.ts';
import {closeAs, kindsIn, reachStaging, reportIn, sentTo} from './finish.ts';
import {nightOn} from './night.ts';

const saved = '保存しました（読み返して確かめました）';
const once = /^(?:nat |ip route |username |hostname |no ip dhcp pool )/u;

/** An app that loses its power, as often as the test asks, and is closed at the end with the last failure told. */
async function withPower(options: AppOptions, act: (app: () => App, cut: () => Promise<void>) => Promise<void>) {
  let app = await openApp(options);
  const cut = async (): Promise<void> => {
    await app.kill();
    await app.page.context().browser()?.close();
    app = await openApp({...options, data: app.data});
  };
  try {
    await act(() => app, cut);
  } catch (error) {
    const shown = await app.page.locator('body').innerText().catch(() => '(no window)'); // prettier-ignore
    throw new Error(`${(error as Error).message}\n--- on screen:\n${shown.replaceAll(/\n+/gu, ' | ')}`, {cause: error});
  } finally {
    await app.close();
  }
}

describe.each(hosts)('the power goes, in the window of the %s host', host => {
  it('before the visit: what was pressed last stands there, and the screen is the same', () =>
    withPower({host}, async (app, cut) => {
      const night = nightOn(app().page);
      await night.setPin();
      await night.openOrder(/0147/u);
      await night.prepare();
      await night.heading('入館・現場の条件');
      await night.press('入館した');
      await night.sees(/入館 \d\d:\d\d/u);
      await cut();
      const after = nightOn(app().page);
      await after.heading('入館・現場の条件');
      await after.sees(/入館 \d\d:\d\d/u);
    }));

  it('while lines are sent: it is read back what is there, and the rest is sent', () =>
    withPower({host, speed: 12}, async (app, cut) => {
      const night = await reachStaging(app().page);
      await night.chooseUnit();
      await night.press('つないで投入を始める');
      await night.sees(/^[1-9]\d+ \/ 2\d\d 行$/u);
      await cut();
      const after = nightOn(app().page);
      await after.heading('設定投入');
      await after.sees('途中まで進んでいます。押すと、機器を読み返してから続きを送ります。');
      await after.choose(/TRAINING-1/u);
      await after.press('続きから始める');
      await after.sees(saved);
    }));

  it('after the save, while the checks run and on the page of the witness: each screen is there again', () =>
    withPower({host}, async (app, cut) => {
      const night = await reachStaging(app().page);
      await night.stage();
      await cut();
      const cutover = nightOn(app().page);
      await cutover.heading('停止・交換');
      await cutover.look('設定投入');
      await cutover.sees(saved);
      await cutover.look('停止・交換');
      await cutover.cutOver();
      await cut();
      const verify = nightOn(app().page);
      await verify.heading('検証');
      await verify.choose(/TRAINING-1/u);
      await verify.press('この接続先にする');
      await verify.press(/検証を始める|もう一度見直す/u);
      await verify.sees(/合格 22 \/ 24/u);
      await verify.press('監視確認へ');
      await verify.askCentre();
      await verify.look('立会サイン');
      await verify.press(/立会者に見せる$/u);
      await verify.sees('作業内容のご確認');
      await cut();
      const witness = nightOn(app().page);
      await witness.sees('作業内容のご確認');
      expect(await app().page.getByRole('navigation').count()).toBe(0);
      await witness.write('お名前', '見本 花子');
      await witness.press('サインする');
      await witness.sees('ありがとうございました。');
      await cut();
      await nightOn(app().page).takeBack();
      // The checks were forgotten before the sign: they are looked at once more before it is closed.
      const last = nightOn(app().page);
      await last.look('検証');
      await last.choose(/TRAINING-1/u);
      await last.press('この接続先にする');
      await last.press(/検証を始める|もう一度見直す/u);
      await last.sees(/合格 23 \/ 24/u);
      await last.press('見直しを終える');
      await last.sees('全部の項目を見終わりました');
      await closeAs(app().page, '完了');
      const journal = reportIn(app().data, 'T-20261122-0147')('journal');
      expect(kindsIn(journal).filter(kind => kind === 'session-begun')).toHaveLength(5);
      expect(kindsIn(journal).filter(kind => kind === 'signed')).toHaveLength(1);
      expect(sentTo(journal).size).toBeGreaterThan(10);
      expect([...sentTo(journal)].filter(([line, times]) => once.test(line) && times > 1)).toEqual([]);
    }));

  it('at a refused line: it waits for its decision, with the same roads', () =>
    withPower({host, faults: ['refuse:^nat destination rule 130']}, async (app, cut) => {
      const night = await reachStaging(app().page);
      await night.chooseUnit();
      await night.press('つないで投入を始める');
      await night.sees('P-401');
      await cut();
      const after = nightOn(app().page);
      await after.sees('機器が 1 行を断りました。ここで止まり、続きは送っていません。道を選んでください。');
      await after.sees(/nat destination rule 130/u);
      await after.choose('この行を残して続ける');
      await after.write('答えた人の名前', '当直 田中');
      await after.write('受付番号', '0130');
      await after.press('残件にして続ける');
      await after.sees('途中まで進んでいます。押すと、機器を読み返してから続きを送ります。');
      // It was decided; only the way to the unit is chosen again.
      await cut();
      const later = nightOn(app().page);
      await later.heading('設定投入');
      await later.choose(/TRAINING-1/u);
      await later.press(/続きから始める|もう一度試す/u);
      await later.sees(saved);
    }));
});
