import {expect, test} from 'vitest';
import {emptyJob} from '#core/job/state.ts';
import {accessOf} from '#main/host/access.ts';
import {stagedDesk} from '../../visit/reach-desk.ts';

const {material} = (await stagedDesk([])).opened;
const common = {job: emptyJob('T-1'), passwords: {setup: [], site: undefined, enable: undefined}};

test.each([
  [9600, [9600], [9600, 115200, 38400, 57600, 19200]],
  [38400, [9600], [38400, 9600, 115200, 57600, 19200]],
  [9600, [4800, 9600], [9600, 4800, 115200, 38400, 57600, 19200]]
])('at %i baud by the order and %j by the profile, the usual speeds follow, each once', (baud, own, bauds) => {
  const {profile} = material;
  const serial = {...profile.transport.serial, bauds: own};
  const tuned = {...material, profile: {...profile, transport: {...profile.transport, serial}}};
  expect(accessOf({...common, material: tuned, target: {kind: 'serial', path: 'COM1', baud}}).bauds).toEqual(bauds);
});

test('SSH has no speed to look for', () => {
  const target = {kind: 'ssh', host: '192.0.2.1', port: 22, hostKey: undefined} as const;
  expect(accessOf({...common, material, target}).bauds).toEqual([]);
});
