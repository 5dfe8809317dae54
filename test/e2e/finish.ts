import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from 'playwright';
import {nightOn, type Night} from './night.ts';

/** From the first screen to the new unit on the table, with no cable in. */
export async function reachStaging(page: Page, order = /0147/): Promise<Night> {
  const night = nightOn(page);
  await night.setPin();
  await night.openOrder(order);
  await night.prepare();
  await night.enter();
  await night.seeOldUnit();
  await night.heading('設定投入');
  return night;
}

/** The witness gives the name, the engineer takes the laptop back. */
export async function signOff(page: Page, pin = '2468'): Promise<void> {
  const night = nightOn(page);
  await night.look('立会サイン');
  await night.press(/立会者に見せる$/);
  await night.write('お名前', '見本 花子');
  await night.press('サインする');
  await night.sees('ありがとうございました。');
  await takeBack(page, pin);
}

export async function takeBack(page: Page, pin = '2468'): Promise<void> {
  const night = nightOn(page);
  await night.press(/^作業者/);
  await page.getByRole('textbox', {name: '作業者の PIN'}).fill(pin);
  await night.press('作業者の画面に戻る');
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
