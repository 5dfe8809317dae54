import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Difference, DifferenceClass, ReadBack} from '#core/apply/difference.ts';
import {carries, compareReadBack} from '#core/apply/read-back.ts';
import {buildPlan} from '#core/plan/build-plan.ts';
import type {Plan, PlanLine} from '#core/plan/plan.ts';
import {backup, byHand, configurationOf, factory, profile, value} from '../configuration/shinjuku.ts';

const plan = value(buildPlan({configuration: configurationOf(backup), profile, before: factory, firmware: '5.2.3'}));
const exact = backup.split('\n').slice(3);

const compare = (running: readonly string[], of: Plan = plan): ReadBack =>
  compareReadBack({plan: of, running, before: factory, profile});
const planOf = (...lines: readonly string[]): Plan =>
  value(buildPlan({configuration: byHand(...lines), profile, before: [], firmware: '5.2.3'}));
const compareWith = (of: Plan, ...running: readonly string[]): ReadBack =>
  compareReadBack({plan: of, running, before: [], profile});
const classes = (back: ReadBack): readonly DifferenceClass[] => back.differences.map(one => one.class);
const serious = (back: ReadBack): readonly Difference[] =>
  back.differences.filter(one => ['missing', 'extra', 'changed', 'pending'].includes(one.class));

describe('the backup applied and read back', () => {
  test('exactly: green, and every line of the plan is proved', () => {
    const back = compare(exact);
    expect(serious(back)).toEqual([]);
    expect(back.green).toBe(true);
    expect(back.proved.size).toBe(plan.lines.length);
    expect(classes(back)).toEqual(['volatile']);
  });
  test('with nothing applied: the factory leftovers are red and named as found before', () => {
    const back = compare(factory);
    expect(back.green).toBe(false);
    expect(serious(back).filter(one => one.running === 'ip dhcp pool MAINT')).toEqual([
      {
        class: 'extra',
        section: 'ip dhcp pool MAINT',
        planned: 'no ip dhcp pool MAINT',
        running: 'ip dhcp pool MAINT',
        foundBefore: true
      }
    ]);
  });
});
