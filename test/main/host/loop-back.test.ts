import {join} from 'node:path';
import {afterEach, expect, test} from 'vitest';
import {lacks} from '../../house/offers.ts';
import {looped} from '../device/looped.ts';
import {freshFolder, openWindow, removeFolder, swap, type Window} from './window.ts';

const folders: string[] = [];
const windows: Window[] = [];
afterEach(async () => {
  for (const one of windows.splice(0)) await one.close();
  for (const one of folders.splice(0)) removeFolder(one);
});

function fresh(faults: readonly string[] = []): Window {
  const data = freshFolder();
  folders.push(data);
  const window = openWindow({data, training: {speed: 25, unit: {faults}}});
  windows.push(window);
  return window;
}

const path = 'TRAINING-1';

async function ready(window: Window): Promise<void> {
  await window.must('lock.set', {pin: '2468'});
  await window.must('order.open', {order: swap});
  await window.must('unit.choose', {target: {kind: 'training', port: path}});
}

test('before any order is open: a bridged adapter gives all back, one that is out is missing', async context => {
  if (lacks('pty')) return context.skip();
  const window = fresh();
  const far = await looped(join(folders[0] ?? '', 'port'));
  expect(await window.call('ports.loop-back', {path: far.path})).toEqual({
    ok: true,
    value: {heard: 'same', bauds: [9600, 115200]}
  });
  await far.close();
  expect(await window.call('ports.loop-back', {path: far.path})).toMatchObject({problem: {kind: 'port-missing'}});
});

test('the training unit is told from a bridge, a silent one from both, and neither is harmed', async () => {
  for (const [faults, heard] of [
    [[], 'other'],
    [['silent'], 'nothing']
  ] as const) {
    const window = fresh(faults);
    await ready(window);
    expect(await window.call('ports.loop-back', {path})).toMatchObject({ok: true, value: {heard, bauds: [9600]}});
  }
});

test('a line that work or a person holds is not opened a second time', async () => {
  const window = fresh();
  await ready(window);
  await window.decide('unit.stage', {});
  await window.until(({work}) => work.is === 'running' && work.lines !== null);
  expect(await window.call('ports.loop-back', {path})).toMatchObject({problem: {kind: 'port-busy', port: path}});
  await window.must('unit.take-over', {});
  await window.until(({line, work}) => line.state === 'person' && work.is === 'idle');
  expect(await window.call('ports.loop-back', {path})).toMatchObject({problem: {kind: 'port-busy'}});
  expect(window.visit().line.state).toBe('person');
});
