import {expect, test} from 'vitest';
import {readFileSync} from 'node:fs';
import {readProfile} from '#core/device/profile-file.ts';
import {instantIn} from '#core/unit/unit-clock.ts';

const file = new URL('../../../resources/profiles/vsr.yaml', import.meta.url);
const profile = readProfile(readFileSync(file, 'utf8'), 'vsr.yaml');
if (!profile.ok || !profile.value.identify.clock) throw new Error('the shipped profile asks no clock');
const {clock} = profile.value.identify;

test.each([
  ['Sun Nov 22 03:44:10 2026 JST (source: ntp)', Date.UTC(2026, 10, 21, 18, 44, 10)],
  ['Thu Jan  1 00:00:05 2015 UTC (source: rtc)', Date.UTC(2015, 0, 1, 0, 0, 5)],
  ['Thu Feb 29 23:59:59 2024 JST', Date.UTC(2024, 1, 29, 14, 59, 59)]
])('%s', (line, ms) => {
  expect(instantIn(clock, line)).toBe(ms);
});

test.each([
  '',
  'Sun Nov 22 03:44:10 2026 CEST (source: ntp)',
  'Sun Nix 22 03:44:10 2026 JST',
  '% Clock not set',
  'vsr# '
])('no instant: %s', line => {
  expect(instantIn(clock, line)).toBeUndefined();
});
