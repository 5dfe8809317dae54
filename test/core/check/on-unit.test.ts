import {expect, it} from 'vitest';
import type {Check} from '#core/check/check.ts';
import {judge} from '#core/check/judge.ts';
import type {CheckKey} from '#core/check/names.ts';
import {commandsFor, parseObservation} from '#core/check/observe.ts';
import {settle, type Standing} from '#core/check/settle.ts';
import {endingAllows} from '#core/check/summary.ts';
import type {World} from '#simulator/world.ts';
import {clientOn, desk, type Client, type Desk} from '../../simulator/naive-client.ts';
import {checks, profile} from './visit.ts';

/** The checks against a unit that runs its configuration in a world of its own, with no word between the two. */
type Change = (world: World) => void;
const nothing: Change = () => undefined;

it('a healthy site passes every check in the time it takes to come up, and nothing fails on the way', async () => {
  const {last, seen} = await visit([], nothing);
  expect(open(last)).toEqual([
    ['C19', 'not-applicable', 'not-in-order'],
    ['C20', 'unknown', 'not-asked'],
    ['customer', 'unknown', 'not-asked']
  ]);
  expect(seen.has('fail')).toBe(false);
  expect(endingAllows(last.values())).toBe('complete');
});

it.each<[CheckKey, readonly string[], Change]>([
  ['C02', ['onu-off'], nothing],
  ['C03', [], world => world.set(truth => Object.assign(truth.pppoe, {password: 'another'}))],
  ['C04', ['not-in-effect:^ip route 0'], nothing],
  ['C05', [], world => world.set(truth => Object.assign(truth.icmp, {blocked: ['192.0.2.54']}))],
  ['C06', [], world => world.set(truth => Object.assign(truth.dns, {names: {}}))],
  ['C07', [], world => world.set(truth => Object.assign(truth.ntp, {reachable: []}))],
  ['C08', ['not-in-effect:^ip address 192.168.30'], nothing],
  ['C09', ['not-in-effect:^host prn-3f-02'], nothing],
  ['C10', [], world => world.set(truth => Object.assign(truth.lan, {hosts: truth.lan.hosts.map(camera)}))],
  ['C11', ['not-in-effect:^ip route 10.20'], nothing],
  ['C12', ['not-in-effect:^nat destination rule 130'], nothing],
  ['C13', ['not-in-effect:^rule 30 permit udp port 443'], nothing],
  ['C14:br-fukuoka', ['peer-down:br-fukuoka'], nothing],
  ['C14:dc-inzai', ['psk-wrong:dc-inzai'], nothing],
  ['C15', [], world => world.set(truth => Object.assign(truth.center, {suspended: true}))],
  ['C16', ['not-in-effect:^ids$'], nothing],
  ['C17', ['center-push:snmp location moved@30'], nothing]
])('%s alone is red with %j', async (key, faults, change) => {
  const {last} = await visit(faults, change);
  expect([...last.values()].filter(one => one.verdict === 'fail').map(one => one.key)).toEqual([key]);
  const behind = [...last.values()].filter(one => one.cause?.kind === 'depends-on');
  expect(behind.map(one => one.verdict).every(verdict => verdict === 'unknown')).toBe(true);
  expect(behind.every(one => one.cause?.kind === 'depends-on' && one.cause.check === key)).toBe(true);
});

it('a session still held by the line for the old unit is waited for, and nothing fails', async () => {
  const {last, seen} = await visit(['stale-session:300'], nothing);
  expect(seen.has('fail')).toBe(false);
  expect(endingAllows(last.values())).toBe('complete');
});

it('a serial the centre exchanges late is waited for, and nothing fails', async () => {
  const {last, seen} = await visit([], world =>
    world.set(truth => Object.assign(truth.center, {serialAssignedAt: 620}))
  );
  expect(seen.has('fail')).toBe(false);
  expect(last.get('C15')?.verdict).toBe('pass');
});

it('firmware the profile is near: tunnels are unknown, nothing fails but the firmware itself', async () => {
  const {last} = await visit(['unknown-firmware:5.3.0'], nothing, '5.3.0');
  expect([...last.values()].filter(one => one.verdict === 'fail').map(one => one.key)).toEqual(['C01']);
  expect(last.get('C14:hq-tokyo')).toMatchObject({verdict: 'unknown', cause: {kind: 'unreadable'}});
});

type Host = Parameters<Parameters<World['set']>[0]>[0]['lan']['hosts'][number];

/** The entrance camera is there and has an address of its own making: it was refused one. */
function camera(host: Host): Host {
  return host.behind === 'ge1.40' ? {...host, lease: 'never', address: '192.168.40.99'} : host;
}

function open(standings: ReadonlyMap<CheckKey, Standing>) {
  const rest = [...standings.values()].filter(one => one.verdict !== 'pass');
  return rest.map(one => [one.key, one.verdict, one.cause?.kind]);
}

/** Saves (the scenario then moves the cables), looks every five seconds until nothing settles. */
async function visit(faults: readonly string[], change: Change, firmware = '5.2.3') {
  const place = desk({faults: ['staged', ...faults]});
  const {clock, unit} = place;
  const all = checks({identity: {model: 'VSR-n100', serial: 'VN100-24A3-01962', firmware}});
  const standings = new Map<CheckKey, Standing>();
  const seen = new Set<string>();
  await clock.run(async () => {
    const client = await enter(place);
    change(unit.world);
    await client.send('write memory');
    await seconds(place, 40);
    do {
      await seconds(place, 5);
      await look(place, client, {all, standings});
      for (const one of standings.values()) seen.add(one.verdict);
    } while ([...standings.values()].some(one => one.verdict === 'settling'));
  });
  return {last: standings, seen};
}

/** What is typed within 150 ms of the first prompt may be lost. */
async function enter(place: Desk): Promise<Client> {
  const client = clientOn(place.unit.shell('admin', '203.0.113.200', 512), place.clock);
  await client.until(/> $/);
  await seconds(place, 1);
  await client.send('enable', /Password: $/);
  await client.send('Fx-Ena-2026-c3');
  for (const line of profile.prepare) await client.send(line);
  return client;
}

interface Round {
  readonly all: readonly Check[];
  readonly standings: Map<CheckKey, Standing>;
}

async function look({clock}: Desk, client: Client, {all, standings}: Round): Promise<void> {
  for (const check of all.filter(one => standings.get(one.key)?.verdict !== 'pass')) {
    const seen = [];
    for (const command of check.excluded ? [] : commandsFor(check)) {
      const lines = await client.send(command.send);
      seen.push({kind: 'unit' as const, command, observed: parseObservation(profile, command.observation, lines)});
    }
    standings.set(check.key, settle({check, judgement: judge(check, seen), standings, now: clock.monoMs()}));
  }
}

function seconds({clock}: Desk, count: number): Promise<void> {
  return new Promise(resolve => clock.after(count * 1000, resolve));
}
