import {expect, test} from 'vitest';
import type {CallRecord} from '#core/report/people.ts';
import {prefilled} from '#core/report/prefilled.ts';
import {nobody} from './people.ts';
import {reportFacts} from './example.ts';

test('what nobody entered is filled; each thing a person enters counts as typed, its clock as filled', () => {
  const quiet = prefilled(reportFacts({people: nobody}));
  expect(quiet.total).toBe(quiet.filled + quiet.typed);
  const call: CallRecord = {
    purpose: 'start',
    reached: true,
    name: '監視 太郎',
    number: '4419',
    from: {wallMs: 0, zoneMinutes: 540},
    until: {wallMs: 60_000, zoneMinutes: 540}
  };
  const called = prefilled(reportFacts({people: {...nobody, calls: [call]}}));
  expect([called.filled - quiet.filled, called.typed - quiet.typed]).toEqual([2, 4]);
});

test('what is empty or not known counts neither way', () => {
  const facts = reportFacts({people: nobody});
  const times = facts.times.map(one => ({...one, at: null}));
  const known = facts.times.filter(one => one.at !== null).length;
  expect(prefilled({...facts, times}).total).toBe(prefilled(facts).total - 2 * known);
  const note = {text: '', at: {wallMs: 0, zoneMinutes: 540}};
  expect(prefilled(reportFacts({people: {...nobody, notes: [note]}})).typed).toBe(prefilled(facts).typed);
});

test('a time that was told to a person is not one of a clock', () => {
  const facts = reportFacts({people: nobody});
  const told = facts.times.map(one => (one.kind === 'monitoring' ? {...one, source: 'centre' as const} : one));
  const [clock, person] = [prefilled(facts), prefilled({...facts, times: told})];
  expect([person.filled, person.typed]).toEqual([clock.filled - 1, clock.typed + 2]);
});
