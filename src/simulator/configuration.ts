import {headers, type SectionKind} from './grammar/lines.ts';
import type {Args} from './grammar/matching.ts';

/** One line in force: `text` as show running-config prints it, `portable` with its secret in clear. */
export interface Line {
  readonly id: string;
  readonly text: string;
  readonly portable: string;
  readonly args: Args;
  /** Place among the lines round it: first its kind, then its own order. */
  readonly rank: number;
  readonly order: number | string;
  readonly group: number;
}

export interface Section {
  readonly kind: SectionKind;
  readonly header: string;
  readonly name: string;
  readonly lines: Map<string, Line>;
  /** What the daemon runs with. In the sections of `pendingKinds` it follows `lines` when the section is left. */
  applied: ReadonlyMap<string, Line>;
}

export interface Configuration {
  readonly lines: Map<string, Line>;
  readonly sections: Map<string, Section>;
}

/** Lines in these take effect when the section is left (dialect §5). */
export const pendingKinds: ReadonlySet<SectionKind> = new Set(['policy', 'peer', 'ids', 'center']);

export function emptyConfiguration(): Configuration {
  return {lines: new Map(), sections: new Map()};
}

/** All of the copy is in effect: nothing in it is pending. */
export function copyConfiguration(configuration: Configuration): Configuration {
  const sections = [...configuration.sections].map(([header, section]): [string, Section] => {
    const lines = new Map(section.lines);
    return [header, {...section, lines, applied: pendingKinds.has(section.kind) ? new Map(lines) : lines}];
  });
  return {lines: new Map(configuration.lines), sections: new Map(sections)};
}

export function openSection(configuration: Configuration, kind: SectionKind, header: string): Section {
  const there = configuration.sections.get(header);
  if (there) return there;
  const lines = new Map<string, Line>();
  const prefix = headers.find(head => head.kind === kind)?.pattern.replace(/ ?<.*/, '') ?? '';
  const name = header.slice(prefix.length).trim();
  const section: Section = {kind, header, name, lines, applied: pendingKinds.has(kind) ? new Map() : lines};
  configuration.sections.set(header, section);
  return section;
}

export function sectionsOf(configuration: Configuration, kind: SectionKind): readonly Section[] {
  return [...configuration.sections.values()].filter(section => section.kind === kind);
}

export function isPending(section: Section): boolean {
  return section.lines !== section.applied && pendingSlots(section).length > 0;
}

/** Slots whose printed line is not in effect yet. */
export function pendingSlots(section: Section): readonly string[] {
  return [...section.lines]
    .filter(([slot, line]) => section.applied.get(slot)?.text !== line.text)
    .map(([slot]) => slot);
}

export function linesOf(lines: ReadonlyMap<string, Line>, id: string): readonly Line[] {
  return [...lines.values()].filter(line => line.id === id);
}

export function lineOf(lines: ReadonlyMap<string, Line>, id: string): Line | undefined {
  for (const line of lines.values()) if (line.id === id) return line;
  return undefined;
}
