import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {readProfile} from '#core/device/profile-file.ts';
import type {Profile} from '#core/device/profile.ts';
import {root} from '../tool.ts';

/** What a unit said, byte by byte where it was recorded so, else its lines as it would send them. */
export interface Said {
  /** Of the file, inside test/fixtures. */
  readonly name: string;
  readonly profile: Profile;
  /** Between two texts somebody typed. */
  readonly turns: readonly string[];
  /** It came off a real line as it stands here. */
  readonly recorded: boolean;
}

/** The profile that speaks a folder's dialect. */
const dialects: Readonly<Record<string, string>> = {pd1: 'vsr', '': 'vsr'};
const folder = join(root, 'test', 'fixtures');

/** Every text of test/fixtures, whatever is there. */
export function allSaid(): readonly Said[] {
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(name => name.endsWith('.txt'));
  return names.toSorted().map(name => {
    const [dialect = ''] = name.includes('/') ? name.split('/') : [''];
    const text = readFileSync(join(folder, name), 'utf8');
    return {name, profile: profileOf(dialects[dialect] ?? dialect), ...said(text)};
  });
}

function said(text: string): Pick<Said, 'turns' | 'recorded'> {
  const body = text.startsWith('provenance:') ? text.slice(text.indexOf('\n---\n') + 5) : text;
  const lines = body.replace(/\n$/u, '').split('\n');
  if (!lines.every(line => /^[<>] "/u.test(line))) {
    // A transcript says who; only the unit's own lines came over the wire.
    const own = lines.every(line => /^(?:unit|app|noise) /u.test(line))
      ? lines.flatMap(line => (line.startsWith('app') ? [] : [line.slice(6)]))
      : lines;
    return {turns: [own.map(line => `${line}\r\n`).join('')], recorded: false};
  }
  const turns: string[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.startsWith('>')) continue;
    const came = JSON.parse(line.slice(2)) as string;
    if (lines[at - 1]?.startsWith('<')) turns.push((turns.pop() ?? '') + came);
    else turns.push(came);
  }
  return {turns, recorded: true};
}

const profiles = new Map<string, Profile>();

function profileOf(id: string): Profile {
  const known = profiles.get(id);
  if (known) return known;
  const file = join(root, 'resources', 'profiles', `${id}.yaml`);
  const read = readProfile(readFileSync(file, 'utf8'), file);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  profiles.set(id, read.value);
  return read.value;
}
