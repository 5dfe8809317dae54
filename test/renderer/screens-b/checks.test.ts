import {describe, expect, it} from 'vitest';
import type {CheckView} from '#core/contract/snapshot.ts';
import {triedOf} from '#renderer/src/steps/centre/tried.ts';
import {countsOf, groupsOf, isWired, mayHaveWord, wordFor} from '#renderer/src/steps/verify/groups.ts';
import {isStale, isVerifying} from '#renderer/src/steps/witness/showing.ts';
import {opened} from '../screens-a/visit.ts';

const check = (key: CheckView['key'], verdict: CheckView['verdict'], more: Partial<CheckView> = {}): CheckView => ({
  key,
  id: key.startsWith('C14') ? 'C14' : (key as CheckView['id']),
  verdict,
  cause: null,
  side: null,
  measured: '',
  leftMs: null,
  ...more
});

describe('the checks on screen', () => {
  const checks = [
    check('C01', 'pass'),
    check('C18', 'not-applicable'),
    check('C03', 'settling'),
    check('C14:hq', 'pass'),
    check('C14:fukuoka', 'fail'),
    check('C20', 'unknown', {cause: {kind: 'not-asked'}})
  ];

  it('shows first what failed, then what moves by itself, then what people have to answer, then what is good', () => {
    expect(groupsOf(checks).map(group => group.id)).toEqual(['vpn', 'internet', 'centre', 'settings']);
  });

  it('folds away what passed and what is not asked for, and nothing else', () => {
    const vpn = groupsOf(checks).find(group => group.id === 'vpn');
    expect(vpn?.open.map(one => one.key)).toEqual(['C14:fukuoka']);
    expect(vpn?.passed.map(one => one.key)).toEqual(['C14:hq']);
  });

  it('counts neither unknown nor waived as passed, and what is not asked for not at all', () => {
    expect(countsOf([...checks, check('C05', 'waived')])).toEqual({all: 6, pass: 2, waiting: 1, open: 3});
  });

  it('tells what was looked at before the cables were moved from what needs them', () => {
    expect(isWired([check('C01', 'pass'), check('C18', 'not-applicable')])).toBe(false);
    expect(isWired([...checks, check('customer', 'unknown')])).toBe(true);
  });

  it('takes the centre’s word on an open check, not on a good one and not for what the centre is asked anyway', () => {
    expect(mayHaveWord(check('C14:fukuoka', 'fail'))).toBe(true);
    expect(mayHaveWord(check('C03', 'pass'))).toBe(false);
    expect(mayHaveWord(check('C20', 'unknown'))).toBe(false);
  });

  it('finds the word on exactly this check', () => {
    const word = {
      gate: 'open-check',
      subject: 'C14:fukuoka',
      name: '佐藤',
      number: '88',
      at: '2026-11-22T04:00:00Z'
    } as const;
    expect(wordFor({words: [word]}, 'C14:fukuoka')?.number).toBe('88');
    expect(wordFor({words: [word]}, 'C14:hq')).toBeUndefined();
    expect(wordFor({words: [{...word, gate: 'change'}]}, 'C14:fukuoka')).toBeUndefined();
  });
});

describe('what people answered', () => {
  const said = (good: boolean, at: string) =>
    ({by: 'customer', good, name: '山本', number: '', words: '受発注', at}) as const;
  const absent = {about: 'visit', text: '業務確認：未確認（ご担当不在）', at: '2026-11-22T04:10:00Z'} as const;

  it('holds the newest of the customer’s answers, also when it was that nobody could try', () => {
    expect(triedOf({said: [], notes: []})).toBeUndefined();
    expect(triedOf({said: [], notes: [absent]})?.is).toBe('absent');
    expect(triedOf({said: [said(true, '2026-11-22T04:20:00Z')], notes: [absent]})?.is).toBe('good');
    expect(triedOf({said: [said(false, '2026-11-22T04:00:00Z')], notes: [absent]})?.is).toBe('absent');
  });

  it('knows when the centre’s answer has not entered the checks', () => {
    const people = {
      ...opened.people,
      said: [{by: 'centre', good: true, name: '佐藤', number: '77', words: '', at: '2026-11-22T04:09:00Z'} as const]
    };
    const open = check('C20', 'unknown', {cause: {kind: 'not-asked'}});
    expect(isStale({people, checks: [open], ending: null})).toBe(true);
    expect(isStale({people, checks: [check('C20', 'pass')], ending: null})).toBe(false);
    expect(isStale({people: opened.people, checks: [open], ending: null})).toBe(false);
  });

  it('ends by itself only what looks again and again', () => {
    const work = {is: 'running', step: '', booting: false, trying: null, lines: null, tookMs: 0} as const;
    expect(isVerifying({work: {...work, work: 'verify'}})).toBe(true);
    expect(isVerifying({work: {...work, work: 'stage'}})).toBe(false);
    expect(isVerifying({work: {is: 'idle'}})).toBe(false);
  });
});
