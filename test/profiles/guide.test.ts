import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {parse} from 'yaml';
import {profileSchema} from '#core/device/profile.ts';
import {profileFaultKinds} from '#core/qualify/fault.ts';
import {readFixture} from '#core/qualify/fixture.ts';
import {stepNames} from '#core/qualify/step.ts';
import {program, temporary} from '../cli/program.ts';

const guide = readFileSync('docs/profiles.md', 'utf8');
const blocks = (kind: string) =>
  [...guide.matchAll(new RegExp(`\`\`\`${kind}\n(.*?)\`\`\``, 'gsu'))].map(one => one[1] ?? '');
const [smallest = '', tests = ''] = blocks('yaml');
const [fixture = ''] = blocks('text');

test('the smallest profile of the guide is sound', async () => {
  const folder = temporary();
  const file = join(folder, 'acme.yaml');
  writeFileSync(file, smallest);
  const {code, stderr} = await program(folder, 'profile', 'check', file);
  expect(code, stderr).toBe(0);
});

test('its tests are what the schema takes, and its fixture is one', () => {
  const read = profileSchema.safeParse({...(parse(smallest) as object), ...(parse(tests) as object)});
  expect(read.error?.issues).toBeUndefined();
  const given = readFixture(fixture);
  if (!given.ok) throw new Error(given.problem);
  const profile = profileSchema.parse(parse(smallest));
  expect(given.value.lines.some(line => profile.identify.model.test(line))).toBe(true);
});

test.each(Object.keys(profileSchema.shape))('the guide tells of the key %s', key => {
  expect(guide).toMatch(new RegExp(`\`${key}[\`.:]|^${key}:`, 'mu'));
});

test.each([...stepNames, ...profileFaultKinds])('the guide tells of %s', name => {
  expect(guide).toContain(`\`${name}\``);
});
