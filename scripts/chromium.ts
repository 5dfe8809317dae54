import {existsSync} from 'node:fs';
import {chromium} from 'playwright';

/** Where systems keep one. */
const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

/** The system's Chromium where it has one, else the one that Playwright brought; undefined: there is none. */
export function chromiumHere(): string | undefined {
  return [...places, chromium.executablePath()].find(path => existsSync(path));
}

/** What it is told on every start: nothing of its own over the network; its sandbox does not start for root. */
export const chromiumTold: readonly string[] = [
  '--disable-background-networking',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
];
