import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {freshFolder, openWindow, removeFolder, resources, swap, type Window} from './window.ts';

// Each adding reads a whole sheet, twice.
vi.setConfig({testTimeout: 60_000});

let folder = '';
let papers = '';
const windows: Window[] = [];
beforeEach(() => {
  folder = freshFolder();
  papers = join(folder, 'from-the-centre');
  cpSync(join(resources, 'samples', 'swap-shinjuku'), papers, {recursive: true});
});
afterEach(async () => {
  for (const one of windows.splice(0)) await one.close();
  removeFolder(folder);
});

function window(): Window {
  const one = openWindow({data: join(folder, 'data')});
  windows.push(one);
  return one;
}

function change(order: object): void {
  const file = join(papers, 'order.json');
  writeFileSync(file, JSON.stringify({...(JSON.parse(readFileSync(file, 'utf8')) as object), ...order}));
}

const ordersIn = () => {
  const place = join(folder, 'data', 'orders');
  return existsSync(place) ? readdirSync(place) : [];
};

test('training orders are always there; one folder that is broken keeps none of the others away', async () => {
  mkdirSync(join(folder, 'data', 'orders', 'half'), {recursive: true});
  mkdirSync(join(folder, 'data', 'orders', 'torn'), {recursive: true});
  writeFileSync(join(folder, 'data', 'orders', 'torn', 'order.json'), '{"schema":1,');
  const list = await window().call('orders.list', {});
  if (!list.ok) throw new Error('the list failed');
  expect(list.value.orders.map(one => one.order)).toContain(swap);
  expect(list.value.orders.every(one => one.state === 'new')).toBe(true);
  expect(list.value.unreadable.map(one => [one.folder, one.problem.kind])).toEqual([
    ['half', 'order-file-missing'],
    ['torn', 'order-unreadable']
  ]);
});

test('an order is copied in as a whole and opens from there, whatever becomes of what it was copied from', async () => {
  change({order: 'R-1', training: false});
  const one = window();
  expect(await one.call('orders.add', {folder: papers})).toEqual({ok: true, value: {order: 'R-1'}});
  rmSync(papers, {recursive: true});
  expect(ordersIn()).toEqual(['R-1']);
  expect(await one.call('order.open', {order: 'R-1'})).toMatchObject({problem: {kind: 'order-vault-closed'}});
  expect(await one.call('orders.list', {})).toMatchObject({value: {vault: 'none'}});
  await one.must('vault.open', {passphrase: 'ohne Worte'});
  await one.must('order.open', {order: 'R-1'});
  expect(one.visit().paper.secretsMissing).toEqual(['setup-password']);
  await one.must('order.secret', {name: 'setup-password', value: 'Setup-2026'});
  expect(one.visit().paper.secretsMissing).toEqual([]);
  expect(one.visit().bench).toBeNull();
  expect(await one.call('bench.do', {deed: 'plug', port: ''})).toMatchObject({problem: {kind: 'training-only'}});
});

test('the wrong passphrase opens no vault', async () => {
  const one = window();
  await one.must('vault.open', {passphrase: 'richtig'});
  const other = window();
  expect(await other.call('orders.list', {})).toMatchObject({value: {vault: 'closed'}});
  expect(await other.call('vault.open', {passphrase: 'falsch'})).toMatchObject({problem: {kind: 'vault-not-opened'}});
});

test.each([
  ['a paper that was changed', () => writeFileSync(join(papers, 'backup.txt'), 'hostname x\n'), 'order-file-changed'],
  ['a paper that is missing', () => rmSync(join(papers, 'backup.txt')), 'order-file-missing'],
  ['no order at all', () => rmSync(join(papers, 'order.json')), 'order-file-missing'],
  ['a word too many', () => change({more: 1}), 'order-field-wrong']
])('%s: refused, and nothing is left of it', async (_, spoil, kind) => {
  change({order: 'R-1'});
  spoil();
  expect(await window().call('orders.add', {folder: papers})).toMatchObject({ok: false, problem: {kind}});
  expect(ordersIn()).toEqual([]);
});

test('a newer revision takes the place of the older, never the other way round, and the same again is no harm', async () => {
  const one = window();
  change({order: 'R-1', revision: 2});
  await one.must('orders.add', {folder: papers});
  await one.must('orders.add', {folder: papers});
  change({order: 'R-1', revision: 3});
  await one.must('orders.add', {folder: papers});
  change({order: 'R-1', revision: 2});
  expect(await one.call('orders.add', {folder: papers})).toMatchObject({problem: {kind: 'order-revision-older'}});
  change({order: 'R-1', revision: 3, reload: true});
  expect(await one.call('orders.add', {folder: papers})).toMatchObject({problem: {kind: 'order-file-changed'}});
  expect(ordersIn()).toEqual(['R-1']);
});

test('what a kill left half copied or half exchanged is put right at the next start', async () => {
  const place = join(folder, 'data', 'orders');
  change({order: 'R-1'});
  cpSync(papers, join(place, 'R-1.older'), {recursive: true});
  cpSync(papers, join(place, 'R-1.0123456789ab.tmp'), {recursive: true});
  const list = await window().call('orders.list', {});
  expect(list.ok && list.value.orders.map(one => one.order)).toContain('R-1');
  expect(ordersIn()).toEqual(['R-1']);
});

test('one order is open at a time; closing gives it back', async () => {
  const one = window();
  await one.must('order.open', {order: swap});
  await one.must('order.open', {order: swap});
  expect(await one.call('order.open', {order: 'N-20261118-0077'})).toMatchObject({
    problem: {kind: 'order-already-open', order: swap}
  });
  expect(await one.call('order.open', {order: 'X-1'})).toMatchObject({problem: {kind: 'order-already-open'}});
  await one.must('order.close', {});
  expect(await one.call('order.open', {order: 'X-1'})).toMatchObject({problem: {kind: 'order-not-here'}});
  await one.must('order.open', {order: 'N-20261118-0077'});
});
