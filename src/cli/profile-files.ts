import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {readProfile} from '#core/device/profile-file.ts';
import type {Profile} from '#core/device/profile.ts';
import {ok, type Result} from '#core/result.ts';
import {givenFile} from './given-file.ts';
import {fromHere} from './options.ts';

const shipped = fileURLToPath(new URL('../../resources/profiles/', import.meta.url));

export interface ProfileFile {
  readonly profile: Profile;
  readonly yaml: string;
  /** Its name, without the path of this machine. */
  readonly file: string;
  readonly folder: string;
}

/** A profile by its file, or one that is shipped by its id. */
export async function openProfileFile(given: string): Promise<Result<ProfileFile>> {
  const byId = join(shipped, `${given}.yaml`);
  const path = basename(given) === given && !given.endsWith('.yaml') && existsSync(byId) ? byId : fromHere(given);
  const opened = await givenFile(path);
  if (!opened.ok) return opened;
  const yaml = opened.value.bytes.toString('utf8');
  const {file} = opened.value;
  const profile = readProfile(yaml, file);
  return profile.ok ? ok({profile: profile.value, yaml, file, folder: dirname(path)}) : profile;
}

/** Its fixtures: in the folder that is named, in one of its own name beside it, or among the project's. */
export function fixturesOf(
  {profile, folder}: ProfileFile,
  named: string | undefined
): (name: string) => string | undefined {
  const places =
    named === undefined
      ? [join(folder, profile.id), join(folder, '..', '..', 'test', 'fixtures', profile.id)]
      : [fromHere(named)];
  const place = places.find(one => existsSync(one));
  return name => {
    const path = place === undefined ? '' : join(place, basename(name));
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
}

/** Texts of the qualification files beside a profile: `qualifications/<id>-….yaml`. */
export function qualificationsOf({profile, folder}: ProfileFile): readonly string[] {
  const place = join(folder, 'qualifications');
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .filter(name => name.startsWith(`${profile.id}-`) && name.endsWith('.yaml'))
    .map(name => readFileSync(join(place, name), 'utf8'));
}
