import {readProfile} from '#core/device/profile-file.ts';
import {givenFile} from './given-file.ts';
import {parse} from './options.ts';
import {say} from './say.ts';
import {usage} from './usage.ts';

/** `profile check <file>`: is it whole and by its schema? Says file, line and path of the first fault. */
export async function profile(args: readonly string[]): Promise<number> {
  const parsed = parse(args, {}, 'words');
  if (!parsed.ok) return usage(parsed.problem.detail);
  const [verb, path, more] = parsed.value.positionals;
  if (verb !== 'check' || path === undefined || more !== undefined) return usage(`profile ${args.join(' ')}`);
  const given = await givenFile(path);
  if (!given.ok) return say(given.problem);
  const read = readProfile(given.value.bytes.toString('utf8'), given.value.file);
  if (!read.ok) return say(read.problem);
  const {id, label, status, version, covers} = read.value;
  process.stdout.write(`${JSON.stringify({id, label, status, version, covers})}\n`);
  return 0;
}
