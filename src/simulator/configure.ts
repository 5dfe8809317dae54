import type {Section} from './configuration.ts';
import {linesOf} from './configuration.ts';
import {applySection, dropLines, enterSection, putLine, readSecret, slotOf} from './editing.ts';
import {children, headers, type HeaderSpec, type LineSpec, type SectionKind, singles} from './grammar/lines.ts';
import {type Form, forms, match, type Matched, matchStart, type Mismatch, tokens} from './grammar/matching.ts';
import {refuseChild, refuseHeader, refuseSingle, warn} from './meaning.ts';
import type {Target} from './target.ts';
import {variantOf, worded} from './variant.ts';

/** What a configuration line did. `place` is where the session stands afterwards. */
export interface Effect {
  readonly answer: readonly string[];
  readonly changed: boolean;
  readonly place: Section | undefined;
  /** The line opens the banner's text block. */
  readonly banner?: string;
  /** The host key is replaced by a new one, which takes half a minute. */
  readonly newKey?: true;
  /** Asked before anything happens; `yes` does it. */
  readonly question?: {readonly text: string; readonly yes: () => Effect};
}

/** A line that was understood: how long the unit is busy with it, and its effect when that is over. */
export interface Understood {
  readonly busyMs: number;
  /** `enable` in ids: 8 s with a progress line, and whatever is typed meanwhile is lost. */
  readonly loads: boolean;
  readonly header: boolean;
  run(): Effect;
}

export const headerForms = forms(headers);
export const childForms = Object.fromEntries(
  Object.entries(children).map(([kind, specs]) => [kind, forms(specs)])
) as Readonly<Record<SectionKind, readonly Form<LineSpec>[]>>;

const wordings = new Map<string, readonly Form<LineSpec>[]>();

/** Single lines in the words of this firmware. */
export function singleForms({identity}: Pick<Target, 'identity'>): readonly Form<LineSpec>[] {
  const variant = variantOf(identity);
  const made =
    wordings.get(variant.dns) ?? forms(singles.map(spec => ({...spec, pattern: worded(spec.pattern, variant)})));
  wordings.set(variant.dns, made);
  return made;
}

/** Tries the line in the section, then in (config), as Quagga's vty does; a refused line moves nothing. */
export function understand(target: Target, place: Section | undefined, line: string): Understood {
  const words = tokens(line);
  const removing = words[0] === 'no' && words[1]?.startsWith('shut') !== true;
  if (words[0] === 'default' && place && place.kind !== 'policy')
    return understand(target, place, line.replace(/^\s*default/, 'no'));
  const inner = place && (removing ? removeChild(target, place, words.slice(1)) : addChild(target, place, words));
  if (inner && !('why' in inner)) return inner;
  const outer = removing ? removeOuter(target, place, words.slice(1)) : addOuter(target, place, words);
  if (!('why' in outer)) return outer;
  const told = inner && inner.why !== 'unknown' ? inner : outer;
  return still(place, sayMismatch(told));
}

/** The daemon takes over what was typed; the time it needs for that (dialect §12). */
export function leaveSection(target: Target, section: Section): number {
  if (target.draft) return 0;
  applySection(section);
  target.refresh();
  return leavingMs(target, section);
}

export function sayMismatch(mismatch: Mismatch): string {
  switch (mismatch.why) {
    case 'unknown':
      return '% Unknown command.';
    case 'ambiguous':
      return '% Ambiguous command.';
    case 'incomplete':
      return '% Command incomplete.';
    case 'no-match':
      return '% There is no matched command.';
    case 'invalid':
      return `% Invalid value for ${mismatch.param}: "${mismatch.text}".`;
  }
}

function still(place: Section | undefined, ...answer: readonly string[]): Understood {
  return {busyMs: 0, loads: false, header: false, run: () => ({answer, changed: false, place})};
}

function addChild(target: Target, section: Section, words: readonly string[]): Understood | Mismatch {
  const matched = match(childForms[section.kind], words);
  if ('why' in matched) return matched;
  const {id} = matched.spec;
  const up = id === 'shutdown' && matched.text === 'no shutdown';
  const run = (): Effect => {
    const args = up ? {...matched.args, on: 'yes'} : matched.args;
    const refused = target.draft
      ? undefined
      : (refuseChild(target, section, {id, args}) ?? refuseSecret(target, matched));
    if (refused !== undefined) return {answer: [`% Error: ${refused}`], changed: false, place: section};
    const there = id === 'host' && section.lines.has(slotOf(matched));
    const answer = warn(section, {id, args: matched.args}, there);
    const changed = putLine(target, section, {...matched, args});
    target.refresh();
    return {answer, changed, place: section};
  };
  const busyMs = target.draft ? 0 : busyOf(section, matched.text);
  return {busyMs, loads: busyMs > 0 && section.kind === 'ids', header: false, run};
}

function removeChild(target: Target, section: Section, words: readonly string[]): Understood | Mismatch {
  const matched = matchStart(childForms[section.kind], words);
  if ('why' in matched) return matched;
  const run = (): Effect => {
    const changed = dropLines(target, section, matched);
    target.refresh();
    return {answer: [], changed, place: section};
  };
  return {busyMs: 0, loads: false, header: false, run};
}

function addOuter(target: Target, place: Section | undefined, words: readonly string[]): Understood | Mismatch {
  if (words[0]?.startsWith('ver')) return still(place, '% Notice: N-1001 version line ignored.');
  if (words.join(' ') === 'ssh server key generate' && !target.draft) return later(target, place, () => newKey(place));
  const header = match(headerForms, words);
  if (!('why' in header)) return openHeader(target, place, header);
  const matched = matchSingle(target, words);
  if ('why' in matched) return header.why === 'unknown' || header.why === 'no-match' ? matched : worse(matched, header);
  const busyMs = place ? leavingMs(target, place) : 0;
  const run = (): Effect => {
    const {id} = matched.spec;
    const refused = target.draft
      ? undefined
      : (refuseSingle(target, id, matched.args) ?? refuseSecret(target, matched));
    if (refused !== undefined) return {answer: [`% Error: ${refused}`], changed: false, place};
    if (place) leaveSection(target, place);
    if (id === 'banner') return {answer: [], changed: false, place: undefined, banner: matched.args['delimiter'] ?? ''};
    const changed = putLine(target, undefined, matched);
    target.refresh();
    return {answer: [], changed, place: undefined};
  };
  return {busyMs, loads: false, header: false, run};
}

/** The word of another firmware is no word at all. */
function matchSingle(target: Target, words: readonly string[]): Matched<LineSpec> | Mismatch {
  const matched = match(singleForms(target), words);
  const foreign = words[0] === 'dns' && words[1]?.startsWith('f') && variantOf(target.identity).dns !== 'dns forwarder';
  return 'why' in matched && foreign ? {why: 'unknown'} : matched;
}

/** Of two ways to misread a line, the one that came further. */
function worse(single: Mismatch, header: Mismatch): Mismatch {
  return single.why === 'unknown' || single.why === 'no-match' ? header : single;
}

function openHeader(target: Target, place: Section | undefined, matched: Matched<HeaderSpec>): Understood {
  const run = (): Effect => {
    const refused = target.draft ? undefined : refuseHeader(target, matched.text);
    if (refused !== undefined) return {answer: [`% Error: ${refused}`], changed: false, place};
    if (place && place.header !== matched.text) leaveSection(target, place);
    const {section, created} = enterSection(target, matched.spec.kind, matched.text);
    if (created) target.refresh();
    return {answer: [], changed: created, place: section};
  };
  return {busyMs: place ? leavingMs(target, place) : 0, loads: false, header: true, run};
}

function removeOuter(target: Target, place: Section | undefined, words: readonly string[]): Understood | Mismatch {
  const header = match(headerForms, words);
  if (!('why' in header)) return later(target, place, () => removeSection(target, place, header.text));
  const matched = matchStart(singleForms(target), words);
  if ('why' in matched) return matched;
  const remove = (): Effect => {
    if (place) leaveSection(target, place);
    const changed = dropLines(target, undefined, matched);
    target.refresh();
    return {answer: [], changed, place: undefined};
  };
  const asks = matched.spec.id === 'username' && !target.draft;
  return later(target, place, asks ? () => asking(place, matched.text, remove) : remove);
}

function removeSection(target: Target, place: Section | undefined, header: string): Effect {
  const fixed = target.identity.ports.some(port => header === `interface ${port.name}`);
  const there = target.running.sections.get(header);
  if (!there || fixed) return {answer: ['% There is no matched command.'], changed: false, place};
  const remove = (): Effect => {
    target.running.sections.delete(header);
    if (place && place !== there) leaveSection(target, place);
    target.refresh();
    return {answer: [], changed: true, place: undefined};
  };
  const asks = !target.draft && /^(?:interface pppoe|vpn peer)/.test(header);
  return asks ? asking(place, header, remove) : remove();
}

function asking(place: Section | undefined, what: string, yes: () => Effect): Effect {
  return {answer: [], changed: false, place, question: {text: `Remove ${what}? [yes/no]: `, yes}};
}

function newKey(place: Section | undefined): Effect {
  const yes = (): Effect => ({answer: [], changed: false, place, newKey: true});
  return {answer: [], changed: false, place, question: {text: 'Host keys exist. Replace them? [yes/no]: ', yes}};
}

function later(target: Target, place: Section | undefined, run: () => Effect): Understood {
  return {busyMs: place ? leavingMs(target, place) : 0, loads: false, header: false, run};
}

function refuseSecret(target: Target, matched: Matched<LineSpec>): string | undefined {
  const foreign = matched.args['blob'] !== undefined && readSecret(target, matched).clear === undefined;
  return foreign && !target.identity.firmware.startsWith('4.')
    ? 'E-2402 secret was sealed on another unit.'
    : undefined;
}

function leavingMs(target: Target, section: Section): number {
  if (target.draft) return 0;
  if (section.kind === 'policy') return 300 + 20 * linesOf(section.lines, 'rule').length;
  return section.kind === 'peer' ? 400 : 0;
}

function busyOf(section: Section, text: string): number {
  if (section.kind === 'interface') return section.name.startsWith('pppoe') && text === 'no shutdown' ? 400 : 0;
  if (text !== 'enable') return 0;
  return section.kind === 'peer' ? 800 : section.kind === 'center' ? 1500 : section.kind === 'ids' ? 8000 : 0;
}
