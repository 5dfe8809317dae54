import {randomBytes} from 'node:crypto';

/** A bug, written to the log under an id that is all a window hears of it; without the values it was met with. */
export function logFault(log: (line: string) => void, at: string, error: unknown): string {
  const id = randomBytes(4).toString('hex');
  log(`fault ${id} in ${at}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return id;
}
