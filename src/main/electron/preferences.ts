import {ipcMain} from 'electron';
import Store from 'electron-store';
import type {KeptPreferences, PreferencesPort} from '#main/host/preferences.ts';

/** What a person likes, in one file of `folder`; conf does the same in the browser host. */
export function electronPreferences(folder: string): PreferencesPort {
  const store = new Store<Partial<KeptPreferences>>({
    name: 'preferences',
    cwd: folder,
    clearInvalidConfig: true,
    accessPropertiesByDotNotation: false
  });
  // The library answers any page that asks where its file lies, synchronously; no page of ours asks.
  ipcMain.removeAllListeners('electron-store-get-data');
  return {
    read: () => store.store,
    write: kept => {
      store.store = {...kept};
    }
  };
}
