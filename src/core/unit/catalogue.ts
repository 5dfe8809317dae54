import {z} from 'zod';
import type {PortMapping} from '../configuration/map-ports.ts';
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

/** Which port of one model takes over from which of another. It says how, never that one may stand in for the other. */
const mapping = z.strictObject({
  from: z.string(),
  to: z.string(),
  /** A port that is not named has no counterpart. */
  ports: z.record(z.string(), z.string())
});

const catalogue = z.strictObject({
  id: z.string(),
  version: z.int().min(1),
  models: z.array(model).min(1),
  mappings: z.array(mapping).default([])
});

export type Catalogue = Readonly<z.infer<typeof catalogue>>;
export type CatalogueModel = Catalogue['models'][number];

/**
 * Reads resources/catalogue.yaml. A model named twice, an equivalent that is no model, or a mapping of ports that are
 * not there or taken already is a `data-file-wrong`.
 */
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
  const wrong = (path: string, detail: string) =>
    failed(problem('data-file-wrong', {file, line: 0, column: 0, path, detail}));
  if (twice !== undefined) return wrong('models', `${twice} is named twice`);
  if (unknown !== undefined) return wrong('models', `equivalent ${unknown} is no model`);
  const strange = read.value.mappings.map(one => strangeMapping(read.value, one)).find(one => one !== undefined);
  return strange === undefined ? read : wrong('mappings', strange);
}

function strangeMapping(given: Catalogue, {from, to, ports}: Catalogue['mappings'][number]): string | undefined {
  for (const [model, named] of [
    [from, Object.keys(ports)],
    [to, Object.values(ports)]
  ] as const) {
    if (!given.models.some(one => one.model === model)) return `${model} is no model`;
    const has = portsOf(given, model);
    const strange = has === 'unknown' ? undefined : named.find(port => !has.includes(port));
    if (strange !== undefined) return `${model} has no port ${strange}`;
    const twice = named.find((port, at) => named.indexOf(port) !== at);
    if (twice !== undefined) return `${from} to ${to}: ${twice} is named twice`;
  }
  const pairs = given.mappings.filter(one => one.from === from && one.to === to);
  return pairs.length > 1 ? `${from} to ${to} is there twice` : undefined;
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

/** How the ports of one model are called on the other; with no pair at all where nobody has said. */
export function portMappingOf(given: Catalogue, from: string, to: string): PortMapping {
  const labels = {from: labelsOf(given, from), to: labelsOf(given, to)};
  const known = given.mappings.find(one => one.from === from && one.to === to);
  return {from, to, ports: known?.ports ?? {}, labels};
}

function labelsOf(given: Catalogue, name: string): Readonly<Record<string, string>> {
  return findModel(given, name)?.hardware.ports ?? {};
}
