import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {findModel, isEquivalent, portsOf, readCatalogue} from '#core/unit/catalogue.ts';
import {value} from '../configuration/shinjuku.ts';

const yaml = readFileSync(new URL('../../../resources/catalogue.yaml', import.meta.url), 'utf8');
const catalogue = value(readCatalogue(yaml, 'catalogue.yaml'));

/** 第23条 as printed: left and right column of each row. */
const printed = [
  ['VSR300', 'VSR n50'],
  ['VSR300', 'VSR n100'],
  ['VSR700', 'VSR n200'],
  ['VSR1200', 'VSR n400'],
  ['VSR2200', 'VSR n400 10G2F'],
  ['VSR3900', 'VSR n400 10G2FC'],
  ['VSR400', 'VSR n400 10G2C'],
  ['VSR400', 'VSR n1000'],
  ['VSR600', 'VSR n1000 10G4F'],
  ['VSR800', 'VSR n1000 10G4C'],
  ['VSR1300', 'VSR n2000'],
  ['VSR4000', 'VSR n2000 10G4F'],
  ['VSR4000 10G4C', 'VSR n2000 10G4C'],
  ['VSR4000 10G4F', 'VSR n2000 10G8F'],
  ['-', 'VSR n2000 10G8FC'],
  ['-', 'VSR n2000 10G8C']
] as const;

test('holds the 28 strings of the terms in their rows, each once', () => {
  expect(catalogue.models).toHaveLength(28);
  const cell = (row: number, column: string) =>
    catalogue.models.find(one => one.column === column && one.rows.includes(row))?.model ?? '-';
  expect(printed.map((_, row) => [cell(row + 1, 'left'), cell(row + 1, 'right')])).toEqual(printed);
});
test('a unit’s own name finds the model, and its ports', () => {
  expect(findModel(catalogue, 'VSR-n100')?.model).toBe('VSR n100');
  expect(portsOf(catalogue, 'VSR n100')).toEqual(['ge0', 'ge1', 'ge2', 'ge3']);
  expect(portsOf(catalogue, 'VSR n200')).toEqual(['ge0', 'ge1', 'ge2', 'ge3', 'ge4', 'ge5']);
  expect(portsOf(catalogue, 'VSR n400')).toBe('unknown');
  expect(findModel(catalogue, 'VSR N100')).toBeUndefined();
});
test('a neighbour in the printed row is no equivalent; a model is its own', () => {
  expect(isEquivalent(catalogue, 'VSR n100', 'VSR-n100')).toBe(true);
  for (const [left, right] of printed) expect(isEquivalent(catalogue, left, right)).toBe(false);
  expect(isEquivalent(catalogue, 'VSR9', 'VSR9')).toBe(false);
});
test('a name given twice is refused', () => {
  const twice = yaml.replace('{model: VSR700,', '{model: VSR1200,');
  expect(readCatalogue(twice, 'catalogue.yaml')).toMatchObject({ok: false, problem: {kind: 'data-file-wrong'}});
  const unknown = yaml.replace(
    'model: VSR700, column: left, rows: [3], equivalents: []',
    'model: VSR700, column: left, rows: [3], equivalents: [VSR9]'
  );
  expect(readCatalogue(unknown, 'catalogue.yaml')).toMatchObject({
    ok: false,
    problem: {detail: 'equivalent VSR9 is no model'}
  });
});
