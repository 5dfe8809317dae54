import {describe, expect, test} from 'vitest';
import type {VisitView, WorkView} from '#core/contract/snapshot.ts';
import type {PlanRow} from '#core/contract/answers.ts';
import {problem} from '#core/problem.ts';
import {words} from '#words/words.ts';
import {differenceRows} from '#renderer/src/steps/staging/difference-rows.ts';
import {paceOf} from '#renderer/src/steps/staging/pace.ts';
import {phaseOf} from '#renderer/src/steps/staging/phase.ts';
import {planSections} from '#renderer/src/steps/staging/plan-sections.ts';
import {wantedSecrets} from '#renderer/src/steps/staging/wanted.ts';
import {opened, railOf} from './visit.ts';

const busy: WorkView = {
  is: 'running',
  work: 'stage',
  step: 'apply',
  booting: false,
  trying: null,
  lines: null,
  tookMs: 0
};
const held: VisitView['line'] = {target: {kind: 'serial', path: 'COM7', baud: 9600}, state: 'held', host: '', mode: ''};
const plan: VisitView['plan'] = {
  digest: 'd',
  counts: {planned: 3, accepted: 1, refused: 0, unknown: 0, repaired: 0},
  added: [],
  attempts: 1
};
const refused = {line: 2, text: 'x', mode: 'config', answer: [], reworded: null};
const change = {id: 'c', section: '', planned: null, running: 'ntp', state: 'open'} as const;

describe('what the screen of 設定投入 is about', () => {
  const cases: readonly (readonly [string, Partial<VisitView>, ReturnType<typeof phaseOf>])[] = [
    ['no way to the unit is chosen', {}, 'choose'],
    ['the way is chosen', {line: held}, 'ready'],
    ['a gate is closed', {rail: railOf({staging: 'closed'})}, 'gate'],
    ['the machine sends lines', {work: busy, line: held}, 'running'],
    ['it is paused', {work: {...busy, is: 'paused'}}, 'paused'],
    ['a person has the keyboard', {line: {...held, state: 'person'}, plan}, 'person'],
    ['a line was refused', {line: held, plan, refused, problem: problem('line-refused', refused)}, 'refused'],
    ['a change by hand is open', {line: held, plan, changes: [change]}, 'changes'],
    ['a change by hand is decided', {line: held, plan, changes: [{...change, state: 'adopted'}]}, 'resume'],
    ['a person stopped it', {line: held, plan, problem: problem('work-stopped', {})}, 'resume'],
    ['the cable came out', {line: held, plan, problem: problem('connection-lost', {during: '', words: ''})}, 'trouble'],
    ['another serial', {problem: problem('unit-serial-other', {expected: ['A'], found: 'B'})}, 'identity'],
    ['saved and read back', {line: held, plan, saved: 'yes', rail: railOf({staging: 'done'})}, 'saved'],
    ['saving was asked for and is not known', {line: held, plan, saved: 'intended'}, 'resume'],
    ['by hand', {manual: {why: 'P-221'}, line: {...held, state: 'person'}}, 'manual'],
    ['by hand, and done', {manual: {why: 'P-221'}, rail: railOf({staging: 'done'})}, 'manual-done'],
    ['checks run after the save', {work: {...busy, work: 'verify'}, saved: 'yes'}, 'saved']
  ];
  test.each(cases)('%s', (_, given, phase) => {
    expect(phaseOf({...opened, ...given})).toBe(phase);
  });
});

describe('rate and time left', () => {
  test('are what was measured', () => {
    expect(paceOf({done: 100, total: 300}, 20_000)).toEqual({perSecond: 5, leftSeconds: 40});
  });
  test('are not shown before anything can be measured', () => {
    expect(paceOf({done: 4, total: 300}, 20_000)).toBeUndefined();
    expect(paceOf({done: 100, total: 300}, 900)).toBeUndefined();
  });
});

test('the plan folds by section in the order of sending, and says what is left in each', () => {
  const row = (no: number, section: string, state: PlanRow['state']): PlanRow => {
    return {no, fileLine: no, shown: `line ${no}`, section, kind: 'single', source: 'file', state};
  };
  const sections = planSections([
    row(1, '', 'accepted'),
    row(2, 'interface ge1', 'refused'),
    row(3, 'interface ge1', 'sent'),
    row(4, '', 'planned')
  ]);
  expect(sections.map(({name, rows, open, refused: no, unknown}) => [name, rows.length, open, no, unknown])).toEqual([
    ['', 1, 0, 0, 0],
    ['interface ge1', 2, 0, 1, 1],
    ['', 1, 1, 0, 0]
  ]);
  expect(new Set(sections.map(one => one.id)).size).toBe(3);
});

test('a difference that counts stands apart from one that only looks different, each with its class in words', () => {
  const {red, harmless} = differenceRows(
    [
      {class: 'changed', section: 'interface ge2', planned: 'speed auto', running: 'speed 100'},
      {class: 'secret-unproved', section: '', planned: 'key ••••', running: 'key ••••'},
      {class: 'extra', section: '', running: 'service http', foundBefore: true}
    ],
    words('ja').screens.staging.differences
  );
  expect(red.map(row => row.kind)).toEqual(['changed', 'right']);
  expect(red[0]).toMatchObject({left: {text: 'interface ge2 › speed auto'}, word: '値が違う', tone: 'bad'});
  expect(red[1]).toMatchObject({remark: '作業前からあった行'});
  expect(harmless).toMatchObject([{word: '伏せ字', tone: 'plain'}]);
});

test('a password is asked for while nobody has it, and again after the unit refused it', () => {
  expect(wantedSecrets(['setup-password'], null)).toEqual(['setup-password']);
  expect(wantedSecrets([], null)).toEqual([]);
  const refusal = problem('login-refused', {user: 'admin', tried: ['factory-password', 'site-password']});
  expect(wantedSecrets([], refusal)).toEqual(['site-password']);
  expect(wantedSecrets([], problem('login-setup-refused', {answer: 'too short'}))).toEqual(['setup-password']);
});
