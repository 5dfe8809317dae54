import {describe, expect, test} from 'vitest';
import {Visitor, type ESTree} from 'vite';
import {importsOf, program} from './imports.ts';
import {paths, text, under} from './tree.ts';

const main = [...under('src/main/electron'), 'src/main/index.ts'];
const shipped = [...main, ...under('src/preload'), ...under('src/renderer')];
const pages = paths.filter(path => path.startsWith('src/renderer/') && path.endsWith('.html'));

describe('the window', () => {
  test('is made in one place, with each safe setting said', () => {
    expect(filesWith(/new BrowserWindow\(|new WebContentsView\(|new BrowserView\(/)).toEqual([
      'src/main/electron/window.ts'
    ]);
    expect(webPreferences('src/main/electron/window.ts')).toEqual({
      preload: 'preload',
      sandbox: 'true',
      contextIsolation: 'true',
      nodeIntegration: 'false',
      nodeIntegrationInWorker: 'false',
      nodeIntegrationInSubFrames: 'false',
      webSecurity: 'true',
      allowRunningInsecureContent: 'false',
      experimentalFeatures: 'false',
      webviewTag: 'false',
      navigateOnDragDrop: 'false',
      spellcheck: 'false',
      devTools: '!app.isPackaged'
    });
  });

  test('loads its own start and nothing else', () => {
    const loads = main.flatMap(path => [...text(path).matchAll(/\.(loadURL|loadFile)\(([^)]*)\)/g)]);
    expect(loads.map(([, how, what]) => `${how} ${what}`)).toEqual(['loadURL home.start']);
  });

  test.each([
    ['another address', /['"`](?:https?|wss?|file|ftp):(?!\/\/\/?\*|\/\/(?:www\.w3\.org|\$\{location\.host\})\/)/],
    ['what opens an address elsewhere', /\bopenExternal\b/],
    ['what runs text in a page', /\bexecuteJavaScript|insertCSS\b/],
    ['a synchronous message', /\bsendSync\b/],
    ['a switch of Chromium', /appendSwitch|appendArgument|--no-sandbox|enableBlinkFeatures/],
    ['a policy that is passed by', /bypassCSP|allowServiceWorkers|allowExtensions|disablewebsecurity/]
  ])('no %s', (_, pattern) => {
    expect(shipped.filter(path => pattern.test(text(path)))).toEqual([]);
  });

  test('only a folder of ours is opened by the system', () => {
    expect(filesWith(/\bopenPath\(/).filter(path => path !== 'src/main/index.ts')).toEqual([]);
  });
});

describe('the guard', () => {
  const guard = 'src/main/electron/guard.ts';

  test.each([
    [
      'a navigation',
      /'will-frame-navigate', event => \{\s*if \(!isHome\(event\.url\)\) event\.preventDefault\(\);\s*\}/
    ],
    ['a redirect', /'will-redirect', event => event\.preventDefault\(\)/],
    ['a webview', /'will-attach-webview', event => event\.preventDefault\(\)/],
    ['a new window', /setWindowOpenHandler\(\(\) => \(\{action: 'deny'\}\)\)/],
    ['a download', /'will-download', event => event\.preventDefault\(\)/],
    ['a device', /setDevicePermissionHandler\(\(\) => false\)/],
    ['the screen', /setDisplayMediaRequestHandler\(\(_, answer\) => answer\(null\)\)/],
    ['a certificate', /setCertificateVerifyProc\(\(_, answer\) => answer\(-2\)\)/],
    ['a request elsewhere', /onBeforeRequest\(\{urls: elsewhere\}, \(_, answer\) => answer\(\{cancel: true\}\)\)/]
  ])('refuses %s', (_, pattern) => {
    expect(text(guard)).toMatch(pattern);
  });

  test('answers every wish of a page by the one decision', () => {
    expect(text(guard)).toMatch(/setPermissionRequestHandler\([\s\S]*?decide\(details\.isMainFrame && isPermitted\(/);
    expect(text(guard)).toMatch(/setPermissionCheckHandler\([\s\S]*?return isMainFrame && isPermitted\(/);
  });

  test('stands before the first page: pages before the app is ready, the session before the window', () => {
    const index = text('src/main/index.ts');
    const order = ['guardPages()', 'whenReady()', 'guardSession(', 'openWindow('].map(what => index.lastIndexOf(what));
    expect(order.every(at => at > 0)).toBe(true);
    expect(order.slice(0, 2)).toEqual(order.slice(0, 2).toSorted((one, other) => one - other));
    expect(order.slice(2)).toEqual(order.slice(2).toSorted((one, other) => one - other));
  });
});

describe('the wire', () => {
  test('listens in one place, and only after the sender was judged', () => {
    expect(filesWith(/\bipcMain\.(handle|on|once|handleOnce)\(/)).toEqual(['src/main/electron/wire.ts']);
    const wire = text('src/main/electron/wire.ts');
    expect(wire.match(/\bipcMain\.(handle|on|once|handleOnce)\(/g)).toEqual(['ipcMain.handle(']);
    expect(wire).toMatch(
      /ipcMain\.handle\('call', [^{]*=>\s*served\.receive\(\{name, args, trusted: isTrustedSender\(event\.senderFrame\)\}\)\s*\)/
    );
  });

  test('the preload takes the names of the contract and electron, and hands over the bridge alone', () => {
    const imports = importsOf('src/preload/index.ts').filter(one => !one.typeOnly);
    expect(imports.map(one => one.from).toSorted()).toEqual(['#core/contract/names.ts', 'electron']);
    const handed = under('src/preload').flatMap(path => text(path).match(/exposeIn\w+\('(\w+)'/g) ?? []);
    expect(handed).toEqual(["exposeInMainWorld('bridge'"]);
  });
});

describe('the page', () => {
  test('has no script and no style inside, and no handler in an attribute', () => {
    expect(pages.length).toBeGreaterThan(0);
    for (const path of pages) {
      const html = text(path);
      expect(html.match(/<script\b[^>]*>[^<]*/g)?.filter(tag => !/ src="\.\/[^"]+"[^>]*>\s*$/.test(tag)) ?? []).toEqual(
        []
      );
      expect(html, path).not.toMatch(/\son\w+=|<style|\sstyle=|<webview|<iframe|<base/);
    }
  });

  test('never makes code or markup of text', () => {
    const pattern =
      /dangerouslySetInnerHTML|\.(inner|outer)HTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(/;
    expect(under('src/renderer').filter(path => pattern.test(text(path)))).toEqual([]);
  });
});

describe('docs/electron-security.md', () => {
  const rows = [
    ...text('docs/electron-security.md').matchAll(/^\| (\d+) \| ([^|]+) \| ([^|]+) \| `([^`]+)` · `([^`]+)` \|/gm)
  ];

  test('has the 20 items of the checklist, each with one of three verdicts', () => {
    expect(rows.map(([, no]) => Number(no))).toEqual(Array.from({length: 20}, (_, at) => at + 1));
    const verdicts = ['run', 'checked statically', 'not run'];
    expect(rows.filter(([, , , verdict = '']) => !verdicts.includes(verdict))).toEqual([]);
  });

  test('each item names a place that exists, and words that stand there', () => {
    const wrong = rows.filter(
      ([, , , , path = '', words = '']) => !paths.includes(path) || !text(path).includes(words)
    );
    expect(wrong.map(([row]) => row)).toEqual([]);
  });
});

function filesWith(pattern: RegExp): readonly string[] {
  return under('src').filter(path => pattern.test(text(path)));
}

/** Each setting of the one `webPreferences` of a file, as its source says it. */
function webPreferences(path: string): Readonly<Record<string, string>> {
  const source = text(path);
  const found: Record<string, string>[] = [];
  new Visitor({
    Property: node => {
      if (nameOf(node) !== 'webPreferences' || node.value.type !== 'ObjectExpression') return;
      const settings = node.value.properties.map(one =>
        one.type === 'Property' ? [nameOf(one), source.slice(one.value.start, one.value.end)] : ['spread', 'spread']
      );
      found.push(Object.fromEntries(settings) as Record<string, string>);
    }
  }).visit(program(path, source));
  expect(found.length).toBe(1);
  return found[0] ?? {};
}

function nameOf({key}: Pick<ESTree.ObjectProperty, 'key'>): string {
  return key.type === 'Identifier' ? key.name : '';
}
