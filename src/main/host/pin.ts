import {randomBytes, scrypt, timingSafeEqual} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'zod';
import {makeFolder, replaceFile} from './whole-file.ts';

const name = 'screen-lock.json';
/** RFC 7914; 32 MiB and some 60 ms. */
const cost = {N: 2 ** 15, r: 8, p: 1};

const fileSchema = z.strictObject({
  v: z.literal(1),
  salt: z.base64(),
  hash: z.base64(),
  /** Wrong ones in a row, so that closing the program does not begin them anew. */
  wrong: z.int().nonnegative(),
  /** What was shown: a restart opens no lock. */
  screen: z.enum(['open', 'locked', 'witness']),
  /** By whose word a forgotten PIN gave way, newest last. */
  renewed: z.array(z.strictObject({at: z.string(), name: z.string(), number: z.string()})).max(20)
});
export type PinFile = z.infer<typeof fileSchema>;

/** Undefined: no PIN was chosen yet. A file that cannot be read is none: it guards a screen, never a key. */
export function readPin(folder: string): PinFile | undefined {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Durable when it returns. */
export function writePin(folder: string, file: PinFile): void {
  makeFolder(folder);
  replaceFile(join(folder, name), JSON.stringify(file));
}

export async function newPin(pin: string): Promise<PinFile> {
  const salt = randomBytes(16);
  const hash = await stretch(pin, salt);
  return {v: 1, salt: salt.toString('base64'), hash: hash.toString('base64'), wrong: 0, screen: 'open', renewed: []};
}

export async function isPin(file: PinFile, pin: string): Promise<boolean> {
  const hash = await stretch(pin, Buffer.from(file.salt, 'base64'));
  const kept = Buffer.from(file.hash, 'base64');
  return kept.length === hash.length && timingSafeEqual(hash, kept);
}

function stretch(pin: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = {...cost, maxmem: 64 * 1024 * 1024};
    scrypt(pin, salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
