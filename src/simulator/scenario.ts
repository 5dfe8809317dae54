import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {LineCounter, parseDocument} from 'yaml';
import {type LineOptions, usualLine} from './line/options.ts';

/** What the world outside the unit is like, and which unit stands in it. Written by hand, never from a sheet. */
export interface Scenario {
  readonly name: string;
  readonly unit: UnitLabel;
  /** Other cases that faults put on the desk in place of the right one. */
  readonly others: Readonly<Record<string, UnitLabel>>;
  /** The text that the fault `staged` finds in the unit, and the lines that make it an older revision. */
  readonly staged: {readonly configuration: string; readonly olderBy: readonly string[]} | undefined;
  readonly truth: Truth;
  readonly script: readonly ScriptStep[];
  readonly faults: readonly string[];
  /** What its lines are like; undefined: instant. */
  readonly line: Partial<LineOptions> | undefined;
}

/** As printed on the case; `configuration` is the text it carries, undefined for a factory unit. */
export interface UnitLabel {
  readonly model: string;
  readonly serial: string;
  readonly mac: string;
  readonly firmware: string;
  readonly configuration: string | undefined;
}

/** The unit is compared with this and never sees it. Moved by the script and by tests, hence mutable. */
export interface Truth {
  cabling: Record<string, string>;
  onu: {power: 'on' | 'off'; lineUp: boolean};
  pppoe: {user: string; password: string; auth: string; address: string; remote: string; staleSessionUntil: number};
  ntp: {reachable: string[]; syncAfter: number};
  dns: {reachable: string[]; names: Record<string, string>};
  /** `answers` is added to what answers by nature (resolvers, time servers, peers, centre); `blocked` is taken off. */
  icmp: {answers: string[]; blocked: string[]};
  peers: Record<string, PeerTruth>;
  center: {
    reachable: boolean;
    /** Seconds after power-on at which the centre exchanged the old serial for the new; null = never. */
    serialAssignedAt: number | null;
    contract: string;
    suspended: boolean;
  };
  /** The other unit of a pair: its serial and role, and its address on the LAN. */
  ha: {peer: string; role: 'master' | 'backup'; address: string};
  lan: {hosts: HostTruth[]; staticArpOfOldMac: string[]};
  ids: {state: 'running' | 'stopped' | 'signature update needed'};
}

export interface PeerTruth {
  up: boolean;
  why: 'no-answer' | 'psk-differs-there' | 'proposal' | 'wan-down-there';
  address: string;
  psk: string;
  id: string;
  expectsId: string;
  ike: string;
  esp: string;
  traffic: [string, string][];
}

/** A device behind a port or VLAN. Without DHCP it has its `address`; `lease: never` asks and is not served. */
export interface HostTruth {
  mac: string;
  behind: string;
  wantsDhcp: boolean;
  address?: string;
  lease?: 'never';
}

export interface ScriptStep {
  readonly when: string;
  readonly after: number;
  readonly do: ScriptDeed;
}

export interface ScriptDeed {
  readonly plug?: Readonly<Record<string, string>>;
  readonly unplug?: readonly string[];
  /** The old unit goes out of service: `closed` says good-bye to the line, `lost` leaves its session there. */
  readonly oldUnit?: 'closed' | 'lost';
  readonly power?: 'on' | 'off';
  readonly onu?: Partial<Truth['onu']>;
  readonly center?: Partial<Truth['center']>;
}

/** Throws a plain Error with file and line: a scenario is our own data. Paths in it are relative to `file`. */
export function loadScenario(text: string, file: string): Scenario {
  const raw = withBase(text, file);
  const at = (path: string): never => {
    throw new Error(`${file}: ${path} is missing or wrong`);
  };
  const unit = raw['unit'];
  if (!isRecord(unit)) return at('unit');
  if (!isRecord(raw['truth'])) return at('truth');
  const truth = readTruth(raw['truth'], at);
  const staged = isRecord(raw['staged']) ? raw['staged'] : undefined;
  return {
    name: typeof raw['name'] === 'string' ? raw['name'] : nameOf(file),
    unit: readLabel(unit, file, at),
    others: Object.fromEntries(
      Object.entries(isRecord(raw['others']) ? raw['others'] : {}).map(([name, label]) => [
        name,
        readLabel(isRecord(label) ? label : {}, file, at)
      ])
    ),
    staged: staged && {
      configuration: readBeside(file, String(staged['configuration'])),
      olderBy: (staged['olderBy'] as string[] | undefined) ?? []
    },
    truth,
    script: readScript(raw['script'], at),
    faults: (raw['faults'] as string[] | undefined) ?? [],
    line: readLine(raw['line'], at)
  };
}

function nameOf(file: string): string {
  return file.replace(/^.*[\\/]|\.yaml$/g, '');
}

type Plain = Record<string, unknown>;
type Fail = (path: string) => never;

function isRecord(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withBase(text: string, file: string): Plain {
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: true});
  const fault = document.errors[0];
  if (fault) throw new Error(`${file}:${lines.linePos(fault.pos[0]).line}: ${fault.message}`);
  const own: unknown = document.toJS();
  if (!isRecord(own)) throw new Error(`${file}:1: a scenario is a map`);
  const known = new Set(['base', 'name', 'says', 'unit', 'others', 'staged', 'truth', 'script', 'faults', 'line']);
  for (const key of Object.keys(own)) if (!known.has(key)) throw new Error(`${file}: ${key} is not known`);
  if (typeof own['base'] !== 'string') return own;
  const base = join(dirname(file), `${own['base']}.yaml`);
  return {...merge(withBase(readFileSync(base, 'utf8'), base), own), name: nameOf(file)};
}

/** Maps are merged, everything else is replaced. */
function merge(base: Plain, over: Plain): Plain {
  const merged: Plain = {...base};
  for (const [key, value] of Object.entries(over)) {
    const under = merged[key];
    merged[key] = isRecord(under) && isRecord(value) ? merge(under, value) : value;
  }
  return merged;
}

function readBeside(file: string, name: string): string {
  return readFileSync(join(dirname(file), name), 'utf8');
}

function readLabel(raw: Plain, file: string, at: Fail): UnitLabel {
  const word = (key: string): string => (typeof raw[key] === 'string' ? raw[key] : at(`unit.${key}`));
  const configuration = word('configuration');
  return {
    model: word('model'),
    serial: word('serial'),
    mac: word('mac'),
    firmware: word('firmware'),
    configuration: configuration === 'factory' ? undefined : readBeside(file, configuration)
  };
}

function readTruth(raw: Plain, at: Fail): Truth {
  const bare: Plain = {
    cabling: {},
    onu: {power: 'on', lineUp: true},
    pppoe: {auth: 'chap', remote: '203.0.113.254', staleSessionUntil: 0},
    ntp: {reachable: [], syncAfter: 40},
    dns: {reachable: [], names: {}},
    icmp: {answers: [], blocked: []},
    peers: {},
    center: {reachable: true, serialAssignedAt: 0, suspended: false},
    ha: {peer: 'none', role: 'backup', address: '-'},
    lan: {hosts: [], staticArpOfOldMac: []},
    ids: {state: 'running'}
  };
  for (const key of Object.keys(raw)) if (!(key in bare)) at(`truth.${key}`);
  const truth = structuredClone(merge(bare, raw)) as unknown as Truth;
  for (const key of ['user', 'password', 'address'] as const) if (!truth.pppoe[key]) at(`truth.pppoe.${key}`);
  if (!truth.center.contract) at('truth.center.contract');
  for (const [name, peer] of Object.entries(truth.peers)) {
    for (const key of ['address', 'psk', 'id', 'expectsId', 'ike', 'esp', 'traffic'] as const) {
      if (!peer[key]) at(`truth.peers.${name}.${key}`);
    }
    peer.up ??= true;
    peer.why ??= 'no-answer';
  }
  for (const [index, host] of truth.lan.hosts.entries()) if (!host.mac || !host.behind) at(`truth.lan.hosts[${index}]`);
  return truth;
}

function readLine(raw: unknown, at: Fail): Partial<LineOptions> | undefined {
  if (raw === undefined) return undefined;
  if (!isRecord(raw)) return at('line');
  for (const [key, value] of Object.entries(raw))
    if (!(key in usualLine) || typeof value !== 'number' || value < 0) return at(`line.${key}`);
  return raw;
}

function readScript(raw: unknown, at: Fail): readonly ScriptStep[] {
  if (raw === undefined) return [];
  if (!Array.isArray(raw)) return at('script');
  return raw.map((step: unknown, index) => {
    if (!isRecord(step) || typeof step['when'] !== 'string' || !isRecord(step['do'])) return at(`script[${index}]`);
    return {when: step['when'], after: Number(step['after'] ?? 0), do: step['do'] as ScriptDeed};
  });
}
