import {openLayouts} from '#main/open-order.ts';
import {readSheet} from '#main/sheet/read.ts';
import {givenFile} from './given-file.ts';
import {tellSheetSummary} from './notice.ts';
import {parse} from './options.ts';
import {say} from './say.ts';
import {usage} from './usage.ts';

/** `sheet read <file>`: what was read, where each value stands, and what was not read. Secrets show as marks. */
export async function sheet(args: readonly string[]): Promise<number> {
  const parsed = parse(args, {}, 'words');
  if (!parsed.ok) return usage(parsed.problem.detail);
  const [verb, path, more] = parsed.value.positionals;
  if (verb !== 'read' || path === undefined || more !== undefined) return usage(`sheet ${args.join(' ')}`);
  const given = await givenFile(path);
  if (!given.ok) return say(given.problem);
  const layouts = await openLayouts();
  if (!layouts.ok) return say(layouts.problem);
  const read = await readSheet({...given.value, layouts: layouts.value});
  if (!read.ok) return say(read.problem);
  const {settings, origins, notRead, notes} = read.value;
  process.stdout.write(
    `${JSON.stringify({settings, origins: Object.fromEntries(origins), notRead, notes}, null, 2)}\n`
  );
  tellSheetSummary(read.value);
  return 0;
}
