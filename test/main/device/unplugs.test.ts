import {expect, test} from 'vitest';
import {unplugged} from '../../../scripts/unplugs.ts';
import {lacks} from '../../house/offers.ts';

test.skipIf(lacks('pty'))(
  'an adapter pulled at random moments, back under another name or with another unit first: each start goes on, and the unit ends as if nobody had touched it',
  {timeout: 180_000},
  async () => {
    const {left: wanted} = await unplugged({seed: 21, mostPulls: 0, wanted: undefined});
    let [pulls, elsewhere] = [0, 0];
    for (let seed = 22; pulls < 12; seed += 1) {
      const one = await unplugged({seed, mostPulls: 12 - pulls, wanted});
      expect(one.faults).toEqual([]);
      pulls += one.pulls;
      elsewhere += one.renamed + one.strangers;
    }
    expect(elsewhere).toBeGreaterThan(0);
  }
);
