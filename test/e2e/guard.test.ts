import type {Page} from 'playwright';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {lacks} from '../house/offers.ts';
import {openApp, type App} from './app.ts';
import {openOutsider, type Outsider} from './outsider.ts';

// Everything a person could be asked is granted, and a camera is there: what is refused, the policy refused.
const chromium = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];
let app: App;
let outsider: Outsider;
let page: Page;
/** Under a name that is not of this laptop's own site. */
let theirs = '';

describe.skipIf(lacks('chromium'))('what runs in the window', () => {
  beforeAll(async () => {
    outsider = await openOutsider();
    theirs = `http://localhost:${outsider.port}`;
    app = await openApp({chromium});
  });
  afterAll(async () => {
    await app.close();
    await outsider.close();
  });
  beforeEach(async () => {
    page = await app.page.context().newPage();
    await page.goto(home(), {waitUntil: 'domcontentloaded'});
    outsider.asked.length = 0;
  });
  afterEach(() => page.close());

  describe('under the content policy', () => {
    test.each<readonly [string, string, string]>([
      ['a script written into the page', "add('script', {textContent: 'globalThis.theirs = true'})", 'script-src-elem'],
      ['a script in an attribute', "document.body.setAttribute('onclick', '1')", 'script-src-attr'],
      ['eval', "globalThis.theirs = eval('1')", 'script-src'],
      ['a function made of text', "globalThis.theirs = new Function('return 1')()", 'script-src'],
      ['a timer made of text', "setTimeout('globalThis.theirs = true')", 'script-src'],
      ["somebody's script", "add('script', {src: theirs + '/a.js'})", 'script-src-elem'],
      ["somebody's module", "import(theirs + '/a.js')", 'script-src-elem'],
      [
        'a script in its own address',
        "add('script', {src: 'data:text/javascript,globalThis.theirs=1'})",
        'script-src-elem'
      ],
      ['a script of a blob', "add('script', {src: URL.createObjectURL(new Blob(['theirs = 1']))})", 'script-src-elem'],
      ['javascript: as an address', "location.href = 'javascript:globalThis.theirs=true'", 'script-src-elem'],
      ['WebAssembly', 'WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))', 'script-src'],
      [
        'a script that is to be loaded ahead',
        "add('link', {rel: 'preload', as: 'script', href: theirs + '/a.js'})",
        'script-src-elem'
      ],
      ["somebody's style", "add('link', {rel: 'stylesheet', href: theirs + '/a.css'})", 'style-src-elem'],
      ["somebody's picture", "new Image().src = theirs + '/a.png'", 'img-src'],
      ['a picture in its own address', "new Image().src = 'data:image/png;base64,AAAA'", 'img-src'],
      ["somebody's font", "new FontFace('theirs', 'url(' + theirs + '/a.woff2)').load()", 'font-src'],
      ["somebody's film", "new Audio(theirs + '/a.mp3').play()", 'media-src'],
      ['fetch', 'fetch(theirs)', 'connect-src'],
      [
        'an XMLHttpRequest',
        "{const asked = new XMLHttpRequest(); asked.open('GET', theirs); asked.send()}",
        'connect-src'
      ],
      ['a beacon', "navigator.sendBeacon(theirs, 'x')", 'connect-src'],
      ['an EventSource', 'new EventSource(theirs)', 'connect-src'],
      ["somebody's socket", "new WebSocket(theirs.replace('http', 'ws'))", 'connect-src'],
      [
        'a socket at another port of this address',
        "new WebSocket('ws://127.0.0.1:' + theirs.split(':')[2])",
        'connect-src'
      ],
      ["somebody's page in a frame", "add('iframe', {src: theirs})", 'frame-src'],
      ['the window in itself', "add('iframe', {src: '/'})", 'frame-src'],
      ['an object', "add('object', {data: theirs})", 'object-src'],
      ['an embedded file', "add('embed', {src: theirs})", 'object-src'],
      ['another base of addresses', "add('base', {href: theirs})", 'base-uri'],
      ['a worker of its own file', 'new Worker(ours())', 'worker-src'],
      ['a worker of a blob', "new Worker(URL.createObjectURL(new Blob([''])))", 'worker-src'],
      ['a shared worker', 'new SharedWorker(ours())', 'worker-src'],
      ['a service worker', 'navigator.serviceWorker.register(ours())', 'worker-src']
    ])('%s is refused, and nobody is asked for it', async (_, deed, directive) => {
      expect(await violated(deed)).toBe(directive);
      expect(await page.evaluate('globalThis.theirs')).toBe(undefined);
      expect(outsider.asked).toEqual([]);
    });

    test('what the window is made of is not: it stands, and Chromium complains of nothing', async () => {
      const complaints: string[] = [];
      page.on('console', said => ['error', 'warning'].includes(said.type()) && complaints.push(said.text()));
      await page.reload();
      await page.getByRole('heading', {level: 1}).waitFor();
      await page.waitForLoadState('networkidle');
      // Of the policy's sandbox, which is there to keep other windows shut, not to hold the app's own scripts.
      expect(complaints.filter(text => !text.includes('for its sandbox attribute can escape'))).toEqual([]);
    });
  });

  describe('on its way elsewhere', () => {
    test.each([
      ['a file of this laptop', "location.href = 'file:///etc/hosts'"],
      ['a page in its own address', "location.href = 'data:text/html,<h1>theirs'"],
      ['the source of a page', "location.href = 'view-source:' + location.href"],
      ["the browser's own pages", "location.href = 'chrome://version'"],
      ['a window of its own', "globalThis.theirs = window.open('/', '_blank') ?? undefined"],
      ["somebody's window", 'globalThis.theirs = window.open(theirs) ?? undefined'],
      ['an empty window', "globalThis.theirs = window.open('about:blank') ?? undefined"],
      ['a link into a new window', "add('a', {href: theirs, target: '_blank'}).click()"],
      [
        'a link into a new window that knows who opened it',
        "add('a', {href: theirs, target: '_blank', rel: 'opener'}).click()"
      ],
      ['a form', "add('form', {action: theirs}).submit()"],
      ['a form that is posted', "add('form', {action: theirs, method: 'post'}).submit()"],
      ['a file to keep', "add('a', {href: '/index.html', download: 'x'}).click()"]
    ])('%s: the window stays where it is, and alone', async (_, deed) => {
      const before = page.context().pages().length;
      const kept: string[] = [];
      page.on('download', one => kept.push(one.suggestedFilename()));
      await tried(deed);
      await page.waitForTimeout(300);
      expect(page.url()).toBe(home());
      expect(page.context().pages().length).toBe(before);
      expect(await page.evaluate('globalThis.theirs')).toBe(undefined);
      expect([...outsider.asked, ...kept]).toEqual([]);
      await page.getByRole('heading', {level: 1}).waitFor();
    });

    test('a page made of a blob keeps the policy', async () => {
      const source = '<h1>theirs</h1><script>document.title = "ran"</script>';
      const left = page.waitForURL(/^blob:/);
      await tried(
        `location.href = URL.createObjectURL(new Blob(['${source}'.replace('/s', '/s')], {type: 'text/html'}))`
      );
      await left;
      await page.getByRole('heading', {name: 'theirs'}).waitFor();
      expect(await page.title()).not.toBe('ran');
    });

    test('who is gone to learns neither the address nor the cookie, and has nobody behind it', async () => {
      const left = page.waitForURL(`${theirs}/**`);
      await tried('location.href = theirs');
      await left;
      expect(outsider.asked).toContain('GET /');
      expect(outsider.headers()).not.toHaveProperty('cookie');
      expect(outsider.headers()).not.toHaveProperty('referer');
      expect(await page.evaluate('window.opener')).toBe(null);
    });
  });

  describe('of what a browser can', () => {
    beforeEach(() =>
      page
        .context()
        .grantPermissions(['geolocation', 'microphone', 'camera', 'midi', 'clipboard-read'], {origin: home()})
    );

    test.each([
      [
        'the place',
        'new Promise((seen, no) => navigator.geolocation.getCurrentPosition(seen, no))',
        /permissions policy/i
      ],
      ['the microphone', 'navigator.mediaDevices.getUserMedia({audio: true})', /Permission denied/],
      ['the screen', 'navigator.mediaDevices.getDisplayMedia()', /permissions policy/i],
      ['MIDI', 'navigator.requestMIDIAccess()', /permissions policy|not allowed|denied/i],
      ['what was copied', 'navigator.clipboard.readText()', /permissions policy/i],
      ['serial ports', 'navigator.serial.requestPort()', /permissions policy/i],
      ['USB', 'navigator.usb.requestDevice({filters: []})', /permissions policy/i],
      ['input devices', 'navigator.hid.requestDevice({filters: []})', /permissions policy/i],
      ['the fonts of this laptop', 'queryLocalFonts()', /permissions policy/i]
    ])('%s: not even with leave', async (_, deed, reason) => {
      expect(await tried(deed)).toMatch(reason);
    });

    test('to send notices: nobody is asked', async () => {
      expect(await tried('Notification.requestPermission()')).toBe('denied');
    });

    test.each([
      ['the camera, for the photos of the visit', '{video: true}'],
      ['the camera, and no microphone beside it', '{video: true, audio: true}']
    ])('%s', async (_, wished) => {
      const kinds = 'found => found.getTracks().map(one => one.kind).join()';
      expect(await tried(`navigator.mediaDevices.getUserMedia(${wished}).then(${kinds})`)).toBe('video');
    });

    test.each(['payment', 'publickey-credentials-get', 'idle-detection', 'window-management', 'display-capture'])(
      '%s: the page has none',
      async feature => {
        expect(await page.evaluate(`document.featurePolicy.features().includes('${feature}')`)).toBe(true);
        expect(await page.evaluate(`document.featurePolicy.allowsFeature('${feature}')`)).toBe(false);
      }
    );
  });
});

function home(): string {
  return new URL('/', app.page.url()).href;
}

/** As a script of the page itself: what is evaluated from outside stands above its policy. */
function tried(deed: string): Promise<unknown> {
  return page.evaluate(`new Promise(resolve => {
    ${words()}
    setTimeout(() => {
      try {
        Promise.resolve(${deed.startsWith('{') ? '0' : deed}).then(resolve, error => resolve(error.message));
      } catch (error) {
        resolve(error.message);
      }
    });
  })`);
}

/** The directive that was violated, or why it seems that none was. */
function violated(deed: string): Promise<unknown> {
  return page.evaluate(`new Promise(resolve => {
    ${words()}
    addEventListener('securitypolicyviolation', event => resolve(event.effectiveDirective), {once: true});
    setTimeout(() => resolve('nothing was refused'), 3000);
    setTimeout(async () => {
      try { ${deed} } catch {}
    });
  })`);
}

function words(): string {
  return `
    const theirs = '${theirs}';
    const add = (name, of) => document.body.appendChild(Object.assign(document.createElement(name), of));
    const ours = () => document.querySelector('script[src]').src;
  `;
}
