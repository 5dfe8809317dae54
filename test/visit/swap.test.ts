import {expect, test} from 'vitest';
import {deskOf, visitOn} from './desk.ts';

test('a staged swap ends complete on a healthy site: the unit carries the plan and has saved it', async () => {
  const desk = await deskOf();
  const {result} = await visitOn(desk);
  expect(result).toEqual({ok: true, value: 'complete'});
  const {running, startup, saves, pending} = desk.unit.inspect();
  expect(startup).toBe(running);
  expect([saves, pending]).toEqual([1, []]);
});

test('an installation ends complete too', async () => {
  const desk = await deskOf({order: 'install-kawasaki', scenario: 'install'});
  const {result} = await visitOn(desk);
  expect(result).toEqual({ok: true, value: 'complete'});
});
