import {readFile} from 'node:fs/promises';
import {expect, test} from 'vitest';
import {createScaledClock} from '#simulator/real-clock.ts';
import {loadScenario} from '#simulator/scenario.ts';
import {createVirtualClock} from '#simulator/virtual-clock.ts';
import {apply, desk, enterFactory, plan, scenario} from './naive-client.ts';

test('virtual time jumps to the next timer, in order, and stands still while a file is read', async () => {
  const clock = createVirtualClock({wallMs: 1000});
  const seen: string[] = [];
  const begun = performance.now();
  await clock.run(async () => {
    clock.after(3600_000, () => seen.push(`late ${clock.monoMs()}`));
    clock.after(5, () => seen.push(`soon ${clock.monoMs()}`));
    const taken = clock.after(1, () => seen.push('never'));
    taken();
    await readFile('package.json');
    seen.push(`read ${clock.monoMs()}`);
    await new Promise<void>(done => clock.after(7200_000, done));
  });
  expect(seen).toEqual(['read 0', 'soon 5', 'late 3600000']);
  expect(clock.wallMs()).toBe(7_201_000);
  expect(performance.now() - begun).toBeLessThan(2000);
});

test('work that nothing will ever wake is a fault, with or without timers that never end', async () => {
  const clock = createVirtualClock({wallMs: 0});
  await expect(clock.run(() => new Promise(() => undefined))).rejects.toThrow('no timer is left');
  const again = (): void => void clock.after(60_000, again);
  again();
  await expect(clock.run(() => new Promise(() => undefined))).rejects.toThrow('three virtual days');
});

test('a failure of the work comes out of run', async () => {
  const clock = createVirtualClock({wallMs: 0});
  await expect(clock.run(() => Promise.reject(new Error('planted')))).rejects.toThrow('planted');
});

test('scaled time runs ahead of real time', async () => {
  const clock = createScaledClock({speed: 50});
  const begun = performance.now();
  await new Promise<void>(done => clock.after(2000, done));
  expect(performance.now() - begun).toBeLessThan(1000);
  expect(clock.monoMs()).toBeGreaterThanOrEqual(1900);
});

test('a scenario that is no scenario names its file and line', () => {
  expect(() => loadScenario('unit: {model: [', 'bad.yaml')).toThrow(/^bad\.yaml:1: /);
  expect(() => loadScenario('base: shinjuku\nthruth: {}\n', 'resources/scenarios/x.yaml')).toThrow(
    'thruth is not known'
  );
  expect(() => loadScenario('base: shinjuku\ntruth: {dsn: {}}\n', 'resources/scenarios/x.yaml')).toThrow('truth.dsn');
  expect(scenario('c14').truth.peers['br-nagoya']).toMatchObject({
    up: false,
    why: 'psk-differs-there',
    psk: 'Fx-ngy_5Rt8%yP'
  });
});

test('the installation: its issued configuration makes its own site green', async () => {
  const text = await readFile('resources/samples/install-kawasaki/configuration.txt', 'utf8');
  const {clock, client, unit} = desk({scenario: 'install'});
  await clock.run(async () => {
    await enterFactory(client, 'VN100-24B1-02077');
    const answers = await apply(client, plan(text));
    expect(answers.filter(line => line.startsWith('%'))).toEqual([]);
    await client.send('write memory');
    await client.send('no terminal monitor');
    await new Promise<void>(done => clock.after(120_000, done));
    await client.send('! after the noise');
    expect((await client.send('show vpn ipsec sa'))[0]).toBe('Security Associations (1 up, 0 connecting):');
    expect((await client.send('show center status')).join('\n')).toContain('State         : registered');
    expect((await client.send('show ip dhcp binding')).at(-1)).toBe('Total: 2');
    expect((await client.send('show ntp'))[0]).toContain('synchronized');
  });
  expect(unit.inspect().serial).toBe('VN100-24B1-02077');
});
