import {existsSync} from 'node:fs';
import {join} from 'node:path';
import type {BrowserContext, Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {root} from '../../scripts/tool.ts';
import {lacks} from '../house/offers.ts';
import {openApp, type App} from './app.ts';
import {nightOn} from './night.ts';
import {openOutsider, type Outsider} from './outsider.ts';

// A name that leads to this laptop, as a page on the internet may give it one (DNS rebinding).
// What newer ones of Chromium refuse by themselves is let through: the host is tried, not its browser.
const chromium = [
  '--host-resolver-rules=MAP evil.example 127.0.0.1, MAP other.evil.example 127.0.0.1',
  '--disable-features=LocalNetworkAccessChecks'
];
let app: App;
let outsider: Outsider;
let home = '';

describe.skipIf(lacks('chromium'))('what reaches the host from outside', () => {
  beforeAll(async () => {
    outsider = await openOutsider();
    app = await openApp({chromium});
    home = new URL('/', app.page.url()).href;
    // Photos and reports are those of an open order: without one nothing would be read at all.
    const night = nightOn(app.page);
    await night.setPin();
    await night.openOrder(/0147/);
  });
  afterAll(async () => {
    await app.close();
    await outsider.close();
  });

  describe('no address leads out of what is served', () => {
    test('what is looked for is there', () => {
      for (const path of ['package.json', 'src/main/browser.ts']) expect(existsSync(join(root, path))).toBe(true);
    });

    const up = [
      '%2e%2e',
      '..%2f',
      '%2e%2e%2f',
      '..%5c',
      '%2e%2e%5c',
      '..%252f',
      '..%c0%af',
      '..%ef%bc%8f',
      '....//',
      '..;/'
    ];
    const ways = up.map(one => `${one}/${one}/package.json`);
    test.each([
      ...ways.map(way => `/${way}`),
      ...ways.map(way => `/assets/${way}`),
      ...ways.map(way => `/blob/photo/${way.replaceAll('/', '%2f')}`),
      ...ways.map(way => `/blob/report/${way.replaceAll('/', '%2f')}`),
      '/%2fetc%2fpasswd',
      '/C:%5cWindows%5cwin.ini',
      '/file:///etc/passwd',
      '/index.html%00.png',
      '/index.html/',
      '/INDEX.HTML',
      '/assets',
      '/assets/',
      '/.%2findex.html',
      '/blob',
      '/blob/',
      '/blob/photo/',
      '/blob/photo/.',
      '/blob/photo/%2e',
      '/blob/photo/%00',
      '/blob/photo/con',
      '/blob/photo/a%2f..%2fb',
      '/blob/report/%2e%2e',
      '/blob/report/..%2fpreferences.json',
      '/blob/report/..%2f..%2fpreferences.json',
      '/blob/photo/..%2f..%2fstore.db',
      '/blob/sheet/settings.xlsx',
      '/blob/report/settings.xlsx'
    ])('%s', async path => {
      const {status, text} = await fetched(app.page, path);
      expect({status, text}).toEqual({status: 404, text: ''});
    });

    test.each([
      '/../package.json',
      '/assets/../../package.json',
      '/%2e%2e/package.json',
      '/blob/photo/../../package.json'
    ])('%s is put right by the browser, and is nothing still', async path => {
      expect((await fetched(app.page, path)).status).toBe(404);
    });
  });

  describe('what is served is taken for what it is named, never for what it looks like', () => {
    test.each([
      ['a page as a script', 'script', 'src'],
      ['a page as a style', 'link', 'href']
    ])('%s', async (_, element, attribute) => {
      const outcome = await app.page.evaluate(`new Promise(resolve => {
        const one = Object.assign(document.createElement('${element}'), {rel: 'stylesheet', ${attribute}: '/index.html'});
        one.onload = () => resolve('taken');
        one.onerror = () => resolve('refused');
        document.head.append(one);
      })`);
      expect(outcome).toBe('refused');
    });
  });

  describe('under another name', () => {
    test.each(['evil.example', 'other.evil.example', 'localhost', 'app.localhost'])('%s is nobody here', async name => {
      await elsewhere(async page => {
        const address = home.replace('127.0.0.1', name);
        const answer = page.waitForResponse(address);
        await page.goto(address).catch(() => undefined);
        expect((await answer).status()).toBe(421);
        expect(await (await answer).headerValue('content-length')).toBe('0');
        expect(await page.context().cookies()).toEqual([]);
      });
    });

    test('a page that has that name reads nothing of the host, not even with the cookie of this browser', async () => {
      await besideApp(async page => {
        const address = home.replace('127.0.0.1', 'evil.example');
        // The name led to its owner's own server when the page was loaded.
        await page.route(address, route => route.fulfill({contentType: 'text/html', body: '<!doctype html>theirs'}));
        await page.goto(address);
        await page.unrouteAll();
        expect(await fetched(page, '/index.html')).toEqual({status: 421, text: ''});
        expect(await fetched(page, '/blob/report/x')).toEqual({status: 421, text: ''});
        expect(await socket(page, `ws://${new URL(page.url()).host}/wire`)).toBe('refused');
      });
    });
  });

  describe('without the address that was printed', () => {
    test.each([
      '',
      'index.html',
      'assets/none.js',
      'blob/photo/x',
      'blob/report/x',
      '?token=',
      '?token=AAAA',
      '?token=a&token=b'
    ])('/%s: one plain sentence, and no cookie', async path => {
      await elsewhere(async page => {
        const answer = await page.goto(home + path);
        expect(answer?.status()).toBe(403);
        expect(await page.locator('body').innerText()).toMatch(/^[^<>{}]{10,200}$/);
        expect(await page.context().cookies()).toEqual([]);
      });
    });

    test('the printed address is used up by the window that opened with it', async () => {
      const printed = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(app.said())?.[0] ?? '';
      expect(printed).toContain('token=');
      await elsewhere(async page => {
        expect((await page.goto(printed))?.status()).toBe(403);
        expect(await page.context().cookies()).toEqual([]);
      });
    });

    test('no socket', () =>
      elsewhere(async page => {
        await page.goto(home);
        expect(await socket(page, `${home.replace('http', 'ws')}wire`)).toBe('refused');
      }));

    test('the address that is kept in the history has no token, and no script reads the cookie', async () => {
      expect(app.page.url()).toBe(home);
      expect(await app.page.evaluate('document.cookie')).toBe('');
      const [cookie] = await app.page.context().cookies(home);
      expect(cookie).toMatchObject({name: 'vsr-session', httpOnly: true, sameSite: 'Strict', expires: -1});
    });
  });

  // On another port of the same address: the same site to a browser, so that the session's cookie goes along.
  describe.each(['127.0.0.1', 'evil.example'])("from somebody's page at %s, in this very browser", name => {
    const theirs = (act: (page: Page) => Promise<void>) =>
      besideApp(async page => {
        await page.goto(`http://${name}:${outsider.port}/`);
        await act(page);
      });

    test.each([
      ['read by fetch', 'fetch(home)'],
      ['read by fetch, with the cookie', "fetch(home, {credentials: 'include'})"],
      ['fetched without being read', "fetch(home, {mode: 'no-cors', credentials: 'include'})"],
      [
        'changed by fetch',
        "fetch(home + 'blob/photo?subject=cables', {method: 'PUT', body: 'x', credentials: 'include'})"
      ],
      ['imported', 'import(script)'],
      ['run as a script', "loaded('script', {src: script})"],
      ['taken for a style', "loaded('link', {rel: 'stylesheet', href: style})"],
      ['taken for a picture', "loaded('img', {src: icon})"],
      ['run as a worker', "new Promise((_, no) => { new Worker(script).onerror = () => no('refused') })"]
    ])('it is not %s', (_, deed) =>
      theirs(async page => {
        const own = (selector: string, address: string) =>
          app.page.evaluate<string>(`document.querySelector('${selector}').${address}`);
        const script = await own('script[src]', 'src');
        const style = await own('link[rel=stylesheet]', 'href');
        const icon = await own('link[rel=icon]', 'href');
        const outcome = await page.evaluate(`(async () => {
          const home = '${home}', script = '${script}', style = '${style}', icon = '${icon}';
          const loaded = (name, of) => new Promise((yes, no) => {
            const one = Object.assign(document.createElement(name), of, {onload: yes, onerror: () => no('refused')});
            document.head.append(one);
          });
          try { await ${deed}; return 'done'; } catch { return 'refused'; }
        })()`);
        expect(outcome).toBe('refused');
      })
    );

    test.each(['iframe', 'object', 'embed'])('it is not shown in an %s', element =>
      theirs(async page => {
        const address = element === 'object' ? 'data' : 'src';
        await page.evaluate(
          `document.body.append(Object.assign(document.createElement('${element}'), {${address}: '${home}'}))`
        );
        await page.waitForTimeout(500);
        expect(page.frames().map(frame => frame.url())).not.toContain(home);
      })
    );

    test('its socket is not opened', () =>
      theirs(async page => expect(await socket(page, `${home.replace('http', 'ws')}wire`)).toBe('refused')));

    test('nobody holds a window that he opened on it, and it does not know him', () =>
      theirs(async page => {
        const opening = page.context().waitForEvent('page');
        await page.evaluate(`globalThis.held = window.open('${home}')`);
        const opened = await opening;
        await opened.waitForLoadState();
        expect(opened.url()).toBe(home);
        expect(await opened.evaluate('window.opener')).toBe(null);
        expect(await page.evaluate('held.closed')).toBe(true);
        await opened.close();
      }));

    test('a form that is sent to it does nothing', () =>
      theirs(async page => {
        const answer = page.waitForResponse(home);
        await page.evaluate(
          `document.body.appendChild(Object.assign(document.createElement('form'), {action: '${home}', method: 'post'})).submit()`
        );
        expect((await answer).status()).toBe(405);
      }));
  });

  test('after all of it the window works, and the host met no bug', async () => {
    await app.page.reload();
    await app.page.getByRole('heading', {level: 1}).waitFor();
    expect(app.said()).not.toMatch(/fault|failed/);
  });
});

async function fetched(page: Page, path: string): Promise<{readonly status: number; readonly text: string}> {
  return page.evaluate(
    `fetch(${JSON.stringify(path)}).then(async answer => ({status: answer.status, text: await answer.text()}))`
  );
}

/** As a script of that page tries it, below its policy. */
function socket(page: Page, address: string): Promise<unknown> {
  return page.evaluate(`new Promise(resolve => setTimeout(() => {
    try {
      const one = new WebSocket('${address}');
      one.onopen = () => resolve('opened');
      one.onerror = () => resolve('refused');
    } catch { resolve('refused'); }
  }))`);
}

/** In a browser that has nothing of the app's. */
async function elsewhere(act: (page: Page) => Promise<void>): Promise<void> {
  const context = await app.page.context().browser()?.newContext();
  if (context === undefined) throw new Error('no browser');
  await inTab(context, act);
  await context.close();
}

/** In the browser of the window itself, whose cookies it has. */
function besideApp(act: (page: Page) => Promise<void>): Promise<void> {
  return inTab(app.page.context(), act);
}

async function inTab(context: BrowserContext, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await context.newPage();
  try {
    await act(page);
  } finally {
    await page.close();
  }
}
