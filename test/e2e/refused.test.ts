import type {Page} from 'playwright';
import {describe, expect, it} from 'vitest';
import {hosts, withApp} from './app.ts';
import {
  finishVisit,
  giveWord,
  isNotOffered,
  reachStaging,
  reportIn,
  showsOnConsole,
  signOff,
  typeOn,
  writeReport
} from './finish.ts';
import type {Night} from './night.ts';

const saved = '保存しました（読み返して確かめました）';
const rule130 = 'nat destination rule 130 in-interface pppoe0 proto tcp port 8443 to 192.168.40.21 443';
const refusing = ['refuse:^nat destination rule 130 .* 443$'];

/** The unit has refused a line: what it was stands on the screen with every road. */
async function reachRefusal(page: Page, line: string): Promise<Night> {
  const night = await reachStaging(page);
  await night.chooseUnit();
  await night.press('つないで投入を始める');
  await night.sees('P-401');
  await night.sees(line);
  await night.sees('% There is no matched command.');
  return night;
}

describe.each(hosts)('a line the unit refuses, in the window of the %s host', host => {
  it('is sent in the words that are registered for another firmware, and never a second time', () =>
    withApp({host, faults: ['refuse:^dns forwarder ']}, async ({page}) => {
      const night = await reachRefusal(page, 'dns forwarder upstream 192.0.2.53');
      await night.sees(/送る行：dns proxy upstream 192\.0\.2\.53/u);
      await night.press('言い換えを送って続ける');
      // The bench's unit knows neither form: the new one was sent, and comes back with the roads that are left.
      await night.sees(/^dns proxy upstream 192\.0\.2\.53$/u);
      await night.sees('P-401');
      await isNotOffered(page, '言い換えを送って続ける');
    }));

  it("is left out with the centre's word: the visit ends as 一部完了 and the line is listed", () =>
    withApp({host, faults: refusing}, async ({page, data}) => {
      const night = await reachRefusal(page, rule130);
      await night.choose('この行を残して続ける');
      await night.sees('名前と番号の両方が要ります。');
      await giveWord(page, '残件にして続ける', '0130');
      await night.sees(saved);
      await finishVisit(page, '一部完了');
      const report = JSON.parse(reportIn(data, 'T-20261122-0147')('report.json'));
      expect(report.openPoints).toContainEqual(expect.objectContaining({about: rule130, reference: '0130'}));
      expect(report.decisions).toContainEqual(expect.objectContaining({road: 'leave-out'}));
    }));

  it('is typed by hand in another form, read back and adopted', () =>
    withApp({host, faults: refusing}, async ({page}) => {
      const night = await reachRefusal(page, rule130);
      await night.choose('手で入力して採用する');
      await night.press('手で操作を始める');
      await night.sees('手で操作中');
      await typeOn(page, 'configure terminal', rule130.replace(/443$/u, '444'), 'end');
      await showsOnConsole(page, /# end/u);
      await night.press('終わって返す（読み返す）');
      await night.sees('手で入れた変更');
      await night.press('採用する');
      await giveWord(page, '採用する', '0444');
      await night.press('続きから始める');
      await night.sees(saved);
    }));

  it('is tried again, and comes back with the same roads when the unit says the same', () =>
    withApp({host, faults: refusing}, async ({page}) => {
      const night = await reachRefusal(page, rule130);
      await night.choose('同じ行をもう一度送る');
      await night.press('もう一度送る');
      await night.sees('機械が作業しています。コンソールと電源は抜かないでください。');
      await night.sees('P-401');
      await night.sees(rule130);
      await night.choose('この行を残して続ける');
    }));

  it('ends the work there: the reason is kept, nothing is saved, and there is a report', () =>
    withApp({host, faults: refusing}, async ({page, data}) => {
      const night = await reachRefusal(page, rule130);
      await night.choose('この作業を中止する');
      await night.press('中止する');
      await signOff(page);
      await writeReport(page);
      const report = JSON.parse(reportIn(data, 'T-20261122-0147')('report.json'));
      expect(report).toMatchObject({ending: 'stopped', lines: {refused: 1}});
    }));
});
