import {expect, test} from 'vitest';
import {openApp} from './app.ts';
import {nightOn} from './night.ts';

// The browser complains of the bug, as it should: no withApp.
test('a bug in a screen leaves a card with its number, and everything else of the window', async () => {
  const app = await openApp();
  try {
    const {page} = app;
    const night = nightOn(page);
    await night.setPin();
    const windowAgain = await page.context().newPage();
    await windowAgain.routeWebSocket(/\/wire$/, window => {
      const host = window.connectToServer();
      host.onMessage(text => window.send(String(text).replaceAll('"preflight":null', '"preflight":7')));
    });
    await windowAgain.goto(page.url());
    const broken = nightOn(windowAgain);
    await broken.openOrder(/0147/);
    await windowAgain.getByRole('alert', {name: 'P-901 この部分を表示できません'}).waitFor();
    await windowAgain.getByRole('button', {name: '画面を読み込み直す'}).waitFor();
    await broken.look('立会サイン');
    await broken.heading('立会サイン');
    expect(await windowAgain.getByRole('alert').count()).toBe(0);
    await night.heading('出発前点検');
  } finally {
    await app.close();
  }
});
