import {cpSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {openApp, type App, type AppOptions} from './app.ts';

/** What an app had on disk when its power went: many tests begin where one evening stood. */
export interface Kept {
  /** A data folder of one's own, as it was; the app that takes it removes it. */
  copy(): string;
  forget(): void;
}

export async function keep(options: AppOptions, act: (app: App) => Promise<void>): Promise<Kept> {
  const kept = mkdtempSync(join(tmpdir(), 'vsr-kept-'));
  const app = await openApp(options);
  try {
    await act(app);
    await app.kill();
    cpSync(app.data, kept, {recursive: true});
  } finally {
    await app.close();
  }
  return {
    copy: () => {
      const own = mkdtempSync(join(tmpdir(), 'vsr-e2e-'));
      cpSync(kept, own, {recursive: true});
      return own;
    },
    forget: () => rmSync(kept, {recursive: true, force: true})
  };
}
