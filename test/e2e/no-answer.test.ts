import {describe, it} from 'vitest';
import {hosts, withApp} from './app.ts';
import {reachStaging} from './finish.ts';

describe.each(hosts)('no unit answers, in the window of the %s host', host => {
  it('walks through cable, port, speed, flow control and adapter, which is tried by a press', () =>
    withApp({host, faults: ['silent']}, async ({page}) => {
      const night = await reachStaging(page);
      await night.chooseUnit();
      await night.press('つないで投入を始める');
      await night.sees('P-220');
      await night.sees('機器が答えないとき：上から順に');
      await night.sees(/ケーブル\s*▶?\s*まずここ/u);
      await night.press('折り返しで試験する');
      await night.sees('何も戻らない');
      await night.sees('P-220');
    }));
});
