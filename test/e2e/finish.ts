import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from 'playwright';
import {expect} from 'vitest';
import {nightOn, type Night} from './night.ts';

/** From the first screen to the new unit on the table, with no cable in. */
export async function reachStaging(page: Page): Promise<Night> {
  const night = nightOn(page);
  await night.setPin();
  return toStaging(night, /0147/u);
}

async function toStaging(night: Night, order: RegExp): Promise<Night> {
  await night.openOrder(order);
  await night.prepare();
  await night.enter();
  await night.seeOldUnit();
  await night.heading('設定投入');
  return night;
}

/** The new unit's label, read with a scanner. */
export async function readLabel(page: Page, serial: string): Promise<void> {
  const night = nightOn(page);
  if (!(await page.getByLabel('新機のラベルの製造番号').first().isVisible()))
    await page.getByRole('tab', {name: '機器'}).click();
  await night.write('新機のラベルの製造番号', serial);
  await night.press('記録');
  await night.sees(serial);
}

export async function isNotOffered(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('button', {name}).count()).resolves.toBe(0);
}

/** On the console, with the keyboard that everybody has. */
export async function typeOn(page: Page, ...lines: readonly string[]): Promise<void> {
  const console = page.getByRole('textbox', {name: '機器のコンソール'});
  await console.focus();
  for (const line of lines) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
}

/** What stands on the console, once it does. */
export function showsOnConsole(page: Page, text: string | RegExp): Promise<void> {
  return page.locator('.xterm-rows > div').filter({hasText: text}).last().waitFor();
}

/** The centre's word by mouth, in the form that is open, and the press it opens. */
export async function giveWord(page: Page, press: string, number = '0777'): Promise<void> {
  const night = nightOn(page);
  await night.write('答えた人の名前', '当直 田中');
  await night.write('受付番号', number);
  await night.press(press);
}

/** Cables, checks, centre, witness: what comes after the new unit is saved. */
export async function finishVisit(page: Page, ending: string): Promise<void> {
  const night = nightOn(page);
  await night.press('次へ進む');
  await night.cutOver();
  await night.sees(/収束待ち 0　要確認 [1-9]/u);
  await night.press('監視確認へ');
  await night.askCentre();
  await signOff(page);
  await closeAs(page, ending);
}

/** The witness gives the name, the engineer takes the laptop back. */
export async function signOff(page: Page): Promise<void> {
  const night = nightOn(page);
  await night.look('立会サイン');
  await night.sign();
}

/** Closed as it stands, and reported. */
export async function closeAs(page: Page, ending: string): Promise<void> {
  const night = nightOn(page);
  await night.look('退館');
  await night.heading('退館');
  await night.press('この終わり方で閉じる');
  await night.sees(`「${ending}」で閉じました。`);
  await writeReport(page);
}

export async function writeReport(page: Page): Promise<void> {
  const night = nightOn(page);
  await night.look('退館');
  await night.heading('退館');
  await night.press('報告書を書く');
  await night.sees('この端末に保存しました。');
}

/** What lies in the report's folder, by a part of its name. */
export function reportIn(data: string, order: string): (name: string) => string {
  const folder = join(data, 'reports', order);
  return name => {
    const found = readdirSync(folder).find(one => one.includes(name));
    if (found === undefined) throw new Error(`no ${name} among ${readdirSync(folder).join(', ')}`);
    return readFileSync(join(folder, found), 'utf8');
  };
}

interface Recorded {
  readonly kind: string;
  readonly data: {
    readonly entries?: readonly {readonly from: string; readonly text: string}[];
    readonly lines?: readonly number[];
    readonly attempt?: number;
  };
}

/** Global lines that the unit echoed behind its configuration prompt, and how often: what was really sent. */
export function sentTo(journal: string): ReadonlyMap<string, number> {
  const sent = new Map<string, number>();
  for (const line of journal.trim().split('\n')) {
    const {kind, data} = JSON.parse(line) as Recorded;
    if (kind !== 'console') continue;
    for (const {from, text} of data.entries ?? []) {
      const typed = from === 'unit' ? /^\S+\(config\)# (\S.*)$/u.exec(text)?.[1] : undefined;
      if (typed !== undefined) sent.set(typed, (sent.get(typed) ?? 0) + 1);
    }
  }
  return sent;
}

export function kindsIn(journal: string): readonly string[] {
  return journal
    .trim()
    .split('\n')
    .map(line => (JSON.parse(line) as Recorded).kind);
}
