import type {Profile} from '../device/profile.ts';
import {sha256Hex, utf8} from '../journal/canonical.ts';
import {problem, type ProblemOf} from '../problem.ts';
import {failed, ok, type Result} from '../result.ts';
import {itemsOf, type ConfigurationItem} from './items.ts';
import {isUtf16} from './lint-characters.ts';
import type {MappedPorts} from './map-ports.ts';
import {maskLine} from './secret-marks.ts';

/** A configuration the centre issued, whole: its end mark is there and its trailer agrees. */
export interface Configuration {
  /** Name inside the order folder. */
  readonly file: string;
  /** What the unit that wrote the export said of itself; `none` for a file written by the centre by hand. */
  readonly header: ConfigurationHeader | {readonly kind: 'none'};
  /** From the first line to the one before `end`. */
  readonly items: readonly ConfigurationItem[];
  /** Text outside the configuration that is no comment, e.g. what a terminal log caught. */
  readonly strays: readonly {readonly fileLine: number; readonly text: string}[];
  readonly trailer:
    {readonly kind: 'agrees'; readonly lines: number; readonly sha256: string} | {readonly kind: 'none'};
  /** How the bytes were written; nothing of it changes what the lines mean. */
  readonly form: {readonly mark: boolean; readonly lineEnds: 'lf' | 'crlf' | 'mixed'};
  /** Whether its ports are called as on another model than the one that wrote it. */
  readonly mapping: MappedPorts | {readonly kind: 'none'};
}

export interface ConfigurationHeader {
  readonly kind: 'export';
  readonly fileLine: number;
  readonly serial: string;
  /** As printed: an alias of the catalogue's name. */
  readonly model: string;
  readonly firmware: string;
  /** When the unit was read, as written (ISO 8601 with offset); empty where the header does not say. */
  readonly takenAt: string;
}

type Source = ({readonly text: string} | {readonly bytes: Uint8Array}) & {
  readonly file: string;
  readonly profile: Profile;
};

/**
 * Reads a configuration file; bytes above ASCII are kept one by one, so that the lint can name their lines.
 * `configuration-truncated` where the end mark is missing, or the trailer's line count or SHA-256 (from the first line
 * to `end`, each line and LF) disagrees. A file without a trailer is taken only where it has no export header either:
 * a unit's export always ends with one, an initial configuration written by the centre need not. CRLF, a byte order
 * mark and empty lines at the end change nothing.
 */
export function readConfiguration(source: Source): Result<Configuration> {
  const {file, profile} = source;
  const bytes = 'bytes' in source ? source.bytes : utf8(source.text);
  if (isUtf16(bytes))
    return failed(problem('configuration-wrong', {file, faults: [{line: 0, why: 'utf-16', text: ''}]}));
  const {lines, form} = linesOf(bytes);
  const frame = frameOf(lines, profile);
  if (frame.end === 'missing') return cut(file, 'no-end', {expected: 'end', found: lastOf(lines, profile)});
  const header = headerOf(lines.slice(0, frame.from), profile);
  const framed = lines.slice(frame.from, frame.end + 1);
  const trailer = trailerOf(lines.slice(frame.end + 1), profile);
  if (trailer.kind === 'none' && header.kind === 'export')
    return cut(file, 'no-end', {expected: '! eof lines', found: lastOf(lines, profile)});
  if (trailer.kind === 'agrees') {
    const found = sha256Hex(latin1(framed.map(line => `${line}\n`).join('')));
    if (trailer.lines !== framed.length)
      return cut(file, 'lines', {expected: String(trailer.lines), found: String(framed.length)});
    if (trailer.sha256 !== found) return cut(file, 'digest', {expected: trailer.sha256, found});
  }
  return ok({file, header, items: frame.items, strays: frame.strays, trailer, form, mapping: {kind: 'none'}});
}

function linesOf(bytes: Uint8Array): {readonly lines: readonly string[]; readonly form: Configuration['form']} {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const lines: string[] = [];
  const ends = {lf: 0, crlf: 0};
  let line = '';
  for (const byte of bytes.subarray(mark ? 3 : 0))
    if (byte === 0x0a) {
      ends[line.endsWith('\r') ? 'crlf' : 'lf'] += 1;
      lines.push(line.replace(/\r$/, ''));
      line = '';
    } else line += String.fromCharCode(byte);
  if (line !== '') lines.push(line.replace(/\r$/, ''));
  return {lines, form: {mark, lineEnds: ends.crlf === 0 ? 'lf' : ends.lf === 0 ? 'crlf' : 'mixed'}};
}

interface Frame {
  /** Index of the first and of the `end` line. */
  readonly from: number;
  readonly end: number | 'missing';
  readonly items: readonly ConfigurationItem[];
  readonly strays: Configuration['strays'];
}

function frameOf(lines: readonly string[], profile: Profile): Frame {
  const {from: first, to: last} = profile.readBack.exact ?? profile.readBack.plain;
  const all = itemsOf(lines, profile);
  const begin = first ? all.findIndex(item => item.kind === 'single' && first.test(item.text)) : 0;
  if (!last) return {from: 0, end: lines.length - 1, items: all.slice(Math.max(begin, 0)), strays: []};
  const end = all.findIndex((item, at) => at >= begin && item.kind === 'single' && last.test(item.text));
  const items = all.slice(Math.max(begin, 0), Math.max(end, 0));
  const outside = [...all.slice(0, Math.max(begin, 0)), ...all.slice(end + 1)];
  const strays = outside.filter(item => !profile.volatile.some(pattern => pattern.test(item.text)));
  const from = (all[Math.max(begin, 0)]?.fileLine ?? 1) - 1;
  const endItem = end < 0 ? undefined : all[end];
  return {from, end: endItem ? endItem.fileLine - 1 : 'missing', items, strays};
}

function headerOf(lines: readonly string[], profile: Profile): Configuration['header'] {
  const find = (pattern: RegExp) => lines.map(line => pattern.exec(line)?.groups);
  const units = find(profile.configurationHeader.unit);
  const at = units.findIndex(groups => groups !== undefined);
  const unit = units[at];
  if (!unit) return {kind: 'none'};
  const takenAt = find(profile.configurationHeader.takenAt).find(groups => groups !== undefined)?.['at'] ?? '';
  const {serial = '', model = '', firmware = ''} = unit;
  return {kind: 'export', fileLine: at + 1, serial, model, firmware, takenAt};
}

function trailerOf(lines: readonly string[], profile: Profile): Configuration['trailer'] {
  for (const line of lines) {
    const groups = profile.trailer.exec(line.trimEnd())?.groups;
    if (groups) return {kind: 'agrees', lines: Number(groups['lines']), sha256: groups['sha256'] ?? ''};
  }
  return {kind: 'none'};
}

function lastOf(lines: readonly string[], profile: Profile): string {
  return maskLine(profile, lines.findLast(line => line.trim() !== '')?.trim() ?? '');
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, character => character.charCodeAt(0));
}

type Cut = ProblemOf<'configuration-truncated'>;

function cut(file: string, why: Cut['why'], seen: Pick<Cut, 'expected' | 'found'>): Result<never> {
  return failed(problem('configuration-truncated', {file, why, ...seen}));
}
