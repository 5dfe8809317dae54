import {modelName, type Profile} from '../device/profile.ts';
import type {Configuration} from './configuration.ts';
import {delimiterOf, type ConfigurationItem} from './items.ts';
import {blobLines, withoutBlobs} from './lint-blob.ts';
import {characterFaults} from './lint-characters.ts';
import {remnantOf} from './lint-remnant.ts';
import {maskTyped, secretParts} from './secret-marks.ts';

/** One reason why a configuration may not be sent to a unit. */
export interface LintFault {
  /** 1-based line of the file; 0: the file as a whole. */
  readonly line: number;
  readonly why: LintFaultKind;
  /** The line, secrets masked. */
  readonly text: string;
}

export type LintFaultKind =
  | 'masked-secret'
  | 'unit-bound-secret'
  /** A hash or a scrambled form that this kind of unit cannot read. */
  | 'unreadable-secret'
  /** A certificate or a key: what it proves belongs to the unit that made it. */
  | 'key-blob'
  | 'error-text'
  /** Prompts, logins and commands that a terminal log caught. */
  | 'console-text'
  | 'pager-text'
  /** The capture was made without the right to see everything. */
  | 'not-enabled'
  | 'too-long'
  | 'not-ascii'
  | 'shift-jis'
  | 'utf-16'
  | 'control-character'
  /** A character that the line editor takes for a command: it completes, leaves, or kills. */
  | 'forbidden-key'
  | 'interface-missing'
  /** The port of the old model has no counterpart on the new one. */
  | 'port-unmapped'
  | 'other-model'
  | 'block-open'
  | 'child-without-header'
  /** Has an effect that no read-back shows: after a cut nobody could say whether it may be sent again. */
  | 'not-repeatable';

export interface Against {
  readonly profile: Profile;
  /** The model that is to carry the configuration, as the catalogue names it, with its physical ports. */
  readonly unit?: {readonly model: string; readonly ports: readonly string[] | 'unknown'};
  /** Serial number of the unit that is to carry it. */
  readonly serial?: string;
  /** File lines whose secret is filled from the settings sheet, so that it may be masked or sealed here. */
  readonly substituted?: ReadonlySet<number>;
}

/** Every reason why this configuration may not be sent, in the order of the file; empty: it may. */
export function lintConfiguration(configuration: Configuration, against: Against): readonly LintFault[] {
  const {profile} = against;
  const at = (line: number, text: string, whys: readonly LintFaultKind[]): readonly LintFault[] =>
    whys.map(why => ({line, why, text: shownLine(text, profile)}));
  const blobs = blobLines(configuration.items, profile);
  const unmapped = unmappedPorts(configuration);
  const known = new Set(unmapped.map(one => one.fileLine));
  const faults = [
    ...modelFaults(configuration, against),
    ...configuration.strays.flatMap(stray =>
      at(stray.fileLine, stray.text, [remnantOf(stray.text, profile) ?? 'error-text'])
    ),
    ...configuration.items.flatMap((item, index) => {
      const blob = blobs.get(item.fileLine);
      if (blob) return blob === 'first' ? at(item.fileLine, item.text, ['key-blob']) : [];
      return at(item.fileLine, item.text, faultsOf(configuration, index, against));
    }),
    ...unmapped.flatMap(({fileLine, text}) => at(fileLine, text, ['port-unmapped']))
  ];
  return faults
    .filter(one => one.why !== 'interface-missing' || !known.has(one.line))
    .toSorted((a, b) => a.line - b.line);
}

/** A line of a file as it may be shown to people. */
export function shownLine(text: string, profile: Profile): string {
  return withoutBlobs(maskTyped(profile, text)).replace(/[^\x20-\x7e«»]/g, '?');
}

function modelFaults({header, mapping}: Configuration, {profile, unit}: Against): readonly LintFault[] {
  if (header.kind === 'none' || !unit) return [];
  const model = modelName(profile, header.model);
  const mapped = mapping.kind === 'mapped' && mapping.from === model && mapping.to === unit.model;
  return model === unit.model || mapped ? [] : [{line: header.fileLine, why: 'other-model', text: header.model}];
}

/** What was caught with the text is said once: what it looks like besides is of no interest. */
function faultsOf(configuration: Configuration, index: number, against: Against): readonly LintFaultKind[] {
  const {profile} = against;
  const item = configuration.items[index];
  if (!item) return [];
  const remnant = inBlock(item) ? undefined : remnantOf(item.text, profile);
  if (remnant) return [remnant];
  return [
    ...characterFaults(item.text, profile),
    ...structureFaults(configuration.items, index, profile),
    ...(inBlock(item) ? [] : [...secretFaults(configuration, item, against), ...contentFaults(item, against)])
  ];
}

function structureFaults(items: readonly ConfigurationItem[], at: number, profile: Profile): readonly LintFaultKind[] {
  const item = items[at];
  if (item?.kind === 'child' && item.section === '') return ['child-without-header'];
  if (item?.kind === 'block-begin') {
    const last = items.slice(at + 1).find(one => one.kind !== 'block-text');
    if (last?.kind !== 'block-end') return ['block-open'];
    // Text behind the delimiter would be typed as a command.
    const delimiter = delimiterOf(item.text, profile);
    return last.text.indexOf(delimiter) + delimiter.length < last.text.length ? ['block-open'] : [];
  }
  return [];
}

/** What a unit sealed it can read itself: a file may go back to the unit it came from. */
function secretFaults(
  {header}: Configuration,
  item: ConfigurationItem,
  {profile, serial, substituted}: Against
): readonly LintFaultKind[] {
  if (substituted?.has(item.fileLine)) return [];
  if (secretParts(profile, item.text).some(part => part.form === 'masked')) return ['masked-secret'];
  const own = header.kind === 'export' && header.serial === serial;
  if (!own && profile.unitBound.some(pattern => pattern.test(item.text))) return ['unit-bound-secret'];
  return profile.unreadable.some(pattern => pattern.test(item.text)) ? ['unreadable-secret'] : [];
}

function contentFaults({text}: ConfigurationItem, {profile, unit}: Against): readonly LintFaultKind[] {
  const faults: LintFaultKind[] = [];
  const has = unit?.ports ?? 'unknown';
  const named = profile.physicalPorts.flatMap(pattern => pattern.exec(text)?.groups?.['port'] ?? []);
  if (has !== 'unknown' && named.some(port => !has.includes(port))) faults.push('interface-missing');
  if (profile.unsafe.some(pattern => pattern.test(text))) faults.push('not-repeatable');
  return faults;
}

function unmappedPorts({mapping}: Configuration) {
  return mapping.kind === 'mapped' ? mapping.unmapped : [];
}

function inBlock({kind}: ConfigurationItem): boolean {
  return kind === 'block-text' || kind === 'block-end';
}
