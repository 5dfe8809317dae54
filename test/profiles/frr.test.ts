import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {readProfile} from '#core/device/profile-file.ts';
import {qualify} from '#core/qualify/qualify.ts';
import {createClock, systemRandom} from '#main/clock.ts';
import {startFrr} from '../../scripts/frr/unit.ts';
import {wireTo, ways} from '../../scripts/frr/desk.ts';
import {lacks} from '../house/offers.ts';
import {must} from './talk.ts';

/** More than a screen, so that its pager would show. */
const first = Array.from({length: 40}, (_, at) => `ip route 10.0.${at}.0/24 Null0`).join('\n');

test.skipIf(lacks('frr')).each(ways)('a real FRR proves the profile frr by %s, and is as before', async way => {
  const yaml = readFileSync('resources/profiles/frr.yaml', 'utf8');
  const unit = await startFrr(`${first}\n`);
  try {
    const before = unit.vtysh('show running-config');
    const wire = await wireTo(unit, way);
    const {steps} = must(
      await qualify(
        {
          profile: must(readProfile(yaml, 'frr.yaml')),
          transport: await wire.open(),
          clock: createClock(),
          random: systemRandom,
          bauds: [],
          user: '',
          credentials: [],
          setupPassword: undefined,
          enablePassword: undefined,
          tell: () => undefined
        },
        'frr-unit'
      )
    );
    const open = steps.filter(one => one.result !== 'passed');
    expect(open.filter(one => one.result === 'failed')).toEqual([]);
    // FRR shows nothing of what it would start with.
    expect(open.map(one => one.step)).toEqual(['saved-state']);
    expect(unit.vtysh('show running-config')).toBe(before);
  } finally {
    await unit.close();
  }
});
