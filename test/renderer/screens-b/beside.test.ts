import {describe, expect, it} from 'vitest';
import {handLists} from '#core/job/deeds.ts';
import {handItems} from '#core/procedure/hands.ts';
import {lastName, reachedCall, scriptLines, type Call} from '#renderer/src/drawer/calls.ts';
import {exceptionsOf} from '#renderer/src/drawer/exceptions.ts';
import {asksNow, nightOf} from '#renderer/src/drawer/night.ts';
import {timer} from '#renderer/src/drawer/timer.ts';
import {opened} from '../screens-a/visit.ts';

const at = (time: string): number => Date.parse(`2026-11-22T${time}:00+09:00`);
const iso = (time: string): string => new Date(at(time)).toISOString();

describe('the night’s clock', () => {
  const stopped = {stoppedAt: iso('03:41'), rollbackAt: iso('04:20'), restoredAt: null, leftAt: null};

  it('does not stand there before traffic stops', () => {
    expect(nightOf({...stopped, stoppedAt: null}, at('03:50'))).toBeNull();
  });

  it('counts from the stop, and what is left until somebody decides on going back', () => {
    const night = nightOf(stopped, at('03:57'));
    expect(night?.elapsedMs).toBe(16 * 60_000);
    expect(night?.rollback).toMatchObject({leftMs: 23 * 60_000, counts: true, tone: 'plain'});
  });

  it('turns amber ten minutes before, red once it is over', () => {
    expect(nightOf(stopped, at('04:11'))?.rollback?.tone).toBe('attention');
    expect(nightOf(stopped, at('04:21'))?.rollback?.tone).toBe('bad');
  });

  it('stands still once traffic was seen restored', () => {
    const night = nightOf({...stopped, restoredAt: iso('03:57')}, at('05:00'));
    expect(night?.elapsedMs).toBe(16 * 60_000);
    expect(night?.rollback).toMatchObject({counts: false, tone: 'plain'});
  });

  it('asks on time though nothing new came from the host, and no more once the host knows of an answer', () => {
    const people = {rollbackDue: false, rollbackAt: iso('04:20'), restoredAt: null, leftAt: null};
    expect(asksNow(people, at('04:10'), at('04:19'))).toBe(false);
    expect(asksNow(people, at('04:10'), at('04:20'))).toBe(true);
    expect(asksNow(people, at('04:25'), at('04:26'))).toBe(false);
    expect(asksNow({...people, rollbackDue: true}, at('04:25'), at('04:26'))).toBe(true);
    expect(asksNow({...people, restoredAt: iso('04:15')}, at('04:10'), at('04:30'))).toBe(false);
  });

  it('writes spans as a clock', () => {
    expect(timer(16 * 60_000 + 20_000)).toBe('0:16:20');
    expect(timer(-5)).toBe('0:00:00');
  });
});

describe('the call pad', () => {
  const call = (more: Partial<Call>): Call => ({
    purpose: 'start',
    from: iso('03:18'),
    until: iso('03:25'),
    reached: true,
    name: '佐藤',
    number: '4471',
    ...more
  });

  it('offers who answered last, not who did not answer', () => {
    const calls = [call({}), call({name: '井上', purpose: 'decide'}), call({reached: false, name: ''})];
    expect(lastName(calls)).toBe('井上');
    expect(lastName([])).toBe('');
  });

  it('takes a call for made only when somebody answered it', () => {
    const missed = call({purpose: 'monitoring', reached: false, name: '', number: ''});
    expect(reachedCall([missed], 'monitoring')).toBeUndefined();
    expect(reachedCall([missed, call({purpose: 'monitoring'})], 'monitoring')?.number).toBe('4471');
  });

  it('has read aloud: contract, line, site, old, new, ticket; an installation has no old unit', () => {
    expect(scriptLines(opened.paper).map(one => one.id)).toEqual(['contract', 'line', 'site', 'old', 'new', 'ticket']);
    expect(scriptLines({...opened.paper, oldUnit: null}).map(one => one.id)).not.toContain('old');
  });
});

describe('lists for the hands', () => {
  it('asks eight points of a removed unit, and none where nothing is removed', () => {
    expect(handItems('inspection', 'swap')).toHaveLength(8);
    expect(handItems('inspection', 'install')).toEqual([]);
    expect(handItems('leaving', 'install')).not.toContain('old-packed');
  });

  it('never asks the same thing twice in one visit', () => {
    for (const workType of ['swap', 'install'] as const) {
      const all = handLists.flatMap(list => handItems(list, workType));
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('records what is not in order, with what was written of it, and nothing else', () => {
    expect(exceptionsOf({})).toEqual([]);
    expect(exceptionsOf({lamps: ' ge2 が消灯 '})).toEqual([{item: 'lamps', note: 'ge2 が消灯'}]);
  });
});
