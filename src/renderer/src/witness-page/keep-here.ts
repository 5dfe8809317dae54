import {useEffect} from 'react';

/**
 * While a customer holds the laptop the page cannot be left by the keyboard, pasted into or opened by its context menu.
 * The host refuses every other call meanwhile: this only keeps people from getting lost.
 */
export function useKeptHere(): void {
  useEffect(() => {
    const stop = (event: Event): void => event.preventDefault();
    const keys = (event: KeyboardEvent): void => {
      if (leads(event)) event.preventDefault();
    };
    const back = (): void => history.pushState(null, '');
    history.pushState(null, '');
    for (const kind of stopped) document.addEventListener(kind, stop, true);
    document.addEventListener('keydown', keys, true);
    window.addEventListener('popstate', back);
    return () => {
      for (const kind of stopped) document.removeEventListener(kind, stop, true);
      document.removeEventListener('keydown', keys, true);
      window.removeEventListener('popstate', back);
    };
  }, []);
}

const stopped = ['paste', 'contextmenu', 'drop', 'dragover'] as const;

/** Away from the page, into its tools, or out of the clipboard; what edits a line of text stays. */
export function leads({key, ctrlKey, metaKey, altKey}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>) {
  if (/^F\d+$/.test(key)) return true;
  if (altKey) return true;
  return (ctrlKey || metaKey) && !['a', 'x', 'z'].includes(key.toLowerCase());
}
