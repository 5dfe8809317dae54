import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {readProfile} from '#core/device/profile-file.ts';
import type {Profile} from '#core/device/profile.ts';
import {
  profileDigest,
  readQualification,
  shortcoming,
  writeQualification,
  type Qualification
} from '#core/qualify/qualification.ts';
import {qualify, type Proved} from '#core/qualify/qualify.ts';
import {standingOf} from '#core/qualify/standing.ts';
import {stepNames, writeSteps, type StepName} from '#core/qualify/step.ts';
import {loadScenario} from '#simulator/scenario.ts';
import {createUnit, type Inspection} from '#simulator/unit.ts';
import {createVirtualClock} from '#simulator/virtual-clock.ts';
import {counted, must} from './talk.ts';

const vsr = readFileSync('resources/profiles/vsr.yaml', 'utf8');
const spare = 'VN100-24A3-01962';
const scenarioFile = 'resources/scenarios/shinjuku.yaml';

function read(yaml: string): Profile {
  return must(readProfile(yaml, 'vsr.yaml'));
}

/** A copy of the profile with one thing said otherwise. */
function planted(from: string, to: string): string {
  if (!vsr.includes(from)) throw new Error(`nothing to change: ${from}`);
  return vsr.replace(from, () => to);
}

interface Ran extends Proved {
  readonly before: Inspection;
  readonly after: Inspection;
}

/** A spare in factory state, its password set before, in virtual time. */
async function run(yaml: string, named: string | undefined, faults: readonly string[] = []): Promise<Ran> {
  const clock = createVirtualClock({wallMs: Date.UTC(2026, 10, 22)});
  const scenario = loadScenario(readFileSync(scenarioFile, 'utf8'), scenarioFile);
  const unit = createUnit({scenario: {...scenario, script: []}, seed: 3, clock, faults});
  const before = unit.inspect();
  const proved = await clock.run(() =>
    qualify(
      {
        profile: read(yaml),
        transport: unit.console(),
        clock,
        random: counted(),
        bauds: [],
        user: 'admin',
        credentials: [{name: 'site-password', value: 'vsr-01962'}],
        setupPassword: 'FxSetup-2026',
        enablePassword: undefined,
        tell: () => undefined
      },
      named
    )
  );
  return {...must(proved), before, after: unit.inspect()};
}

function failedIn({steps}: Proved): readonly StepName[] {
  return steps.filter(one => one.result === 'failed').map(one => one.step);
}

describe('the simulated unit', () => {
  test('proves the whole of its profile when it is named as a spare, and is as before', async () => {
    const {steps, unit, before, after} = await run(vsr, spare);
    expect(steps.map(one => one.step)).toEqual(stepNames);
    expect(steps.filter(one => one.result !== 'passed')).toEqual([]);
    expect(unit).toMatchObject({model: 'VSR n100', firmware: '5.2.3'});
    expect(after.running.replaceAll(/secret .*/gu, '')).toBe(before.running.replaceAll(/secret .*/gu, ''));
    expect(after.saves).toBe(1);
  });

  test('without a name nothing is written, and the rest is proved', async () => {
    const {steps, after} = await run(vsr, undefined);
    const written: readonly string[] = writeSteps;
    for (const {step, result} of steps) expect(result, step).toBe(written.includes(step) ? 'not-tried' : 'passed');
    expect(after.saves).toBe(0);
    expect(after.executed.map(one => one.line).filter(line => /pool|interface/u.test(line))).toEqual([]);
  });

  test('another unit than the one that is named is not written to', async () => {
    await expect(run(vsr, 'VN100-24A3-09999')).rejects.toThrow('profile-spare-other');
  });

  test('a factory password that is wrong fails the login by name', async () => {
    const clock = createVirtualClock({wallMs: 0});
    const scenario = loadScenario(readFileSync(scenarioFile, 'utf8'), scenarioFile);
    const unit = createUnit({scenario, seed: 3, clock});
    const given = [{name: 'site-password', value: 'FxWrong-2026'} as const];
    const options = {clock, random: counted(), bauds: [], user: 'admin', credentials: given, tell: () => undefined};
    const proved = await clock.run(() =>
      qualify(
        {
          ...options,
          profile: read(vsr),
          transport: unit.console(),
          setupPassword: undefined,
          enablePassword: undefined
        },
        undefined
      )
    );
    expect(failedIn(must(proved))).toEqual(['login']);
  });
});

describe('planted in the profile, and failed by name', () => {
  test.each<readonly [string, string, string, StepName]>([
    ['a kill that is none', 'eraseLine: "\\x15"', 'eraseLine: "\\x06"', 'line-kill'],
    ['a mode it does not know', 'send: configure terminal}', 'send: configure terminull}', 'modes'],
    ['a pager left on', '[terminal length 0, terminal width 0,', '[terminal width 0,', 'paging-off'],
    ['a serial number that stands elsewhere', "serial: '^Serial number ", "serial: '^Serial no ", 'identify'],
    ['a firmware it does not cover', 'firmware: [5.2.x], near: [5.x]', 'firmware: [6.x], near: []', 'identify'],
    ['a nonce that is a command', "nonce: '! {{nonce}}'", "nonce: 'show {{nonce}}'", 'nonce'],
    ['an error it does not know', '(?:Unknown command|Ambiguous', '(?:Ambiguous', 'refused-line'],
    ['an answer that is no error', 'errors:\n', "errors:\n  - '^Building '\n", 'read-back'],
    ['a prepare it refuses', 'no terminal monitor]', 'terminal nothing]', 'accepted-line'],
    [
      'what is never twice the same',
      "plain: {send: show running-config, from: '^version ', to: '^end$'}",
      "plain: {send: show clock, from: '^[A-Z]', to: 'JST'}",
      'read-back'
    ],
    [
      'an end that never comes',
      "plain: {send: show running-config, from: '^version ', to: '^end$'}",
      "plain: {send: show running-config, from: '^version ', to: '^fin$'}",
      'read-back'
    ],
    [
      'a state of the save that it does not show',
      "state: '^State +: (?<state>.+)$'\n  # Firmware",
      "state: '^Status +: (?<state>.+)$'\n  # Firmware",
      'saved-state'
    ],
    ['an observation that it refuses', 'send: show ntp', 'send: show ntpd', 'observations'],
    ['a line it refuses', 'lines: [network 192.0.2.0/24,', 'lines: [net 192.0.2.0/99,', 'section'],
    [
      'a header that is not refused',
      'refusedHeader: interface nosuch9',
      'refusedHeader: interface ge3',
      'refused-header'
    ],
    ['a removal that removes nothing', 'remove: [no ip dhcp pool QUALIFY]', "remove: ['! nothing']", 'removal'],
    ['a save that says otherwise', "ok: '^% Saved ", "ok: '^% Stored ", 'save']
  ])('%s', async (...[, from, to, step]) => {
    expect(failedIn(await run(planted(from, to), spare))).toContain(step);
  });
});

describe('qualified', () => {
  async function file(change: Partial<Qualification> = {}): Promise<string> {
    const {steps} = await run(vsr, spare);
    return writeQualification({
      qualification: 1,
      profile: {id: 'vsr', version: 1, sha256: profileDigest(vsr)},
      unit: {model: 'VSR n100', firmware: '5.2.3'},
      on: '2026-11-22',
      by: '検証 太郎',
      app: '0.1.0',
      through: 'serial',
      simulated: false,
      steps: [...steps],
      ...change
    });
  }
  const claimed = vsr.replace('status: provisional', 'status: qualified').replace(/^label: .*$/mu, 'label: VSR');

  test('only where the profile says so and the file of a real unit proves it', async () => {
    const proof = await file();
    expect(standingOf(read(claimed), claimed, [proof])).toEqual({
      status: 'qualified',
      by: [{model: 'VSR n100', firmware: '5.2.3'}]
    });
    expect(standingOf(read(claimed), claimed, []).status).toBe('provisional');
    expect(standingOf(read(vsr), vsr, [proof]).status).toBe('provisional');
  });

  test('not by the file of another text, another profile, a simulated unit, or one that left a step out', async () => {
    const digest = profileDigest(vsr);
    const why = (text: string) => {
      const given = readQualification(text);
      return given.ok ? shortcoming(read(vsr), given.value, digest)?.why : given.problem;
    };
    const {steps} = await run(vsr, undefined);
    expect(why(await file())).toBeUndefined();
    expect(why(await file({profile: {id: 'vsr', version: 1, sha256: '0'.repeat(64)}}))).toBe('other-text');
    expect(why(await file({profile: {id: 'frr', version: 1, sha256: digest}}))).toBe('other-profile');
    expect(why(await file({simulated: true}))).toBe('simulated');
    expect(why(await file({steps: [...steps]}))).toBe('step');
    expect(why('qualification: 1\n')).toContain('profile');
  });

  test('a change of the profile ends it; to say that it is qualified does not', () => {
    expect(profileDigest(claimed)).toBe(profileDigest(vsr));
    expect(profileDigest(vsr.replace('% Saved', '% Stored'))).not.toBe(profileDigest(vsr));
  });
});
