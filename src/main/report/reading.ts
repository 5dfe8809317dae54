import {createHash} from 'node:crypto';
import type {Head} from '#core/journal/event.ts';

// How a report's folder is read back: nothing in it is taken for granted.

export const names = {
  customer: 'report-客先用.pdf',
  office: 'report-社内用.pdf',
  facts: 'report.json',
  journal: 'journal.jsonl',
  manifest: 'manifest.json',
  signature: 'manifest.json.jws'
} as const;

export type Files = ReadonlyMap<string, Buffer>;
export type Listed = {readonly name: string; readonly sha256: string; readonly size: number};
export interface Manifest {
  readonly report: string;
  readonly version: number;
  readonly chain: Head;
  readonly statement: {readonly digest: string; readonly control: string};
  readonly files: readonly Listed[];
}

export function bytesOf(files: Files, name: string): Buffer {
  return files.get(name) ?? Buffer.alloc(0);
}

export function manifestIn(bytes: Buffer): Manifest | null {
  const given = parsed(bytes.toString('utf8'));
  const [chain, statement, files] = [field(given, 'chain'), field(given, 'statement'), field(given, 'files')];
  const texts = [field(given, 'report'), field(chain, 'order'), field(chain, 'hash')];
  const statements = [field(statement, 'digest'), field(statement, 'control')];
  const numbers = [field(given, 'version'), field(chain, 'count')];
  const digest = /^[0-9a-f]{64}$/.test(String(field(statement, 'digest')));
  const right =
    field(given, 'schema') === 1 &&
    digest &&
    [...texts, ...statements].every(text => typeof text === 'string') &&
    numbers.every(number => Number.isSafeInteger(number)) &&
    Array.isArray(files) &&
    files.every(isListed);
  return right ? (given as Manifest) : null;
}

function isListed(file: unknown): file is Listed {
  const name = field(file, 'name');
  const plain = typeof name === 'string' && !/[/\\\0]/.test(name);
  return plain && typeof field(file, 'sha256') === 'string' && Number.isSafeInteger(field(file, 'size'));
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

export function field(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? (of as Readonly<Record<string, unknown>>)[name] : undefined;
}
