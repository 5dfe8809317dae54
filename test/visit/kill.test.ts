import {beforeAll, describe, expect, test} from 'vitest';
import {killOnce, undisturbed, type Undisturbed} from '../../scripts/kills.ts';
import {lacks} from '../house/offers.ts';

/** Parts of the way at which the program is killed: start-up, login, the lines, the save, the report. */
const parts = [0.1, 0.35, 0.65, 0.95];

describe.skipIf(lacks('pty'))('killed on a real pty', () => {
  let wanted: Undisturbed;

  beforeAll(async () => {
    wanted = await undisturbed(11);
  }, 60_000);

  test.each(parts)('at %d of its way, and started again: as if nothing had happened', {timeout: 90_000}, async part => {
    const {faults, result, starts} = await killOnce({seed: 12, atMs: wanted.tookMs * part, wanted});
    expect(faults).toEqual([]);
    expect(['staged', 'verified']).toContain(result);
    expect(starts).toBe(1);
  });
});
