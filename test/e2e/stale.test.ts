import {describe, expect, it} from 'vitest';
import {hosts, withApp} from './app.ts';
import {reachStaging} from './finish.ts';
import {lateWindow} from './late.ts';
import {nightOn} from './night.ts';

/** The desktop app has one window; two of them there are only where a browser is the window. */
describe.each(hosts.filter(host => host === 'browser'))('two windows on one %s host', host => {
  it('a decision in one makes the late one’s refused, and the new state is shown', () =>
    withApp({host}, async app => {
      const night = nightOn(app.page);
      await night.setPin();
      await night.openOrder(/0147/);
      const late = await lateWindow(app);
      const other = nightOn(late.page);
      await other.heading('出発前点検');
      late.hold();
      await night.prepare();
      await night.heading('入館・現場の条件');
      await night.press('入館した');
      await night.sees(/入館 \d\d:\d\d/);
      await other.press('すべて異常なし');
      await other.sees('P-714');
      await other.sees('画面が古くなっていました');
      late.release();
      await other.heading('入館・現場の条件');
      await other.sees(/入館 \d\d:\d\d/);
      expect(late.heard().visit?.people.enteredAt).not.toBeNull();
    }));

  it('what is pressed in both goes to the unit once', () =>
    withApp({host}, async app => {
      const night = await reachStaging(app.page);
      await night.chooseUnit();
      const late = await lateWindow(app);
      const other = nightOn(late.page);
      await other.heading('設定投入');
      await other.chooseUnit();
      late.hold();
      await night.press('つないで投入を始める');
      await night.sees(/^\d+ \/ \d+ 行/);
      await other.press('つないで投入を始める');
      await other.sees(/P-71[45]/);
      late.release();
      await other.sees('保存しました（読み返して確かめました）');
      expect(late.heard().visit?.plan?.attempts).toBe(1);
    }));

  it('a second click on the same button does nothing', () =>
    withApp({host}, async app => {
      const night = await reachStaging(app.page);
      await night.chooseUnit();
      const late = await lateWindow(app);
      await app.page.getByRole('button', {name: 'つないで投入を始める'}).dblclick();
      await night.sees('保存しました（読み返して確かめました）');
      expect(await app.page.getByText(/P-71\d/).count()).toBe(0);
      expect(late.heard().visit?.plan?.attempts).toBe(1);
    }));

  it('holding works from the late window too', () =>
    withApp({host, speed: 10}, async app => {
      const night = await reachStaging(app.page);
      await night.chooseUnit();
      await night.press('つないで投入を始める');
      const late = await lateWindow(app);
      const other = nightOn(late.page);
      await other.sees(/^\d+ \/ \d+ 行/);
      late.hold();
      await other.press('一時停止');
      await night.sees('一時停止しています。機器には何も送っていません。');
      late.release();
      await other.press('続ける');
      await night.sees('保存しました（読み返して確かめました）');
    }));
});
