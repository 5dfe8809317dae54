import {readFile} from 'node:fs/promises';
import {basename} from 'node:path';
import {readConfiguration} from '#core/configuration/configuration.ts';
import {lintConfiguration} from '#core/configuration/lint.ts';
import {problem} from '#core/problem.ts';
import {openProfile} from '#main/open-order.ts';
import {fromHere, parse} from './options.ts';
import {say} from './say.ts';
import {usage} from './usage.ts';

/** `config lint <file> --profile <id>`: may this configuration be typed into a unit? */
export async function config(args: readonly string[]): Promise<number> {
  const parsed = parse(args, {profile: {type: 'string'}});
  if (!parsed.ok) return usage('config');
  const [verb, path] = parsed.value.positionals;
  if (verb !== 'lint' || path === undefined) return usage('config');
  const opened = await openProfile(parsed.value.values.profile ?? 'vsr');
  if (!opened.ok) return say(opened.problem);
  const {profile} = opened.value;
  const file = basename(path);
  const bytes = await readFile(fromHere(path)).catch(() => undefined);
  if (!bytes) return say(problem('order-file-missing', {file}));
  const read = readConfiguration({file, bytes, profile});
  if (!read.ok) return say(read.problem);
  const faults = lintConfiguration(read.value, {profile});
  if (faults.length > 0) return say(problem('configuration-wrong', {file, faults}));
  const {header, trailer, items} = read.value;
  process.stdout.write(`${JSON.stringify({file, lines: items.length, header, trailer})}\n`);
  return 0;
}
