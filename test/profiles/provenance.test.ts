import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {expect, test} from 'vitest';
import {parse} from 'yaml';
import {readFixture, readProvenance} from '#core/qualify/fixture.ts';
import {readQualification} from '#core/qualify/qualification.ts';

const root = 'test/fixtures';
const files = readdirSync(root, {recursive: true, withFileTypes: true})
  .filter(one => one.isFile() && one.name !== 'provenance.yaml')
  .map(one => join(one.parentPath, one.name));

/** What a file says of where it is from, itself or the list beside it; undefined: nothing. */
function provenance(path: string): string | undefined {
  const text = readFileSync(path, 'utf8');
  const read = readFixture(text);
  if (read.ok) return read.value.header.provenance;
  if (path.endsWith('.yaml')) {
    if (readQualification(text).ok) return 'recorded';
    const said = parse(text) as {readonly provenance?: string; readonly from?: string; readonly when?: string} | null;
    if (said?.from !== undefined && said.when !== undefined) return said.provenance;
  }
  const list = join(dirname(path), 'provenance.yaml');
  if (!existsSync(list)) return undefined;
  return readProvenance(readFileSync(list, 'utf8')).find(
    one => one.files.includes('*') || one.files.includes(basename(path))
  )?.provenance;
}

test.each(files)('%s says whether it was recorded or written, from what and when', path => {
  expect(provenance(path)).toMatch(/^(?:recorded|written)$/);
});

test('there are fixtures of each shipped profile but those that a real system proves', () => {
  const profiles = readdirSync('resources/profiles').filter(one => one.endsWith('.yaml') && one !== 'frr.yaml');
  for (const profile of profiles) expect(existsSync(join(root, basename(profile, '.yaml'))), profile).toBe(true);
});

test.each([
  ['no header at all', 'version 5.2\n'],
  ['another kind of provenance', 'provenance: guessed\nfrom: x\nwhat: x\nwhen: 2026-11-22\n---\nx\n'],
  ['no day', 'provenance: written\nfrom: x\nwhat: x\n---\nx\n'],
  ['a header that never ends', 'provenance: written\nfrom: x\nwhat: x\nwhen: 2026-11-22\nx\n']
])('%s is no provenance', (_, text) => expect(readFixture(text).ok).toBe(false));
