import {z} from 'zod';
import {pattern} from './pattern.ts';

/** What a profile says of configurations that come from elsewhere: from another unit, another model, a person's hand. */
export const restoring = {
  /** Lines whose secret is in a form that this kind of unit cannot read. */
  unreadable: z.array(pattern).default([]),
  /**
   * `line` must stand before any line that matches `before`: in one section whose header begins with `within`, or,
   * without it, in the whole file. A group `name` in both names the thing it is about.
   */
  inputOrder: z.array(z.strictObject({within: z.string().optional(), line: pattern, before: pattern})).default([]),
  /** First words of lines, written out: as far as they are unlike, a line that shortens them means the same. */
  phrases: z.array(z.string()).default([])
};
