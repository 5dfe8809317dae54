import {expect, test} from 'vitest';
import {readConfiguration} from '#core/configuration/configuration.ts';
import {buildPlan} from '#core/plan/build-plan.ts';
import {createVirtualClock} from '#simulator/virtual-clock.ts';
import {applied} from '../../scripts/frr/desk.ts';
import {replay} from './replay.ts';
import {must, profileOf, talk} from './talk.ts';

/** Sections between lines of the top level, in two grammars; of each the lines as they must be executed. */
const dialects = [
  {
    id: 'cisco-ios',
    firmware: '15.7(3)M2',
    enable: 'FxEnablePassword',
    text: [
      ...['version 15.7', 'interface GigabitEthernet0/1', ' description LAN', ' no shutdown', '!'],
      ...['ip route 10.30.0.0 255.255.0.0 192.168.10.254', 'end', '']
    ],
    executed: [
      ...['configure terminal', 'interface GigabitEthernet0/1', 'description LAN', 'no shutdown', 'exit'],
      ...['ip route 10.30.0.0 255.255.0.0 192.168.10.254', 'end']
    ]
  },
  {
    id: 'yamaha-rtx',
    firmware: '15.02.20',
    enable: 'FxAdminPassword',
    text: [
      ...['ip route 10.20.0.0/16 gateway 192.168.10.254', 'pp select 1', ' pp always-on on', ' pp enable 1'],
      ...['ip route 10.30.0.0/16 gateway 192.168.10.254', '']
    ],
    executed: [
      ...['ip route 10.20.0.0/16 gateway 192.168.10.254', 'pp select 1', 'pp always-on on', 'pp enable 1'],
      ...['pp select none', 'ip route 10.30.0.0/16 gateway 192.168.10.254']
    ]
  }
] as const;

test.each(dialects)('$id: lines are applied in their sections, each accepted', async one => {
  const clock = createVirtualClock({wallMs: 0});
  const unit = replay(`test/fixtures/${one.id}`, {clock});
  const profile = profileOf(one.id);
  const configuration = must(readConfiguration({file: 'x.txt', text: one.text.join('\n'), profile}));
  const plan = must(buildPlan({configuration, profile, before: [], firmware: one.firmware}));
  const {problem, states} = await clock.run(async () => {
    const {logged} = await talk({
      profile,
      transport: unit.transport,
      clock,
      password: 'FxLoginPassword',
      enable: one.enable
    });
    return applied(must(logged).session, plan);
  });
  expect(problem).toBeUndefined();
  expect([...states.values()].every(state => state === 'accepted')).toBe(true);
  expect(
    unit.executed.filter(
      line => !profile.prepare.includes(line) && line !== '' && !line.startsWith('enable') && line !== 'administrator'
    )
  ).toEqual(one.executed);
});
