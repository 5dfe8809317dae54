import {z} from 'zod';
import {factNames, namedGroups, strangeFields} from '../plan/find-kinds.ts';
import {pattern} from './pattern.ts';

/**
 * How the dialect states a fact that the settings sheet states too (core/plan/find-kinds.ts). `within`: header of the
 * section, none for top level; `having`: only sections with such a line. A fact is one line, or one section whose
 * lines each give some of the fields; of several patterns the first that fits a line counts. `otherwise`: what holds
 * where no line says it (values that the unit hides).
 */
const fact = z.strictObject({
  within: pattern.optional(),
  having: pattern.optional(),
  per: z.enum(['line', 'section']).default('line'),
  lines: z.array(pattern).min(1),
  otherwise: z.record(z.string(), z.string()).default({})
});
export const facts = z.partialRecord(z.enum(factNames), z.array(fact).min(1)).superRefine((given, context) => {
  for (const name of factNames)
    for (const form of given[name] ?? []) {
      const groups = [...form.lines, ...(form.within ? [form.within] : [])].flatMap(one => namedGroups(one.source));
      for (const strange of strangeFields(name, [...groups, ...Object.keys(form.otherwise)]))
        context.addIssue({code: 'custom', path: [name], message: `no field ${strange} in a fact of this kind`});
    }
});
