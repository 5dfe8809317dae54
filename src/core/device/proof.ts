import {z} from 'zod';
import {observationNames} from '../check/observation.ts';

/** What a profile is held against: prompts and fixtures that it must read as it says here, and what may be tried. */
const file = {fixture: z.string().min(1)};
const fixture = z.discriminatedUnion('reads', [
  /** The answer to `identify.send`: every field that the profile reads, as text; `uptime` in seconds. */
  z.strictObject({...file, reads: z.literal('identity'), is: z.record(z.string(), z.string())}),
  /** The answer to the read-back command; `lines`: how many mean something. */
  z.strictObject({...file, reads: z.literal('configuration'), lines: z.int().positive()}),
  /** An answer that says no, and one that does not. */
  z.strictObject({...file, reads: z.literal('refused')}),
  z.strictObject({...file, reads: z.literal('accepted')}),
  /** The answer to a save that went well. */
  z.strictObject({...file, reads: z.literal('save')}),
  /** Every line is one that nobody asked for; every line is the text of a start. */
  z.strictObject({...file, reads: z.literal('noise')}),
  z.strictObject({...file, reads: z.literal('boot')}),
  z.strictObject({
    ...file,
    reads: z.literal('observation'),
    name: z.enum(observationNames),
    rows: z.record(z.string(), z.int().positive())
  })
]);

const sample = z.array(z.string().min(1)).default([]);

/** Prompts as the unit shows them, each to be read as its own mode and as no other. */
const prompts = z
  .strictObject({
    user: sample,
    exec: sample,
    config: sample,
    section: sample,
    candidate: sample,
    block: sample,
    loader: sample,
    login: sample,
    password: sample,
    pager: sample
  })
  .prefault({});

/** What may be written into a spare and taken out again: nothing that anybody's settings could hold. */
const spare = z.strictObject({
  header: z.string().optional(),
  lines: z.array(z.string()).min(1),
  /** A header that the unit refuses. */
  refusedHeader: z.string().optional(),
  /** What takes everything back. */
  remove: z.array(z.string()).min(1)
});

export const tests = z
  .strictObject({
    prompts,
    fixtures: z.array(fixture).default([]),
    /** A harmless line that the unit does not know; `{{word}}` is filled. */
    unknown: z.string().includes('{{word}}').default('{{word}}'),
    spare: spare.optional()
  })
  .prefault({});
