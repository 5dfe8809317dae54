import {mkdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import type {Page} from 'playwright';
import {screens} from './app.ts';

const looks = ['light', 'dark', 'contrast'] as const;
// Once for each page rather than for each look of it, which is most of the time that @axe-core/playwright takes.
const axe = readFileSync(
  createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8'
);
// The texts that a screen reader is told in passing are React Aria's, outside of every screen.
const told = '[data-live-announcer]';
const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** How a screen that would not outlive a change of language is left and come to again. */
interface Stop {
  /** What is said to the customer is Japanese in every window. */
  readonly japaneseOnly?: true;
  readonly leave?: () => Promise<unknown>;
  readonly again?: () => Promise<unknown>;
}

/** Pictures of one window, each screen in two languages and three looks, and what WCAG forbids in each. */
export interface Album {
  /** The window speaks Japanese and is light before and after. */
  shoot(screen: string, stop?: Stop): Promise<void>;
  /** `en-dark/order-list color-contrast: <p>…`: there should be none. */
  readonly violations: string[];
}

export function albumOf(page: Page): Album {
  const violations: string[] = [];
  const inLooks = async (screen: string, language: 'ja' | 'en'): Promise<void> => {
    for (const look of looks) {
      await page.evaluate(`document.documentElement.dataset.look = '${look}'`);
      const folder = join(screens, `${language}-${look}`);
      mkdirSync(folder, {recursive: true});
      await atRest(page);
      await page.screenshot({path: join(folder, `${screen}.png`)});
      for (const found of await forbidden(page, look)) violations.push(`${language}-${look}/${screen} ${found}`);
    }
    await page.evaluate("document.documentElement.dataset.look = 'light'");
  };
  return {
    violations,
    shoot: async (screen, {leave, again, japaneseOnly} = {}) => {
      await page.getByText(/^(開いています…|Opening…)$/).waitFor({state: 'detached'});
      await inLooks(screen, 'ja');
      if (japaneseOnly) return;
      for (const language of ['en', 'ja'] as const) {
        await leave?.();
        await speak(page, language);
        await again?.();
        if (language === 'en') await inLooks(screen, 'en');
      }
    }
  };
}

/** By the dialog where the window has one; where it has none it starts anew in that language. */
async function speak(page: Page, language: 'ja' | 'en'): Promise<void> {
  if ((await page.evaluate(`(${choose})('${language}')`)) === true) return;
  await page.evaluate(`bridge.calls['app.prefer']({language: '${language}'})`);
  await page.reload();
  await page.locator(`:lang(${language}) h1`).waitFor();
}

/** Runs in the page. */
const choose = `async language => {
  const named = (role, name) => [...document.querySelectorAll(role)].find(one => name.test(one.textContent.trim()));
  const until = async find => {
    for (let tries = 0; tries < 100; tries++) {
      const found = find();
      if (found) return found;
      await new Promise(later => setTimeout(later, 20));
    }
    throw new Error('the display dialog does not do');
  };
  const open = named('.top-tools button', /^(表示|Display)$/);
  if (!open) return false;
  open.click();
  const label = await until(() => named('[role=dialog] label', language === 'ja' ? /日本語/ : /English/));
  label.querySelector('input').click();
  await until(() => document.documentElement.lang === language);
  named('[role=dialog] button', /^(閉じる|Close)$/).click();
  await until(() => !document.querySelector('[role=dialog]:has(input[type=radio])'));
  return true;
}`;

/** Nothing under the pointer, nothing half drawn. */
async function atRest(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate('new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
}

/** The whole standard in the first look; colours, the one thing that a look changes, in each. */
async function forbidden(page: Page, look: (typeof looks)[number]): Promise<readonly string[]> {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe);
  // 7:1 is more than the standard asks, and what this look promises.
  const more = look === 'contrast' ? ['color-contrast-enhanced'] : [];
  const only = look === 'light' ? {type: 'tag', values: standard} : {type: 'rule', values: ['color-contrast', ...more]};
  const options = {runOnly: only, resultTypes: ['violations'], preload: false};
  const {violations} = (await page.evaluate(`axe.run({exclude: ['${told}']}, ${JSON.stringify(options)})`)) as {
    readonly violations: readonly Violation[];
  };
  return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html.slice(0, 160)).join(' | ')}`);
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly {readonly html: string}[];
}
