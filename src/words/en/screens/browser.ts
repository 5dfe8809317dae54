import type {BrowserWords} from '../../screens/browser.ts';

export const browser: BrowserWords = {
  opened: "The app's window is open.",
  byHand: {
    'no-display': 'This computer has no display: open the address below.',
    'no-browser': 'No Chromium, Chrome or Edge was found: open the address below in a browser.',
    'not-wanted': 'Open the address below in a browser.'
  },
  address: 'An address that works once, and on this computer alone:',
  stays: 'Waiting here. Enter opens one more window, Ctrl+C ends the app.',
  portTaken: port => `Port ${port} is in use by another program: change VSR_PORT or leave it out.`,
  notBuilt: 'The window is not built yet: run npm run build:window first.',
  refused:
    'This window opens only by the address that the app gave, and each address works once. Press Enter where the app was started to open it again.'
};
