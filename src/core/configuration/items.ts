import type {Profile} from '../device/profile.ts';

/** One line of a configuration that means something: comments, separators and empty lines are left out. */
export interface ConfigurationItem {
  /** 1-based line of the text it was read from. */
  readonly fileLine: number;
  /** Without leading and trailing blanks; inside a text block the line as it stands. May hold a secret. */
  readonly text: string;
  /** Header of the section the line stands in, for a header its own text; empty at top level. */
  readonly section: string;
  readonly kind: 'single' | 'header' | 'child' | 'block-begin' | 'block-text' | 'block-end';
  /** The text as the file has it, where its port is called otherwise on the new model. */
  readonly written?: string;
}

/**
 * Reads lines as a unit would: a header opens a section, indented lines are its children, a bare comment mark or a
 * line at the margin closes it. A text block keeps its lines whatever they look like. An indented line outside a
 * section is a child with an empty section; a block that nothing closes is a `block-begin` alone, and what follows is
 * read as configuration.
 */
export function itemsOf(lines: readonly string[], profile: Profile): readonly ConfigurationItem[] {
  const items: ConfigurationItem[] = [];
  let section = '';
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const text = trimmed(line);
    if (profile.comment.test(line)) {
      if (text.length === 1) section = '';
      continue;
    }
    if (text === '') continue;
    const indented = line.startsWith(' ') || line.startsWith('\t');
    const bare = text.endsWith(profile.pending) ? text.slice(0, -profile.pending.length) : text;
    const kind = profile.barriers.header.test(bare) ? 'header' : indented ? 'child' : 'single';
    if (kind === 'header') section = bare;
    if (kind === 'single') section = '';
    const block = blockAt(lines, at, profile);
    if (block === 'none') items.push({fileLine: at + 1, text, section, kind});
    else {
      items.push({fileLine: at + 1, text, section, kind: 'block-begin'});
      for (const inside of block) {
        at += 1;
        items.push({fileLine: at + 1, text: inside.text, section, kind: inside.kind});
      }
    }
  }
  return items;
}

function trimmed(line: string): string {
  return line.replace(/^[ \t]+|[ \t\r]+$/g, '');
}

type BlockLine = {readonly text: string; readonly kind: 'block-text' | 'block-end'};

/**
 * What follows the first line of a text block, up to the first line that holds the delimiter, as a unit ends it; empty:
 * never closed. The lint refuses a delimiter with text behind it.
 */
function blockAt(lines: readonly string[], at: number, profile: Profile): readonly BlockLine[] | 'none' {
  const end = delimiterOf(trimmed(lines[at] ?? ''), profile);
  if (end === 'none') return 'none';
  const inside: BlockLine[] = [];
  for (const line of lines.slice(at + 1)) {
    const text = line.replace(/\r$/, '');
    const last = text.includes(end);
    inside.push({text: last ? text.trimEnd() : text, kind: last ? 'block-end' : 'block-text'});
    if (last) return inside;
  }
  return [];
}

/** What ends the text block that the line begins. */
export function delimiterOf(text: string, profile: Profile): string {
  const begin = profile.barriers.text.begin.exec(text);
  return begin ? profile.barriers.text.endsWith.replaceAll('{{d}}', begin.groups?.['d'] ?? '') : 'none';
}
