import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {readFixture} from '#core/qualify/fixture.ts';
import {readQualification} from '#core/qualify/qualification.ts';
import {writeSteps, type StepName} from '#core/qualify/step.ts';
import {ptyAvailable} from '#simulator/over-pty.ts';
import {overSsh, program, serveUnit, temporary, type Ran, type Served} from '../cli/program.ts';

const setup = 'FxSetup-2026';
const factory = 'vsr-01962';
const ways = ptyAvailable() ? (['pty', 'ssh'] as const) : (['ssh'] as const);
const secrets = [setup, factory, '$6$'];

/** The words with which a unit is reached; a password stands in the environment alone. */
function reached(unit: Served, way: 'ssh' | 'pty'): readonly string[] {
  const [, address = '', , key = ''] = overSsh(unit);
  return way === 'ssh' ? ['--host', address, '--host-key', key] : ['--port', unit.pty];
}

async function ran(verb: 'record' | 'qualify', out: string, ...more: readonly string[]): Promise<Ran> {
  Object.assign(process.env, {VSR_PASSWORD: factory, VSR_SETUP_PASSWORD: setup});
  try {
    return await program(temporary(), 'profile', verb, '--profile', 'vsr', '--by', '検証 太郎', '--out', out, ...more);
  } finally {
    delete process.env['VSR_PASSWORD'];
    delete process.env['VSR_SETUP_PASSWORD'];
  }
}

function results({outcome}: Ran): Readonly<Record<StepName, string>> {
  return (outcome as unknown as {readonly steps: Readonly<Record<StepName, string>>}).steps;
}

describe('a unit', () => {
  let unit: Served;
  const out = temporary();
  beforeAll(async () => {
    unit = await serveUnit('--ssh', '0', '--pty', join(out, 'tty'));
  });
  afterAll(() => unit.stop());

  test.each(ways)('by %s it is recorded into fixtures and a qualification file, without a secret', async way => {
    const folder = join(out, `recorded-${way}`);
    const done = await ran('record', folder, ...reached(unit, way));
    expect(done.code).toBe(0);
    expect(results(done)).toMatchObject({wake: 'passed', login: 'passed', identify: 'passed', save: 'not-tried'});
    const names = readdirSync(folder);
    expect(names).toEqual(expect.arrayContaining(['conversation.txt', 'show-running-config.txt', 'show-version.txt']));
    for (const name of names) {
      const text = readFileSync(join(folder, name), 'utf8');
      for (const secret of secrets) expect(text, name).not.toContain(secret);
    }
    for (const name of names.filter(one => one.endsWith('.txt')))
      expect(readFixture(readFileSync(join(folder, name), 'utf8'))).toMatchObject({
        ok: true,
        value: {header: {provenance: 'recorded'}}
      });
    const said = readQualification(readFileSync(join(folder, 'qualification.yaml'), 'utf8'));
    expect(said).toMatchObject({
      ok: true,
      value: {
        unit: {model: 'VSR n100', firmware: '5.2.3'},
        by: '検証 太郎',
        through: way === 'ssh' ? 'ssh' : 'serial',
        simulated: true
      }
    });
  });

  test('it proves its profile by SSH; a spare is named by its number', async () => {
    const folder = join(out, 'qualified');
    const other = await ran('qualify', folder, ...reached(unit, 'ssh'), '--write', 'VN100-24A3-09999');
    expect(other.code).toBe(2);
    expect(other.stderr).toContain('P-137');
    const done = await ran('qualify', folder, ...reached(unit, 'ssh'), '--write', 'VN100-24A3-01962');
    expect(done.stderr).toContain('○ 合格');
    expect(done.code).toBe(0);
    for (const step of writeSteps) expect(results(done)[step], step).toBe('passed');
    const inside = await unit.inspect();
    expect(inside.saves).toBe(1);
    expect(inside.running).not.toContain('QUALIFY');
  });
});

test.each([
  ['nobody who did it', ['--profile', 'vsr', '--port', 'x', '--out', 'x']],
  ['neither a port nor a host', ['--profile', 'vsr', '--by', 'x', '--out', 'x']]
])('%s is told', async (_, words) => {
  const {code, stderr} = await program(temporary(), 'profile', 'qualify', ...words);
  expect(code).toBe(2);
  expect(stderr).toContain('usage-wrong');
});

test('a line that is not there is told in the words of any other command', async () => {
  const {code, stderr} = await ran('qualify', temporary(), '--port', join(temporary(), 'nothing'));
  expect(code).toBe(2);
  expect(stderr).toContain('port-missing');
});
