import {spawn, spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {join} from 'node:path';

/** Browsers that can show an address as a window of its own, in the order of preference. */
const linux = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const mac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  name => `/Applications/${name}.app/Contents/MacOS/${name}`
);
const windows = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

export interface WindowPlace {
  readonly address: string;
  /** Of the browser's own: apart from what the person browses with. */
  readonly profile: string;
  readonly env: NodeJS.ProcessEnv;
}

/** `no-display`, `no-browser`, `not-wanted`: the address is to be opened by hand. */
export type Opened = 'opened' | 'no-display' | 'no-browser' | 'not-wanted';

/** Opens the system's Chromium, Chrome or Edge as an app window; it may outlive or end before this program. */
export function openWindow({address, profile, env}: WindowPlace): Opened {
  if (env['VSR_WINDOW'] === 'none') return 'not-wanted';
  if (!hasDisplay(env)) return 'no-display';
  const browser = findBrowser(env);
  if (browser === undefined) return 'no-browser';
  const child = spawn(browser, argumentsOf(address, profile), {stdio: 'ignore', detached: true});
  child.on('error', () => undefined);
  child.unref();
  return 'opened';
}

function argumentsOf(address: string, profile: string): readonly string[] {
  // Chromium does not start its sandbox for root; nobody but root's own test machines runs this so.
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const quiet = ['--no-first-run', '--no-default-browser-check', '--disable-background-networking', '--disable-sync'];
  // A browser in another language than the page's would offer to send every word on it to be translated.
  const mute = '--disable-features=Translate';
  return [`--app=${address}`, `--user-data-dir=${profile}`, '--window-size=1440,900', mute, ...quiet, ...root];
}

function hasDisplay(env: NodeJS.ProcessEnv): boolean {
  return process.platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
}

function findBrowser(env: NodeJS.ProcessEnv): string | undefined {
  if (process.platform === 'darwin') return mac.find(path => existsSync(path));
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(name => env[name] ?? []);
    return roots.flatMap(root => windows.map(path => join(root, path))).find(path => existsSync(path));
  }
  return linux.find(name => spawnSync('which', [name], {stdio: 'ignore'}).status === 0);
}

/** Shows a folder in the system's own list of files; false: it could not. */
export function showFolder(folder: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  if (!hasDisplay(env) || !existsSync(folder)) return Promise.resolve(false);
  const [command, ...rest] =
    process.platform === 'win32' ? ['explorer.exe'] : process.platform === 'darwin' ? ['open'] : ['xdg-open'];
  return new Promise(resolve => {
    const child = spawn(command ?? '', [...rest, folder], {stdio: 'ignore', detached: true});
    child.once('error', () => resolve(false));
    child.once('spawn', () => resolve(true));
    child.unref();
  });
}
