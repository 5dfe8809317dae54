import {describe, expect, test} from 'vitest';
import {changesOn, keptBy, prepared, reach, somebodyTypes, stagedDesk, wait} from './reach-desk.ts';
import {setupPassword} from './desk.ts';
import {baudsOn, sentOn} from './wire.ts';

describe('found in any state, the unit is staged', () => {
  test.each(['logged-in-as:noc', 'in-pager', 'in-config-mode', 'setup-dialog', 'clock:2019', 'idle-timeout:20'])(
    '%s',
    async fault => {
      const desk = await stagedDesk([fault]);
      expect((await reach(desk)).end).toBe('staged');
    }
  );

  test.each([115200, 38400, 57600, 19200])('at %i baud', async baud => {
    const desk = await stagedDesk([`baud:${baud}`]);
    const {end, passed} = await reach(desk);
    expect(end).toBe('staged');
    expect(baudsOn(passed).at(-1)).toBe(baud);
  });

  test('half a line typed by somebody is never executed', async () => {
    const desk = await stagedDesk(['in-config-mode', 'other-site']);
    const before = desk.unit.inspect();
    await somebodyTypes(desk, ['interface ge3\r', ' ip address 10.9.9.9/3']);
    const {result} = await reach(desk);
    expect(result).toMatchObject({problem: {kind: 'unit-of-other-site'}});
    expect(changesOn(desk.unit)).toEqual([]);
    expect(desk.unit.inspect().running).toBe(before.running);
    expect(desk.unit.inspect().executed.map(one => one.line)).not.toContain('ip address 10.9.9.9/3');
  });

  test('half a line in a blank unit does not hinder the visit either', async () => {
    const desk = await stagedDesk(['in-config-mode']);
    await somebodyTypes(desk, ['interface ge3\r', ' ip address 10.9.9.9/3']);
    expect((await reach(desk)).end).toBe('staged');
    expect(desk.unit.inspect().executed.map(one => one.line)).not.toContain('ip address 10.9.9.9/3');
    expect(desk.unit.inspect().running).not.toContain('10.9.9.9');
  });

  test('a text block that somebody left open is left without storing it', async () => {
    const desk = await stagedDesk(['in-config-mode', 'other-site']);
    const before = desk.unit.inspect();
    await somebodyTypes(desk, ['banner login ^\r', 'half a text\r', 'and half a li']);
    const {result} = await reach(desk);
    expect(result).toMatchObject({problem: {kind: 'unit-of-other-site'}});
    expect(desk.unit.inspect().running).toBe(before.running);
  });

  const startedFor = async (seconds: number) => {
    const desk = await stagedDesk([]);
    await desk.clock.run(async () => {
      desk.unit.world.power('off');
      desk.unit.world.power('on');
      await wait(desk, seconds * 1000);
    });
    return desk;
  };

  test.each([1, 5, 15, 21])('%i s after it was switched on it is waited for, without a baud search', async seconds => {
    const {end, passed, boots} = await reach(await startedFor(seconds));
    expect({end, boots, bauds: baudsOn(passed)}).toEqual({end: 'staged', boots: 1, bauds: [9600]});
  });

  test.each([24, 40, 70])('%i s after it was switched on, in a pause of its text', async seconds => {
    expect((await reach(await startedFor(seconds))).end).toBe('staged');
  });
});

describe('what cannot be reached says why, and nothing is written', () => {
  test.each([
    ['silent', {kind: 'unit-silent'}],
    ['maint', {kind: 'unit-in-loader', prompt: 'MAINT> '}],
    ['flow:xoff', {kind: 'unit-deaf'}],
    ['baud:4800', {kind: 'unit-unreadable', bauds: [9600, 115200, 38400, 57600, 19200]}],
    ['hostname-with-prompt', {kind: 'unit-asks', question: 'R1#(config) login: '}]
  ])('%s', async (fault, problem) => {
    const desk = await stagedDesk([fault]);
    const before = desk.unit.inspect();
    const {result, passed} = await reach(desk);
    expect(result).toMatchObject({problem});
    expect(desk.unit.inspect().running).toBe(before.running);
    expect(desk.unit.inspect().startup).toBe(before.startup);
    expect(desk.unit.inspect().executed).toEqual([]);
    expect(sentOn(passed)).not.toMatch(/\by(?:es)?\r/u);
  });

  test('in the loader nothing but the waking RETURN is sent', async () => {
    const desk = await stagedDesk(['maint']);
    const {passed} = await reach(desk);
    expect(
      sentOn(passed)
        .replace(/! [0-9a-f]+/gu, '')
        .replace(/\u0015/gu, '')
    ).toBe('\r');
  });

  test('text that comes is no reason to search for a speed', async () => {
    const desk = await stagedDesk(['flow:xoff']);
    const {passed} = await reach(desk);
    expect(baudsOn(passed)).toEqual([9600]);
  });
});

test('nothing is typed at the login prompt of a session that the unit closed meanwhile', async () => {
  const desk = await stagedDesk(['idle-timeout:2']);
  const {result, passed} = await reach(desk);
  expect(result).toMatchObject({problem: {kind: 'connection-lost', words: 'vsr-smp-shinjuku01 login:'}});
  const came = passed.map(one => (one.is === 'came' ? one.text : '')).join('');
  // The echo shows what was typed at a login prompt: the user, and the nonce of a proof that nothing else stands there.
  const typed = [...came.matchAll(/login: (?<typed>[^\r\b]*)/gu)].map(found => found.groups?.['typed'] ?? '');
  for (const text of typed) expect(text).toMatch(/^(?:admin|! [0-9a-f]*)?$/u);
  expect(desk.unit.inspect().saves).toBe(0);
});

test('lines nobody asked for, in one of twenty characters, are taken out of prompts, echoes and answers', async () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const desk = await stagedDesk(['noise:0.05'], {seed});
    const {end} = await reach(desk, {seed});
    expect([seed, end]).toEqual([seed, 'staged']);
    const clean = await stagedDesk([], {seed});
    await reach(clean, {seed});
    expect(desk.unit.inspect().portable).toBe(clean.unit.inspect().portable);
  }
});

test.each(['dup:0.01', 'garble:0.01'])('%s: what arrives wrong is typed again, and never executed', async fault => {
  // A seed that doubles no RETURN in a banner's text: that one nobody can take back, and the read-back tells it.
  const desk = await stagedDesk([fault], {seed: 5});
  const {end} = await reach(desk);
  expect(end).toBe('staged');
  const refused = desk.unit.inspect().executed.filter(one => /^% (?!Notice|Warning)/u.test(one.answer));
  expect(refused).toEqual([]);
});

test('a depot-prepared unit with the pager on is read to its end', async () => {
  const desk = await stagedDesk([]);
  await prepared(desk, setupPassword);
  const before = keptBy(desk.unit);
  await somebodyTypes(desk, [
    '\r',
    'admin\r',
    `${setupPassword}\r`,
    'enable\r',
    'terminal length 5\r',
    'show running-config\r'
  ]);
  expect(keptBy(desk.unit)).toEqual(before);
  expect((await reach(desk)).end).toBe('staged');
});
