import type {FactName} from './find-kinds.ts';
import type {Secret} from '../settings/secret.ts';

/** How a value is compared. `network`: a bare host is its own /32. `flag`: there or not, whatever the word. */
export type ValueForm = 'text' | 'network' | 'flag' | 'secret';

/** What the sheet claims for a field; null claims that nothing is set there. */
export type Claimed = string | number | boolean | Secret | null;

/**
 * One thing that the sheet claims of the configuration. Of several facts of its kind the one that agrees most is its
 * counterpart: a `key` counts twice, a `hint` (a number that only the position in the sheet gives) breaks ties and is
 * never compared.
 */
export interface Claim {
  readonly kind: FactName;
  /** Path into the Settings of the row as a whole. */
  readonly path: string;
  /** `absent`: the sheet says that there is no such thing. */
  readonly says: 'present' | 'absent';
  readonly fields: readonly FieldClaim[];
}

export interface FieldClaim {
  readonly field: string;
  /** Path into the Settings of this value. */
  readonly path: string;
  readonly value: Claimed;
  readonly as: ValueForm;
  readonly role: 'key' | 'value' | 'hint';
  /**
   * Id of the finding if it differs; differences with one id are one finding. `{field}` is filled with what the
   * configuration says there, or else the sheet.
   */
  readonly finding: string;
}

/** The rest of the path after the row's; an undefined value claims nothing. */
export type Say = readonly [
  path: string,
  value: Claimed | undefined,
  more?: Partial<Pick<FieldClaim, 'as' | 'role' | 'finding'>>
];
type Says = Readonly<Record<string, Say>>;

/** A section whose values stand on lines of their own: each may be a finding of its own. */
export function section(kind: FactName, path: string, says: Says): Claim {
  return {kind, path, says: 'present', fields: fieldsOf(path, says, part => `setting:${part}`)};
}

/** A line that says all at once: one finding, however many of its values differ. */
export function line(kind: FactName, path: string, says: Says): Claim {
  return {kind, path, says: 'present', fields: fieldsOf(path, says, () => `setting:${path}`)};
}

/** The same claim, its differences under a name of their own. */
export function named(finding: string, claim: Claim): Claim {
  return {...claim, fields: claim.fields.map(one => ({...one, finding}))};
}

/** The sheet's word that there is none; with `says`, none of that name. */
export function none(kind: FactName, path: string, says: Says = {}): Claim {
  return {...section(kind, path, says), says: 'absent'};
}

function fieldsOf(path: string, says: Says, nameOf: (path: string) => string): readonly FieldClaim[] {
  return Object.entries(says).flatMap(([field, [part, value, more]]): readonly FieldClaim[] => {
    const whole = path + part;
    const usual = {as: 'text', role: 'value', finding: nameOf(whole)} as const;
    return value === undefined ? [] : [{field, path: whole, value, ...usual, ...more}];
  });
}

export const network = {as: 'network'} as const;
export const hidden = {as: 'secret'} as const;
export const flag = {as: 'flag'} as const;
export const key = {role: 'key'} as const;
export const hint = {role: 'hint'} as const;
