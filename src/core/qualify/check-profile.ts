import {lineIn} from '../device/profile-file.ts';
import type {Profile} from '../device/profile.ts';
import {misreading} from './check-fixture.ts';
import {checkPrompts} from './check-prompts.ts';
import type {ProfileFault, ProfileNote} from './fault.ts';
import {readFixture, type Fixture} from './fixture.ts';
import {hostileLines, slowMs} from './hostile.ts';
import {patternsOf} from './patterns.ts';

export interface ProfileFiles {
  readonly profile: Profile;
  /** The file it was read from. */
  readonly yaml: string;
  /** The text of a fixture by the name that the profile gives it. */
  readonly fixture: (name: string) => string | undefined;
  /** The line of these that a pattern takes longest for, and how long; may give up early on one that is too slow. */
  readonly slowest: (pattern: RegExp, lines: readonly string[]) => {readonly ms: number; readonly line: string};
}

export interface ProfileFindings {
  readonly faults: readonly ProfileFault[];
  readonly notes: readonly ProfileNote[];
}

/** What a profile says wrongly though its schema holds: found without a unit, by its own prompts and fixtures. */
export function checkProfile(files: ProfileFiles): ProfileFindings {
  const {profile, yaml} = files;
  const fixtures = readFixtures(files);
  const placed = <F extends {readonly path: string}>(one: F) => ({...one, line: lineIn(yaml, one.path)});
  const faults = [
    ...fixtures.faults,
    ...checkPatterns(files, fixtures.read),
    ...checkNonce(profile),
    ...checkPrompts(profile),
    ...checkFixtures(profile, fixtures.read)
  ];
  return {faults: faults.map(placed), notes: notesOf(profile, fixtures.read).map(placed)};
}

type Fault = Omit<ProfileFault, 'line'>;
type Note = Omit<ProfileNote, 'line'>;
type Read = ReadonlyMap<string, Fixture>;

function readFixtures({profile, fixture}: ProfileFiles): {readonly faults: readonly Fault[]; readonly read: Read} {
  const faults: Fault[] = [];
  const read = new Map<string, Fixture>();
  for (const [index, test] of profile.tests.fixtures.entries()) {
    const path = `tests.fixtures.${index}`;
    const text = fixture(test.fixture);
    if (text === undefined) {
      faults.push({kind: 'fixture-missing', path, detail: test.fixture});
      continue;
    }
    const given = readFixture(text);
    if (given.ok) read.set(test.fixture, given.value);
    else faults.push({kind: 'fixture-header', path, detail: `${test.fixture}: ${given.problem}`});
  }
  return {faults, read};
}

function checkPatterns({profile, slowest}: ProfileFiles, fixtures: Read): readonly Fault[] {
  const lines = [...fixtures.values()].flatMap(one => one.lines);
  return patternsOf(profile).flatMap(({path, pattern}): readonly Fault[] => {
    if (pattern.test('')) return [{kind: 'empty-line', path, detail: pattern.source}];
    const matching = lines.filter(line => pattern.test(line)).slice(0, 2);
    const worst = slowest(pattern, hostileLines(pattern, matching));
    return worst.ms > slowMs ? [{kind: 'slow', path, detail: `${Math.round(worst.ms)} ms: ${begin(worst.line)}`}] : [];
  });
}

function begin(line: string): string {
  return JSON.stringify(line.length > 48 ? `${line.slice(0, 48)}…` : line);
}

function checkNonce({comment, nonce}: Profile): readonly Fault[] {
  if (comment.source === '(?!)' || comment.test(nonce.replace('{{nonce}}', '0a1b'))) return [];
  return [{kind: 'nonce-no-comment', path: 'nonce', detail: nonce}];
}

function checkFixtures(profile: Profile, fixtures: Read): readonly Fault[] {
  return profile.tests.fixtures.flatMap((test, index): readonly Fault[] => {
    const fixture = fixtures.get(test.fixture);
    const wrong = fixture && misreading(profile, test, fixture.lines);
    if (wrong === undefined) return [];
    return [
      {kind: 'fixture-misread', path: `tests.fixtures.${index}`, detail: `${test.fixture} (${test.reads}): ${wrong}`}
    ];
  });
}

/** What a profile has and nothing tests. */
function notesOf(profile: Profile, fixtures: Read): readonly Note[] {
  const {tests, save, noise, boot, comment, errors, ok, observations} = profile;
  const tested = new Set<string>(
    tests.fixtures.map(one => (one.reads === 'observation' ? `observations.${one.name}` : one.reads))
  );
  const wanted = [
    'identity',
    'configuration',
    'refused',
    'accepted',
    ...(save ? ['save'] : []),
    ...(noise.length > 0 ? ['noise'] : []),
    ...(boot.lines.length > 0 ? ['boot'] : []),
    ...Object.keys(observations).map(name => `observations.${name}`)
  ];
  const lines = [...fixtures.values()].flatMap(one => one.lines);
  const both = lines.filter(line => errors.some(one => one.test(line)) && ok.some(one => one.test(line)));
  return [
    ...[...new Set(both)].map((detail): Note => ({kind: 'ok-beats-error', path: 'ok', detail})),
    ...wanted
      .filter(one => !tested.has(one))
      .map((detail): Note => ({kind: 'untested', path: 'tests.fixtures', detail})),
    ...promptsUntested(profile),
    ...(comment.source === '(?!)' ? [{kind: 'no-comment', path: 'nonce', detail: profile.nonce} as const] : []),
    ...([...fixtures.values()].some(one => one.header.provenance === 'recorded')
      ? []
      : [{kind: 'nothing-recorded', path: 'status', detail: profile.status} as const])
  ];
}

function promptsUntested({prompt, tests}: Profile): readonly Note[] {
  const modes = ['user', 'exec', 'config', 'section', 'candidate', 'block', 'loader'] as const;
  return modes
    .filter(mode => prompt[mode].source !== '(?!)' && tests.prompts[mode].length === 0)
    .map(mode => ({kind: 'untested', path: 'tests.prompts', detail: `prompt.${mode}`}));
}
