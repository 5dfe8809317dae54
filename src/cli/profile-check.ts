import {checkProfile} from '#core/qualify/check-profile.ts';
import type {ProfileFault} from '#core/qualify/fault.ts';
import {standingOf} from '#core/qualify/standing.ts';
import {problem} from '#core/problem.ts';
import {words} from '#words/words.ts';
import {parse} from './options.ts';
import {slowest} from './pattern-time.ts';
import {fixturesOf, openProfileFile, qualificationsOf, type ProfileFile} from './profile-files.ts';
import {language, say} from './say.ts';
import {usage} from './usage.ts';

/**
 * `profile check <file> [--fixtures <folder>]`: is it whole and by its schema (else file, line and path of the first
 * fault), and does it read its own prompts and fixtures as it says?
 */
export async function profileCheck(args: readonly string[]): Promise<number> {
  const parsed = parse(args, {fixtures: {type: 'string'}}, 'words');
  if (!parsed.ok) return usage(parsed.problem.detail);
  const {positionals, values} = parsed.value;
  const [path, more] = positionals;
  if (path === undefined || more !== undefined) return usage(`profile check ${args.join(' ')}`);
  const opened = await openProfileFile(path);
  if (!opened.ok) return say(opened.problem);
  const {profile, yaml, file} = opened.value;
  const found = checkProfile({profile, yaml, fixture: fixturesOf(opened.value, values.fixtures), slowest});
  const standing = standingOf(profile, yaml, qualificationsOf(opened.value));
  const faults = [...found.faults, ...notQualified(opened.value, standing.status)];
  const said = words(language).profile;
  for (const {kind, line, path: at, detail} of found.notes)
    process.stderr.write(`・${said.notes[kind]}：${detail}（${file}:${line} ${at}）\n`);
  process.stderr.write(`${said.statuses[standing.status]}\n`);
  const {id, label, status, version, covers} = profile;
  process.stdout.write(
    `${JSON.stringify({id, label, status, version, covers, qualifiedBy: standing.by, faults, notes: found.notes})}\n`
  );
  if (faults.length > 0) return say(problem('profile-wrong', {file, faults}));
  process.stderr.write(`${said.sound(label)}\n`);
  return 0;
}

function notQualified({profile}: ProfileFile, standing: 'provisional' | 'qualified'): readonly ProfileFault[] {
  return profile.status === standing
    ? []
    : [{kind: 'not-qualified', path: 'status', line: 0, detail: `qualifications/${profile.id}-….yaml`}];
}
