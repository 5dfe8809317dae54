import {expect, test} from 'vitest';
import {belongs, signOff} from '#core/witness/sign-off.ts';
import {statementOf} from '#core/witness/statement.ts';
import {witnessPhrases} from '#words/ja/witness.ts';
import {japan, swapFacts} from './example.ts';

const statement = statementOf(swapFacts({training: true}), witnessPhrases);
const signing = {
  witness: {name: '見本 花子', company: '株式会社サンプル商事', department: '総務部'},
  how: {kind: 'typed-in-training'},
  chain: {head: 'ab'.repeat(32), count: 412},
  at: japan('04:15')
} as const;

test('a sign-off belongs to the statement that was shown', () => {
  const record = signOff(statement, signing);
  expect(record.control).toBe(statement.control);
  expect(belongs(record, statement)).toBe(true);
  expect(belongs(record, statementOf(swapFacts(), witnessPhrases))).toBe(false);
});

test('none of its parts can be exchanged alone', () => {
  const record = signOff(statement, signing);
  const changed = [
    {...record, witness: {...signing.witness, name: '別人'}},
    {...record, how: {kind: 'none', reason: 'other'} as const},
    {...record, chain: {...signing.chain, count: 413}},
    {...record, at: japan('04:16')},
    {...record, wording: 'ja-0'}
  ];
  for (const one of changed) expect(belongs(one, statement)).toBe(false);
});

test('a visit without a signature keeps its reason', () => {
  const record = signOff(statement, {...signing, witness: null, how: {kind: 'none', reason: 'later'}});
  expect(record).toMatchObject({witness: null, how: {kind: 'none', reason: 'later'}});
  expect(belongs(record, statement)).toBe(true);
});
