import {describe, expect, test} from 'vitest';
import type {Transport} from '#core/ports.ts';
import {changesOn, keptBy, prepared, reach, somebodyTypes, stagedDesk, wait} from './reach-desk.ts';
import {setupPassword, type Desk} from './desk.ts';
import {sentOn, type Passed} from './wire.ts';

/** docs/console.md names these tests: one for each state in which a console may be found. */

/** One run over another line than the desk's own console. */
function over(desk: Desk, line: () => Transport) {
  return reach(desk, {access: {open: async () => ({ok: true, value: {transport: line(), hostKey: null}})}});
}

/** A cable whose pins 2 and 3 are bridged. */
function bridged(): Transport {
  let take: (bytes: Uint8Array) => void = () => undefined;
  return {
    medium: 'memory',
    closed: new Promise(() => undefined),
    write: async bytes => {
      await Promise.resolve();
      take(bytes);
    },
    onBytes: given => (take = given),
    close: async () => undefined,
    setBaud: async () => undefined
  };
}

describe('a line without a unit', () => {
  test('a loop plug that was left in is told as that, at once, and no RETURN is sent', async () => {
    const desk = await stagedDesk([]);
    const began = desk.clock.monoMs();
    const {result} = await over(desk, bridged);
    expect(result).toMatchObject({problem: {kind: 'line-looped'}});
    expect(desk.clock.monoMs() - began).toBeLessThan(3000);
    expect(desk.unit.inspect().executed).toEqual([]);
  });

  test('an adapter that gives garbage back whatever the speed is unreadable', async () => {
    const desk = await stagedDesk(['baud:4800']);
    const {result} = await reach(desk);
    expect(result).toMatchObject({problem: {kind: 'unit-unreadable', bauds: [9600, 115200, 38400, 57600, 19200]}});
    expect(desk.unit.inspect().executed).toEqual([]);
  });
});

describe('somebody was here before', () => {
  const into = ['\r', 'admin\r', 'vsr-01962\r'];

  test.each<readonly [string, readonly string[]]>([
    ['in the middle of the setup dialog, with half an answer', [...into, 'yes\r', 'shinj']],
    ['in the second question of the setup dialog', [...into, 'yes\r', 'x\r']]
  ])('%s: the question is told, nothing is answered but a RETURN, nothing is stored', async (_, texts) => {
    const desk = await stagedDesk([]);
    const before = keptBy(desk.unit);
    await somebodyTypes(desk, texts);
    const {result, passed} = await reach(desk);
    expect(result).toMatchObject({problem: {kind: 'unit-asks', question: expect.stringMatching(/\[.*\]: $/u)}});
    expect(sentOn(passed)).not.toMatch(/\by(?:es)?\r/u);
    expect(keptBy(desk.unit)).toEqual(before);
    expect(changesOn(desk.unit)).toEqual([]);
  });

  test('at the password prompt of a login that was begun', async () => {
    const desk = await stagedDesk([]);
    await somebodyTypes(desk, ['\r', 'admin\r']);
    expect((await reach(desk)).end).toBe('staged');
  });

  test('a user name half typed at the login prompt is not sent', async () => {
    const desk = await stagedDesk([]);
    await prepared(desk, setupPassword);
    await somebodyTypes(desk, ['\r', 'roo']);
    const {end, passed} = await reach(desk);
    expect(end).toBe('staged');
    expect(screenOf(passed)).not.toMatch(/login: roo\r/u);
  });

  test('at the question whether everything shall be erased: it is told, and not answered with yes', async () => {
    const desk = await stagedDesk(['logged-in-as:admin', 'other-site']);
    const before = desk.unit.inspect();
    await somebodyTypes(desk, ['write erase\r']);
    const {result, passed} = await reach(desk);
    expect(result.ok).toBe(false);
    expect(sentOn(passed)).not.toMatch(/\by(?:es)?\r/u);
    expect(desk.unit.inspect().startup).toBe(before.startup);
    expect(desk.unit.inspect().running).toBe(before.running);
  });

  test('at a question that shows: it is told, and not even an empty answer is given', async () => {
    const desk = await stagedDesk(['logged-in-as:admin']);
    const {result, passed} = await over(desk, () => pushing(desk, 'Erase everything? [Y/n] ', ''));
    expect(result).toMatchObject({problem: {kind: 'unit-asks', question: 'Erase everything? [Y/n] '}});
    expect(sentOn(passed)).not.toContain('\r');
    expect(desk.unit.inspect().executed).toEqual([]);
  });

  test('logged in as somebody: told as found without a password of ours', async () => {
    const desk = await stagedDesk(['logged-in-as:noc']);
    expect((await reach(desk)).end).toBe('staged');
    expect(firstLogin(desk)).toMatchObject({using: null});
  });
});

describe('lines nobody asked for', () => {
  test('text of a boot that goes on after the login prompt does not break the login or the identity', async () => {
    for (const afterMs of [0, 1, 5, 10, 20]) {
      const desk = await stagedDesk([]);
      const {end} = await over(desk, () => tailing(desk, afterMs));
      expect([afterMs, end]).toEqual([afterMs, 'staged']);
    }
  });

  test.each([60, 400, 2500])(
    'where it comes into the lines themselves, %i ms apart, it stops them as a restart would; the next run goes on',
    async afterMs => {
      const desk = await stagedDesk([]);
      const {end, visit} = await over(desk, () => tailing(desk, afterMs));
      expect(end).toBe('unit-reloaded');
      expect(visit.live.job.unit?.identity.serial).toBe('VN100-24A3-01962');
      expect(desk.unit.inspect().saves).toBe(0);
      await desk.clock.run(() => wait(desk, 15_000));
      expect((await reach(desk, {seed: 8})).end).toBe('staged');
    }
  );

  test('a prompt that the last lines of a boot have pushed away is found again', async () => {
    const desk = await stagedDesk(['logged-in-as:admin']);
    const {end, boots} = await over(desk, () => pushing(desk, 'Starting center agent ... done'));
    expect([end, boots]).toEqual(['staged', 1]);
  });

  test('a boot that stops in its middle is told as that', async () => {
    const desk = await stagedDesk(['silent']);
    const {result, passed} = await over(desk, () => pushing(desk, 'Checking flash: config ok, log ok'));
    expect(result).toMatchObject({problem: {kind: 'unit-booting'}});
    expect(sentOn(passed)).not.toContain('m');
  });
});

const tail = [
  'Starting center agent ... done',
  '[   31.118204] ge1: link up, 1000Mbps, full-duplex',
  'Starting snmpd ... done',
  'ids: signatures 20261120 loaded',
  'Checking time ... done'
];

/** The line shows this text on its own as soon as somebody listens. */
function pushing(desk: Desk, text: string, end = '\r\n'): Transport {
  const line = desk.unit.console();
  return {
    medium: line.medium,
    closed: line.closed,
    write: bytes => line.write(bytes),
    onBytes: take => {
      line.onBytes(take);
      desk.clock.after(10, () => take(Buffer.from(`\r\n${text}${end}`)));
    },
    close: () => line.close(),
    setBaud: baud => line.setBaud(baud)
  };
}

/** After the first prompt of a session each line of the tail comes `afterMs` after the one before. */
function tailing(desk: Desk, afterMs: number): Transport {
  const line = desk.unit.console();
  let take: (bytes: Uint8Array) => void = () => undefined;
  let seen = '';
  let begun = false;
  const tell = (at: number): void => {
    const text = tail[at];
    if (text === undefined) return;
    take(Buffer.from(`\r\n${text}\r\n`));
    desk.clock.after(afterMs, () => tell(at + 1));
  };
  line.onBytes(bytes => {
    seen += Buffer.from(bytes).toString('latin1');
    take(bytes);
    if (begun || !seen.endsWith('vsr> ')) return;
    begun = true;
    desk.clock.after(afterMs, () => tell(0));
  });
  return {
    medium: line.medium,
    closed: line.closed,
    write: bytes => line.write(bytes),
    onBytes: given => (take = given),
    close: () => line.close(),
    setBaud: baud => line.setBaud(baud)
  };
}

function screenOf(passed: readonly Passed[]): string {
  return passed.map(one => (one.is === 'came' ? one.text : '')).join('');
}

function firstLogin(desk: Desk): {readonly using: string | null} | undefined {
  return [...desk.disk.records.values()]
    .flat()
    .map(record => JSON.parse(record.bytes) as {kind: string; data: {using: string | null}})
    .find(event => event.kind === 'logged-in')?.data;
}
