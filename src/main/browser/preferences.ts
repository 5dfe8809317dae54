import Conf from 'conf';
import type {KeptPreferences, PreferencesPort} from '#main/host/preferences.ts';

/** What a person likes, in one file of `folder`; electron-store does the same in the desktop app. */
export function filePreferences(folder: string): PreferencesPort {
  const store = new Conf<Partial<KeptPreferences>>({
    configName: 'preferences',
    cwd: folder,
    clearInvalidConfig: true,
    accessPropertiesByDotNotation: false
  });
  return {
    read: () => store.store,
    write: kept => {
      store.store = {...kept};
    }
  };
}
