import {mkdtempSync, writeFileSync, mkdirSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Page} from 'playwright';
import {describe, expect, it} from 'vitest';
import {hosts, withApp, type Host} from './app.ts';
import {reachStaging} from './finish.ts';
import {keep} from './kept.ts';
import {nightOn} from './night.ts';

describe.each(hosts)('the lock of the %s host', host => {
  it('asks for a PIN before anything else, the same one twice', () =>
    withApp({host}, async ({page}) => {
      const night = nightOn(page);
      await night.heading('PIN を決める');
      await night.sees('数字 4 ～ 12 桁で決めてください。');
      await night.write('PIN', '2468');
      await night.write('もう一度', '2469');
      await night.sees('2 つの PIN が違います。');
      await page.keyboard.press('Enter');
      await night.heading('PIN を決める');
      await night.write('もう一度', '2468');
      await night.press('この PIN にする');
      await night.heading('注文の一覧');
    }));

  it('hides the customer while the work behind it goes on and shows how far it is', () =>
    withApp({host, speed: 10}, async ({page}) => {
      const night = await reachStaging(page);
      await night.chooseUnit();
      await night.press('つないで投入を始める');
      await night.sees(/^\d+ \/ \d+ 行/);
      await night.press('ロック');
      await night.heading('ロックしています');
      const first = await progress(page);
      await page.getByText(`${first.done} / ${first.of} 行`, {exact: true}).waitFor({state: 'detached'});
      expect((await progress(page)).done).toBeGreaterThan(first.done);
      const shown = await page.locator('body').innerText();
      for (const one of customers) expect(shown).not.toContain(one);
      expect(await page.getByRole('navigation').count()).toBe(0);
      await unlock(page, '2468');
      await night.heading('設定投入');
      await night.sees('保存しました（読み返して確かめました）');
    }));

  it('locks itself when nobody is there', () =>
    withApp({host, data: preferring(host, {lockMinutes: 0.03})}, async ({page}) => {
      const night = nightOn(page);
      await night.setPin();
      await night.heading('ロックしています');
      await unlock(page, '2468');
      await night.heading('注文の一覧');
      await night.heading('ロックしています');
    }));

  it('waits longer after each wrong PIN, also after a restart', async () => {
    let last = 0;
    const kept = await keep({host}, async ({page}) => {
      const night = nightOn(page);
      await night.setPin();
      await night.press('ロック');
      const first = await wrongUntil(page, 3);
      await over(page);
      last = await wrongUntil(page, first + 1);
    });
    try {
      await withApp({host, data: kept.copy()}, async ({page}) => {
        const night = nightOn(page);
        await night.heading('ロックしています');
        expect(await waiting(page)).toBeGreaterThanOrEqual(last - 2);
        await page.getByLabel('PIN', {exact: true}).fill('2468');
        await page.keyboard.press('Enter');
        expect(await waiting(page)).toBeGreaterThan(0);
        await over(page);
        await unlock(page, '2468');
        await night.heading('注文の一覧');
      });
    } finally {
      kept.forget();
    }
  });

  it('takes a new PIN by the centre’s word', () =>
    withApp({host}, async ({page}) => {
      const night = nightOn(page);
      await night.setPin();
      await night.press('ロック');
      await unlock(page, '9999');
      await night.press('PIN を忘れた');
      await night.sees('口頭のみ');
      await night.sees('担当者の名前と番号を入れてください。');
      await night.write('センターの担当者', '当直 田中');
      await night.write('番号', '0163');
      await night.write('PIN', '1357');
      await night.write('もう一度', '1357');
      await night.press('新しい PIN で開く');
      await night.heading('注文の一覧');
      await night.press('ロック');
      await unlock(page, '1357');
      await night.heading('注文の一覧');
    }));
});

const customers = ['サンプル商事', '新宿', '0147', 'VN100', 'shinjuku', '例田', 'UG2V'];

async function unlock(page: Page, pin: string): Promise<void> {
  await page
    .getByRole('textbox', {name: 'PIN', exact: true})
    .or(page.getByLabel('PIN', {exact: true}))
    .first()
    .fill(pin);
  await nightOn(page).press('ロックを解く');
}

/** Wrong PINs, until they have to wait for so many seconds; the first waits may be over before anybody reads them. */
async function wrongUntil(page: Page, seconds: number): Promise<number> {
  for (;;) {
    await unlock(page, '9999');
    await expect.poll(() => page.getByLabel('PIN', {exact: true}).inputValue(), {timeout: 20_000}).toBe('');
    const told = await waiting(page);
    if (told >= seconds) return told;
    await over(page);
  }
}

const waits = /PIN が違いました。あと (\d+) 秒、お待ちください。/;

/** Seconds for which no PIN is taken, as they stand there; 0: none. */
async function waiting(page: Page): Promise<number> {
  const said = page.getByText(waits).first();
  const text = await said.innerText({timeout: 1000}).catch(() => '');
  return Number(waits.exec(text)?.[1] ?? 0);
}

function over(page: Page): Promise<void> {
  return page.getByText('お待ちください').first().waitFor({state: 'detached'});
}

async function progress(page: Page): Promise<{readonly done: number; readonly of: number}> {
  const text = await page
    .getByText(/^\d+ \/ \d+ 行$/)
    .first()
    .innerText();
  const [done = 0, of = 0] = text.match(/\d+/g)?.map(Number) ?? [];
  return {done, of};
}

/** A data folder in which somebody chose before. */
function preferring(host: Host, wishes: object): string {
  const data = mkdtempSync(join(tmpdir(), 'vsr-e2e-'));
  const folder = host === 'electron' ? join(data, 'desktop') : data;
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, 'preferences.json'), JSON.stringify(wishes));
  return data;
}
