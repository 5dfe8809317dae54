import {describe, expect, test} from 'vitest';
import type {Finding} from '#core/plan/finding.ts';
import {problem} from '#core/problem.ts';
import {answered, unanswered} from '#renderer/src/steps/entry/conditions.ts';
import {placesOf} from '#renderer/src/steps/prepare/places.ts';
import {exceptions, itemsOf, judged, spareOf, type Seen} from '#renderer/src/steps/prepare/preflight.ts';
import {opened} from './visit.ts';

const port = {path: 'COM7', maker: '', ids: '', lastUsed: false, training: false};
const fine: Seen = {
  papers: 'whole',
  ports: {ports: [port], problem: null},
  battery: {level: 0.9, charging: false},
  spare: undefined
};

describe('出発前点検', () => {
  test('all in order is one press', () => {
    expect(exceptions(itemsOf(fine, new Map()))).toBe(0);
  });
  test('no adapter is an exception, ports that cannot be listed are unknown', () => {
    expect(judged({...fine, ports: {ports: [], problem: null}}).adapter).toBe('attention');
    expect(judged({...fine, ports: {ports: [], problem: problem('ports-not-listed', {words: ''})}}).adapter).toBe(
      'unknown'
    );
  });
  test('papers that stop the work, a half empty battery and another spare show', () => {
    expect(judged({...fine, papers: 'stop'}).papers).toBe('attention');
    expect(judged({...fine, papers: undefined}).papers).toBe('unknown');
    expect(judged({...fine, battery: {level: 0.3, charging: false}}).battery).toBe('attention');
    expect(judged({...fine, battery: {level: 0.3, charging: true}}).battery).toBe('ok');
    expect(judged({...fine, battery: undefined}).battery).toBe('unknown');
    expect(judged({...fine, spare: 'other'}).spare).toBe('attention');
    expect(judged({...fine, spare: 'candidate'}).spare).toBe('ok');
  });
  test('what a person says wins over what the laptop thinks', () => {
    const items = itemsOf({...fine, ports: {ports: [], problem: null}}, new Map([['adapter', 'ok']]));
    expect(items.find(one => one.item === 'adapter')?.state).toBe('ok');
  });
  test('a label is compared with the order', () => {
    expect(['NEW-1', 'NEW-2', 'OLD-1', 'X'].map(serial => spareOf(opened.paper, serial))).toEqual([
      'ordered',
      'candidate',
      'old',
      'other'
    ]);
  });
});

test('a disagreement shows every place that has a say in it, and a line the file does not have is no line', () => {
  const finding: Finding = {
    id: 'wan-address',
    rank: 'stop',
    sheet: {worksheet: '①WAN', cell: 'F10', shown: '203.0.113.46'},
    configuration: {fileLine: 0, shown: null},
    order: null,
    unit: '203.0.113.45',
    newer: 'unknown',
    secret: false
  };
  expect(placesOf(finding)).toEqual([
    {where: 'sheet', place: '①WAN F10', line: undefined, shown: '203.0.113.46'},
    {where: 'configuration', place: '', line: undefined, shown: null},
    {where: 'unit', place: '', line: undefined, shown: '203.0.113.45'}
  ]);
});

test('the rules of a site are recorded whole or not at all', () => {
  const some = {photos: false, lan: false, usb: true, onuRestart: true};
  expect(unanswered(some)).toBe(1);
  expect(answered(some)).toBeUndefined();
  expect(answered({...some, powerOff: false})).toEqual({...some, powerOff: false});
});
