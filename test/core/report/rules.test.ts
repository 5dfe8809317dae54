import {describe, expect, test} from 'vitest';
import {documentOf} from '#core/report/document.ts';
import {resultLines, statementOf} from '#core/witness/statement.ts';
import {witnessPhrases} from '#words/ja/witness.ts';
import {row, swapFacts, works} from '../witness/example.ts';
import {reportFacts} from './example.ts';

/** What the service terms ask of statement and report, by the number of the rule. */
describe('the service terms', () => {
  const facts = reportFacts();
  const {office, customer} = documentOf(facts, witnessPhrases);
  const shown = JSON.stringify(customer);

  test('R1 R17: both companies are named, and for whom the engineer acts', () => {
    expect(customer).toMatchObject({seller: '株式会社USEN ICT Solutions', maker: 'バリオセキュア株式会社'});
    expect(office.engineer).toEqual({company: 'サンプル保守株式会社', name: '現場 一郎', standing: 'subcontractor'});
    expect(shown).not.toContain('subcontractor');
  });

  test('R2 R4: the edition of the terms on both, individual conditions in the office', () => {
    expect([customer.terms, office.contract.terms]).toEqual(['2022-06-01', '2022-06-01']);
    expect(office.contract.conditions).toEqual(['オンサイト保守 24時間365日']);
  });

  test('R10: monitoring is a time of its own with its source', () => {
    expect(office.times.find(one => one.kind === 'monitoring')?.source).toBeTruthy();
  });

  test('R13: the customer is the name at the time of the work', () => {
    expect(customer.customer).toBe(facts.contract.customer);
  });

  test('R18: what is restricted is told as not part of today', () => {
    const cause = {kind: 'service-restricted', reference: 'R-1'} as const;
    const lines = resultLines(swapFacts({checks: [row('C05', 'not-applicable', {cause})]}), witnessPhrases);
    expect(lines[0]?.text).toMatch(/本日は確認の対象外です$/);
  });

  test('R23 R45: whose side it looks like stays in the office', () => {
    expect(office.checks.some(check => check.side === 'theirs')).toBe(true);
    expect(shown).not.toMatch(/theirs|疑い|責任区分/);
  });

  test('R25 R55: the decision, its number and the hours stand in the office copy alone', () => {
    expect(office.authority.ticket).toBe('T-20261122-0147');
    expect(office.window).toBe('24/365');
    expect(shown).not.toMatch(/T-20261122|24\/365/);
  });

  test('R31: what is taken along and what is missing is a receipt', () => {
    const {text} = statementOf(swapFacts({work: works.removal}), witnessPhrases);
    expect(text).toContain('お預かりした物：本体 1、電源アダプター 1、電源コード 1（足りない物：取付金具 1）');
    expect(text).toContain('預かり番号 AZ-0147');
  });

  test('R33: what is left in the old unit is not given back', () => {
    expect(statementOf(swapFacts(), witnessPhrases).text).toContain('機器の中に残った記録のお返しや復元はできません。');
  });

  test('R51: what the witness writes is used for, and by whom', () => {
    const {text} = statementOf(swapFacts(), witnessPhrases);
    expect(text).toMatch(/この作業の記録と本サービスの提供のために使います。.*バリオセキュア株式会社とその業務委託先/);
  });

  test('R58: nothing is promised that the terms do not promise', () => {
    const {text} = statementOf(swapFacts({work: {kind: 'not-done', why: 'no-entry'}, stopTime: null}), witnessPhrases);
    expect(text).not.toMatch(/までに(到着|復旧)|時間以内/);
  });
});
