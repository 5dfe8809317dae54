import {expect, test} from 'vitest';
import {documentOf} from '#core/report/document.ts';
import {customerPaper} from '#main/report/customer.ts';
import {officePaper} from '#main/report/office.ts';
import {openProfile} from '#main/open-order.ts';
import {witnessPhrases} from '#words/ja/witness.ts';
import {words} from '#words/words.ts';
import {reportFacts} from '../core/report/example.ts';
import {must} from './talk.ts';

const standings = [
  {provisional: true, ja: '仮プロファイル・実機未確認', en: 'provisional'},
  {provisional: false, ja: '認定済み', en: 'qualified'}
] as const;

test.each(standings)('$ja: on the office copy, in the window, and never on the customer’s copy', one => {
  const {provisional, ja, en} = one;
  const facts = reportFacts({profile: {id: 'frr', label: 'FRRouting', provisional}});
  const {office, customer} = documentOf(facts, witnessPhrases);
  expect(officePaper(office).head.join('\n')).toContain(`FRRouting（${ja}）`);
  expect(JSON.stringify(customerPaper(customer))).not.toMatch(/仮プロファイル|認定|FRRouting/u);
  expect(words('ja').screens.prepare.profile('FRRouting', provisional)).toContain(ja);
  expect(words('en').screens.prepare.profile('FRRouting', provisional)).toContain(en);
});

test('a label that says so already says it once', () => {
  expect(words('ja').screens.prepare.profile('VSR（仮プロファイル・実機未確認）', true)).toBe(
    'VSR（仮プロファイル・実機未確認）'
  );
});

test.each(['vsr', 'frr', 'cisco-ios', 'yamaha-rtx'])(
  '%s is shipped as provisional: no real unit has proved it',
  async id => {
    expect(must(await openProfile(id)).profile.status).toBe('provisional');
  }
);
