import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {secrets} from '../cli/fixture-secrets.ts';
import {hosts, withApp} from './app.ts';
import {counted, startCounting} from './count.ts';
import {closeAs, readLabel, reachStaging, reportIn, showsOnConsole, signOff, typeOn} from './finish.ts';

describe.each(hosts)('a unit that no profile works with, in the window of the %s host', host => {
  it('silent: from the problem to a console one may type on it is two presses', () =>
    withApp({host, faults: ['silent'], speed: 100}, async ({page}) => {
      const night = await reachStaging(page);
      await night.chooseUnit();
      await night.press('つないで投入を始める');
      await night.sees('P-220');
      await startCounting(page);
      await night.press('手動で続ける');
      await night.press('手動モードを始める');
      await night.sees('機器：手で操作中');
      expect((await counted(page)).presses).toBeLessThanOrEqual(2);
    }));

  it('of another firmware: by hand to a report that says so, and no secret is kept anywhere', () =>
    withApp({host, faults: ['unknown-firmware:9.0.1']}, async ({page, data}) => {
      const night = await reachStaging(page);
      await night.chooseUnit();
      await night.press('つないで投入を始める');
      await night.sees('P-307');
      await startCounting(page);
      await night.press('手動で続ける');
      await night.press('手動モードを始める');
      await night.sees('機器：手で操作中');
      expect((await counted(page)).presses).toBeLessThanOrEqual(2);
      await typeOn(page, '');
      await showsOnConsole(page, /vsr[#>]/u);
      await typeOn(page, 'configure terminal');
      await showsOnConsole(page, /\(config\)#/u);
      await night.press(/^設定ファイルから貼り付ける/u);
      await readLabel(page, 'VN100-24A3-01962');
      await night.press('1 ～ 20 行目を送る');
      await night.press('21 ～ 40 行目を送る');
      await night.sees('41 ～ 60 行目を送る');
      await showsOnConsole(page, /vsr-smp-shinjuku01\(config/u);
      await night.press('手動での投入を終わる');
      await night.press('次へ進む');
      await night.callStart();
      await night.press('停止開始');
      await night.press('止める');
      await night.onBench('注文のとおり全部挿す');
      await night.press('配線しました');
      await night.heading('監視確認');
      await night.write('センターの担当者', '当直 田中');
      await night.write('確認番号', '0151');
      await night.press('見守りが戻ったと確認した');
      await night.heading('立会サイン');
      await signOff(page);
      await closeAs(page, '一部完了');
      const report = JSON.parse(reportIn(data, 'T-20261122-0147')('report.json'));
      expect(report).toMatchObject({ending: 'partial', manual: {why: expect.stringContaining('P-307')}});
      for (const secret of secrets) expect(holding(data, secret), secret).toEqual([]);
    }));
});

/** Files of the folder that hold a text, as it is or as JSON or UTF-16 write it. */
function holding(folder: string, text: string): readonly string[] {
  const forms = [Buffer.from(text), Buffer.from(JSON.stringify(text).slice(1, -1)), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map(name => join(folder, name))
    .filter(path => statSync(path).isFile())
    .filter(path => forms.some(form => readFileSync(path).includes(form)));
}
