import {parse, stringify} from 'yaml';
import {z} from 'zod';
import {failed, ok, type Result} from '../result.ts';

/**
 * A piece of a conversation in a file, and where it is from. `recorded`: said by a unit, masked, as it came; `written`:
 * made by hand from what `from` names, and therefore no proof of what a unit does.
 */
const header = z.strictObject({
  provenance: z.enum(['recorded', 'written']),
  /** Model and firmware of the unit, or the source of what was written. */
  from: z.string().min(1),
  what: z.string().min(1),
  when: z.iso.date(),
  /** The command whose answer it is. */
  answers: z.string().optional()
});
export type FixtureHeader = Readonly<z.infer<typeof header>>;

export interface Fixture {
  readonly header: FixtureHeader;
  readonly lines: readonly string[];
}

const line = '---\n';

/** Reads a fixture: its header, a line `---`, and the text. The failure is what is wrong with the header. */
export function readFixture(text: string): Result<Fixture, string> {
  const end = text.startsWith('provenance:') ? text.indexOf(`\n${line}`) : -1;
  if (end < 0) return failed('no header: provenance, from, what, when, then a line ---');
  const read = readHeader(text.slice(0, end));
  if (!read.ok) return read;
  const body = text.slice(end + 1 + line.length).replace(/\n$/u, '');
  return ok({header: read.value, lines: body === '' ? [] : body.split('\n')});
}

export function writeFixture({header: given, lines}: Fixture): string {
  return `${stringify(given)}${line}${lines.map(one => `${one}\n`).join('')}`;
}

function readHeader(yaml: string): Result<FixtureHeader, string> {
  let given: unknown;
  try {
    given = parse(yaml);
  } catch (error) {
    return failed((error as Error).message);
  }
  const read = header.safeParse(given);
  if (read.success) return ok(read.data);
  const [issue] = read.error.issues;
  return failed(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

const listed = z.array(header.omit({answers: true}).extend({files: z.array(z.string().min(1)).min(1)}));

/** Where the files of a folder are from that are read whole and can hold no header (`provenance.yaml` beside them). */
export function readProvenance(yaml: string): readonly Readonly<z.infer<typeof listed>[number]>[] {
  return listed.parse(parse(yaml));
}
