import {describe, expect, test} from 'vitest';
import {setupPassword} from './desk.ts';
import {changesOn, keptBy, prepared, reach, stagedDesk, withOrder} from './reach-desk.ts';
import {sentOn} from './wire.ts';

describe('the identity gate lets nothing be written to', () => {
  test('another model, opened with the setup password', async () => {
    const desk = await stagedDesk(['wrong-unit:model']);
    await prepared(desk, setupPassword);
    const before = keptBy(desk.unit);
    const {result} = await reach(desk);
    expect(result).toMatchObject({problem: {kind: 'unit-model-wrong', expected: 'VSR n100', found: 'VSR n200'}});
    expect(keptBy(desk.unit)).toEqual(before);
    expect(changesOn(desk.unit)).toEqual([]);
  });

  test('another serial of the same model, opened with the setup password', async () => {
    const desk = await stagedDesk(['wrong-unit:serial']);
    await prepared(desk, setupPassword);
    const before = keptBy(desk.unit);
    const {result} = await reach(desk);
    expect(result).toMatchObject({
      problem: {kind: 'unit-serial-other', expected: ['VN100-24A3-01962'], found: 'VN100-24A3-09999'}
    });
    expect(keptBy(desk.unit)).toEqual(before);
    expect(changesOn(desk.unit)).toEqual([]);
  });

  test.each(['wrong-unit:model', 'wrong-unit:serial'])(
    '%s straight from the factory does not let us in',
    async fault => {
      const desk = await stagedDesk([fault]);
      const before = desk.unit.inspect();
      const {result} = await reach(desk);
      expect(result).toMatchObject({
        problem: {kind: 'login-refused', user: 'admin', tried: ['factory-password', 'setup-password']}
      });
      expect(desk.unit.inspect().running).toBe(before.running);
      expect(desk.unit.inspect().startup).toBe(before.startup);
    }
  );

  test('the other serial is let through where the order names it as a candidate', async () => {
    const candidates = [{model: 'VSR n100', serial: 'VN100-24A3-09999', mac: '00:00:5e:00:53:40'}];
    const desk = await stagedDesk(['wrong-unit:serial'], {change: opened => withOrder(opened, {candidates})});
    await prepared(desk, setupPassword);
    const {end} = await reach(desk);
    expect(end).toBe('staged');
    expect(desk.unit.inspect().serial).toBe('VN100-24A3-09999');
  });

  test('the unit to be removed', async () => {
    const desk = await stagedDesk(['old-unit']);
    const before = desk.unit.inspect();
    const {result, passed} = await reach(desk);
    expect(result).toMatchObject({problem: {kind: 'unit-is-old', serial: 'VN100-21C0-00417'}});
    expect(desk.unit.inspect().running).toBe(before.running);
    expect(desk.unit.inspect().startup).toBe(before.startup);
    expect(sentOn(passed)).not.toContain('configure');
  });

  test('the partner of a pair', async () => {
    const role = {kind: 'pair', partner: 'VN100-21C0-00418'} as never;
    const desk = await stagedDesk(['ha-peer'], {change: opened => withOrder(opened, {role})});
    const before = desk.unit.inspect();
    const {result, passed} = await reach(desk);
    expect(result).toMatchObject({problem: {kind: 'unit-is-partner', serial: 'VN100-21C0-00418'}});
    expect(desk.unit.inspect().running).toBe(before.running);
    expect(desk.unit.inspect().startup).toBe(before.startup);
    expect(sentOn(passed)).not.toContain('configure');
  });

  test('a spare that carries the settings of another site', async () => {
    const desk = await stagedDesk(['other-site']);
    await prepared(desk, setupPassword);
    const before = keptBy(desk.unit);
    const {result, passed} = await reach(desk);
    expect(result).toMatchObject({problem: {kind: 'unit-of-other-site', expected: 'UG2V-0012345'}});
    expect(keptBy(desk.unit)).toEqual(before);
    expect(sentOn(passed)).not.toContain('configure');
  });

  test("a spare that carries this site's older revision", async () => {
    const desk = await stagedDesk(['staged-old-revision']);
    const before = desk.unit.inspect();
    const {end, passed} = await reach(desk);
    expect(end).toBe('unit-carries-old-revision');
    expect(desk.unit.inspect().running).toBe(before.running);
    expect(desk.unit.inspect().startup).toBe(before.startup);
    expect(sentOn(passed)).not.toContain('configure');
  });

  test('a firmware that neither profile nor order know', async () => {
    for (const firmware of ['5.3.0', '6.0.1']) {
      const desk = await stagedDesk([`unknown-firmware:${firmware}`]);
      const before = keptBy(desk.unit);
      const {result} = await reach(desk);
      expect(result).toMatchObject({problem: {kind: 'firmware-not-covered', profile: 'vsr', firmware}});
      expect(keptBy(desk.unit)).toEqual(before);
      expect(changesOn(desk.unit)).toEqual([]);
    }
  });
});

test('a unit that carries this plan already is verified: nothing is sent', async () => {
  const desk = await stagedDesk(['staged']);
  const before = desk.unit.inspect();
  const {end, passed} = await reach(desk);
  expect(end).toBe('verified');
  expect(sentOn(passed)).not.toContain('configure');
  const after = desk.unit.inspect();
  expect(after.running).toBe(before.running);
  expect(changesOn(desk.unit)).toEqual([]);
});

test('a firmware near the profile that the order allows is admitted as near', async () => {
  const firmware = ['5.2.3', '5.3.x'];
  const desk = await stagedDesk(['unknown-firmware:5.3.0'], {change: opened => withOrder(opened, {firmware})});
  const {visit} = await reach(desk);
  const identified = [...desk.disk.records.values()]
    .flat()
    .map(record => JSON.parse(record.bytes) as {kind: string; data: {firmware?: string}})
    .find(event => event.kind === 'identified');
  expect(identified?.data.firmware).toBe('near');
  expect(visit.live.job.unit?.identity.firmware).toBe('5.3.0');
});
