/** What the centre changed after the unit registered, told from what anybody else did. */
import {describe, expect, test} from 'vitest';
import {isRed, type ReadBack} from '#core/apply/difference.ts';
import {withPushed, type Push} from '#core/apply/pushed.ts';
import {compareReadBack} from '#core/apply/read-back.ts';
import {buildPlan} from '#core/plan/build-plan.ts';
import {backup, configurationOf, factory, profile, value} from '../configuration/shinjuku.ts';

const plan = value(buildPlan({configuration: configurationOf(backup), profile, before: factory, firmware: '5.2.3'}));
const planned = backup.split('\n').slice(3);
const read = (running: readonly string[]): ReadBack => compareReadBack({plan, running, before: factory, profile});
const staged = {differences: read(planned).differences, push: undefined};
const push = (revision: string, lines: number): Push => ({revision, lines});
const said = (back: ReadBack) =>
  back.differences
    .filter(one => one.class !== 'volatile')
    .map(one => [one.class, one.planned, one.running].filter(part => part !== undefined).join(' | '));

const location = planned.map(line => (line === 'snmp location smp-shinjuku-3F-rack1' ? 'snmp location moved' : line));
const route = planned.toSpliced(
  planned.indexOf('ip route 10.0.0.0/8 blackhole distance 250'),
  0,
  'ip route 10.9.0.0/16 192.168.50.2'
);
const noIds = planned.toSpliced(planned.indexOf('ids'), 4);

describe('after the unit told of a change by the centre', () => {
  test.each([
    ['a value', location, 1, ['pushed | snmp location smp-shinjuku-3F-rack1 | snmp location moved']],
    ['a line more', route, 1, ['pushed | ip route 10.9.0.0/16 192.168.50.2']],
    [
      'a section less, by one line',
      noIds,
      1,
      ['pushed | ids', 'pushed | policy standard', 'pushed | exclude 192.168.50.10/32', 'pushed | enable']
    ]
  ] as const)('%s is the centre’s, and not red', (...[, running, lines, differences]) => {
    const back = withPushed(read(running), push('118', lines), staged);
    expect(said(back)).toEqual(differences);
    expect(back.green).toBe(true);
  });
  test('it stays the centre’s at the next reading, and what comes then is not', () => {
    const first = withPushed(read(location), push('118', 1), staged);
    const earlier = {differences: first.differences, push: push('118', 1)};
    expect(said(withPushed(read(location), push('118', 1), earlier))).toEqual(said(first));
    const both = location.toSpliced(1, 0, 'ip route 10.9.0.0/16 192.168.50.2');
    const later = withPushed(read(both), push('118', 1), earlier);
    expect(later.differences.filter(isRed).map(one => one.running)).toEqual(['ip route 10.9.0.0/16 192.168.50.2']);
    expect(withPushed(read(both), push('119', 1), earlier).green).toBe(true);
  });
});

describe('is red as ever', () => {
  test.each([
    ['without a word of the unit about it', undefined, staged],
    ['where nothing was read back since something was sent', push('118', 1), undefined],
    ['where the centre’s change was there before', push('118', 1), {...staged, push: push('118', 1)}]
  ] as const)('%s', (_, told, earlier) => {
    const back = withPushed(read(location), told, earlier);
    expect([said(back)[0]?.split(' | ')[0], back.green]).toEqual(['changed', false]);
  });
  test('what was red before the centre changed something', () => {
    const earlier = {differences: read(location).differences, push: undefined};
    const both = location.toSpliced(1, 0, 'ip route 10.9.0.0/16 192.168.50.2');
    const back = withPushed(read(both), push('118', 1), earlier);
    expect(said(back)).toEqual([
      'changed | snmp location smp-shinjuku-3F-rack1 | snmp location moved',
      'pushed | ip route 10.9.0.0/16 192.168.50.2'
    ]);
    expect(back.green).toBe(false);
  });
  test('everything, where more differs than the centre changed', () => {
    const both = location.toSpliced(1, 0, 'ip route 10.9.0.0/16 192.168.50.2');
    const back = withPushed(read(both), push('118', 1), staged);
    expect(back.differences.filter(isRed)).toHaveLength(2);
  });
});
