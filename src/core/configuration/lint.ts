import {modelName, type Profile} from '../device/profile.ts';
import type {Configuration} from './configuration.ts';
import {delimiterOf, type ConfigurationItem} from './items.ts';
import {maskLine, secretParts} from './secret-marks.ts';

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
  | 'error-text'
  | 'too-long'
  | 'not-ascii'
  | 'control-character'
  | 'interface-missing'
  | 'other-model'
  | 'block-open'
  | 'child-without-header'
  /** Has an effect that no read-back shows: after a cut nobody could say whether it may be sent again. */
  | 'not-repeatable';

interface Against {
  readonly profile: Profile;
  /** The unit that is to carry the configuration: catalogue model and its physical ports. */
  readonly unit?: {readonly model: string; readonly ports: readonly string[] | 'unknown'};
  /** File lines whose secret is filled from the settings sheet, so that it may be masked or sealed here. */
  readonly substituted?: ReadonlySet<number>;
}

/** Every reason why this configuration may not be sent, in the order of the file; empty: it may. */
export function lintConfiguration(configuration: Configuration, against: Against): readonly LintFault[] {
  const {profile} = against;
  const at = (line: number, text: string, whys: readonly LintFaultKind[]): readonly LintFault[] =>
    whys.map(why => ({line, why, text: visible(maskLine(profile, text))}));
  const faults = [
    ...modelFaults(configuration, against),
    ...configuration.strays.flatMap(stray => at(stray.fileLine, stray.text, ['error-text'])),
    ...configuration.items.flatMap((item, index) =>
      at(item.fileLine, item.text, [
        ...characterFaults(item, profile),
        ...structureFaults(configuration.items, index, profile),
        ...(inBlock(item) ? [] : [...secretFaults(item, against), ...contentFaults(item, against)])
      ])
    )
  ];
  return faults.toSorted((a, b) => a.line - b.line);
}

function modelFaults({header}: Configuration, {profile, unit}: Against): readonly LintFault[] {
  if (header.kind === 'none' || !unit || modelName(profile, header.model) === unit.model) return [];
  return [{line: header.fileLine, why: 'other-model', text: header.model}];
}

function characterFaults({text}: ConfigurationItem, profile: Profile): readonly LintFaultKind[] {
  const faults: LintFaultKind[] = [];
  if (/[^\x00-\x7f]/.test(text)) faults.push('not-ascii');
  if (/[\x00-\x1f\x7f]/.test(text)) faults.push('control-character');
  if (text.length > profile.edit.lineMax) faults.push('too-long');
  return faults;
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

function secretFaults(item: ConfigurationItem, {profile, substituted}: Against): readonly LintFaultKind[] {
  if (substituted?.has(item.fileLine)) return [];
  const masked = secretParts(profile, item.text).some(part => part.form === 'masked');
  const bound = profile.unitBound.some(pattern => pattern.test(item.text));
  return masked ? ['masked-secret'] : bound ? ['unit-bound-secret'] : [];
}

function contentFaults({text}: ConfigurationItem, {profile, unit}: Against): readonly LintFaultKind[] {
  const spoken = [...profile.errors, ...profile.warnings, ...profile.noise].some(pattern => pattern.test(text));
  const faults: LintFaultKind[] = spoken || text.endsWith(profile.pending) ? ['error-text'] : [];
  const has = unit?.ports ?? 'unknown';
  const named = profile.physicalPorts.flatMap(pattern => pattern.exec(text)?.groups?.['port'] ?? []);
  if (has !== 'unknown' && named.some(port => !has.includes(port))) faults.push('interface-missing');
  if (profile.unsafe.some(pattern => pattern.test(text))) faults.push('not-repeatable');
  return faults;
}

function inBlock({kind}: ConfigurationItem): boolean {
  return kind === 'block-text' || kind === 'block-end';
}

function visible(text: string): string {
  return text.replace(/[^\x20-\x7e«»]/g, '?');
}
