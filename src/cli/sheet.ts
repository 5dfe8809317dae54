import {readFile} from 'node:fs/promises';
import {basename} from 'node:path';
import {problem} from '#core/problem.ts';
import {openLayouts} from '#main/open-order.ts';
import {readSheet} from '#main/sheet/read.ts';
import {fromHere} from './options.ts';
import {say} from './say.ts';
import {usage} from './usage.ts';

/** `sheet read <file>`: what was read, where each value stands, and what was not read. Secrets show as marks. */
export async function sheet([verb, path]: readonly string[]): Promise<number> {
  if (verb !== 'read' || path === undefined) return usage(`sheet ${verb ?? ''}`);
  const layouts = await openLayouts();
  if (!layouts.ok) return say(layouts.problem);
  const file = basename(path);
  const bytes = await readFile(fromHere(path)).catch(() => undefined);
  if (!bytes) return say(problem('order-file-missing', {file}));
  const read = await readSheet({file, bytes, layouts: layouts.value});
  if (!read.ok) return say(read.problem);
  const {settings, origins, notRead, notes} = read.value;
  process.stdout.write(
    `${JSON.stringify({settings, origins: Object.fromEntries(origins), notRead, notes}, null, 2)}\n`
  );
  return 0;
}
