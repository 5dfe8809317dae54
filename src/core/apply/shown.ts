import {delimiterOf, itemsOf, type ConfigurationItem} from '../configuration/items.ts';
import type {Profile} from '../device/profile.ts';
import {normalLine, type NormalLine} from './normal.ts';

/** A line (or a whole text block) of a running configuration. */
export interface Shown extends NormalLine {
  /** Header of its section as shown; empty at top level. */
  readonly section: string;
  readonly text: string;
  readonly header: boolean;
  /** It is there but not in effect until its section is left. */
  readonly pending: boolean;
  /** Position in the running configuration. */
  readonly at: number;
}

/** What a running configuration shows, without what changes from one display to the next. */
export interface Display {
  readonly lines: readonly Shown[];
  readonly volatile: readonly string[];
}

export function displayOf(running: readonly string[], profile: Profile): Display {
  const items = itemsOf(running, profile);
  const inBlocks = new Set(items.filter(isBlock).map(item => item.fileLine));
  const outside = running.filter((_, index) => !inBlocks.has(index + 1)).map(line => line.trim());
  const passing = [...profile.volatile, ...profile.noise];
  const isPassing = (line: string) => passing.some(pattern => pattern.test(line));
  const isFrame = (line: string) => profile.skip.some(pattern => pattern.test(line));
  const kept = items.filter(item => isBlock(item) || !(isPassing(item.text) || isFrame(item.text)));
  return {lines: gathered(kept, profile), volatile: outside.filter(isPassing)};
}

/** The first line of a text block without its delimiter, then its text: what the unit keeps of a block. */
function blockText(lines: readonly string[], profile: Profile): string {
  const [begin = '', ...inside] = lines;
  const delimiter = delimiterOf(begin, profile);
  const text = inside.map(line => line.trimEnd()).join('\n');
  const end = text.lastIndexOf(delimiter);
  return `${begin.slice(0, -delimiter.length).trim()}\n${end < 0 ? text : text.slice(0, end)}`;
}

/** The normal form of a whole block: its text counts to the letter, its delimiter does not. */
export function normalBlock(lines: readonly string[], profile: Profile): NormalLine {
  const frame = blockText(lines, profile);
  return {frame, written: frame, key: `block ${frame.slice(0, frame.indexOf('\n'))}`, secrets: []};
}

function gathered(items: readonly ConfigurationItem[], profile: Profile): readonly Shown[] {
  const lines: Shown[] = [];
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    if (!item) continue;
    const section = sectionOf(item, profile);
    const place = {section, header: item.kind === 'header', at: lines.length};
    if (item.kind === 'block-begin') {
      const block = [item.text];
      while (isInside(items[index + 1])) block.push(items[(index += 1)]?.text ?? '');
      lines.push({...place, ...normalBlock(block, profile), text: block.join('\n'), pending: false});
      continue;
    }
    const pending = item.text.endsWith(profile.pending);
    const text = pending ? item.text.slice(0, -profile.pending.length) : item.text;
    lines.push({...place, ...normalLine(text, profile), text, pending});
  }
  return lines;
}

/** A child that stands outside any section belongs to none that a plan could name. */
function sectionOf(item: ConfigurationItem, profile: Profile): string {
  if (item.kind === 'child' && item.section === '') return '?';
  return normalLine(item.section, profile).frame;
}

function isBlock(item: ConfigurationItem): boolean {
  return item.kind === 'block-begin' || isInside(item);
}

function isInside(item: ConfigurationItem | undefined): boolean {
  return item?.kind === 'block-text' || item?.kind === 'block-end';
}
