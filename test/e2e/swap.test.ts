import {describe, it} from 'vitest';
import {hosts, withApp} from './app.ts';
import {nightOn} from './night.ts';

describe.each(hosts)('a swap in the window of the %s host', host => {
  it('goes from the order to the signed report', () =>
    withApp({host}, async ({page}) => {
      const night = nightOn(page);
      await night.setPin();
      await night.openOrder(/0147/);
      await night.prepare();
      await night.enter();
      await night.seeOldUnit();
      await night.stage();
      await night.press('次へ進む');
      await night.cutOver();
      await night.verify();
      await night.askCentre();
      await night.sign();
      await night.leave();
    }));
});
