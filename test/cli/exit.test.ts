import {join} from 'node:path';
import {expect, test} from 'vitest';
import {orderFolder, program, temporary} from './program.ts';

test('a red check on a staged order is for a person to look at: exit 2, partial, a report all the same', async () => {
  const order = orderFolder('swap-shinjuku', {endsAt: 'staged'});
  const out = join(temporary(), 'report');
  const ran = await program(temporary(), 'swap', '--order', order, '--scenario', 'c12', '--out', out);
  expect([ran.code, ran.outcome.result, ran.outcome.checks['fail']]).toEqual([2, 'partial', 1]);
  expect(ran.outcome.files).toContain('manifest.json');
});

test('a unit that did not keep what it said to have saved stops a staged order, and the check says why', async () => {
  const order = orderFolder('swap-shinjuku', {endsAt: 'staged'});
  const ran = await program(temporary(), 'swap', '--order', order, '--scenario', 'c17', '--out', temporary());
  expect([ran.code, ran.outcome.problem?.kind, ran.outcome.checks['fail']]).toEqual([2, 'save-not-proved', 1]);
});
