import {mkdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import type {Clock} from '#core/ports.ts';
import {Lock} from '#main/host/lock.ts';
import {freshFolder, openWindow, removeFolder, swap} from './window.ts';

let folder = '';
beforeEach(() => (folder = freshFolder()));
afterEach(() => removeFolder(folder));

/** Time as the test says; what waits is woken when it is due. */
function handClock() {
  let now = 0;
  const waiting = new Set<{readonly at: number; readonly wake: () => void}>();
  const clock: Clock = {
    boot: 'test',
    wallMs: () => 1_800_000_000_000 + now,
    monoMs: () => now,
    after: (ms, then) => {
      const one = {at: now + ms, wake: then};
      waiting.add(one);
      return () => waiting.delete(one);
    }
  };
  const pass = (ms: number): void => {
    for (const end = now + ms; now < end;) {
      now += 500;
      for (const one of [...waiting])
        if (one.at <= now) {
          waiting.delete(one);
          one.wake();
        }
    }
  };
  return {clock, pass};
}

function lockWith(hands: ReturnType<typeof handClock>, idleMs = 0, faults: unknown[] = []): Lock {
  const faulted = (error: unknown): void => void faults.push(error);
  return new Lock({folder, clock: hands.clock, idleMs: () => idleMs, changed: () => undefined, faulted});
}

describe('while a PIN is being looked at', () => {
  test('a screen that was locked meanwhile stays locked, whatever is chosen', async () => {
    const lock = lockWith(handClock());
    await lock.set('2468');
    const choosing = lock.set('1357');
    lock.now();
    await choosing;
    expect(lock.state).toBe('locked');
    await lock.open('1357');
    const checking = lock.check('1357');
    lock.toWitness();
    expect((await checking).ok).toBe(true);
    expect(lock.state).toBe('witness');
  });

  test('a new one that the centre allowed meanwhile is the one that counts', async () => {
    const lock = lockWith(handClock());
    await lock.set('2468');
    lock.now();
    await Promise.all([lock.renew('1357', {name: '監視', number: '7'}), lock.open('2468')]);
    lock.now();
    expect((await lock.open('1357')).ok).toBe(true);
  });
});

test('a screen that locks itself does so although the disk takes no note of it', async () => {
  const hands = handClock();
  const faults: unknown[] = [];
  const lock = lockWith(hands, 60_000, faults);
  await lock.set('2468');
  rmSync(join(folder, 'screen-lock.json'));
  mkdirSync(join(folder, 'screen-lock.json', 'in-the-way'), {recursive: true});
  hands.pass(61_000);
  expect(lock.state).toBe('locked');
  expect(faults.length).toBe(1);
});

describe('wrong PINs', () => {
  test('wait 1, 2, 4 … seconds, at most five minutes; meanwhile the right one is not taken either', async () => {
    const hands = handClock();
    const lock = lockWith(hands);
    await lock.set('2468');
    lock.now();
    const waits: number[] = [];
    for (let times = 0; times < 11; times++) {
      await lock.open('0000');
      waits.push(lock.view().waitMs);
      expect(await lock.open('2468')).toMatchObject({ok: false, problem: {kind: 'pin-wrong'}});
      hands.pass(lock.view().waitMs);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300].map(one => one * 1000));
    expect(await lock.open('2468')).toEqual({ok: true});
    expect(lock.view()).toEqual({state: 'open', waitMs: 0});
  });

  test('ten at once are one: the others are not even looked at', async () => {
    const hands = handClock();
    const lock = lockWith(hands);
    await lock.set('2468');
    lock.now();
    const answers = await Promise.all(['0000', '2468', '2468', '1111'].map(pin => lock.open(pin)));
    expect(answers.every(one => !one.ok)).toBe(true);
    expect(lock.view().waitMs).toBe(1000);
  });

  test('a restart gives no tries back and opens no lock', async () => {
    const hands = handClock();
    const lock = lockWith(hands);
    await lock.set('2468');
    lock.now();
    for (let times = 0; times < 3; times++) {
      await lock.open('0000');
      hands.pass(lock.view().waitMs);
    }
    lock.close();
    const again = lockWith(handClock());
    expect(again.view()).toEqual({state: 'locked', waitMs: 4000});
    expect(await again.open('2468')).toMatchObject({ok: false});
  });
});

test('without a call for so long it locks itself; a call puts it off', async () => {
  const hands = handClock();
  const lock = lockWith(hands, 60_000);
  await lock.set('2468');
  hands.pass(50_000);
  lock.used();
  hands.pass(50_000);
  expect(lock.state).toBe('open');
  hands.pass(11_000);
  expect(lock.state).toBe('locked');
  lock.close();
});

test("opened again it shows what it showed: also the witness's page", async () => {
  const lock = lockWith(handClock());
  await lock.set('2468');
  lock.toWitness();
  lock.now();
  await lock.open('2468');
  expect(lock.state).toBe('witness');
});

describe('behind the lock', () => {
  test('only the PIN, the word, pause and stop get through, and no customer is shown', async () => {
    const window = openWindow({data: folder});
    await window.must('order.open', {order: swap});
    expect(JSON.stringify(window.host.snapshot())).toContain('株式会社サンプル商事');
    expect(await window.call('lock.now', {})).toMatchObject({ok: false, problem: {kind: 'pin-unset'}});
    expect(await window.decide('witness.show', {part: 'early'})).toMatchObject({problem: {kind: 'pin-unset'}});
    await window.must('lock.set', {pin: '2468'});
    await window.must('visit.note', {about: 'visit', text: '見本さんは不在'});
    await window.must('lock.now', {});
    for (const name of ['orders.list', 'order.close', 'page.papers', 'ports.list', 'lock.now'] as const)
      expect(await window.call(name, {}), name).toMatchObject({ok: false, problem: {kind: 'app-locked'}});
    expect(await window.call('unit.pause', {})).toMatchObject({problem: {kind: 'not-now'}});
    expect(await window.call('app.hello', {})).toMatchObject({ok: true});
    const shown = JSON.stringify(window.host.snapshot());
    for (const word of ['サンプル商事', '新宿', '見本', '例田', 'UG2V', 'VN100-2'])
      expect(shown, word).not.toContain(word);
    expect(window.visit().rail.length).toBeGreaterThan(5);
    expect(await window.host.putPhoto('cables', new Uint8Array())).toMatchObject({problem: {kind: 'app-locked'}});
    await window.must('lock.open', {pin: '2468'});
    expect(window.visit().people.notes).toHaveLength(1);
    await window.close();
  });

  test("a forgotten PIN gives way to the centre's word, which stands in the journal", async () => {
    const window = openWindow({data: folder});
    await window.must('order.open', {order: swap});
    await window.must('lock.set', {pin: '2468'});
    await window.must('lock.now', {});
    await window.call('lock.open', {pin: '1111'});
    await window.must('lock.forgot', {name: '例田', number: 'C-77', pin: '1357'});
    expect(window.host.snapshot().lock).toEqual({state: 'open', waitMs: 0});
    expect(window.visit().people.words).toMatchObject([{gate: 'pin', name: '例田', number: 'C-77'}]);
    await window.must('lock.now', {});
    expect(await window.call('lock.open', {pin: '2468'})).toMatchObject({problem: {kind: 'pin-wrong'}});
    await window.close();
  });
});
