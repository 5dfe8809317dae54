import {afterEach, expect, test} from 'vitest';
import {freshFolder, openWindow, removeFolder, staged, swap, type Window} from './window.ts';

const folders: string[] = [];
const windows: Window[] = [];
afterEach(async () => {
  for (const one of windows.splice(0)) await one.close();
  for (const one of folders.splice(0)) removeFolder(one);
});

function fresh(): Window {
  const data = freshFolder();
  folders.push(data);
  const window = openWindow({data});
  windows.push(window);
  return window;
}

/** Up to the unit that is configured and saved, with no cable in. */
async function prepared(window: Window): Promise<void> {
  await window.must('order.open', {order: swap});
  const decide = async (name: Parameters<Window['decide']>[0], asked: object = {}) => {
    const answer = await window.decide(name, asked);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.problem)}`);
  };
  await decide('visit.preflight', {items: [{item: 'papers', state: 'ok'}]});
  await decide('visit.enter');
  await decide('visit.conditions', {
    conditions: {photos: true, lan: true, usb: true, onuRestart: true, powerOff: true}
  });
  await window.must('visit.old-unit', {console: 'not-tried', lamps: '', note: ''});
  await window.must('unit.choose', {target: {kind: 'training', port: 'TRAINING-1'}});
  await staged(window);
}

test('a swap from the list to a verified report and an empty bench', {timeout: 180_000}, async () => {
  const window = fresh();
  const must = async (name: Parameters<Window['decide']>[0], asked: object = {}) => {
    const answer = await window.decide(name, asked);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.problem)}`);
  };
  await window.must('lock.set', {pin: '2468'});
  await prepared(window);
  expect(window.visit().problem).toBeNull();
  expect(window.visit().saved).toBe('yes');
  const from = new Date(window.visit().now).toISOString();
  await window.must('visit.call', {purpose: 'start', from, reached: true, name: '例田', number: '1'});
  await must('visit.stop-traffic');
  await window.must('bench.do', {deed: 'plug', port: ''});
  await must('visit.cables');
  await window.must('visit.said', {by: 'centre', good: true, name: '監視', number: '7', words: ''});
  await window.must('visit.said', {by: 'customer', good: true, name: '見本 花子', number: '', words: ''});
  await window.until(({work}) => work.is === 'idle', 90_000);
  expect(window.visit().checks.filter(one => !['pass', 'not-applicable'].includes(one.verdict))).toEqual([]);
  await must('witness.show', {part: 'final'});
  expect(window.host.snapshot().lock.state).toBe('witness');
  const refused = await window.call('visit.note', {about: 'visit', text: 'x'});
  expect(refused).toMatchObject({ok: false, problem: {kind: 'witness-shown'}});
  const statement = window.visit().witness.statement;
  await window.must('witness.sign', {
    digest: statement?.digest ?? '',
    name: '見本 花子',
    company: '株式会社サンプル商事',
    department: '',
    remark: '',
    strokes: [[0, 0, 0, 100, 100, 10, 200, 50, 20]]
  });
  await window.must('witness.back', {pin: '2468'});
  await must('visit.close');
  expect(window.visit().ending).toBe('complete');
  await must('report.write');
  const checked = await window.must('report.check', {});
  expect(checked).toMatchObject({control: statement?.control ?? ''});
  await must('visit.leave');
  await window.must('order.close', {});
  const list = await window.call('orders.list', {});
  expect(list.ok && list.value.orders.find(one => one.order === swap)?.state).toBe('new');
  expect(window.log).toEqual([]);
});
