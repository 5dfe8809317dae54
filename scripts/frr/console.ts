import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {asUser, keep, until, type Place} from './place.ts';

/** vtysh on a console: a name in the file system that opens like a serial port. */
export interface ConsoleLine {
  readonly path: string;
  readonly close: () => Promise<void>;
}

const bridge = fileURLToPath(new URL('./console.py', import.meta.url));

export interface ConsoleOptions {
  readonly columns: number;
  readonly term: string;
}

/** The session behind it goes on when the line is closed, as a console does when its cable is pulled out. */
export async function openConsole(
  place: Place,
  shell: readonly string[],
  {columns, term}: ConsoleOptions
): Promise<ConsoleLine> {
  const path = join(place.folder, `console-${columns}-${term}`);
  const child = keep(['python3', bridge, path, String(columns), term, ...asUser(place), ...shell]);
  await until(() => child.said().includes('ready'), child.said);
  return {path, close: child.end};
}
