import {z} from 'zod';

/** A regular expression of a profile: JavaScript's, matched against one whole line. */
export const pattern = z.string().transform((source, context) => {
  try {
    return new RegExp(source, 'u');
  } catch {
    try {
      return new RegExp(source);
    } catch (error) {
      context.addIssue({code: 'custom', message: (error as Error).message});
      return z.NEVER;
    }
  }
});

/** What a system does not have, no line of it shows. */
export const never = pattern.prefault('(?!)');

/** A pattern that reads a value under this name. */
export function named(group: string) {
  return pattern.refine(one => one.source.includes(`(?<${group}>`), {message: `has no group (?<${group}>…)`});
}
