import {readFileSync} from 'node:fs';
import type {Check, FoundUnit} from '#core/check/check.ts';
import {expect as expectations, type Expected} from '#core/check/expectation.ts';
import {judge} from '#core/check/judge.ts';
import type {Seen} from '#core/check/judgement.ts';
import type {CheckKey} from '#core/check/names.ts';
import {commandsFor, parseObservation} from '#core/check/observe.ts';
import {settle, type Standing} from '#core/check/settle.ts';
import {readProfile} from '#core/device/profile-file.ts';
import type {Profile} from '#core/device/profile.ts';
import {shinjuku, shinjukuOrder} from './shinjuku.ts';

/** What a unit answers to each command, as lines. */
export type Answers = ReadonlyMap<string, readonly string[]>;

export const profile = vsr();
export const unit: FoundUnit = {model: 'VSR-n100', serial: 'VN100-24A3-01962', firmware: '5.2.3'};

/** The dialect's samples, with the tunnel that is down there repaired. */
export function healthy(): Map<string, readonly string[]> {
  const answers = new Map<string, readonly string[]>([
    ['show interfaces brief', sample('show-interfaces-brief')],
    ['show pppoe', sample('show-pppoe')],
    ['show pppoe pppoe0 detail', ['pppoe0 on ge0: up', '  Last failure      : none']],
    ['show ip route', sample('show-ip-route')],
    ['ping 192.0.2.53 count 5', sample('ping')],
    ['ping 192.0.2.54 count 5', sample('ping')],
    ['nslookup www.example.jp', sample('nslookup')],
    ['show ntp', sample('show-ntp')],
    ['show ip dhcp pool', sample('show-dhcp-pool')],
    ['show ip dhcp binding', sample('show-dhcp-binding')],
    ['show arp', sample('show-arp')],
    ['show nat', sample('show-nat')],
    ['show running-config', readFileSync('test/fixtures/backup-shinjuku.txt', 'utf8').split('\n')],
    ['show zone-policy', sample('show-zone-policy')],
    ['show vpn ipsec sa', associations()],
    ['show center status', sample('show-center')],
    ['show ids status', ['IDS state : running, policy standard, signatures 20261120-1 (18412), loaded in 7.9 s']],
    ['show configuration status', sample('show-config-status')],
    ['show logging', sample('boot-tail')]
  ]);
  for (const peer of shinjuku.vpn.peers) answers.set(`show vpn peer ${peer.name}`, peerDetail(5, 5, 'none'));
  return answers;
}

/** The same answers with every occurrence of `from` in one of them replaced. */
export function edited(answers: Answers, command: string, ...[from, to]: readonly [string | RegExp, string]): Answers {
  const lines = answers.get(command);
  if (!lines) throw new Error(`no answer to ${command}`);
  const changed = lines.map(line => line.replace(from, to));
  if (changed.join() === lines.join()) throw new Error(`nothing to change in ${command}`);
  return new Map(answers).set(command, changed);
}

export function without(answers: Answers, command: string, line: RegExp): Answers {
  const lines = answers.get(command) ?? [];
  const rest = lines.filter(one => !line.test(one));
  if (rest.length === lines.length) throw new Error(`nothing to leave out of ${command}`);
  return new Map(answers).set(command, rest);
}

export function answering(answers: Answers, command: string, lines: readonly string[]): Answers {
  return new Map(answers).set(command, lines);
}

export function sample(name: string): readonly string[] {
  return readFileSync(`test/fixtures/pd1/${name}.txt`, 'utf8').split('\n');
}

export function peerDetail(sent: number, received: number, failure: string): readonly string[] {
  return sample('show-vpn-peer-down').map(line =>
    line
      .replace('sent 12, received 0', `sent ${sent}, received ${received}`)
      .replace(/(Last failure {2}: ).+/, `$1${failure}`)
  );
}

export function checks(more: Partial<Expected> = {}): readonly Check[] {
  return expectations({order: shinjukuOrder, settings: shinjuku, profile, identity: unit, ...more});
}

function seenIn(check: Check, answers: Answers): readonly Seen[] {
  return commandsFor(check).map(command => {
    const lines = answers.get(command.send);
    if (!lines) throw new Error(`nobody wrote an answer to ${command.send}`);
    return {kind: 'unit', command, observed: parseObservation(profile, command.observation, lines)};
  });
}

/** One round of looks at all checks, in order. */
export function look(
  all: readonly Check[],
  answers: Answers,
  {now = 0, before = new Map(), said = []}: Partial<Round> = {}
): Map<CheckKey, Standing> {
  const standings = new Map(before);
  for (const check of all) {
    const judgement = judge(check, [...seenIn(check, answers), ...said]);
    standings.set(check.key, settle({check, judgement, standings, now}));
  }
  return standings;
}

interface Round {
  readonly now: number;
  readonly before: ReadonlyMap<CheckKey, Standing>;
  readonly said: readonly Seen[];
}

/** A first look and one when every settle time is over. */
export function lookTwice(
  all: readonly Check[],
  answers: Answers,
  said: readonly Seen[] = []
): Map<CheckKey, Standing> {
  const before = look(all, answers, {now: 0, said});
  return look(all, answers, {now: 3_600_000, before, said});
}

function associations(): readonly string[] {
  return [
    'Security Associations (6 up, 0 connecting):',
    'br-fukuoka[14]: ESTABLISHED 1 minutes ago, 203.0.113.45[%any]...198.51.100.33[fukuoka.smp.example]',
    'br-fukuoka{10}:   192.168.10.0/24 === 192.168.130.0/24',
    ...sample('show-vpn-sa').slice(3)
  ];
}

function vsr(): Profile {
  const read = readProfile(readFileSync('resources/profiles/vsr.yaml', 'utf8'), 'vsr.yaml');
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}
