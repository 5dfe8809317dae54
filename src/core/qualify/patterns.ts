import type {Profile} from '../device/profile.ts';

export interface NamedPattern {
  /** Where it stands in the file, with dots. */
  readonly path: string;
  readonly pattern: RegExp;
}

/** Every regular expression of a profile, but for those that match nothing because the system has no such thing. */
export function patternsOf(profile: Profile): readonly NamedPattern[] {
  return walk(profile, '').filter(({pattern}) => pattern.source !== '(?!)');
}

function walk(value: unknown, path: string): readonly NamedPattern[] {
  if (value instanceof RegExp) return [{path, pattern: value}];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => walk(inside, path === '' ? key : `${path}.${key}`));
}
