import {spawn, type ChildProcess} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {_electron, chromium, type Browser, type Page} from 'playwright';
import {inject} from 'vitest';
import {chromiumHere, chromiumTold} from '../../scripts/chromium.ts';
import {programHere} from '../../scripts/electron-runtime.ts';
import {root} from '../../scripts/tool.ts';

/** The hosts that are here: the specs are the same for each. Electron's runtime can't be had everywhere. */
export const hosts: readonly Host[] = programHere() === undefined ? ['browser'] : ['browser', 'electron'];
export type Host = 'browser' | 'electron';

export interface AppOptions {
  readonly host?: Host;
  /** A folder of an app before this one: what a crash left. */
  readonly data?: string;
  readonly scenario?: string;
  readonly faults?: readonly string[];
  /** How much faster than real the training unit lives. */
  readonly speed?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** What its Chromium is told besides. */
  readonly chromium?: readonly string[];
}

/** The app as a person has it before him: a host of its own with a data folder of its own, and one window on it. */
export interface App {
  readonly page: Page;
  readonly data: string;
  /** Where another window of the same host can be opened; a fresh address each time. Browser host only. */
  window(): Promise<Page>;
  /** As if the power went: SIGKILL, no goodbye. */
  kill(): Promise<void>;
  close(): Promise<void>;
  /** What the browser complained of; there should be nothing. */
  readonly complaints: string[];
  /** What the host printed. */
  said(): string;
}

/** Faster, and a busy machine is late for what the unit does meanwhile. */
const fast = 20;

export async function openApp(options: AppOptions = {}): Promise<App> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'vsr-e2e-'));
  const env = {
    ...process.env,
    VSR_DATA: data,
    VSR_WINDOW: 'none',
    VSR_PAGE: inject('page'),
    VSR_TRAINING_SPEED: String(options.speed ?? fast),
    ...(options.scenario === undefined ? {} : {VSR_TRAINING_SCENARIO: options.scenario}),
    ...(options.faults === undefined ? {} : {VSR_TRAINING_FAULTS: options.faults.join(',')}),
    ...options.env
  };
  return options.host === 'electron' ? inElectron(data, env) : inBrowser(data, env, options.chromium);
}

async function inBrowser(data: string, env: NodeJS.ProcessEnv, told: readonly string[] = []): Promise<App> {
  const host = spawn(process.execPath, ['src/main/browser.ts'], {cwd: root, env, stdio: ['pipe', 'pipe', 'pipe']});
  const said: string[] = [];
  for (const stream of [host.stdout, host.stderr]) stream.on('data', (bytes: Buffer) => said.push(bytes.toString()));
  const browser = await launch(told);
  const complaints: string[] = [];
  try {
    const page = await windowOf(browser, await addressIn(host, said), complaints);
    return {
      page,
      data,
      complaints,
      said: () => said.join(''),
      window: async () => {
        const before = said.length;
        host.stdin.write('\n');
        return windowOf(browser, await addressIn(host, said, before), complaints);
      },
      kill: () => ended(host, 'SIGKILL'),
      close: async () => {
        await browser.close();
        await ended(host, 'SIGTERM');
        rmSync(data, {recursive: true, force: true});
      }
    };
  } catch (error) {
    await browser.close();
    await ended(host, 'SIGKILL');
    throw error;
  }
}

async function windowOf(browser: Browser, address: string, complaints: string[]): Promise<Page> {
  const context = await browser.newContext({
    viewport: {width: 1280, height: 720},
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce'
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  listenTo(page, complaints);
  await page.goto(address);
  return page;
}

function listenTo(page: Page, complaints: string[]): void {
  page.on('console', one => one.type() === 'error' && complaints.push(one.text()));
  page.on('pageerror', error => complaints.push(error.message));
}

/** One app for one test: closed whatever happens; what stood on the screen is told with the failure. */
export async function withApp(options: AppOptions, act: (app: App) => Promise<void>): Promise<void> {
  const app = await openApp(options);
  try {
    await act(app);
    if (app.complaints.length > 0) throw new Error(`the browser complains: ${app.complaints.join(' | ')}`);
  } catch (error) {
    const shown = await app.page
      .locator('body')
      .innerText()
      .catch(() => '(no window)');
    await shoot(app.page, 'failed').catch(() => undefined);
    throw new Error(
      `${(error as Error).message}\n--- on screen:\n${shown.replaceAll(/\n+/g, ' | ')}\n---\n${app.said()}`,
      {
        cause: error
      }
    );
  } finally {
    await app.close();
  }
}

/** The one-time address that the host prints. */
async function addressIn(host: ChildProcess, said: readonly string[], from = 0): Promise<string> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const found = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(said.slice(from).join(''))?.[0];
    if (found !== undefined) return found;
    if (host.exitCode !== null || Date.now() > deadline) throw new Error(`the host does not start: ${said.join('')}`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

async function inElectron(data: string, env: NodeJS.ProcessEnv): Promise<App> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox', '.'] : ['.'];
  const wanted = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  );
  const electron = await _electron.launch({cwd: root, args, env: wanted});
  const page = await electron.firstWindow();
  const complaints: string[] = [];
  page.setDefaultTimeout(20_000);
  listenTo(page, complaints);
  return {
    page,
    data,
    complaints,
    said: () => '',
    window: async () => {
      throw new Error('the desktop app has one window');
    },
    kill: () => ended(electron.process(), 'SIGKILL'),
    close: async () => {
      await electron.close();
      rmSync(data, {recursive: true, force: true});
    }
  };
}

function ended(host: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (host.exitCode !== null || host.signalCode !== null) return Promise.resolve();
  const gone = new Promise<void>(resolve => host.once('exit', () => resolve()));
  host.kill(signal);
  return gone;
}

/** The one that scripts/capabilities.ts found. */
function launch(told: readonly string[] = []): Promise<Browser> {
  const executablePath = chromiumHere();
  return chromium.launch({...(executablePath && {executablePath}), args: [...chromiumTold, ...told]});
}

export const screens = join(root, 'test', 'e2e', 'screens');

/** Keeps what the window shows, to be looked at; not committed. */
async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(screens, {recursive: true});
  await page.screenshot({path: join(screens, `${name}.png`)});
}
