import {createHash} from 'node:crypto';
import {type Configuration, type Line, type Section, pendingSlots, sectionsOf} from './configuration.ts';
import {addressNumber} from './grammar/addresses.ts';
import type {SectionKind} from './grammar/lines.ts';

/** `sealed` is what the unit itself keeps and shows; `portable` carries clear secrets. */
export type Printed = 'sealed' | 'portable';

const zonesFrom = ['wan', 'lan', 'dmz', 'vpn', 'voice', 'guest', 'device', 'mnt'];
const zonesTo = ['wan', 'local', 'lan', 'dmz', 'device', 'vpn', 'voice', 'guest', 'mnt'];
/** Shown although nobody entered them (dialect §8, D), by the section they stand in. */
const shownDefaults: Partial<Record<SectionKind, {id: string; text: string; only?: RegExp}>> = {
  interface: {id: 'keepalive', text: 'pppoe keepalive 30 5', only: /^pppoe/},
  peer: {id: 'dpd', text: 'dpd 30 120'},
  center: {id: 'keepalive', text: 'keepalive 60'}
};
const hidden = new Set(['speed auto', 'shutdown', 'console speed 9600']);

/** `version` to `end`, in the unit's own order, whatever the order of entry was. */
export function printConfiguration(configuration: Configuration, how: Printed, release: string): readonly string[] {
  const group = (number: number): readonly string[] => {
    const found = sorted([...configuration.lines.values()].filter(line => line.group === number)).flatMap(line =>
      textOf(line, how).split('\n')
    );
    if (number === 3 && !configuration.lines.has('exec-timeout')) found.unshift('console exec-timeout 10');
    const shown = found.filter(line => !hidden.has(line));
    return shown.length > 0 ? [...shown, '!'] : [];
  };
  const kind = (of: SectionKind): readonly string[] =>
    [...sectionsOf(configuration, of)].sort(compareSections).flatMap(section => printSection(section, how));
  return [
    `version ${release}`,
    '!',
    ...[1, 2, 3, 4].flatMap(group),
    ...kind('interface'),
    ...kind('pool'),
    ...[5, 6, 7].flatMap(group),
    ...(['policy', 'ike', 'esp', 'peer', 'ids'] as const).flatMap(kind),
    ...[8, 9, 10].flatMap(group),
    ...kind('center'),
    'end'
  ];
}

/** All but `!` and `end`; `version` and each line of the banner count. */
export function countCommands(lines: readonly string[]): number {
  return lines.filter(line => line !== '!' && line !== 'end').length;
}

export function digest(lines: readonly string[]): string {
  return createHash('sha256')
    .update(lines.map(line => `${line}\n`).join(''))
    .digest('hex');
}

export function trailer(lines: readonly string[]): string {
  return `! eof lines ${lines.length} sha256 ${digest(lines)}`;
}

function printSection(section: Section, how: Printed): readonly string[] {
  const waiting = new Set(section.lines === section.applied ? [] : pendingSlots(section));
  const shown = sorted([...section.lines].map(([slot, line]) => ({...line, waits: waiting.has(slot)})));
  const texts = shown.map(line => ({...line, text: textOf(line, how)}));
  const bare = shownDefaults[section.kind];
  if (bare && (bare.only?.test(section.name) ?? true) && !texts.some(line => line.id === bare.id)) {
    const after = texts.findIndex(line => line.rank > rankOfDefault(section.kind));
    const line = {
      id: bare.id,
      text: bare.text,
      portable: bare.text,
      waits: false,
      rank: 0,
      order: 0,
      args: {},
      group: 0
    };
    texts.splice(after < 0 ? texts.length : after, 0, line);
  }
  const body = texts
    .filter(line => !hidden.has(line.text))
    .map(line => ` ${line.text}${line.waits ? ' ! pending' : ''}`);
  return [section.header, ...body, '!'];
}

/** Rank of the line in grammar/lines.ts before which the default stands. */
function rankOfDefault(kind: SectionKind): number {
  return kind === 'interface' ? 4.5 : kind === 'peer' ? 8.5 : 2.5;
}

function textOf(line: Line, how: Printed): string {
  return how === 'portable' ? line.portable : line.text;
}

function sorted<L extends Line>(lines: readonly L[]): L[] {
  return [...lines].sort((a, b) => a.rank - b.rank || compare(a.order, b.order));
}

function compare(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}

function compareSections(a: Section, b: Section): number {
  const left = placeOf(a);
  const right = placeOf(b);
  for (const [index, value] of left.entries()) {
    const difference = compare(value, right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function placeOf(section: Section): readonly (number | string)[] {
  if (section.kind === 'policy') {
    const [from = '', to = ''] = section.name.split(' ');
    return [place(zonesFrom, from), place(zonesTo, to), section.name];
  }
  if (section.kind === 'interface') {
    const [, family = '', number = '0', vlan = '-1'] = /^([a-z]+)(\d+)(?:\.(\d+))?$/.exec(section.name) ?? [];
    return [family === 'pppoe' ? 1 : 0, Number(number), Number(vlan)];
  }
  if (section.kind === 'pool') {
    const network = section.lines.get('network')?.args['prefix']?.split('/')[0];
    return [network === undefined ? Infinity : (addressNumber(network) ?? 0), section.name];
  }
  return [section.name];
}

function place(zones: readonly string[], zone: string): number {
  const at = zones.indexOf(zone);
  return at < 0 ? zones.length : at;
}
