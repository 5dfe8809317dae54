import type {Configuration} from '../configuration/configuration.ts';
import {untouchedPorts} from '../configuration/map-ports.ts';
import {itemsOf, type ConfigurationItem} from '../configuration/items.ts';
import {lintConfiguration} from '../configuration/lint.ts';
import {quoted} from '../configuration/quotes.ts';
import {maskLine, secretParts} from '../configuration/secret-marks.ts';
import type {Profile} from '../device/profile.ts';
import {sha256Hex, utf8} from '../journal/canonical.ts';
import {problem} from '../problem.ts';
import {failed, ok, type Result} from '../result.ts';
import {reveal, type Secret} from '../settings/secret.ts';
import {gateOf} from './line-gate.ts';
import type {Plan, PlanLine} from './plan.ts';
import {rewordedFor} from './rewording.ts';

/** A secret from the settings sheet for a line of the file whose own is masked or sealed to the old unit. */
export interface Substitution {
  readonly fileLine: number;
  readonly value: Secret;
}

interface Given {
  readonly configuration: Configuration;
  readonly profile: Profile;
  /** Running configuration of the unit as found, before anything is typed. */
  readonly before: readonly string[];
  /** Of the unit that is to be written. */
  readonly firmware: string;
  readonly substitutions?: readonly Substitution[];
  /** Serial number of the unit that is to be written: what it sealed itself it can read. */
  readonly serial?: string;
}

/**
 * The lines to type, in the file's order. First the removal of the factory's extras that the unit really shows, then
 * the file without comments and without what the profile skips, rewordings of this firmware and substitutions applied.
 * `configuration-wrong` when the file itself can't be typed (see the lint): a masked secret never gets into a plan.
 * A substitution for a line without a secret is a bug and throws.
 */
export function buildPlan(given: Given): Result<Plan> {
  const {configuration, profile, before, substitutions = [], serial} = given;
  const substituted = new Set(substitutions.map(one => one.fileLine));
  const faults = lintConfiguration(configuration, {profile, substituted, ...(serial === undefined ? {} : {serial})});
  if (faults.length > 0) return failed(problem('configuration-wrong', {file: configuration.file, faults}));
  const typed = [
    ...removals(before, profile),
    ...configuration.items
      .filter(item => inBlock(item) || !profile.skip.some(pattern => pattern.test(item.text)))
      .map(item => typedLine(item, given))
  ];
  const lines = typed.map((line, index) => ({no: index + 1, ...line, ...gateOf(line, profile)}));
  const digest = sha256Hex(utf8(lines.map(line => `${line.text}\n`).join('')));
  const {mapping} = configuration;
  if (mapping.kind === 'none') return ok({lines, digest});
  return ok({lines, digest, untouched: untouchedPorts(mapping)});
}

type Typed = Omit<PlanLine, 'no' | 'barrier' | 'busyMs'>;

function removals(before: readonly string[], profile: Profile): readonly Typed[] {
  const found = itemsOf(before, profile).filter(item => item.kind === 'single' || item.kind === 'header');
  return profile.factoryExtras
    .filter(extra => found.some(item => extra.re.test(item.text)))
    .map(({remove}) => ({
      fileLine: 0,
      text: remove,
      shown: maskLine(profile, remove),
      section: '',
      kind: 'single',
      source: 'factory-extra'
    }));
}

function typedLine(item: ConfigurationItem, given: Given): Typed {
  const {profile, firmware} = given;
  const {fileLine, kind} = item;
  const asIs = {fileLine, kind, text: item.text, section: rewordedFor(firmware, item.section, profile)};
  if (inBlock(item)) return {...asIs, shown: item.text, source: 'file'};
  const substitution = given.substitutions?.find(one => one.fileLine === fileLine);
  const filled = substitution ? fill(item.text, substitution, profile) : item.text;
  const text = rewordedFor(firmware, filled, profile);
  const mapped = item.written === undefined ? 'file' : 'port-mapping';
  const source = substitution ? 'substitution' : text === filled ? mapped : 'rewording';
  const file = item.written ?? item.text;
  const written = file === text || substitution ? {} : {written: maskLine(profile, file)};
  return {...asIs, text, shown: maskLine(profile, text), source, ...written};
}

function fill(text: string, {fileLine, value}: Substitution, profile: Profile): string {
  const [part] = secretParts(profile, text);
  if (!part) throw new Error(`line ${fileLine} has no secret to fill`);
  const {clear} = profile.secretForms;
  const form = clear === undefined ? '' : `${clear} `;
  return `${text.slice(0, part.formFrom)}${form}${quoted(reveal(value))}${text.slice(part.to)}`;
}

function inBlock({kind}: ConfigurationItem): boolean {
  return kind === 'block-text' || kind === 'block-end';
}
