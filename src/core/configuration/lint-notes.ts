import {normalLine} from '../apply/normal.ts';
import type {Profile} from '../device/profile.ts';
import type {Configuration} from './configuration.ts';
import type {ConfigurationItem} from './items.ts';
import {shownLine} from './lint.ts';

/** What is odd about a configuration, and keeps nothing from being sent. */
export interface LintNote {
  /** 1-based line of the file; 0: the file as a whole. */
  readonly line: number;
  readonly why: LintNoteKind;
  /** The line, secrets masked. */
  readonly text: string;
}

export type LintNoteKind =
  /** A unit takes lines in this order only; it may refuse this one. */
  | 'line-order'
  /** One section in two parts. */
  | 'section-twice'
  /** The same thing set to something else: the later line counts. */
  | 'set-twice'
  /** Names the unit that the file was taken from, by serial number or MAC address. */
  | 'unit-bound-line'
  /** A byte order mark, or line ends of two kinds: the file went through another program. */
  | 'file-bytes';

interface Origin {
  readonly serial?: string;
  readonly mac?: string | undefined;
}

/** `old`: the unit that is taken out, as the order knows it. */
export function lintNotes(configuration: Configuration, profile: Profile, old: Origin = {}): readonly LintNote[] {
  const {header, form} = configuration;
  const items = configuration.items.filter(item => item.kind !== 'block-text' && item.kind !== 'block-end');
  const on = (why: LintNoteKind, found: readonly ConfigurationItem[]) =>
    found.map(({fileLine, text}) => ({line: fileLine, why, text: shownLine(text, profile)}));
  const serials = [old.serial ?? '', header.kind === 'export' ? header.serial : ''].filter(one => one !== '');
  const bytes = form.mark || form.lineEnds === 'mixed';
  return [
    ...(bytes ? [{line: 0, why: 'file-bytes', text: form.mark ? 'BOM' : 'CRLF / LF'} as const] : []),
    ...on('line-order', late(items, profile)),
    ...on('section-twice', twice(items)),
    ...on('set-twice', setAgain(items, profile)),
    ...on(
      'unit-bound-line',
      items.filter(({text}) => names(text, serials, old.mac))
    )
  ].toSorted((a, b) => a.line - b.line);
}

function late(items: readonly ConfigurationItem[], {inputOrder}: Profile): readonly ConfigurationItem[] {
  return items.filter((item, at) =>
    inputOrder.some(({within, line, before}) => {
      if (within !== undefined && !item.section.startsWith(within)) return false;
      const own = item.kind === 'header' && within !== undefined ? null : line.exec(item.text);
      if (!own) return false;
      return items.slice(0, at).some(earlier => {
        if (within !== undefined && (earlier.section !== item.section || earlier.kind === 'header')) return false;
        const other = before.exec(earlier.text);
        return other !== null && other.groups?.['name'] === own.groups?.['name'];
      });
    })
  );
}

function twice(items: readonly ConfigurationItem[]): readonly ConfigurationItem[] {
  const headers = items.filter(item => item.kind === 'header');
  return headers.filter((item, at) => headers.findIndex(one => one.text === item.text) < at);
}

function setAgain(items: readonly ConfigurationItem[], profile: Profile): readonly ConfigurationItem[] {
  const set = new Map<string, string>();
  return items.filter(item => {
    if (item.kind === 'header' || item.kind === 'block-begin') return false;
    const {key, frame, secrets} = normalLine(item.text, profile);
    const place = `${item.section}\n${key}`;
    const value = JSON.stringify([frame, secrets.map(one => one.value)]);
    const known = set.get(place);
    set.set(place, value);
    return known !== undefined && known !== value;
  });
}

function names(text: string, serials: readonly string[], mac: string | undefined): boolean {
  if (serials.some(serial => text.includes(serial))) return true;
  if (mac === undefined) return false;
  const own = Number.parseInt(digits(mac), 16);
  return text.split(/[\s"]+/).some(word => {
    const found = /^(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}$|^(?:[0-9a-f]{4}\.){2}[0-9a-f]{4}$/i.test(word);
    const away = found ? Number.parseInt(digits(word), 16) - own : -1;
    return away >= 0 && away < portsOfUnit;
  });
}

/** A unit's ports count their addresses up from its own. */
const portsOfUnit = 8;

function digits(mac: string): string {
  return mac.replace(/[^0-9a-f]/gi, '');
}
