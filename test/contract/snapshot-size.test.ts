import {afterAll, expect, test} from 'vitest';
import {conditionNames, handLists, photoSubjects, preflightItems, type HandList} from '#core/job/deeds.ts';
import {handItems} from '#core/procedure/hands.ts';
import {freshFolder, openWindow, removeFolder, staged, swap} from '../main/host/window.ts';

const data = freshFolder();
const window = openWindow({data, training: {speed: 25, unit: {}}});
afterAll(async () => {
  await window.close();
  removeFolder(data);
});

/** The longest that the contract lets a person write, in the widest letters. */
const text = '障'.repeat(2000);
const name = '障'.repeat(200);
const number = '9'.repeat(40);

async function must(call: Parameters<typeof window.decide>[0], asked: object = {}): Promise<void> {
  const answer = await window.decide(call, asked);
  if (!answer.ok) throw new Error(`${call}: ${JSON.stringify(answer.problem)}`);
}

/** Everybody writes as much as they may, into every place there is. */
async function fill(): Promise<void> {
  await must('visit.preflight', {items: preflightItems.map(item => ({item, state: 'attention'}))});
  await must('visit.enter');
  await must('visit.conditions', {conditions: Object.fromEntries(conditionNames.map(one => [one, one !== 'photos']))});
  await window.must('visit.old-unit', {console: 'partial', lamps: text, note: text});
  for (const unit of ['old', 'new']) await window.must('visit.label', {unit, serial: name});
  for (const subject of photoSubjects) await window.must('visit.photo-words', {subject, text: name});
  const from = new Date(window.visit().now).toISOString();
  for (let times = 0; times < 30; times++) {
    await window.must('visit.note', {about: 'request', text});
    await window.must('visit.call', {purpose: 'start', from, reached: true, name, number});
    await window.must('visit.said', {by: 'centre', good: true, name, number, words: text});
    await must('visit.word', {gate: 'open-check', subject: name, name, number});
  }
  for (const list of handLists) await window.must('visit.hands', {list, exceptions: exceptions(list)});
}

function exceptions(list: HandList) {
  return handItems(list, 'swap').map(item => ({item, note: text}));
}

test(
  'what a window shows stays below 32 KB whatever people write, and comes ten times a second at most',
  {
    timeout: 120_000
  },
  async () => {
    await window.must('lock.set', {pin: '2468'});
    await window.must('order.open', {order: swap});
    await fill();
    await window.must('unit.choose', {target: {kind: 'training', port: 'TRAINING-1'}});
    await staged(window);
    await must('visit.stop-traffic');
    await window.must('bench.do', {deed: 'plug', port: ''});
    await must('visit.cables');
    await window.until(({checks, work}) => work.is === 'idle' || checks.length > 15);
    await window.call('unit.stop', {});
    await window.until(({work}) => work.is === 'idle');
    await must('witness.show', {part: 'early'});
    for (let times = 0; times < 12; times++) {
      const digest = window.visit().witness.statement?.digest ?? '';
      await window.must('witness.ask', {digest, line: name});
    }
    await window.must('witness.back', {pin: '2468'});
    const pushed = window.snapshots.map(one => one.bytes);
    expect(Buffer.byteLength(JSON.stringify(window.host.snapshot()))).toBeLessThan(32 * 1024);
    expect(Math.max(...pushed)).toBeLessThan(32 * 1024);
    const times = window.snapshots.map(one => one.atMs);
    for (let at = 0; at + 10 < times.length; at++)
      expect((times[at + 10] ?? 0) - (times[at] ?? 0)).toBeGreaterThan(950);
  }
);
