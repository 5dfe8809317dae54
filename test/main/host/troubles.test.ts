import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, expect, test} from 'vitest';
import {freshFolder, openWindow, removeFolder, staged, swap, type Window} from './window.ts';

const folders: string[] = [];
const windows: Window[] = [];
afterEach(async () => {
  for (const one of windows.splice(0)) await one.close();
  for (const one of folders.splice(0)) removeFolder(one);
});

function fresh(prepare: (data: string) => void = () => undefined): Window {
  const data = freshFolder();
  folders.push(data);
  prepare(data);
  const window = openWindow({data});
  windows.push(window);
  return window;
}

const port = {target: {kind: 'training', port: 'TRAINING-1'}} as const;

async function ready(window: Window): Promise<void> {
  await window.must('lock.set', {pin: '2468'});
  await window.must('order.open', {order: swap});
  await window.must('unit.choose', port);
}

async function sending(window: Window): Promise<void> {
  expect(await window.decide('unit.stage', {})).toMatchObject({ok: true});
  await window.until(({work}) => work.is === 'running' && work.lines !== null);
}

test('behind the lock nobody is told what the unit shows; who opens it finds it in the pages', async () => {
  const window = fresh();
  await ready(window);
  await sending(window);
  expect(window.console.length).toBeGreaterThan(0);
  await window.must('lock.now', {});
  const told = window.console.length;
  await later(1000);
  expect(window.console.length).toBe(told);
  await window.must('lock.open', {pin: '2468'});
  const page = await window.call('page.console', {from: 0, count: 1});
  expect(page.ok && page.value.total).toBeGreaterThan(told);
});

test('an order that is put back while a person has the keyboard keeps what the unit showed last', async () => {
  const window = fresh();
  await ready(window);
  await window.must('unit.take-over', {});
  await window.until(({line, work}) => line.state === 'person' && work.is === 'idle');
  await window.must('unit.type', {text: 'show clock\r'});
  await later(30);
  await window.must('order.close', {});
  // Longer than it takes until what was shown is written down in pieces.
  await later(1200);
  await window.must('order.open', {order: swap});
  const shown = await window.call('page.console', {from: 0, count: 500});
  expect(shown.ok && shown.value.rows.some(one => one.text.includes('show clock'))).toBe(true);
  expect(window.log).toEqual([]);
});

test('a list that cannot be written stops no visit: it is logged, and the visit goes on', async () => {
  const window = fresh(data => mkdirSync(join(data, 'order-states.json', 'in-the-way'), {recursive: true}));
  await ready(window);
  expect(await window.decide('visit.enter', {})).toMatchObject({ok: true});
  expect(window.visit().people.enteredAt).not.toBeNull();
  expect(window.log.every(one => one.includes('order-states'))).toBe(true);
});

test('an order that cannot be opened again at the start leaves a list to look at', async () => {
  const window = fresh(data => {
    writeFileSync(join(data, 'open-order.json'), JSON.stringify({order: swap}));
    mkdirSync(join(data, 'training', swap, 'training-vault.json'), {recursive: true});
  });
  expect(await window.call('orders.list', {})).toMatchObject({ok: true});
  expect(window.host.snapshot().visit).toBeNull();
});

test('a training order given up midway and gone on with is not thrown away when it is put back', async () => {
  const window = fresh();
  await ready(window);
  await sending(window);
  await window.must('unit.stop', {});
  await window.until(({work}) => work.is === 'idle');
  expect(await window.decide('visit.give-up', {why: 'x'})).toMatchObject({ok: true});
  await window.must('unit.choose', port);
  await staged(window);
  await window.must('order.close', {});
  await window.must('order.open', {order: swap});
  expect(window.visit().saved).toBe('yes');
});

function later(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}
