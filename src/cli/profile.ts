import {readFile} from 'node:fs/promises';
import {basename} from 'node:path';
import {readProfile} from '#core/device/profile-file.ts';
import {problem} from '#core/problem.ts';
import {fromHere} from './options.ts';
import {say} from './say.ts';
import {usage} from './usage.ts';

/** `profile check <file>`: is it whole and by its schema? Says file, line and path of the first fault. */
export async function profile([verb, path]: readonly string[]): Promise<number> {
  if (verb !== 'check' || path === undefined) return usage(`profile ${verb ?? ''}`);
  const yaml = await readFile(fromHere(path), 'utf8').catch(() => undefined);
  if (yaml === undefined) return say(problem('order-file-missing', {file: basename(path)}));
  const read = readProfile(yaml, basename(path));
  if (!read.ok) return say(read.problem);
  const {id, label, status, version, covers} = read.value;
  process.stdout.write(`${JSON.stringify({id, label, status, version, covers})}\n`);
  return 0;
}
