import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {freshFolder, openWindow, removeFolder, staged, swap, type Window} from './window.ts';

let folder = '';
const windows: Window[] = [];
beforeEach(() => (folder = freshFolder()));
afterEach(async () => {
  for (const one of windows.splice(0)) await one.close();
  removeFolder(folder);
});

function start(): Window {
  const one = openWindow({data: folder});
  windows.push(one);
  return one;
}

test('a second program on the same data finds the order taken: said, and nothing breaks', async () => {
  const first = start();
  await first.must('order.open', {order: swap});
  const second = start();
  expect(await second.call('order.open', {order: swap})).toMatchObject({ok: false, problem: {kind: 'store-locked'}});
  expect(await second.call('orders.list', {})).toMatchObject({ok: true});
  await second.must('order.open', {order: 'N-20261118-0077'});
  await first.must('visit.note', {about: 'visit', text: 'weiter'});
  expect(second.log).toEqual([]);
});

test('what was open when the program ended is open again, with what was written, the cables and the night', async () => {
  const first = start();
  await first.must('order.open', {order: swap});
  await first.must('visit.note', {about: 'visit', text: 'vorher'});
  await first.must('bench.do', {deed: 'plug', port: 'ge1'});
  const written = Date.parse(first.visit().people.notes[0]?.at ?? '');
  await first.close();
  windows.pop();
  const again = start();
  await again.call('app.hello', {});
  expect(again.visit().people.notes).toMatchObject([{text: 'vorher'}]);
  expect(again.visit().bench?.plugged).toEqual({ge1: 'lan-switch'});
  // Training runs ahead of the laptop's clock; it does not jump back.
  expect(again.visit().now).toBeGreaterThanOrEqual(written);
});

test('an order that was put back is not opened by itself', async () => {
  const first = start();
  await first.must('order.open', {order: swap});
  await first.must('order.close', {});
  await first.close();
  windows.pop();
  const again = start();
  await again.call('app.hello', {});
  expect(again.host.snapshot().visit).toBeNull();
  expect(await again.call('orders.list', {})).toMatchObject({
    value: {orders: expect.arrayContaining([expect.objectContaining({order: swap, state: 'begun'})])}
  });
});

test('given up, training leaves nothing behind and is new again', async () => {
  const one = start();
  await one.must('order.open', {order: swap});
  expect(await one.decide('visit.give-up', {why: '訓練を終わる'})).toMatchObject({ok: true});
  await one.must('order.close', {});
  await one.must('order.open', {order: swap});
  expect(one.visit().ending).toBeNull();
  expect(one.visit().people.notes).toEqual([]);
});

test('the console under another name: the old name leads nowhere, the new one to the unit', async () => {
  const one = start();
  await one.must('order.open', {order: swap});
  const ports = async () => {
    const list = await one.call('ports.list', {});
    return list.ok ? list.value.ports.filter(port => port.training).map(port => port.path) : [];
  };
  expect(await ports()).toEqual(['TRAINING-1']);
  await one.must('bench.do', {deed: 'pull-console', port: ''});
  expect(await ports()).toEqual([]);
  expect(one.visit().bench).toMatchObject({console: 'out'});
  await one.must('bench.do', {deed: 'join-console', port: 'TRAINING-2'});
  expect(await ports()).toEqual(['TRAINING-2']);
  await one.must('unit.choose', {target: {kind: 'training', port: 'TRAINING-1'}});
  const conditions = {photos: true, lan: true, usb: true, onuRestart: true, powerOff: true};
  await one.decide('visit.preflight', {items: []});
  await one.decide('visit.enter', {});
  await one.decide('visit.conditions', {conditions});
  await one.decide('unit.stage', {});
  await one.until(({work, problem}) => work.is === 'idle' && problem !== null);
  expect(one.visit().problem).toMatchObject({kind: 'port-moved', port: 'TRAINING-1', now: 'TRAINING-2'});
});

test(
  'a cable that is pulled in the middle is a lost line; joined again the visit goes on',
  {timeout: 90_000},
  async () => {
    const one = openWindow({data: join(folder, 'slow')});
    windows.push(one);
    await one.must('order.open', {order: swap});
    const conditions = {photos: true, lan: true, usb: true, onuRestart: true, powerOff: true};
    await one.decide('visit.conditions', {conditions});
    await one.must('unit.choose', {target: {kind: 'training', port: 'TRAINING-1'}});
    expect(await one.decide('unit.stage', {})).toMatchObject({ok: true});
    await one.until(({work}) => work.is !== 'idle' && (work.lines?.done ?? 0) > 40, 60_000);
    await one.must('bench.do', {deed: 'pull-console', port: ''});
    await one.until(({work}) => work.is === 'idle', 30_000);
    expect(one.visit().problem).toMatchObject({kind: 'connection-lost'});
    await one.must('bench.do', {deed: 'join-console', port: 'TRAINING-7'});
    await one.must('unit.choose', {target: {kind: 'training', port: 'TRAINING-7'}});
    await staged(one);
    expect(one.visit()).toMatchObject({problem: null, saved: 'yes'});
  }
);
