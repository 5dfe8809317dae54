/** Every value of a sheet's Settings, each once said otherwise: what a sheet with one wrong cell would read as. */
import {reveal, secret, type Secret} from '#core/settings/secret.ts';
import type {Settings} from '#core/settings/settings.ts';

export interface Change {
  /** Into the Settings; `mask` where a cell of its own holds a network's length. */
  readonly path: string;
  readonly settings: Settings;
}

/** Values that no line of a configuration states: people, places, wishes, and what the rest gives by itself. */
const notInConfiguration = [
  /^head\.(?!contractNo)/,
  /^remarks/,
  /^wan\.(?:speed|backup|onu)/,
  /^lan\[\d+\]\.use$/,
  /^vrrp$|^dynamicRouting$/,
  // the LAN that holds the range
  /^dhcp\.pools\[\d+\]\.port$/,
  // numbers by position in the sheet, and a word the sheet has no cell for
  /^nat\.\w+\[\d+\]\.rule$|\.excludeVpn$/,
  /^vpn\.peers\[\d+\]\.(?:number|label)$|^vpn\.remoteAccess$/,
  // kept as hashes
  /^management\.(?:admin\.password|enable)$/,
  /^management\.(?:quietHours|snmp\.version)/,
  /^services\.(?!ids)/
];

export function changesOf(settings: Settings): readonly Change[] {
  return leaves(settings, '')
    .filter(([path]) => !notInConfiguration.some(form => form.test(path)))
    .flatMap(([path, value]) => changesAt(settings, path, value));
}

/** Paths of every row: `lan[0]`, `filters[1].rules[2]`. */
export function rowsOf(settings: Settings): readonly string[] {
  const paths = leaves(settings, '').flatMap(([path]) =>
    [...path.matchAll(/\[\d+\]/g)].map(match => path.slice(0, match.index + match[0].length))
  );
  return [...new Set(paths)];
}

export function withoutRow(settings: Settings, path: string): Settings {
  return put(settings, path, undefined);
}

type Leaf = readonly [path: string, value: unknown];

function leaves(value: unknown, path: string): readonly Leaf[] {
  if (value === null || typeof value !== 'object' || isSecret(value)) return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((one, at) => leaves(one, `${path}[${at}]`));
  return Object.entries(value).flatMap(([name, one]) => leaves(one, path === '' ? name : `${path}.${name}`));
}

function isSecret(value: unknown): value is Secret {
  return String(value) === '[secret]';
}

function changesAt(settings: Settings, path: string, value: unknown): readonly Change[] {
  if (path.endsWith('.next.kind')) {
    const next = value === 'via' ? {kind: 'blackhole'} : {kind: 'via', address: '192.0.2.99'};
    return [{path, settings: put(settings, path.replace(/\.kind$/, ''), next)}];
  }
  const changes = [{path, settings: put(settings, path, otherwise(path, value))}];
  if (typeof value !== 'string' || !value.includes('/')) return changes;
  const shorter = value.replace(/\d+$/, length => String(Number(length) - 1));
  return [
    ...changes,
    {path: path.replace(/\w+$/, path === 'wan.address' ? 'mask' : '$&'), settings: put(settings, path, shorter)}
  ];
}

function otherwise(path: string, value: unknown): unknown {
  if (isSecret(value)) return secret(`${reveal(value)}x`);
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string') return /^\d+\.\d/.test(value) ? lastOctet(value) : `${value}x`;
  if (path.endsWith('ports')) return {from: 7, to: 7};
  if (/(?:source|destination)$/.test(path)) return '10.99.0.0/16';
  if (/(?:distance|vlan)$/.test(path)) return 77;
  if (/(?:protocol|icmpType)$/.test(path)) return 'other';
  throw new Error(`nothing else known for ${path}`);
}

function lastOctet(address: string): string {
  return address.replace(/\d+(?=\/|$)/, last => (last === '7' ? '8' : '7'));
}

/** The same with another value at the path; undefined takes a row out. */
function put<T>(given: T, path: string, value: unknown): T {
  const [, name = '', rest = ''] = /^\.?(\w+|\[\d+\])(.*)$/.exec(path) ?? [];
  if (name.startsWith('[')) {
    const at = Number(name.slice(1, -1));
    const list = given as readonly unknown[];
    if (rest === '' && value === undefined) return list.filter((_, index) => index !== at) as T;
    return list.map((one, index) => (index === at ? (rest === '' ? value : put(one, rest, value)) : one)) as T;
  }
  const old = (given as Record<string, unknown>)[name];
  return {...given, [name]: rest === '' ? value : put(old, rest, value)};
}
