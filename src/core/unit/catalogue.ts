import {z} from 'zod';
import {readData} from '../device/profile-file.ts';
import {problem} from '../problem.ts';
import {failed, type Result} from '../result.ts';

/**
 * The models a contract can name (第23条, R20), as printed in the service terms, and what is known of their hardware.
 * Nothing is derived from how the terms lay the strings out: two models are equivalent only where the operator says so.
 */
const model = z.strictObject({
  /** As printed in the terms, blank and suffix included. */
  model: z.string(),
  column: z.enum(['left', 'right']),
  /** Rows of the printed table, from 1. */
  rows: z.array(z.int().min(1)).min(1),
  note: z.string().default(''),
  /** Models that may replace it besides itself. */
  equivalents: z.array(z.string()),
  hardware: z
    .strictObject({
      status: z.enum(['provisional', 'qualified']),
      /** What the unit calls itself. */
      printed: z.array(z.string()),
      /** Name in the configuration → label on the case. */
      ports: z.record(z.string(), z.string())
    })
    .default({status: 'provisional', printed: [], ports: {}})
});

const catalogue = z.strictObject({id: z.string(), version: z.int().min(1), models: z.array(model).min(1)});

export type Catalogue = Readonly<z.infer<typeof catalogue>>;
export type CatalogueModel = Catalogue['models'][number];

/** Reads resources/catalogue.yaml; a model named twice, or an equivalent that is no model, is a `data-file-wrong`. */
export function readCatalogue(yaml: string, file: string): Result<Catalogue> {
  const read = readData(catalogue, yaml, file);
  if (!read.ok) return read;
  const names = read.value.models.flatMap(one => [
    one.model,
    ...one.hardware.printed.filter(name => name !== one.model)
  ]);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  const unknown = read.value.models
    .flatMap(one => one.equivalents)
    .find(name => !read.value.models.some(one => one.model === name));
  const wrong = twice ?? unknown;
  if (wrong === undefined) return read;
  const detail = twice === undefined ? `equivalent ${wrong} is no model` : `${wrong} is named twice`;
  return failed(problem('data-file-wrong', {file, line: 0, column: 0, path: 'models', detail}));
}

/** A model by its name in the terms or by what a unit prints. */
export function findModel(given: Catalogue, name: string): CatalogueModel | undefined {
  return given.models.find(one => one.model === name || one.hardware.printed.includes(name));
}

/** The physical ports of a model, or `unknown` where nobody has described its hardware. */
export function portsOf(given: Catalogue, name: string): readonly string[] | 'unknown' {
  const ports = Object.keys(findModel(given, name)?.hardware.ports ?? {});
  return ports.length === 0 ? 'unknown' : ports;
}

/** May the one stand in for the other? A model the catalogue does not know is equivalent to nothing, not to itself. */
export function isEquivalent(given: Catalogue, old: string, replacement: string): boolean {
  const [one, other] = [findModel(given, old), findModel(given, replacement)];
  return one !== undefined && other !== undefined && (one === other || one.equivalents.includes(other.model));
}
