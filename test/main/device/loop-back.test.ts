import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import type {Transport} from '#core/ports.ts';
import {createClock, systemRandom} from '#main/clock.ts';
import {testLoop} from '#main/device/loop-back.ts';
import {openSerial} from '#main/device/serial.ts';
import {createVirtualClock, type VirtualClock} from '#simulator/virtual-clock.ts';
import {lacks} from '../../house/offers.ts';
import {seeded} from '../../visit/desk.ts';
import {reach, stagedDesk} from '../../visit/reach-desk.ts';
import {baudsOn, sentOn, watched} from '../../visit/wire.ts';
import {looped} from './looped.ts';

/** A line in memory; `back` says what comes of what is sent, at which speed. */
function lineOf(back: (bytes: Uint8Array, baud: number) => Uint8Array | undefined, unasked = ''): Transport {
  let take: (bytes: Uint8Array) => void = () => undefined;
  let baud = 9600;
  return {
    medium: 'memory',
    closed: new Promise(() => undefined),
    write: async bytes => {
      await Promise.resolve();
      const came = back(bytes, baud);
      if (came) take(came);
    },
    onBytes: given => {
      take = given;
      if (unasked !== '') take(Buffer.from(unasked));
    },
    close: async () => undefined,
    setBaud: async given => {
      baud = given;
      await Promise.resolve();
    }
  };
}

describe('an adapter on its own', () => {
  let clock: VirtualClock;
  beforeEach(() => {
    clock = createVirtualClock({wallMs: 0});
  });
  const heard = (line: Transport) => clock.run(() => testLoop(line, {clock, random: seeded(1)}));

  test('with its pins bridged it gives all back, slow and fast', async () => {
    const {transport, passed} = watched(lineOf(bytes => bytes));
    expect(await heard(transport)).toEqual({ok: true, value: {heard: 'same', bauds: [9600, 115200]}});
    expect(baudsOn(passed)).toEqual([115200]);
  });

  test.each<readonly [string, Transport, object]>([
    ['nothing bridged', lineOf(() => undefined), {heard: 'nothing', bauds: [9600]}],
    ['one byte lost', lineOf(bytes => bytes.slice(1)), {heard: 'other', bauds: [9600]}],
    ['one byte changed', lineOf(bytes => bytes.with(5, 0x41)), {heard: 'other', bauds: [9600]}],
    ['one byte too much', lineOf(bytes => Uint8Array.from([...bytes, 0])), {heard: 'other', bauds: [9600]}],
    ['text unasked', lineOf(bytes => bytes, 'vsr login: '), {heard: 'other', bauds: [9600]}],
    [
      'fails fast',
      lineOf((bytes, baud) => (baud === 9600 ? bytes : bytes.slice(4))),
      {heard: 'other', bauds: [9600, 115200]}
    ],
    [
      'dead when fast',
      lineOf((bytes, baud) => (baud === 9600 ? bytes : undefined)),
      {heard: 'nothing', bauds: [9600, 115200]}
    ]
  ])('%s', async (_, line, value) => {
    expect(await heard(line)).toEqual({ok: true, value});
  });

  test('who talks unasked is sent nothing', async () => {
    const {transport, passed} = watched(lineOf(bytes => bytes, "Press 'm' within 3 seconds\r\n"));
    await heard(transport);
    expect(sentOn(passed)).toBe('');
  });

  test.each(['', 'in-config-mode', 'in-pager', 'setup-dialog', 'maint', 'baud:115200', 'logged-in-as:noc'])(
    'a unit that is plugged in after all is told from a bridge, and executes nothing (%s)',
    async fault => {
      const desk = await stagedDesk(fault === '' ? [] : [fault]);
      const before = desk.unit.inspect();
      const {transport, passed} = watched(desk.unit.console());
      const told = await desk.clock.run(async () => {
        const found = await testLoop(transport, {clock: desk.clock, random: seeded(2)});
        await transport.close();
        return found;
      });
      expect(told).toMatchObject({ok: true, value: {bauds: [9600]}});
      expect(told.ok && told.value.heard).not.toBe('same');
      expect(sentOn(passed)).not.toMatch(/[\r\na-z]/u);
      expect(desk.unit.inspect().executed).toEqual([]);
      expect(desk.unit.inspect().running).toBe(before.running);
      expect((await reach(desk)).end).toBe(fault === 'maint' ? 'unit-in-loader' : 'staged');
    }
  );

  test('a line that ends meanwhile is told as lost', async () => {
    const desk = await stagedDesk([]);
    const line = desk.unit.console();
    const told = await desk.clock.run(() => {
      const testing = testLoop(line, {clock: desk.clock, random: seeded(3)});
      desk.clock.after(100, () => void line.close());
      return testing;
    });
    expect(told).toMatchObject({problem: {kind: 'connection-lost', during: 'loop-back'}});
  });
});

describe.skipIf(lacks('pty'))('over a real port', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'loop-'));
  });
  afterEach(() => rmSync(folder, {recursive: true, force: true}));

  test.each([
    [true, 'same', [9600, 115200]],
    [false, 'nothing', [9600]]
  ] as const)('bridged: %s', async (bridged, heard, bauds) => {
    const far = await looped(join(folder, 'port'), bridged);
    const opened = await openSerial({
      path: far.path,
      baud: 9600,
      line: {data: 8, parity: 'none', stop: 1, flow: 'none'}
    });
    if (!opened.ok) throw new Error(opened.problem.kind);
    expect(await testLoop(opened.value, {clock: createClock(), random: systemRandom})).toEqual({
      ok: true,
      value: {heard, bauds}
    });
    await opened.value.close();
    await far.close();
  });
});
