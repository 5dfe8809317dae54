import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {readProfile} from '#core/device/profile-file.ts';

const vsr = readFileSync(new URL('../../../resources/profiles/vsr.yaml', import.meta.url), 'utf8');

/** All that a system must have: a prompt, a way to kill a line, an error, a name, a command that shows what runs. */
const least = `id: least
label: Least
status: provisional
dialect: least
version: 1
covers: {models: [Least], firmware: ['1.x']}
prompt: {exec: '^(?<host>\\S+)# $'}
configuresIn: exec
edit: {eraseLine: "\\x15", lineMax: 255}
nonce: '! {{nonce}}'
errors: ['^%']
identify: {send: show version, model: '^(?<model>Least)', firmware: '^(?<firmware>\\d)'}
readBack: {plain: {send: show running-config}}
`;

function wrong(yaml: string) {
  const read = readProfile(yaml, 'x.yaml');
  if (read.ok) throw new Error('it was taken');
  if (read.problem.kind !== 'data-file-wrong') throw new Error(read.problem.kind);
  const {line, path, detail} = read.problem;
  return {line, path, detail};
}

/** The line on which the text stands, from 1. */
function lineOf(text: string, yaml: string): number {
  return yaml.slice(0, yaml.indexOf(text)).split('\n').length;
}

test('what a system does not have is absent, or matches nothing', () => {
  const read = readProfile(least, 'least.yaml');
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const {value} = read;
  expect(value.identify.serial).toBeUndefined();
  expect([value.save, value.reload, value.siteMark, value.probe, value.login.factory]).toEqual(
    Array(5).fill(undefined)
  );
  expect([value.readBack.exact, value.observations.routes, value.negation]).toEqual([undefined, undefined, undefined]);
  expect(value.saved).toEqual([]);
  for (const pattern of [value.prompt.config, value.prompt.loader, value.login.user, value.locked, value.pager.re])
    expect(['', 'Least# ', 'login: '].some(line => pattern.test(line))).toBe(false);
  expect('interface ge1'.endsWith(value.pending)).toBe(false);
  expect(value.transport.serial).toMatchObject({window: 64, newline: '\r'});
  expect(value.transport.ssh).toMatchObject({window: 4096, exec: false});
  expect(value.edit.kill).toEqual({erases: 'backspaces'});
});

test.each([
  {what: 'an unknown word', from: 'encoding: ascii', to: 'encodings: ascii', path: 'encodings'},
  {what: 'a pattern that is none', from: "locked: '^%", to: "locked: '(^%", path: 'login.locked'},
  {what: 'a pattern without its group', from: '(?<serial>\\S+)$', to: '(?<no>\\S+)$', path: 'identify.serial'},
  {
    what: 'a row without a field',
    from: '(?<loss>\\d{1,3})%',
    to: '(?<lost>\\d+)%',
    path: 'observations.reach.rows.loss'
  },
  {what: 'a way of proving that is none', from: 'by: status', to: 'by: hope', path: 'saved.0.by'},
  {what: 'no key that takes the next', from: 'literalNext: "\\x16"', to: 'literalNext: ""', path: 'edit.literalNext'}
])('$what is named with its place', ({from, to, path}) => {
  const yaml = vsr.replace(from, () => to);
  expect(yaml).not.toBe(vsr);
  expect(wrong(yaml)).toMatchObject({path, line: lineOf(to, yaml)});
});

test('sections without a way out, or without a prompt that shows them', () => {
  const sections = `${least}barriers: {header: '^interface '}\n`;
  expect(wrong(sections)).toMatchObject({path: 'leaveSection'});
  expect(wrong(`${sections}leaveSection: exit\n`)).toMatchObject({
    path: 'prompt.section',
    line: lineOf('prompt:', least)
  });
});

test('no prompt to configure at', () => {
  expect(wrong(least.replace('configuresIn: exec\n', ''))).toMatchObject({path: 'prompt.config'});
});
