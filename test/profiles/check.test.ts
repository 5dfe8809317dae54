import {cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {checkProfile, type ProfileFindings} from '#core/qualify/check-profile.ts';
import {hostileLines, slowMs} from '#core/qualify/hostile.ts';
import {slowest} from '#cli/pattern-time.ts';
import {fixturesOf, openProfileFile} from '#cli/profile-files.ts';
import {program, temporary} from '../cli/program.ts';

interface Said extends ProfileFindings {
  readonly code: number | null;
  readonly stderr: string;
}

async function typed(path: string, ...more: readonly string[]): Promise<Said> {
  const {code, stdout, stderr} = await program(temporary(), 'profile', 'check', path, ...more);
  const said = JSON.parse(stdout.trimEnd().split('\n').at(-1) || '{"faults":[],"notes":[]}') as Said;
  return {...said, code, stderr};
}

/** The same without a process of its own. */
async function check(path: string): Promise<ProfileFindings> {
  const opened = await openProfileFile(path);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  const {profile, yaml} = opened.value;
  return checkProfile({profile, yaml, fixture: fixturesOf(opened.value, undefined), slowest});
}

/** A copy of the IOS profile with its fixtures beside it, each text changed in its place; gives its path. */
function copy(changes: readonly (readonly [string, string])[], fixture: readonly string[] = []): string {
  const folder = temporary();
  cpSync('test/fixtures/cisco-ios', join(folder, 'cisco-ios'), {recursive: true});
  let yaml = readFileSync('resources/profiles/cisco-ios.yaml', 'utf8');
  for (const [from, to] of changes) {
    if (!yaml.includes(from)) throw new Error(`nothing to change: ${from}`);
    yaml = yaml.replace(from, () => to);
  }
  const [name, text] = fixture;
  if (name !== undefined) writeFileSync(join(folder, 'cisco-ios', name), text ?? '');
  const path = join(folder, 'cisco-ios.yaml');
  writeFileSync(path, yaml);
  return path;
}

const shipped = readdirSync('resources/profiles').filter(one => one.endsWith('.yaml'));

test.each(shipped)('%s reads its own prompts and fixtures as it says, and calls itself provisional', async name => {
  const {code, faults, stderr} = await typed(`resources/profiles/${name}`);
  expect(faults).toEqual([]);
  expect(code).toBe(0);
  expect(stderr).toContain('仮プロファイル・実機未確認');
});

describe('planted', () => {
  test.each([
    ['a pattern that matches nothing at all', "- '^Bad mask '", "- '^(?:Bad mask )?'", 'empty-line', 'errors.3'],
    ['a pattern that explodes', "- '^Bad mask '", "- '^(?:\\w+ ?)+$'", 'slow', 'errors.3'],
    ['a nonce that is a command', "nonce: '! {{nonce}}'", "nonce: 'show {{nonce}}'", 'nonce-no-comment', 'nonce'],
    ['two prompts alike', "{0,62})>$'", "{0,62})[>#]$'", 'prompt-misread', 'tests.prompts.exec.0'],
    [
      'a prompt nobody reads',
      "loader: ['rommon 1 >']",
      "loader: ['rommon>']",
      'prompt-misread',
      'tests.prompts.loader.0'
    ],
    ['a fixture that is not there', 'write-memory.txt', 'nosuch.txt', 'fixture-missing', 'tests.fixtures.5'],
    ['another serial number', 'serial: FXX2201A0BC', 'serial: FXX9', 'fixture-misread', 'tests.fixtures.0'],
    ['one line more', 'lines: 21', 'lines: 22', 'fixture-misread', 'tests.fixtures.1'],
    ['ok that does not win', "'^% Generating \\d+ bit RSA keys', ", '', 'fixture-misread', 'tests.fixtures.4'],
    ['an error it does not know', "- '^% ?[A-Za-z0-9]'", "- '^% Bad'", 'fixture-misread', 'tests.fixtures.2']
  ])('%s', async (...[, from, to, kind, path]) => {
    const {faults} = await check(copy([[from, to]]));
    expect(faults).toContainEqual(expect.objectContaining({kind, path}));
  });

  test('qualified by its own word alone', async () => {
    const {code, faults, stderr} = await typed(copy([['status: provisional', 'status: qualified']]));
    expect(code).toBe(2);
    expect(faults).toMatchObject([{kind: 'not-qualified', path: 'status'}]);
    expect(stderr).toContain('P-135');
  });

  test('a fixture of no known origin', async () => {
    const path = copy([], ['write-memory.txt', '[OK]\n']);
    const {faults} = await check(path);
    expect(faults).toMatchObject([{kind: 'fixture-header', path: 'tests.fixtures.5'}]);
  });

  test('a fault of the schema names file, line and path, and comes before all others', async () => {
    const path = copy([['provisional', 'perhaps']]);
    const {code, stderr} = await typed(path);
    expect(code).toBe(2);
    expect(stderr).toContain('cisco-ios.yaml の 5 行');
  });

  test('every fault names the line it stands on', async () => {
    const path = copy([["- '^Bad mask '", "- '^(?:Bad mask )?'"]]);
    const {faults} = await check(path);
    const lines = readFileSync(path, 'utf8').split('\n');
    expect(lines[(faults[0]?.line ?? 0) - 1]).toContain('Bad mask');
  });
});

test('a line that is an error and ok is shown; ok wins', async () => {
  const {notes} = await check('cisco-ios');
  expect(notes).toContainEqual(
    expect.objectContaining({
      kind: 'ok-beats-error',
      detail: '% Generating 2048 bit RSA keys, keys will be non-exportable...'
    })
  );
});

test('fixtures may lie in a folder that is named', async () => {
  const folder = temporary();
  mkdirSync(join(folder, 'empty'));
  const {faults} = await typed('cisco-ios', '--fixtures', join(folder, 'empty'));
  expect(faults.every(one => one.kind === 'fixture-missing')).toBe(true);
  expect(faults).toHaveLength(8);
});

// Not /\s+$/: its square of 4 KiB takes a fast machine about as long as is allowed.
test.each([/^(a+)+$/, /^(?:\S+ ?)+$/, /^(.*,)*x$/, /^(?<a>\w+)-?(?<b>\w+)-?(?<c>\w+)=$/])(
  'hostile lines bring out %s',
  pattern => expect(slowest(pattern, hostileLines(pattern, [])).ms).toBeGreaterThan(slowMs)
);

test.each([/^% Saved (?<commands>\d+) commands, sha256 (?<sha>[0-9a-f]+)/, /^(?<a>\S+) +(?<b>\S+) +(?<c>\S+)$/])(
  'and let %s pass',
  pattern => expect(slowest(pattern, hostileLines(pattern, [])).ms).toBeLessThan(slowMs)
);
