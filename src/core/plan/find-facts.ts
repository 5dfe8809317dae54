import {normalLine} from '../apply/normal.ts';
import type {ConfigurationItem} from '../configuration/items.ts';
import {maskLine, secretParts, type SecretPart} from '../configuration/secret-marks.ts';
import type {Profile} from '../device/profile.ts';
import {namedGroups, type FactName} from './find-kinds.ts';

/** Something the configuration states, with the line that states it. */
export interface Fact {
  /** For a section, its header's. */
  readonly fileLine: number;
  /** The line, secrets masked. */
  readonly shown: string;
  readonly fields: Readonly<Record<string, FactField>>;
}

/** `hidden`: the value is there, but only the unit that wrote it could compare it. */
export type FactField =
  | {readonly kind: 'said'; readonly text: string; readonly fileLine: number}
  | {readonly kind: 'hidden'; readonly why: Exclude<SecretPart['form'], 'clear'>; readonly fileLine: number};

export type Facts = ReadonlyMap<FactName, readonly Fact[]>;

type FactForm = NonNullable<Profile['facts'][FactName]>[number];
type Fields = Fact['fields'];

interface Line extends Pick<ConfigurationItem, 'fileLine' | 'section'> {
  /** In the one spelling of masks, MACs, ports and quotes; with a secret in it, as it is written. */
  readonly text: string;
  readonly shown: string;
  readonly secrets: readonly SecretPart[];
}

/** Everything the profile can read out of the configuration, each kind in the order of the file. */
export function readFacts(profile: Profile, items: readonly ConfigurationItem[]): Facts {
  const lines = items
    .filter(item => item.kind === 'single' || item.kind === 'header' || item.kind === 'child')
    .map(item => lineOf(profile, item));
  const sections = Map.groupBy(lines, line => line.section);
  const facts = new Map<FactName, readonly Fact[]>();
  for (const [name, forms] of Object.entries(profile.facts)) {
    const found = (forms ?? []).flatMap(form => readForm(form, sections));
    facts.set(
      name as FactName,
      found.toSorted((a, b) => a.fileLine - b.fileLine)
    );
  }
  return facts;
}

/** The fields that this profile can tell at all; the sheet's other values stay unchecked, never wrong. */
export function toldFields(profile: Profile): ReadonlyMap<string, ReadonlySet<string>> {
  const told = Object.entries(profile.facts).map(([kind, forms]) => {
    const patterns = (forms ?? []).flatMap(form => [...form.lines, ...(form.within ? [form.within] : [])]);
    const assumed = (forms ?? []).flatMap(form => Object.keys(form.otherwise));
    return [kind, new Set([...assumed, ...patterns.flatMap(one => namedGroups(one.source))])] as const;
  });
  return new Map(told);
}

function lineOf(profile: Profile, {fileLine, section, text}: ConfigurationItem): Line {
  const secrets = secretParts(profile, text);
  if (secrets.length > 0) return {fileLine, section, text, shown: maskLine(profile, text), secrets};
  return {fileLine, section, text: normalLine(text, profile).frame, shown: text, secrets};
}

function readForm(form: FactForm, sections: ReadonlyMap<string, readonly Line[]>): readonly Fact[] {
  const {within, having} = form;
  if (!within) return (sections.get('') ?? []).flatMap(line => lineFacts(form, line, {}));
  return [...sections].flatMap(([header, members]) => {
    const match = header === '' ? null : within.exec(header);
    const [first] = members;
    if (!match || !first || (having && !members.some(one => having.test(one.text)))) return [];
    const given = fieldsOf(match, first);
    if (form.per === 'line') return members.flatMap(one => lineFacts(form, one, given));
    const said = members.map(one => fieldsOn(form, one) ?? {});
    const fields: Fields = Object.assign({}, assumed(form, first), given, ...said);
    return [{fileLine: first.fileLine, shown: first.shown, fields}];
  });
}

function lineFacts(form: FactForm, line: Line, given: Fields): readonly Fact[] {
  const said = fieldsOn(form, line);
  if (!said) return [];
  const {fileLine, shown} = line;
  return [{fileLine, shown, fields: {...assumed(form, line), ...given, ...said}}];
}

function fieldsOn(form: FactForm, line: Line): Fields | null {
  for (const one of form.lines) {
    const match = one.exec(line.text);
    if (match) return fieldsOf(match, line);
  }
  return null;
}

function assumed(form: FactForm, {fileLine}: Line): Fields {
  return Object.fromEntries(
    Object.entries(form.otherwise).map(([field, text]) => [field, {kind: 'said', text, fileLine} as const])
  );
}

function fieldsOf(match: RegExpExecArray, {fileLine, secrets}: Line): Fields {
  const fields: Record<string, FactField> = {};
  for (const [field, text] of Object.entries<string | undefined>(match.groups ?? {})) {
    if (text === undefined) continue;
    const form = secrets.find(part => part.written === text)?.form ?? 'clear';
    fields[field] = form === 'clear' ? {kind: 'said', text, fileLine} : {kind: 'hidden', why: form, fileLine};
  }
  return fields;
}
