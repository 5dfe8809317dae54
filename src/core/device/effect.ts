import {z} from 'zod';
import {knownCauses} from '../check/names.ts';
import {observationNames, observationRows} from '../check/observation.ts';
import {ms, question} from './dialog.ts';
import {named, never, pattern} from './pattern.ts';

/** What a profile says of lines that take effect: what shows them, what must not be rushed, saving, starting anew. */

/**
 * A command that shows a configuration. `from`: its first line, without it the first that is shown. `to`: its end mark;
 * without it the proved end of the output is its end, and a file of it cannot tell that it was cut off.
 */
export const shown = z.strictObject({send: z.string(), from: pattern.optional(), to: pattern.optional()});

export const readBack = z.strictObject({
  plain: shown,
  /** The same with secrets in clear; without it a secret that is shown otherwise than it was typed stays unproved. */
  exact: shown.extend({questions: z.array(question).default([])}).optional()
});

export const barriers = z
  .strictObject({
    header: never,
    /** Sections whose children take effect only when the section is left. */
    pendingUntilLeft: never,
    prompt: never,
    text: z.strictObject({begin: pattern, endsWith: z.string().min(1)}).prefault({begin: '(?!)', endsWith: '{{d}}'}),
    account: never,
    management: never,
    question: never,
    slow: z
      .array(z.strictObject({re: pattern, within: z.string().optional(), ms, inputDropped: z.boolean().default(false)}))
      .default([])
  })
  .prefault({});

/** The first that fits is taken (core/apply/route.ts); `when`: only on such firmware. */
export const routes = z
  .array(
    z.strictObject({
      kind: z.enum(['file', 'inline', 'candidate', 'credited', 'line']),
      when: z.string().optional(),
      via: z.string().optional(),
      send: z.string().optional(),
      end: z.string().optional()
    })
  )
  .min(1)
  .default([{kind: 'line'}]);

export const save = z.strictObject({send: z.string(), ok: pattern, waitMs: ms});

/**
 * How a unit proves that what runs is what it would start with: it says so itself (`status`), or it shows both and they
 * are compared, but for the profile's volatile lines. Of several ways the first counts whose commands the unit knows.
 */
export const saved = z
  .array(
    z.discriminatedUnion('by', [
      z.strictObject({by: z.literal('status'), send: z.string(), same: pattern, state: named('state')}),
      z.strictObject({by: z.literal('comparison'), running: shown, startup: shown})
    ])
  )
  .default([]);

export const reload = z.strictObject({
  send: z.string(),
  questions: z.array(question).default([]),
  downWithinMs: ms,
  upWithinMs: ms
});

const observation = z.strictObject({
  send: z.string(),
  /** Row kind → patterns with the named fields its judge reads; see core/check/observation.ts. */
  rows: z.record(z.string(), z.union([pattern.transform(one => [one]), z.array(pattern)]))
});

/** What a profile does not observe stays unknown. What it does observe it must read in full. */
export const observations = z
  .partialRecord(z.enum(observationNames), observation)
  .default({})
  .superRefine((given, context) => {
    for (const name of observationNames) {
      const rows = given[name]?.rows;
      if (!rows) continue;
      for (const [row, fields] of Object.entries<readonly string[]>(observationRows[name])) {
        const patterns = rows[row] ?? [];
        const lacks = fields.find(field => !patterns.some(one => one.source.includes(`(?<${field}>`)));
        if (patterns.length > 0 && lacks === undefined) continue;
        const message = `no pattern with the field ${lacks ?? fields.join(', ')}`;
        context.addIssue({code: 'custom', path: [name, 'rows', row], message});
      }
    }
  });

const check = z.strictObject({
  /** How long a verdict may settle after what it depends on has passed; 0 = judged at once. */
  settleMs: z.int().nonnegative().default(0),
  /** Known causes by the unit's own words. */
  causes: z
    .array(
      z.strictObject({
        re: pattern,
        cause: z.enum(knownCauses),
        side: z.enum(['here', 'far', 'unclear']),
        /** Longer than the check's own where this cause ends by itself later, e.g. after a phone call. */
        settleMs: ms.optional(),
        /** Ends only when somebody acts (a call, a registration): it never becomes a failure by time alone. */
        waitsForPeople: z.boolean().default(false)
      })
    )
    .default([])
});
export const checks = z.record(z.string(), check).default({});
