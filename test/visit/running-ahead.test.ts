import {expect, test} from 'vitest';
import {Channel} from '#core/device/channel.ts';
import {Keyboard} from '#core/device/keyboard.ts';
import {noiseOf} from '#core/device/noise.ts';
import type {Transport} from '#core/ports.ts';
import {createRecorder} from '#core/transcript/recorder.ts';
import {createDice} from '#simulator/dice.ts';
import {createVirtualClock} from '#simulator/virtual-clock.ts';
import {deskOf, enter, vsr, type Desk} from '../../scripts/bench/desk.ts';
import {runOnce} from '../../scripts/serial/run.ts';
import {settingOf} from '../../scripts/serial/setting.ts';

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** A desk whose line loses something: `goes` and `comes` give what is left of the bytes on their way. */
function lossy(
  desk: Desk,
  way: {readonly goes?: (text: string) => string; readonly comes?: (text: string) => string}
): Desk {
  const inner = desk.transport;
  const same = (text: string) => text;
  const {goes = same, comes = same} = way;
  const left = (bytes: Uint8Array, lose: (text: string) => string) => Buffer.from(lose(latin1(bytes)), 'latin1');
  const transport: Transport = {
    medium: inner.medium,
    closed: inner.closed,
    write: bytes => inner.write(left(bytes, goes)),
    onBytes: take => inner.onBytes(bytes => take(left(bytes, comes))),
    close: () => inner.close(),
    setBaud: baud => inner.setBaud(baud)
  };
  return {...desk, transport};
}

const bench = (medium: 'serial' | 'ssh' = 'serial') => deskOf({medium, line: {}, busyMs: () => 5});
const executed = (desk: Desk, line: string) =>
  desk.unit.inspect().executed.filter(one => one.line === line && one.changed).length;

test('never more than the window is unechoed: a unit that echoes nothing is sent no more', async () => {
  const clock = createVirtualClock({wallMs: 0});
  const profile = vsr();
  let sent = '';
  const transport: Transport = {
    medium: 'serial',
    closed: new Promise(() => undefined),
    write: async bytes => void (sent += latin1(bytes)),
    onBytes: take => take(Buffer.from('bench(config)# ')),
    close: async () => undefined,
    setBaud: async () => undefined
  };
  const recorder = createRecorder({clock, mask: line => line});
  const channel = new Channel({transport, clock, recorder, noise: noiseOf(profile)});
  const keyboard = new Keyboard({channel, profile, random: createDice(1)});
  await clock.run(() => keyboard.type(`description ${'x'.repeat(200)}`, () => 'here'));
  const [first = ''] = sent.split('\u0015');
  expect(first).toHaveLength(profile.transport.serial.window);
});

test('a RETURN that was lost is pressed again; each line is executed once', async () => {
  const bare = bench();
  let armed = false;
  const desk = lossy(bare, {
    goes: text => {
      if (!armed || !text.startsWith('\r')) return text;
      armed = false;
      return text.slice(1);
    }
  });
  await desk.clock.run(async () => {
    const entered = await enter(desk);
    if (!entered.ok) throw new Error(entered.problem.kind);
    await entered.value.goTo('config');
    armed = true;
    expect(await entered.value.enter({text: 'ntp server 192.0.2.9'}, {ahead: 'ntp server 192.0.2.10'})).toMatchObject({
      ok: true,
      value: {repairs: 1}
    });
  });
  expect(executed(bare, 'ntp server 192.0.2.9')).toBe(1);
  expect(executed(bare, 'ntp server 192.0.2.10')).toBe(0);
});

test('an answer that was lost is no lost RETURN: the line is unknown and not sent again', async () => {
  const bare = bench();
  let armed = false;
  let losing = 0;
  const desk = lossy(bare, {
    goes: text => {
      if (armed && text.startsWith('\r')) losing = '\r\nbench(config)# '.length;
      return text;
    },
    comes: text => {
      const lost = Math.min(losing, text.length);
      losing -= lost;
      return text.slice(lost);
    }
  });
  await desk.clock.run(async () => {
    const entered = await enter(desk);
    if (!entered.ok) throw new Error(entered.problem.kind);
    await entered.value.goTo('config');
    armed = true;
    expect(await entered.value.enter({text: 'ntp server 192.0.2.9'}, {ahead: 'ntp server 192.0.2.10'})).toMatchObject({
      ok: false,
      problem: {kind: 'unit-late'}
    });
  });
  expect(bare.unit.inspect().executed.filter(one => one.line === 'ntp server 192.0.2.9')).toHaveLength(1);
});

test('over SSH nothing goes out behind an answer that says stop', async () => {
  const desk = bench('ssh');
  const lines = Array.from({length: 10}, (_, at) => ({text: `ntp server 192.0.2.${at + 1}`}));
  await desk.clock.run(async () => {
    const entered = await enter(desk);
    if (!entered.ok) throw new Error(entered.problem.kind);
    await entered.value.goTo('config');
    let done = 0;
    const poured = await entered.value.pour(lines, {
      may: index => index <= done + 1,
      answered: index => {
        done = index + 1;
        return index < 2;
      }
    });
    expect(poured.stop).toBeUndefined();
    expect(poured.sent).toBeLessThanOrEqual(5);
    expect(poured.answered).toBe(poured.sent);
  });
});

test.each([134, 167])('a last character that came twice is seen before RETURN (seed %i)', async seed => {
  expect((await runOnce(settingOf(seed))).violations).toEqual([]);
});
