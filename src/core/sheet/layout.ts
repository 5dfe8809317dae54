import {z} from 'zod';
import {readData} from '../device/profile-file.ts';
import type {Result} from '../result.ts';
import {columnNames, fieldPaths, tableNames, type FieldPath, type TableName} from './form.ts';

/**
 * Where the values of one template stand, and the words its people use: data, replaced without a release. What may
 * stand in a field belongs to the model (form.ts), not to the layout.
 */
const words = z.array(z.string().min(1)).min(1);
const vocabulary = z.record(z.string().min(1), words);

const field = z.strictObject({
  worksheet: z.string(),
  /** The first is the one named to people; the others are synonyms. */
  labels: words,
  value: z.enum(['right', 'below']).default('right'),
  /** A defined name that wins over the label. */
  name: z.string().optional()
});

const table = z.strictObject({
  worksheet: z.string(),
  /** Column → its heading and synonyms. All headings stand in one row, the rows follow until a blank one. */
  columns: z.record(z.string(), words),
  /** A form may come without this table. */
  optional: z.boolean().default(false)
});

const terms = z.strictObject({
  /** The device's port → what people call it. */
  ports: vocabulary,
  /** Zone → words that aren't in the LAN table. */
  zones: vocabulary,
  /** Interface of a route → words. */
  interfaces: vocabulary,
  methods: vocabulary,
  photographyForbidden: words
});

const numbering = z.strictObject({first: z.int(), step: z.int()});

export const layoutSchema = z
  .strictObject({
    layout: z.string().min(1),
    /** Template versions this layout reads, as printed behind Ver. */
    versions: words,
    /** Key used below → names of the worksheet. */
    worksheets: vocabulary,
    fields: z.record(z.string(), field),
    tables: z.record(z.string(), table),
    terms,
    /** What the template fixes and therefore doesn't print. */
    fixed: z.strictObject({
      syslog: z.strictObject({facility: z.string(), level: z.string()}),
      sourceRules: numbering,
      destinationRules: numbering
    })
  })
  .superRefine((layout, context) => {
    const wrong = (path: (string | number)[], message: string) => context.addIssue({code: 'custom', path, message});
    for (const path of fieldPaths) if (!(path in layout.fields)) wrong(['fields'], `no place for ${path}`);
    for (const name of tableNames) if (!(name in layout.tables)) wrong(['tables'], `no place for ${name}`);
    for (const [path, {worksheet}] of Object.entries(layout.fields)) {
      if (!fieldPaths.includes(path as FieldPath)) wrong(['fields', path], 'not a field of the settings');
      if (!(worksheet in layout.worksheets)) wrong(['fields', path, 'worksheet'], `unknown worksheet ${worksheet}`);
    }
    for (const [name, {worksheet, columns}] of Object.entries(layout.tables)) {
      if (!(worksheet in layout.worksheets)) wrong(['tables', name, 'worksheet'], `unknown worksheet ${worksheet}`);
      if (!tableNames.includes(name as TableName)) wrong(['tables', name], 'not a table of the settings');
      else if (
        columnNames(name as TableName)
          .sort()
          .join() !== Object.keys(columns).sort().join()
      )
        wrong(['tables', name, 'columns'], `columns must be ${columnNames(name as TableName).join(', ')}`);
    }
  });

export type FieldPlace = z.output<typeof field>;
export type Layout = z.output<typeof layoutSchema>;

/** A fault names file, line, column and path. */
export function readLayout(yaml: string, file: string): Result<Layout> {
  return readData(layoutSchema, yaml, file);
}

/** Its schema asks for every field and table of the form. */
export function fieldPlace(layout: Layout, path: FieldPath): FieldPlace {
  const found = layout.fields[path];
  if (!found) throw new Error(`layout ${layout.layout} passed without ${path}`);
  return found;
}

export function tablePlace(layout: Layout, name: TableName): z.output<typeof table> {
  const found = layout.tables[name];
  if (!found) throw new Error(`layout ${layout.layout} passed without ${name}`);
  return found;
}
