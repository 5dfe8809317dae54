import type {Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {forbidden} from '#words/ja/witness.ts';
import {hosts, withApp, type App} from './app.ts';
import {reportIn} from './finish.ts';
import {keep, type Kept} from './kept.ts';
import {nightOn} from './night.ts';
import type {ReportFacts as Facts} from '#core/report/facts.ts';
import {reachWitness} from './reach.ts';

const order = 'T-20261122-0147';

describe.each(hosts)('the witness before the window of the %s host', host => {
  let shown: Kept;
  beforeAll(async () => {
    shown = await keep({host}, ({page}) => reachWitness(page));
  }, 120_000);
  afterAll(() => shown.forget());

  const handed = (act: (at: At) => Promise<void>) =>
    withApp({host, data: shown.copy()}, async app => {
      await nightOn(app.page).heading('作業内容のご確認');
      await act(at(app));
    });
  /** The laptop is the engineer's again. How checks stood before a restart says nothing: they are looked at anew. */
  const engineer = (act: (at: At) => Promise<void>) =>
    handed(async one => {
      await one.night.takeBack();
      await one.night.look('検証');
      await one.night.press('検証を始める');
      await one.night.sees(/合格 [12]\d \/ /);
      await one.night.look('立会サイン');
      await act(one);
    });

  it('signs with the mouse: name, strokes and control number stand in the report', () =>
    handed(async ({page, night, closed, control}) => {
      const number = await control();
      await night.write('お名前', '見本 花子');
      await draw(page);
      await night.press('サインする');
      await night.sees(`ありがとうございました。控えの番号は ${number} です。作業者にパソコンをお返しください。`);
      await night.takeBack();
      const {signOff} = await closed();
      expect(signOff).toMatchObject({witness: {name: '見本 花子'}, control: number, how: {kind: 'drawn'}});
      expect(signOff.how).toHaveProperty('strokes.length', 2);
    }));

  it('signs with the typed name alone, and adds what was noticed', () =>
    handed(async ({page, night, closed}) => {
      await night.sees('お名前を入れてください。');
      await page.getByRole('button', {name: 'サインする'}).click({force: true});
      await night.heading('作業内容のご確認');
      await night.write('お名前', '見本 花子');
      await night.write('部署（なくてもかまいません）', '総務');
      await night.write('お気づきの点（なくてもかまいません）', '静かでした');
      await night.press('サインする');
      await night.takeBack();
      const {signOff} = await closed();
      expect(signOff).toMatchObject({witness: {department: '総務'}, how: {kind: 'typed', remark: '静かでした'}});
    }));

  it('asks about a line, hears it explained, sees the same page with the same number and signs', () =>
    engineer(async ({night, closed, control}) => {
      await night.press(/立会者に見せる$/);
      const [number, line] = [await control(), 'インターネットにつながります'];
      await night.press('質問がある');
      await night.sees('どの行についてですか（行を押してください）');
      await night.press(new RegExp(line));
      await night.sees('作業者が説明します。パソコンをお返しください。');
      await night.takeBack();
      await night.sees('質問のあった行');
      await night.sees(new RegExp(line));
      await night.press(/立会者に見せる$/);
      expect(await control()).toBe(number);
      await night.write('お名前', '見本 花子');
      await night.press('サインする');
      await night.takeBack();
      const facts = await closed();
      expect(facts.signOff.control).toBe(number);
      expect(facts.people.questions.map((one: {line: string}) => one.line)).toEqual([expect.stringContaining(line)]);
    }));

  it('does not sign, gives a reason, is not blamed, and the visit closes', () =>
    handed(async ({page, night, closed}) => {
      await night.press('サインしない・できない');
      await night.sees('差し支えなければ理由をお選びください');
      for (const reason of ['内容を確かめてから後日', '担当ではない', '判（印鑑）で行いたい', 'そのほか', '答えない'])
        expect(await page.getByRole('button', {name: reason, exact: true}).isVisible()).toBe(true);
      await night.press('判（印鑑）で行いたい');
      await night.takeBack();
      const {signOff} = await closed();
      expect(signOff).toMatchObject({witness: null, how: {kind: 'none', reason: 'seal'}});
    }));

  it('leaves early: told how far it came, and the visit closes without a second one', () =>
    handed(async ({night, closed}) => {
      await night.takeBack();
      await night.look('立会サイン');
      await night.press(/^先に帰られる・交代される/);
      await night.sees('ここまでに、機器の取り付けを終えました。通信の確認は、これからです。');
      await night.write('お名前', '見本 花子');
      await night.press('サインする');
      await night.takeBack();
      const facts = await closed();
      expect(facts.earlier.map(nameOf)).toEqual(['見本 花子']);
      expect(facts.signOff).toMatchObject({witness: null, how: {kind: 'none', reason: 'left'}});
    }));

  it('is followed by another: each signs what he was shown, in a section of his own', () =>
    engineer(async ({page, night, closed, control}) => {
      // The checks still run: who must go is not kept waiting for them.
      await night.press(/^先に帰られる・交代される/);
      await night.sees('ここまでに、機器の取り付けを終えました。通信の確認は、これからです。');
      await night.takeBack();
      await night.look('検証');
      // It may have ended by itself.
      await page
        .getByRole('button', {name: '見直しを終える'})
        .click({timeout: 2000})
        .catch(() => undefined);
      await night.sees('もう一度見直す');
      await night.look('立会サイン');
      await night.press(/^先に帰られる・交代される/);
      await night.sees('ここまでに、機器の取り付けと通信の確認を終えました。');
      await night.sees('まだ行うこと：監視センターの確認。終わりしだい報告書に載せます。');
      const first = await control();
      await night.write('お名前', '見本 花子');
      await night.press('サインする');
      await night.takeBack();
      await night.look('立会サイン');
      await night.press(/立会者に見せる$/);
      await night.sees('インターネットにつながります');
      const second = await control();
      expect(second).not.toBe(first);
      await night.write('お名前', '例示 次郎');
      await night.press('サインする');
      await night.takeBack();
      const facts = await closed();
      expect([...facts.earlier.map(nameOf), nameOf(facts)]).toEqual(['見本 花子', '例示 次郎']);
      expect([facts.earlier[0]?.signOff.control, facts.signOff.control]).toEqual([first, second]);
    }));

  it('is not there, then comes with a seal: nobody keeps the visit from closing, the same text stands on one A4', () =>
    engineer(async ({page, night, closed}) => {
      await night.press(/^サインをいただける方がいない/);
      await night.choose('帰られた');
      await night.press('サインなしで記録する');
      await night.look('退館');
      expect(await page.getByRole('button', {name: 'この終わり方で閉じる'}).isEnabled()).toBe(true);
      await night.look('立会サイン');
      await night.press(/^紙で/);
      await night.sees('紙でいただく');
      const sheet = await page.locator('.sheet').first().innerText();
      for (const one of sentences) expect(sheet).toContain(one);
      // Only a browser without a head prints to a file.
      expect(host === 'browser' ? await pagesPrinted(page) : 1).toBe(1);
      await night.write('お名前', '見本 花子');
      await night.press('紙で受け取ったと記録する');
      const {signOff, earlier} = await closed();
      expect(earlier.map(one => one.signOff.how)).toEqual([{kind: 'none', reason: 'left'}]);
      expect(signOff).toMatchObject({
        witness: {name: '見本 花子'},
        how: {kind: 'paper', receipt: '紙に署名をいただき、原本を持ち帰りました。'}
      });
    }));

  it('has the agreed sentences before him, none that is not for him, in letters he can read', () =>
    handed(async ({page}) => {
      const text = await page.getByRole('main').innerText();
      for (const one of [...sentences, ...fieldWords]) expect(text).toContain(one);
      for (const one of forbidden) expect(text).not.toContain(one);
      for (const one of notForHim) expect(text).not.toMatch(one);
      expect(await smallLetters(page)).toEqual([]);
    }));

  it.each([100, 125])('has the three answers in view on 1280 × 720 with text at %i percent', percent =>
    handed(async ({page}) => {
      await page.evaluate(`document.documentElement.style.fontSize = '${percent}%'`);
      for (const name of ['サインする', '質問がある', 'サインしない・できない']) {
        const box = await page.getByRole('button', {name, exact: true}).boundingBox();
        expect(box, name).not.toBeNull();
        expect(box!.y + box!.height, name).toBeLessThanOrEqual(720);
        expect(box!.height, name).toBeGreaterThanOrEqual(48);
      }
    })
  );

  it('leads nowhere else: not back, not by keys, not by the clipboard, not by another window', () =>
    handed(async ({page, night, context}) => {
      await page.goBack({timeout: 2000}).catch(() => null);
      await night.sees('作業内容のご確認');
      expect(
        await keysThatPass(page, [
          'Alt+ArrowLeft',
          'Control+r',
          'F5',
          'F12',
          'Control+Shift+I',
          'Control+t',
          'Control+l',
          'Control+w',
          'Control+p',
          'Control+v'
        ])
      ).toEqual([]);
      await page.getByRole('textbox', {name: 'お名前'}).focus();
      expect(await stopped(page, 'paste')).toBe(true);
      expect(await stopped(page, 'contextmenu')).toBe(true);
      await page.reload();
      await night.sees('作業内容のご確認');
      expect(await page.getByRole('navigation').count()).toBe(0);
      if (host !== 'browser') return;
      const other = await context().newPage();
      await other.goto(new URL('/', page.url()).href);
      await other.getByRole('heading', {level: 1, name: '作業内容のご確認'}).waitFor();
      expect(await other.getByRole('navigation').count()).toBe(0);
      await other.close();
    }));

  it('gives the laptop back by the PIN alone; a wrong one makes it wait', () =>
    handed(async ({page, night}) => {
      await night.press('作業者の方');
      await enterPin(page, '0000');
      await night.sees(/PIN が違い/);
      expect(await page.getByRole('navigation').count()).toBe(0);
      await page.getByText('お待ちください').first().waitFor({state: 'detached'});
      await enterPin(page, '2468');
      await page.getByRole('navigation').waitFor();
    }));

  it('gives the laptop back by the centre’s word where the PIN is forgotten', () =>
    handed(async ({page, night}) => {
      await night.press('作業者の方');
      await night.press('PIN を忘れた');
      await night.write('センターの担当者', '当直 田中');
      await night.write('番号', '0163');
      await night.write('PIN', '1357');
      await night.write('もう一度', '1357');
      await night.press('新しい PIN で開く');
      await page.getByRole('navigation').waitFor();
      await night.press('ロック');
      await page.getByLabel('PIN', {exact: true}).fill('1357');
      await night.press('ロックを解く');
      await page.getByRole('navigation').waitFor();
      expect(await page.getByText(/^P-\d/).count()).toBe(0);
    }));
});

const sentences = [
  '本日はお立ち会いいただき、ありがとうございます。作業の内容と結果をご説明します。',
  'インターネットと拠点間の通信（VPN）に使う機器を、同じ機種の新しい機器に交換しました。',
  'VSR n100（製造番号 VN100-21C0-00417）',
  'VSR n100（製造番号 VN100-24A3-01962）',
  'インターネットにつながります',
  'お客様の業務ソフトは、本日は確認していません',
  '作業者がお預かりして持ち帰ります。機器の中に残った記録のお返しや復元はできません。',
  'ご記入いただいた内容は、この作業の記録と本サービスの提供のために使います。株式会社USEN ICT Solutions のほか、バリオセキュア株式会社とその業務委託先が取り扱うことがあります。',
  '作業に立ち会い、上の内容の説明を受けました。',
  '（このサインは、料金や責任についてのお約束ではありません。）',
  '株式会社サンプル商事　新宿支店　御中'
];
const fieldWords = [
  '会社名',
  '部署（なくてもかまいません）',
  'お名前',
  'サイン（指・ペン・マウス）',
  'お気づきの点（なくてもかまいません）',
  '控えの番号',
  '後日の報告書にも同じ番号が載ります。'
];
/** Addresses, commands, the office's own words and people, long digests. */
const notForHim = [
  /\d{1,3}(\.\d{1,3}){3}/,
  /\b(show|interface|configure|enable|crypto|ip route)\b/,
  /\bP-\d{3}\b/,
  /\bC\d{2}\b/,
  /当直|田中|0147|0151/,
  /[0-9a-f]{16}/,
  /有償|無償|料金表|円/,
  /第25条/
];

interface At {
  readonly page: Page;
  readonly night: ReturnType<typeof nightOn>;
  readonly control: () => Promise<string>;
  /** Closes the visit to its report and gives its facts. */
  readonly closed: () => Promise<Facts>;
  readonly context: () => ReturnType<Page['context']>;
}

function at({page, data}: App): At {
  const night = nightOn(page);
  return {
    page,
    night,
    control: async () => {
      const line = await page.locator('.witness-control b').innerText();
      expect(line).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{2}$/);
      return line;
    },
    closed: async () => {
      await night.look('退館');
      await night.leave();
      return JSON.parse(reportIn(data, order)('report.json'));
    },
    context: () => page.context()
  };
}

function nameOf({signOff}: Pick<Facts, 'signOff'>): string | undefined {
  return signOff.witness?.name;
}

async function draw(page: Page): Promise<void> {
  const box = await page.getByRole('img', {name: /^サイン/}).boundingBox();
  if (box === null) throw new Error('no pad');
  const {mouse} = page;
  for (const row of [0.3, 0.6]) {
    await mouse.move(box.x + 20, box.y + box.height * row);
    await mouse.down();
    await mouse.move(box.x + 90, box.y + box.height * (row + 0.2), {steps: 8});
    await mouse.move(box.x + 160, box.y + box.height * row, {steps: 8});
    await mouse.up();
  }
}

async function pagesPrinted(page: Page): Promise<number> {
  const pdf = await page.pdf({format: 'A4', preferCSSPageSize: true});
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

async function enterPin(page: Page, pin: string): Promise<void> {
  await page.getByLabel('作業者の PIN').last().fill(pin);
  await nightOn(page).press('作業者の画面に戻る');
}

/** Texts of the page below 18 px. */
function smallLetters(page: Page): Promise<unknown> {
  return page.evaluate(`[...document.querySelectorAll('main *')]
    .filter(one => [...one.childNodes].some(child => child.nodeType === 3 && child.textContent.trim() !== ''))
    .filter(one => one.getClientRects().length > 0 && parseFloat(getComputedStyle(one).fontSize) < 18)
    .map(one => one.className + ': ' + one.textContent.slice(0, 40) + ' ' + getComputedStyle(one).fontSize)`);
}

/** Keys whose press the page lets through to the browser. */
async function keysThatPass(page: Page, keys: readonly string[]): Promise<string[]> {
  const passed: string[] = [];
  for (const key of keys) {
    await page.evaluate(`window.__let = undefined;
      addEventListener('keydown', event => {
        if (!['Control', 'Alt', 'Shift'].includes(event.key)) window.__let = !event.defaultPrevented;
      }, {once: false});`);
    await page.keyboard.press(key);
    if ((await page.evaluate('window.__let')) !== false) passed.push(key);
  }
  return passed;
}

/** Whether an event of this kind at the focused field is stopped. */
function stopped(page: Page, kind: string): Promise<unknown> {
  return page.evaluate(
    `!document.activeElement.dispatchEvent(new Event('${kind}', {bubbles: true, cancelable: true}))`
  );
}
