import {expect, test} from 'vitest';
import {orderFolder, program, temporary} from './program.ts';

test('near firmware is saved with --accept firmware-near alone, and that is called no unknown finding', async () => {
  const order = orderFolder('swap-shinjuku', {endsAt: 'staged', firmware: ['5.2.3', '5.4.x']});
  const data = temporary();
  const swap = (...more: readonly string[]) =>
    program(data, 'swap', '--order', order, '--out', temporary(), '--faults', 'unknown-firmware:5.4.0', ...more);
  const held = await swap();
  expect([held.code, held.outcome.problem?.kind]).toEqual([2, 'firmware-near']);
  expect(held.stderr).toContain('--accept firmware-near=');
  const given = await swap('--accept', 'firmware-near=CC-88');
  expect([given.code, given.outcome.result]).toEqual([0, 'staged']);
  expect(given.stderr).not.toContain('--accept firmware-near');
});
