/**
 * The desktop app, put together: read this first. Everything of a visit lives in the host, which knows nothing of
 * Electron; the browser host (browser.ts) puts the same together without it.
 */
import {app, dialog, session, shell} from 'electron';
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {createAnswer} from '#main/electron/answer.ts';
import {stayAwake} from '#main/electron/awake.ts';
import {guardPages, guardSession} from '#main/electron/guard.ts';
import {guardLeaving} from '#main/electron/leaving.ts';
import {electronPreferences} from '#main/electron/preferences.ts';
import {registerScheme, serveScheme} from '#main/electron/protocol.ts';
import {keychainDoor} from '#main/electron/vault.ts';
import {openWindow} from '#main/electron/window.ts';
import {wire} from '#main/electron/wire.ts';
import {createHost, type Host} from '#main/host/host.ts';
import {dataFolder} from '#main/host/keep.ts';
import {openLog} from '#main/host/log.ts';
import {shownPreferences, type PreferencesPort} from '#main/host/preferences.ts';
import {trainingOf} from '#main/host/training-wish.ts';
import {listWindow} from '#main/host/window-files.ts';
import {serve} from '#main/serve.ts';
import {words, type Language} from '#words/words.ts';

const {env} = process;
const resources = fileURLToPath(new URL('../../resources/', import.meta.url));
const page = fileURLToPath(new URL('../../out/renderer/', import.meta.url));
/** Beside what a passphrase opens, never in it: a vault of another kind has other keys. */
const data = join(dataFolder(env, env['VSR_CALLED_FROM'] ?? process.cwd()), 'desktop');
const profile = join(data, 'chromium');

mkdirSync(profile, {recursive: true, mode: 0o700});
// The lock of a single instance lies in it: one app for one data folder.
app.setPath('userData', profile);
if (app.requestSingleInstanceLock()) start();
else app.quit();

/** Before the app is ready, all at once: it is not ready before this file has run to its end. */
function start(): void {
  guardPages();
  registerScheme();
  app
    .whenReady()
    .then(open)
    .catch((error: unknown) => {
      dialog.showErrorBox('VSR Onsite', error instanceof Error ? (error.stack ?? error.message) : String(error));
      app.exit(1);
    });
}

async function open(): Promise<void> {
  const preferences = electronPreferences(data);
  const log = openLog(data);
  const host = hostOf(preferences, log);
  const served = serve(host, {log});
  guardSession(session.defaultSession);
  serveScheme(session.defaultSession, createAnswer({files: await listWindow(page), host}));
  const language = (): Language => shownPreferences(preferences).language;
  const window = openWindow(words(language()).screens.desktop);
  wire(served, window);
  stayAwake(served);
  guardLeaving({host, window, language});
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
}

function hostOf(preferences: PreferencesPort, log: (line: string) => void): Host {
  return createHost({
    is: 'electron',
    version: app.getVersion(),
    data,
    reports: env['VSR_DATA'] === undefined ? join(app.getPath('documents'), 'VSR Onsite') : join(data, 'reports'),
    resources,
    vault: keychainDoor(data),
    preferences,
    training: trainingOf(env),
    log,
    // Only ever the folder of a report that the host wrote.
    show: async folder => (await shell.openPath(folder)) === ''
  });
}
