import {describe, expect, test} from 'vitest';
import {checkIds, verdicts} from '#core/check/names.ts';
import {endings} from '#core/procedure/ending.ts';
import {gateIds, stepIds} from '#core/procedure/names.ts';
import {problem, type Problem, type ProblemKind} from '#core/problem.ts';
import type {ProblemWords} from '#words/problem.ts';
import {problemNumbers} from '#words/number.ts';
import {sayProblem, words, type Language} from '#words/words.ts';
import {frozenNumbers} from './numbers.ts';

const kinds = Object.keys(problemNumbers) as ProblemKind[];
const languages: readonly Language[] = ['ja', 'en'];

describe('problem numbers', () => {
  test('each number belongs to one kind', () => {
    const numbers = Object.values(problemNumbers);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test('a number that was given once stays with its kind and is never used for another', () => {
    for (const [number, kind] of Object.entries(frozenNumbers)) {
      const users = kinds.filter(one => problemNumbers[one] === number);
      expect(
        users.filter(one => one !== kind),
        `${number} was ${kind}`
      ).toEqual([]);
    }
    for (const kind of kinds) expect(frozenNumbers[problemNumbers[kind]], `${kind} is not frozen yet`).toBe(kind);
  });
});

describe.each(languages)('words in %s', language => {
  test.each(kinds)('%s says what it is, what it means and what to do next', kind => {
    const said = sayProblem(language, exampleOf(kind));
    expect(said.number).toMatch(/^P-[1-79]\d\d$/);
    for (const part of [said.title, said.means, said.next]) {
      expect(part.length).toBeGreaterThan(5);
      expect(part).not.toMatch(/undefined|\[object|NaN|null/);
    }
    expect(said.next.trim()).toMatch(/[.。]$/);
  });

  test('no two kinds share a title or a whole text', () => {
    const texts = kinds.map(kind => sayProblem(language, exampleOf(kind)).title);
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });

  test('every check, verdict, cause, step, gate and ending is named', () => {
    const {checks, visit} = words(language);
    for (const id of checkIds) expect(checks.labels[id]).toBeTruthy();
    for (const verdict of verdicts) expect(checks.verdicts[verdict]).toBeTruthy();
    for (const cause of Object.values(checks.causes)) expect(cause.next).toBeTruthy();
    for (const step of stepIds) expect(visit.steps[step]).toBeTruthy();
    for (const gate of gateIds) expect(visit.gates[gate].closed).toBeTruthy();
    for (const ending of endings) expect(visit.endings[ending].title).toBeTruthy();
  });
});

test('a language that lacks the words of one kind does not compile', () => {
  const {'port-busy': left, ...rest} = words('ja').problems;
  // @ts-expect-error the words of port-busy are missing
  const lacking: ProblemWords = rest;
  expect(Object.keys(lacking)).not.toContain('port-busy');
  expect(left.title).toBeTruthy();
});

test('whose side it looks like is said as a suspicion, in the words of the field', () => {
  expect(words('ja').checks.sides).toEqual({
    ours: '自側要因の疑い',
    theirs: '対向側要因の疑い',
    undecided: '判断できない'
  });
});

test('a finding is called by its kind, with what it is about', () => {
  const ja = words('ja');
  expect(ja.sayFinding({id: 'vpn-secret:dc-inzai', rank: 'centre'})).toBe(
    '［センター確認］VPN の鍵（dc-inzai）：一致しません。値は表示しません。（項目 vpn-secret:dc-inzai）'
  );
  expect(ja.sayFinding({id: 'no-such-kind:x', rank: 'note'})).toContain('設定値');
});

test('a finding shows both sides next to each other, each with its place, and which is newer', () => {
  const finding = {
    ...({id: 'vpn-remote:br-fukuoka', rank: 'centre', order: null, unit: null, newer: 'sheet', secret: false} as const),
    sheet: {worksheet: '⑤VPN', cell: 'B15', shown: '198.51.100.43'},
    configuration: {fileLine: 281, shown: '198.51.100.33'}
  };
  const ja = words('ja');
  expect(ja.findingPlaces(finding)).toBe(
    'シート「⑤VPN」B15 「198.51.100.43」 ⇔ 設定ファイル 281 行目 「198.51.100.33」（シートの方が新しい）'
  );
  expect(words('en').findingPlaces(finding)).toContain('the sheet is newer');
  const hidden = {...finding, secret: true, sheet: {...finding.sheet, shown: null}};
  expect(ja.findingPlaces(hidden)).not.toContain('198.51');
});

/** Facts that fit every kind at once: the words of a kind take from them what they need. */
function exampleOf(kind: ProblemKind): Problem {
  const facts = {
    ...{detail: '例', file: 'order.json', order: 'VSR-1', ending: 'complete', stored: 2, given: 1, contract: 'UG2V-1'},
    ...{status: 'suspended', expected: 'abcdef0123456789', found: '9876543210fedcba', why: 'missing', limit: 'time'},
    ...{
      allowed: 5000,
      template: '9.9',
      faults: [],
      changes: [],
      change: 'abcd12',
      profile: 'vsr',
      line: 3,
      column: 4,
      path: 'a.b',
      pinned: 'abcdef01'
    },
    ...{gate: 'line', subject: '12', attempts: 1, serials: ['VN100-24A3-01962']},
    ...{findings: [], secret: 'site-password', port: 'COM3', words: 'code', host: '192.168.254.254', waitedMs: 3000},
    ...{
      part: 'kex',
      during: '設定の投入',
      bauds: [9600, 115200],
      prompt: 'boot>',
      question: 'yes/no?',
      after: 'reload'
    },
    ...{
      command: 'show version',
      fragment: 'show ver',
      tries: 3,
      user: 'admin',
      tried: ['site-password'],
      seconds: 60,
      answer: ['% No']
    },
    ...{
      now: 'COM5',
      offered: ['publickey'],
      wanted: 'state',
      serial: 'VN100-1',
      differences: [],
      firmware: '5.3.0',
      text: 'hostname x',
      mode: 'config'
    },
    ...{from: 1, to: 2, state: 'differs', checks: ['C14:br-fukuoka'], folder: 'out', movedTo: 'x.bad', known: 1},
    ...{operation: 'append', code: 'EIO', seq: 3, name: 'blob', character: '𠮷', codePoint: 'U+20BB7'}
  };
  // Kinds whose fact of one name has another shape than most.
  const own: Partial<Record<ProblemKind, object>> = {
    'unit-serial-other': {expected: ['VN100-1']},
    'unit-carries-old-revision': {differences: 3},
    'sheet-archive-unsafe': {why: 'ratio'},
    'configuration-truncated': {why: 'lines'},
    'configuration-locked': {answer: 'E-2102'},
    'store-newer': {found: 9},
    'journal-broken': {why: 'hash'},
    'layout-unknown': {layout: 'vsr-9', known: ['vsr-3.2']},
    'profile-lacks': {lacks: 'serial'},
    'profile-wrong': {faults: [{kind: 'slow', path: 'errors.0', line: 3, detail: '12 ms'}]},
    'profile-not-proved': {failed: ['wake']},
    'profile-spare-other': {given: 'VN100-1', found: 'VN100-2'},
    'order-of-other-work': {given: 'install', wanted: 'swap'},
    'folder-holds-other': {names: ['photo.jpg']},
    'statement-stale': {answered: '7K4M-Q3', shown: '9ACD-EF'},
    'photo-refused': {why: 'heic'},
    'not-now': {why: 'idle'},
    'gate-closed': {missing: [{what: 'staged', at: 'staging'}]},
    fault: {id: 'a1b2c3'}
  };
  return problem(kind, {...facts, ...own[kind]} as never);
}
