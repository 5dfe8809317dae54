import {expect, test} from 'vitest';
import {deskOf, visitOn} from './desk.ts';

test('a staged swap ends complete on a healthy site', async () => {
  const desk = await deskOf();
  const {result, visit} = await visitOn(desk);
  console.log(
    JSON.stringify(result),
    [...visit.live.job.checks.values()].map(c => `${c.key} ${c.verdict} ${JSON.stringify(c.cause)} ${c.measured}`)
  );
  for (const r of desk.disk.records.values())
    for (const e of r) {
      const d = JSON.parse(e.bytes);
      if (d.kind === 'console') for (const x of d.data.entries) process.env.SHOW && console.log(x.at, x.from, x.text);
      else process.env.SHOW && console.log('EVENT', d.kind, JSON.stringify(d.data).slice(0, 300));
    }
  expect(result).toEqual({ok: true, value: 'complete'});
});
