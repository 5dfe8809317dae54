import {readConfiguration} from '#core/configuration/configuration.ts';
import {lintConfiguration} from '#core/configuration/lint.ts';
import {lintNotes} from '#core/configuration/lint-notes.ts';
import {problem} from '#core/problem.ts';
import {openProfile} from '#main/open-order.ts';
import {givenFile} from './given-file.ts';
import {parse} from './options.ts';
import {say} from './say.ts';
import {usage} from './usage.ts';

/** `config lint <file> --profile <id>`: may this configuration be typed into a unit? */
export async function config(args: readonly string[]): Promise<number> {
  const parsed = parse(args, {profile: {type: 'string'}}, 'words');
  if (!parsed.ok) return usage(parsed.problem.detail);
  const [verb, path, more] = parsed.value.positionals;
  if (verb !== 'lint' || path === undefined || more !== undefined) return usage(`config ${args.join(' ')}`);
  const opened = await openProfile(parsed.value.values.profile ?? 'vsr');
  if (!opened.ok) return say(opened.problem);
  const {profile} = opened.value;
  const given = await givenFile(path);
  if (!given.ok) return say(given.problem);
  const {file} = given.value;
  const read = readConfiguration({...given.value, profile});
  if (!read.ok) return say(read.problem);
  const faults = lintConfiguration(read.value, {profile});
  if (faults.length > 0) return say(problem('configuration-wrong', {file, faults}));
  const {header, trailer, items} = read.value;
  const notes = lintNotes(read.value, profile);
  process.stdout.write(`${JSON.stringify({file, lines: items.length, header, trailer, notes})}\n`);
  return 0;
}
