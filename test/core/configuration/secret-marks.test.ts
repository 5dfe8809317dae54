import fc from 'fast-check';
import {expect, test} from 'vitest';
import {quoted, unquoted} from '#core/configuration/quotes.ts';
import {maskLine, secretsOf} from '#core/configuration/secret-marks.ts';
import {backup, profile} from './shinjuku.ts';

test('every secret of the backup gets the same mark, whatever is in it', () => {
  const masked = backup.split('\n').map(line => maskLine(profile, line));
  const marked = masked.filter(line => line.includes('«secret»'));
  expect(marked).toHaveLength(11);
  expect(new Set(marked.filter(line => line.includes('pre-shared-key')))).toEqual(
    new Set([' pre-shared-key 0 «secret»'])
  );
  expect(marked).toContain('snmp community 0 «secret» ro allow 203.0.113.192/28');
  const text = masked.join('\n');
  for (const fragment of [
    'Fx7-',
    'Fx fuku',
    '2Hj6',
    'osk',
    '9Vb3',
    'Nc5e',
    'yP',
    '&uL',
    'Lr1u',
    'tK9w',
    'fxSnmp',
    '$6$'
  ])
    expect(text).not.toContain(fragment);
});
test('secrets are handed out as written and as meant', () => {
  expect(secretsOf(profile, ' pre-shared-key 0 "Fx-osk\\"9Vb3\\\\Nc5e"')).toEqual([
    '"Fx-osk\\"9Vb3\\\\Nc5e"',
    'Fx-osk"9Vb3\\Nc5e'
  ]);
  expect(secretsOf(profile, 'snmp community 0 fxSnmp-r0-58 ro allow 203.0.113.192/28')).toEqual(['fxSnmp-r0-58']);
  expect(secretsOf(profile, ' ppp password ********')).toEqual([]);
  expect(secretsOf(profile, 'hostname a')).toEqual([]);
});
test('a line cut inside a quoted secret shows none of it', () => {
  const line = ' pre-shared-key 0 "Fx fuku \\"2Hj6 $wQ"';
  for (let length = line.indexOf('"') + 1; length <= line.length; length += 1)
    expect(maskLine(profile, line.slice(0, length))).toBe(' pre-shared-key 0 «secret»');
});
test('no secret of printable characters survives the mask, typed as the unit wants it', () => {
  const printable = fc.string({
    unit: fc.integer({min: 0x20, max: 0x7e}).map(code => String.fromCharCode(code)),
    minLength: 1
  });
  fc.assert(
    fc.property(printable, value => {
      expect(unquoted(quoted(value))).toBe(value);
      expect(maskLine(profile, ` pre-shared-key 0 ${quoted(value)}`)).toBe(' pre-shared-key 0 «secret»');
      fc.pre(!/^\*{6,}$/.test(value));
      expect(secretsOf(profile, ` pre-shared-key 0 ${quoted(value)}`)).toContain(value);
    }),
    {numRuns: 500, examples: [['"'], ['\\'], ['a b'], ['?#!%'], ['"x"']]}
  );
});
