/**
 * The browser host, put together: the same host as the desktop app's (index.ts), with a local address in place of
 * Electron. It listens on 127.0.0.1 alone and stays until it is stopped.
 */
import {existsSync, readFileSync} from 'node:fs';
import {homedir} from 'node:os';
import {join, resolve} from 'node:path';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {words} from '#words/words.ts';
import {filePreferences} from '#main/browser/preferences.ts';
import {openServer, type Server} from '#main/browser/server.ts';
import {openWindow, showFolder} from '#main/browser/window.ts';
import {createHost, type Host} from '#main/host/host.ts';
import {dataFolder} from '#main/host/keep.ts';
import {openLog} from '#main/host/log.ts';
import {shownPreferences} from '#main/host/preferences.ts';
import {passphraseDoor} from '#main/host/real-vault.ts';
import {trainingOf} from '#main/host/training-wish.ts';
import {serve} from '#main/serve.ts';

const {env} = process;
const resources = fileURLToPath(new URL('../../resources/', import.meta.url));
const builtPage = fileURLToPath(new URL('../../out/renderer/', import.meta.url));
const packageFile = fileURLToPath(new URL('../../package.json', import.meta.url));

const from = env['VSR_CALLED_FROM'] ?? process.cwd();
const data = dataFolder(env, from);
const page = env['VSR_PAGE'] === undefined ? builtPage : resolve(from, env['VSR_PAGE']);
const preferences = filePreferences(data);
const said = () => words(shownPreferences(preferences).language).screens.browser;

if (existsSync(join(page, 'index.html'))) await open();
else fail(said().notBuilt);

async function open(): Promise<void> {
  const log = openLog(data);
  const host = hostOf(log);
  const served = serve(host, {log});
  const port = Number(env['VSR_PORT'] ?? 0);
  const server = await listen(openServer({host, served, page, port, refusal: () => said().refused, log}), port);
  if (server === undefined) return host.close();
  show(server);
  const stop = (): void => {
    served.close();
    void Promise.all([server.close(), host.close()]).finally(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  if (process.stdin.isTTY)
    createInterface({input: process.stdin})
      .on('line', () => show(server))
      .on('close', stop);
}

async function listen(opening: Promise<Server>, port: number): Promise<Server | undefined> {
  try {
    return await opening;
  } catch (error) {
    const {code = ''} = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'ERR_SOCKET_BAD_PORT') throw error;
    fail(said().portTaken(port));
    return undefined;
  }
}

/** Where nothing can be opened, the address is all that is needed. */
function show(server: Server): void {
  const address = server.address();
  const wanted = process.argv.includes('--no-open') ? {...env, VSR_WINDOW: 'none'} : env;
  const how = openWindow({address, profile: join(data, 'window'), env: wanted});
  const lines = how === 'opened' ? [said().opened] : [said().byHand[how], said().address, address];
  process.stdout.write(`${[...lines, said().stays].join('\n')}\n`);
}

function hostOf(log: (line: string) => void): Host {
  return createHost({
    is: 'browser',
    version: (JSON.parse(readFileSync(packageFile, 'utf8')) as {readonly version: string}).version,
    data,
    reports: reportsFolder(),
    resources,
    vault: passphraseDoor(data),
    preferences,
    training: trainingOf(env),
    log,
    show: folder => showFolder(folder, env)
  });
}

/** Where people look for their papers; beside the data where that was put somewhere on purpose. */
function reportsFolder(): string {
  const {VSR_REPORTS, VSR_DATA} = env;
  if (VSR_REPORTS !== undefined) return resolve(from, VSR_REPORTS);
  return VSR_DATA === undefined ? join(homedir(), 'Documents', 'VSR Onsite') : join(data, 'reports');
}

function fail(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}
