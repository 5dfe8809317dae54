import {draftCopy} from './candidate.ts';
import {feed, portsOnly, type Refused} from './loading.ts';
import type {Machine} from './machine.ts';
import {countCommands, digest} from './printing.ts';
import {draft} from './target.ts';

export interface Load {
  readonly how: 'replace' | 'merge';
  /** What the sender says the text from `version` to `end` adds up to. */
  readonly sha256: string | undefined;
}

/** Takes a text into the candidate, whole or not at all; the unit's words (dialect §9-38). */
export function loadText(machine: Machine, lines: readonly string[], load: Load): readonly string[] {
  const {candidate} = machine;
  if (!candidate) return ['% Error: E-2116 no candidate is open.'];
  const {body, exportedFrom, trailer} = read(lines);
  const expected = load.sha256?.toLowerCase() ?? trailer;
  if (expected !== undefined && expected !== digest(body)) {
    return [`% Error: E-2104 checksum mismatch (received ${lines.length} lines). Candidate not changed.`];
  }
  if (exportedFrom !== undefined && exportedFrom !== machine.identity.model) {
    return [`% Error: E-2105 file was exported from ${exportedFrom}. Candidate not changed.`];
  }
  const next = load.how === 'replace' ? portsOnly(machine) : draftCopy(candidate.configuration);
  const refused = [...feed(draft(machine, next), body), ...unwanted(machine, body)];
  if (refused.length > 0)
    return [...refused.map(complaint), `% Error: E-2108 ${refused.length} lines were refused. Candidate not changed.`];
  candidate.configuration = draftCopy(next);
  const commands = countCommands(body.filter(line => !/^\s*(?:[!#]|$)/.test(line)));
  return [`% Loaded ${commands} commands${expected === undefined ? '' : ', sha256 matches'}.`];
}

/** Header and trailer are comments round the text that counts. */
function read(lines: readonly string[]): {
  readonly body: readonly string[];
  readonly exportedFrom: string | undefined;
  readonly trailer: string | undefined;
} {
  const from = lines.findIndex(line => line.startsWith('version '));
  const end = lines.lastIndexOf('end');
  const found = (shape: RegExp): string | undefined =>
    lines.map(line => shape.exec(line)?.[1]).find(text => text !== undefined);
  return {
    body: lines.slice(Math.max(0, from), end < 0 ? lines.length : end + 1),
    exportedFrom: found(/^! unit \S+ model (\S+) os /),
    trailer: found(/^! eof lines \d+ sha256 ([0-9a-f]{64})$/)
  };
}

/** The fault `refuse:<regex>` strikes a text as it strikes a line that is typed. */
function unwanted(machine: Machine, body: readonly string[]): readonly Refused[] {
  const shapes = machine.faults.of('refuse').map(source => new RegExp(source));
  return body.flatMap((line, index) => {
    const struck = shapes.some(shape => shape.test(line.trim()));
    return struck
      ? [{number: index + 1, header: undefined, line: line.trim(), answer: '% There is no matched command.'}]
      : [];
  });
}

/** No text of the line: it may hold a secret. */
function complaint({number, answer}: Refused): string {
  return `  line ${number}: ${answer}`;
}
