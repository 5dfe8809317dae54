import {expect, test} from 'vitest';
import type {Credential} from '#core/device/login.ts';
import {setupPassword} from './desk.ts';
import {changesOn, keptBy, prepared, reach, somebodyTypes, stagedDesk, wait} from './reach-desk.ts';
import {sentOn, type Passed} from './wire.ts';

const site: Credential = {name: 'site-password', value: 'Fx-wrong-site-1'};
const setup: Credential = {name: 'setup-password', value: 'Fx-wrong-setup-1'};

/** How often a text was sent on the line. */
function times(passed: readonly Passed[], text: string): number {
  return sentOn(passed).split(text).length - 1;
}

test('wrong passwords are refused by name, each tried once', async () => {
  const desk = await stagedDesk(['staged']);
  const before = desk.unit.inspect();
  const {result, passed} = await reach(desk, {access: {credentialsFor: () => [site, setup]}});
  expect(result).toMatchObject({
    problem: {kind: 'login-refused', user: 'admin', tried: ['site-password', 'setup-password']}
  });
  expect([times(passed, site.value), times(passed, setup.value)]).toEqual([1, 1]);
  expect(desk.unit.inspect().running).toBe(before.running);
  expect(desk.unit.inspect().startup).toBe(before.startup);
});

test('a password under two names is tried once', async () => {
  const desk = await stagedDesk(['staged']);
  const twice = [site, {...site, name: 'setup-password'} as const];
  const {result, passed} = await reach(desk, {access: {credentialsFor: () => twice}});
  expect(result).toMatchObject({problem: {kind: 'login-refused', tried: ['site-password']}});
  expect(times(passed, site.value)).toBe(1);
});

test("after an interruption the site's and the setup password are both tried, each once", async () => {
  const desk = await stagedDesk(['cut@line:3:after-effect']);
  expect((await reach(desk)).end).toBe('connection-lost');
  await desk.clock.run(() => wait(desk, 15 * 60_000));
  const {result, passed} = await reach(desk, {access: {credentialsFor: () => [site, setup]}, seed: 8});
  expect(result).toMatchObject({problem: {kind: 'login-refused', tried: ['site-password', 'setup-password']}});
  expect([times(passed, site.value), times(passed, setup.value)]).toEqual([1, 1]);
  expect((await reach(desk, {seed: 9})).end).toBe('login-locked');
  await desk.clock.run(() => wait(desk, 30_000));
  const resumed = await reach(desk, {seed: 10});
  expect(resumed.end).toBe('staged');
  expect(times(resumed.passed, setupPassword)).toBe(1);
});

test('a wrong enable password', async () => {
  const desk = await stagedDesk(['staged']);
  const before = desk.unit.inspect();
  const {result, passed} = await reach(desk, {access: {enablePassword: 'Fx-wrong-enable'}});
  expect(result).toMatchObject({problem: {kind: 'enable-refused', tried: ['enable-password']}});
  expect(times(passed, 'Fx-wrong-enable')).toBe(1);
  expect(desk.unit.inspect().running).toBe(before.running);
});

test('a lockout tells its seconds; after that time the same visit goes through', async () => {
  const desk = await stagedDesk([]);
  await somebodyTypes(desk, ['\r', 'admin\r', 'guess-1\r', 'admin\r', 'guess-2\r']);
  const before = desk.unit.inspect().running;
  const wrong: Credential = {name: 'factory-password', value: 'vsr-00000'};
  const {result} = await reach(desk, {access: {credentialsFor: () => [wrong, setup]}});
  expect(result).toMatchObject({problem: {kind: 'login-locked', seconds: 30, again: 'safe'}});
  expect(desk.unit.inspect().running).toBe(before);
  await desk.clock.run(() => wait(desk, 30_000));
  expect((await reach(desk)).end).toBe('staged');
});

test('a unit that is silent because somebody locked it is found once the time is over', async () => {
  const desk = await stagedDesk([]);
  await somebodyTypes(desk, ['\r', 'admin\r', 'guess-1\r', 'admin\r', 'guess-2\r', 'admin\r', 'guess-3\r']);
  expect((await reach(desk)).end).toBe('staged');
});

test('the factory dialog is answered no, and its password is set to the setup password', async () => {
  const desk = await stagedDesk([]);
  const {end, passed} = await reach(desk);
  expect(end).toBe('staged');
  expect(times(passed, 'no\r')).toBe(1);
  expect(times(passed, `${setupPassword}\r`)).toBe(2);
  expect(sentOn(passed)).not.toContain('yes\rWAN');
});

test('a setup password that the unit refuses is told with its words, and nothing is stored', async () => {
  const desk = await stagedDesk([]);
  const before = desk.unit.inspect();
  const {result, passed} = await reach(desk, {access: {setupPassword: 'Fx-short'}});
  expect(result).toMatchObject({
    problem: {kind: 'login-setup-refused', answer: '% Password too short (minimum 10).'}
  });
  expect(times(passed, 'Fx-short')).toBe(1);
  expect(desk.unit.inspect().running).toBe(before.running);
  expect((await reach(desk)).end).toBe('staged');
});

test('without a setup password the visit stops at the dialog, and nothing is stored', async () => {
  const desk = await stagedDesk([]);
  const before = desk.unit.inspect();
  const {result} = await reach(desk, {access: {setupPassword: undefined}});
  expect(result).toMatchObject({problem: {kind: 'secret-missing', secret: 'setup-password'}});
  expect(desk.unit.inspect().running).toBe(before.running);
});

test('a unit prepared by the depot opens with the setup password, named', async () => {
  const desk = await stagedDesk([]);
  await prepared(desk, setupPassword);
  const {end} = await reach(desk);
  expect(end).toBe('staged');
  const using = [...desk.disk.records.values()]
    .flat()
    .map(record => JSON.parse(record.bytes) as {kind: string; data: {using?: string}})
    .find(event => event.kind === 'logged-in')?.data.using;
  expect(using).toBe('setup-password');
});

test('a configuration locked by the centre is a phone call, and nothing is typed into it', async () => {
  const desk = await stagedDesk(['locked-by-center']);
  const before = keptBy(desk.unit);
  const {result} = await reach(desk);
  expect(result).toMatchObject({problem: {kind: 'configuration-locked'}});
  expect(JSON.stringify(result)).toContain('E-2102');
  expect(keptBy(desk.unit)).toEqual(before);
  expect(changesOn(desk.unit)).toEqual([]);
});
