import {readConfiguration} from '#core/configuration/configuration.ts';
import {quoted} from '#core/configuration/quotes.ts';
import type {Transport} from '#core/ports.ts';
import {openOrder, type OpenedOrder} from '#main/open-order.ts';
import {createDice, type Dice} from '#simulator/dice.ts';
import {join} from 'node:path';
import {bring, layTable, lineTo, type Table, type Way} from '../cuts/bring.ts';
import {root} from '../tool.ts';
import {disturbed, quotings, splits, type Disturbance} from './disturb.ts';
import {formsOf, leaksIn} from './search.ts';
import {kinds, makeSecret, pick, type Kind} from './secrets.ts';

/** One visit with as many secrets as there are places for them. */
export interface Masked {
  readonly shown: string;
  readonly ends: readonly string[];
  /** Secrets; each with this split and disturbance is a case. */
  readonly cases: number;
  /** Of those the lines that reached the unit's wire. */
  readonly typed: number;
  /** Forms looked for, over all places. */
  readonly searches: number;
  readonly leaks: readonly string[];
}

const faults: Readonly<Record<Way, readonly string[]>> = {
  gated: [
    '',
    '',
    'echo-rewrite',
    'drop:0.002',
    'dup:0.002',
    'garble:0.002',
    'garble-control:0.0005',
    'garble-back:0.001',
    'drop-back:0.001',
    'noise:0.003'
  ],
  free: ['', '', 'noise:0.003']
};
const refusals = [
  '',
  '',
  'refuse:^ppp password',
  'refuse:^pre-shared-key',
  'refuse:^snmp community',
  'refuse:^enable secret'
];
/** A second start reads back what the first has left, and goes on. */
const starts = 2;

let read: Promise<OpenedOrder> | undefined;

export async function masked(seed: number): Promise<Masked> {
  const dice = createDice(seed);
  const secrets = places.map(() => pick(kinds, dice) ?? 'any').map(kind => secretOf(kind, dice));
  const way: Way = dice.chance(0.5) ? 'gated' : 'free';
  const how = disturbanceBy(dice, way);
  const struck = [pick(faults[way], dice) ?? '', pick(refusals, dice) ?? ''].filter(one => one !== '');
  const table = layTable({way, opened: await papersWith(secrets), found, faults: struck, seed});
  const kept: string[] = [];
  const ends: string[] = [];
  const sent: string[] = [];
  while (ends.length < starts && ends.at(-1) !== 'saved')
    ends.push(await start({table, how, dice, secrets, kept, sent, seed: seed + ends.length}));
  const records = [...table.disk.records.values()].flat();
  const place = Buffer.from([...kept, ...records.map(one => one.bytes)].join('\n'));
  const all = secrets.map(one => ({...one, forms: formsOf(one.value)}));
  const leaks = all.flatMap(one =>
    leaksIn(place, one.forms).map(leak => `${one.kind} ${JSON.stringify(one.value)} as ${leak}`)
  );
  const wire = sent.join('').replaceAll('\u0016', '');
  return {
    shown: `seed ${seed}: ${way}, ${JSON.stringify(how)}${struck.map(one => ` ${one}`).join('')}`,
    ends,
    cases: secrets.length,
    typed: secrets.filter(one => wire.includes(one.typed)).length,
    searches: all.reduce((sum, one) => sum + one.forms.length, 0),
    leaks
  };
}

interface Secret {
  readonly kind: Kind;
  readonly value: string;
  readonly typed: string;
}

function secretOf(kind: Kind, dice: Dice): Secret {
  const value = makeSecret(kind, dice);
  return {kind, value, typed: quoted(value)};
}

function disturbanceBy(dice: Dice, way: Way): Disturbance {
  return {
    split: pick(splits, dice) ?? 'whole',
    log: pick([0, 0, 0.001, 0.01], dice) ?? 0,
    logs: dice.chance(0.5) ? 'known' : 'unknown',
    // Wrapped, no line of the console is ever proved: that takes long, and seldom teaches anything.
    width: dice.chance(way === 'gated' ? 0.02 : 0.1) ? 80 : 0,
    quotes: pick(quotings, dice) ?? 'none',
    quoted: Math.floor(dice.between(0, places.length))
  };
}

interface Start {
  readonly table: Table;
  readonly how: Disturbance;
  readonly dice: Dice;
  readonly secrets: readonly Secret[];
  /** What is shown or told, as it would be kept. */
  readonly kept: string[];
  readonly sent: string[];
  readonly seed: number;
}

async function start({table, how, dice, secrets, kept, sent, seed}: Start): Promise<string> {
  const {clock} = table;
  const transport = overheard(disturbed(lineTo(table), how, {clock, dice, secrets}), sent);
  const tell = (one: unknown): void => void kept.push(JSON.stringify(one));
  const {end, problem} = await clock.run(() => bring(table, {transport, seed, tell, enable: secrets[0]?.value ?? ''}));
  kept.push(JSON.stringify(problem ?? null));
  return end;
}

function overheard(line: Transport, sent: string[]): Transport {
  return {
    ...{medium: line.medium, closed: line.closed, close: () => line.close(), setBaud: baud => line.setBaud(baud)},
    write: bytes => {
      sent.push(Buffer.from(bytes).toString('latin1'));
      return line.write(bytes);
    },
    onBytes: take => line.onBytes(take)
  };
}

/** A line of each pattern of the profile, between lines that have no secret. */
const places: readonly ((typed: string) => readonly string[])[] = [
  typed => [`enable secret 0 ${typed}`],
  typed => [`username guard privilege 15 secret 0 ${typed}`],
  typed => ['interface pppoe0', ' zone wan', ' pppoe parent ge0', ` ppp password 0 ${typed}`, ' mtu 1454'],
  typed => ['vpn peer hq', ' remote address 198.51.100.10', ` pre-shared-key 0 ${typed}`, ' initiate always'],
  typed => [`snmp community 0 ${typed} ro allow 203.0.113.192/28`, 'snmp contact noc@example.jp']
];

const found = 'hostname vsr\nconsole exec-timeout 0\n';

async function papersWith(secrets: readonly Secret[]): Promise<OpenedOrder> {
  const opened = await (read ??= sample());
  const {material} = opened;
  const lines = places.flatMap((lines_, at) => lines_(secrets[at]?.typed ?? ''));
  const text = [
    'version 5.2',
    'hostname vsr',
    'clock timezone JST 9',
    'console exec-timeout 0',
    ...lines,
    'end',
    ''
  ].join('\n');
  const configuration = readConfiguration({file: 'masking.txt', text, profile: material.profile});
  if (!configuration.ok) throw new Error(JSON.stringify(configuration.problem));
  return {material: {...material, configuration: configuration.value}, findings: [], agreed: 0};
}

async function sample(): Promise<OpenedOrder> {
  const opened = await openOrder(join(root, 'resources', 'samples', 'swap-shinjuku'));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  return opened.value;
}
