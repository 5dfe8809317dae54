import {describe, it} from 'vitest';
import {hosts, withApp} from './app.ts';
import {isNotOffered, readLabel, reachStaging} from './finish.ts';

const saved = '保存しました（読み返して確かめました）';

describe.each(hosts)('another unit on the console, in the window of the %s host', host => {
  it.each([
    {fault: 'old-unit', number: 'P-303', words: 'これは取り外す方の機器です', found: /VN100-21C0-00417/u},
    {
      fault: 'other-site',
      number: 'P-305',
      words: 'ほかの拠点の設定が入っています',
      found: /UG2V-0031415 の設定があります/u
    }
  ])('$fault is refused as $number in plain words, and nothing is sent', ({fault, number, words, found}) =>
    withApp({host, faults: [fault]}, async ({page}) => {
      const night = await reachStaging(page);
      await night.chooseUnit();
      await night.press('つないで投入を始める');
      await night.sees(number);
      await night.sees(words);
      await night.sees(found);
      await night.sees(/何も送っていません/u);
      await isNotOffered(page, 'この機器で続ける');
      await night.press('もう一度試す');
      await night.sees(number);
    })
  );

  it('another model has no way in, whatever its label says', () =>
    withApp({host, faults: ['wrong-unit:model']}, async ({page}) => {
      const night = await reachStaging(page);
      await night.chooseUnit();
      await readLabel(page, 'VN200-24A3-00077');
      await night.press('つないで投入を始める');
      await night.sees('P-301');
      await night.sees('機種が違います');
      await night.sees(/注文は VSR n100、つながっているのは VSR n200/u);
      await isNotOffered(page, 'この機器で続ける');
      await night.press('もう一度試す');
      await night.sees('P-301');
    }));

  it("another serial of the same model is opened by the centre's word, by mouth, and by nothing less", () =>
    withApp({host, faults: ['wrong-unit:serial']}, async ({page}) => {
      const night = await reachStaging(page);
      await night.chooseUnit();
      // New from its box it has another password, which the label tells.
      await night.press('つないで投入を始める');
      await night.sees('P-230');
      await readLabel(page, 'VN100-24A3-09999');
      await night.sees(/ラベルが注文と違います/u);
      await night.press('もう一度試す');
      await night.sees('P-302');
      await night.sees('製造番号が、注文と違います');
      await night.sees('名前と番号の両方が要ります。');
      await night.write('答えた人の名前', '当直 田中');
      await night.write('受付番号', '0777');
      await night.press('この機器で続ける');
      await night.sees(saved);
      await night.sees('センターの一言で認めた機器です');
      await night.sees('VN100-24A3-09999');
    }));
});
