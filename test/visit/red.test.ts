import {describe, expect, test} from 'vitest';
import type {Standing} from '#core/check/settle.ts';
import {deskOf, visitOn} from './desk.ts';

/** What leans on a check: when it is red, these read unknown and name it. */
const reds = [
  'c02',
  'c03',
  'c04',
  'c05',
  'c06',
  'c07',
  'c08',
  'c09',
  'c10',
  'c11',
  'c12',
  'c13',
  'c14',
  'c15',
  'c16',
  'c17',
  'c18'
];

describe('each machine check turns red alone', () => {
  test.each(reds)('%s', async scenario => {
    const id = scenario.toUpperCase();
    const reload = scenario === 'c18';
    const desk = await deskOf({
      scenario,
      change: opened => ({
        ...opened,
        material: {...opened.material, order: {...opened.material.order, reload}}
      })
    });
    const {result, visit} = await visitOn(desk);
    const checks = [...visit.live.job.checks.values()];
    const red = checks.filter(one => one.verdict === 'fail');
    expect(red.map(one => one.id)).toEqual([id]);
    expect(checks.filter(one => !explained(one, id)).map(told)).toEqual([]);
    expect(result).toEqual({ok: true, value: 'partial'});
  });
});

describe('a staged order with a red check is not staged', () => {
  test.each(['c08', 'c12', 'c13', 'c16', 'c18'])('%s', async scenario => {
    const desk = await deskOf({
      scenario,
      change: opened => ({
        ...opened,
        material: {
          ...opened.material,
          order: {...opened.material.order, endsAt: 'staged', reload: scenario === 'c18'}
        }
      })
    });
    const {result, visit} = await visitOn(desk);
    const red = [...visit.live.job.checks.values()].filter(one => one.verdict === 'fail').map(one => one.id);
    expect([result, red]).toEqual([{ok: true, value: 'partial'}, [scenario.toUpperCase()]]);
  });
});

/** Passed, does not apply, is a person's, is the red one, or is unknown because of it. */
function explained({id, verdict, cause}: Standing, red: string): boolean {
  if (verdict === 'pass' || verdict === 'not-applicable') return true;
  if (id === red || id === 'C20' || id === 'customer') return true;
  return verdict === 'unknown' && cause?.kind === 'depends-on' && cause.check === red;
}

function told({key, verdict, cause, measured}: Standing): string {
  return `${key} ${verdict} ${JSON.stringify(cause)} ${measured}`;
}
