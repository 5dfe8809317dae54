import {listen} from '../bridge.ts';

/** Longer than the host takes to say what a call changed. */
const longest = 500;

/**
 * The next snapshot, or half a second: between two calls where the second rests on what the first changed. Asked for
 * before the first is sent.
 */
export function nextSnapshot(): Promise<void> {
  return new Promise(resolve => {
    const stop = listen('snapshot', () => over());
    const timer = setTimeout(() => over(), longest);
    const over = () => {
      stop();
      clearTimeout(timer);
      resolve();
    };
  });
}
