import {inflateSync} from 'node:zlib';
import {canonical} from '#core/journal/canonical.ts';
import type {ReportFault} from '#core/problem.ts';
import {controlOf, digestOf} from '#core/witness/control.ts';
import {bytesOf, field, hashOf, names, parsed, type Files, type Manifest} from './reading.ts';

/** One statement, one control number: in the manifest, in report.json and in what both PDFs carry. */
export function statementFaults(files: Files, {statement, report}: Manifest): readonly ReportFault[] {
  const facts = parsed(bytesOf(files, names.facts).toString('utf8'));
  const customer = carriedBy(bytesOf(files, names.customer));
  const office = carriedBy(bytesOf(files, names.office));
  const text = field(field(facts, 'statement'), 'text');
  const whole = typeof text === 'string' && text.isWellFormed() && digestOf(text) === statement.digest;
  const own = (one: unknown, copy: 'customer' | 'office'): boolean =>
    field(one, 'copy') === copy &&
    field(one, 'control') === statement.control &&
    field(one, 'number') === report &&
    controlOf(statement.digest) === statement.control;
  const bound = field(field(facts, 'signOff'), 'digest') === statement.digest;
  const digestIn = (one: unknown): boolean => field(field(one, 'statement'), 'digest') === statement.digest;
  return [
    ...(whole && bound && own(facts, 'office') && digestIn(facts)
      ? []
      : [{file: names.facts, why: 'statement'} as const]),
    ...(own(customer, 'customer') ? [] : [{file: names.customer, why: 'statement'} as const]),
    ...(own(office, 'office') && digestIn(office) ? [] : [{file: names.office, why: 'statement'} as const])
  ];
}

/** Each sign-off is whole, belongs to its statement, and the journal passes the point it was bound to. */
export function witnessFaults(files: Files): readonly ReportFault[] {
  const facts = parsed(bytesOf(files, names.facts).toString('utf8'));
  const lines = bytesOf(files, names.journal).toString('utf8').split('\n');
  const passes = (point: unknown): boolean => {
    const line = lines[Number(field(point, 'count')) - 1];
    return line !== undefined && hashOf(Buffer.from(line, 'utf8')) === field(point, 'head');
  };
  const whole = (one: unknown): boolean => {
    const [statement, signOff] = [field(one, 'statement'), field(one, 'signOff')];
    const text = field(statement, 'text');
    const digest = field(statement, 'digest');
    const own = typeof text === 'string' && text.isWellFormed() && digestOf(text) === digest;
    return own && isBound(signOff, digest) && passes(field(signOff, 'chain'));
  };
  const earlier = field(facts, 'earlier');
  const all = [facts, ...(Array.isArray(earlier) ? (earlier as readonly unknown[]) : [])];
  return all.every(whole) ? [] : [{file: names.facts, why: 'statement'}];
}

/** The binding covers all else of the sign-off, a drawn sign's strokes too. */
function isBound(signOff: unknown, digest: unknown): boolean {
  if (typeof signOff !== 'object' || signOff === null) return false;
  const {binding, ...rest} = signOff as Readonly<Record<string, unknown>>;
  return field(signOff, 'digest') === digest && binding === digestOf(canonical(rest));
}

/** A photo that the facts say was at hand lies in the folder, just as it was recorded on site. */
export function photoFaults(files: Files, manifest: Manifest): readonly ReportFault[] {
  const listed = field(parsed(bytesOf(files, names.facts).toString('utf8')), 'files');
  if (!Array.isArray(listed)) return [{file: names.facts, why: 'statement'}];
  return (listed as readonly unknown[]).flatMap((one): readonly ReportFault[] => {
    if (field(one, 'role') !== 'photo' || field(one, 'size') === null) return [];
    const file = String(field(one, 'name'));
    const held = manifest.files.find(entry => entry.name === file);
    if (held === undefined) return [{file, why: 'missing'}];
    return held.sha256 === field(one, 'sha256') ? [] : [{file, why: 'changed'}];
  });
}

/** The JSON embedded in a PDF as this program writes it: one compressed stream of type EmbeddedFile. */
function carriedBy(pdf: Buffer): unknown {
  const head = /\/Type \/EmbeddedFile\n(?:.*\n)*?\/Length (\d+)\n(?:.*\n)*?stream\n/.exec(pdf.toString('latin1'));
  if (head === null) return null;
  const from = head.index + head[0].length;
  try {
    return parsed(inflateSync(pdf.subarray(from, from + Number(head[1]))).toString('utf8'));
  } catch {
    return null;
  }
}
