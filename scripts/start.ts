// npm start [-- --browser]: builds what has changed and opens the app: in Electron where its runtime is there or can be
// fetched, otherwise the same app in the system's Chromium. With no display it says the local address and stays.
import {spawn} from 'node:child_process';
import {build, isBuilt} from './built.ts';
import {electronRuntime} from './electron-runtime.ts';
import {root} from './tool.ts';

const words = {
  building: ['アプリを組み立てています …', 'building the app …'],
  broken: ['組み立てられませんでした。', 'the app could not be built.'],
  fetching: ['Electron を取りに行きます（最初の一度だけ） …', 'fetching Electron, this once …'],
  electron: ['Electron で開きます。', 'opening in Electron.'],
  asked: ['ブラウザー版を開きます（--browser）。', 'opening the browser edition (--browser).'],
  display: ['画面がないので、ブラウザー版を待ち受けます。', 'no display here: the browser edition waits for you.'],
  unreachable: [
    'Electron の本体がなく、取りにも行けないので、このパソコンの Chromium で開きます。',
    "Electron's runtime is not here and cannot be fetched: opening in this computer's Chromium."
  ],
  slow: [
    'Electron の本体が時間内に届かないので、このパソコンの Chromium で開きます。',
    "Electron's runtime did not come in time: opening in this computer's Chromium."
  ],
  refused: [
    'Electron の本体を取れなかったので、このパソコンの Chromium で開きます。',
    "Electron's runtime could not be fetched: opening in this computer's Chromium."
  ],
  fell: [
    'Electron がすぐに止まったので、このパソコンの Chromium で開きます。',
    "Electron stopped at once: opening in this computer's Chromium."
  ]
} as const;

/** A program that cannot start (no sandbox, a library missing) ends within this. */
const fallMs = 5000;

await ready();
const line = process.argv.includes('--browser') ? 'asked' : isBlind() ? 'display' : await desktop();
if (line !== undefined) {
  say(line);
  process.exitCode = await to(process.execPath, ['src/main/browser.ts']);
}

async function ready(): Promise<void> {
  if (isBuilt()) return;
  say('building');
  const ran = await build();
  if (ran.code === 0) return;
  process.stderr.write(ran.output);
  say('broken');
  process.exit(1);
}

/** Undefined when it opened in Electron; otherwise why not. */
async function desktop(): Promise<keyof typeof words | undefined> {
  const runtime = await electronRuntime(() => say('fetching'));
  if ('missing' in runtime) return runtime.missing;
  say('electron');
  const began = performance.now();
  const code = await to(runtime.file, ['.']);
  if (code !== 0 && performance.now() - began < fallMs) return 'fell';
  process.exitCode = code;
  return undefined;
}

function isBlind(): boolean {
  const {DISPLAY, WAYLAND_DISPLAY} = process.env;
  return process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY;
}

function to(file: string, args: readonly string[]): Promise<number> {
  // Editors built on Electron leave this to their terminals; with it Electron is a bare Node.
  const {ELECTRON_RUN_AS_NODE: _, ...env} = process.env;
  const child = spawn(file, args, {cwd: root, stdio: 'inherit', env});
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  return new Promise(resolve => {
    child.once('error', () => resolve(1));
    child.once('exit', code => resolve(code ?? 1));
  });
}

function say(line: keyof typeof words): void {
  const english = process.env['VSR_LANGUAGE'] === 'en';
  process.stdout.write(`${words[line][english ? 1 : 0]}\n`);
}
