import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {readLayout} from '#core/sheet/layout.ts';

const yaml = readFileSync(new URL('../../../resources/layouts/vsr-3.2.yaml', import.meta.url), 'utf8');
const problemOf = (text: string) => {
  const read = readLayout(text, 'vsr-3.2.yaml');
  if (read.ok) throw new Error('read without a problem');
  return read.problem;
};

describe('a layout file', () => {
  test('reads', () => {
    expect(readLayout(yaml, 'vsr-3.2.yaml').ok).toBe(true);
  });

  test('names file, line and column of a misspelt key', () => {
    const line = yaml.split('\n').findIndex(one => one.includes('head.customer')) + 1;
    const broken = yaml.replace('head.customer: {worksheet: cover', 'head.customer: {worksheets: cover');
    expect(problemOf(broken)).toMatchObject({kind: 'data-file-wrong', file: 'vsr-3.2.yaml', line});
  });

  test.each([
    ['a field that is left out', /^ {2}wan\.mtu:.*\n/m, '', 'no place for wan.mtu'],
    ['a field nobody knows', 'wan.mtu:', 'wan.mru:', 'no place for wan.mtu'],
    ['a worksheet nobody named', 'wan.speed: {worksheet: wan', 'wan.speed: {worksheet: line', 'unknown worksheet line'],
    ['a column that is left out', 'host: [ホスト名], ', '', 'columns must be host, mac, address']
  ])('tells of %s', (...[, from, to, detail]) => {
    expect(problemOf(yaml.replace(from, to))).toMatchObject({kind: 'data-file-wrong', detail});
  });

  test('tells where YAML itself is broken', () => {
    expect(problemOf('layout: [')).toMatchObject({kind: 'data-file-wrong', line: 1});
  });
});
