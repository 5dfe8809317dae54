import {app, dialog, type BrowserWindow} from 'electron';
import type {Host} from '#main/host/host.ts';
import {words, type Language} from '#words/words.ts';

export interface Leaving {
  readonly host: Host;
  readonly window: BrowserWindow;
  readonly language: () => Language;
}

const closeMs = 15_000;

/** While the machine works, closing is a question; what ends the app gives every lock back first. */
export function guardLeaving({host, window, language}: Leaving): void {
  let agreed = false;
  window.on('close', event => {
    const idle = (host.snapshot().visit?.work.is ?? 'idle') === 'idle';
    if (idle || agreed) return;
    event.preventDefault();
    void mayLeave(window, language()).then(may => {
      agreed = may;
      if (may) window.close();
    });
  });
  app.on('window-all-closed', () => app.quit());
  app.once('will-quit', event => {
    event.preventDefault();
    // A line or a disk that does not let go must not keep the app: the journal has everything that was acknowledged.
    setTimeout(() => app.exit(1), closeMs).unref();
    void host.close().finally(() => app.quit());
  });
}

/** Escape and closing the question mean: stay. */
async function mayLeave(window: BrowserWindow, language: Language): Promise<boolean> {
  const {title, detail, stay, leave} = words(language).screens.desktop.leaving;
  const buttons = [stay, leave];
  const {response} = await dialog.showMessageBox(window, {
    type: 'warning',
    message: title,
    detail,
    buttons,
    defaultId: 0,
    cancelId: 0,
    noLink: true
  });
  return response === 1;
}
