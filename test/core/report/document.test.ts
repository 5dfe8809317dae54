import {describe, expect, test} from 'vitest';
import {customerReport, documentOf, type CustomerFacts, type CustomerReport} from '#core/report/document.ts';
import type {ReportFacts} from '#core/report/facts.ts';
import {forbidden, witnessPhrases} from '#words/ja/witness.ts';
import {signOff} from '#core/witness/sign-off.ts';
import {statementOf} from '#core/witness/statement.ts';
import {japan, swapFacts, works} from '../witness/example.ts';
import {reportFacts} from './example.ts';

/** Facts of the office that the customer's copy has no name for. */
const officeOnly = [
  'authority',
  'window',
  'times',
  'offsets',
  'jumps',
  'files',
  'lines',
  'profileLines',
  'findings',
  'differences',
  'checks',
  'openPoints',
  'accessories',
  'transcript',
  'profile',
  'versions',
  'remarks',
  'chain',
  'ending',
  'order',
  'people',
  'manual',
  'decisions',
  'changes'
] as const satisfies readonly (keyof ReportFacts)[];

type Reachable = Extract<keyof CustomerFacts | keyof CustomerReport, (typeof officeOnly)[number]>;
/** Compiles only while no field of the office is within reach of the customer's copy. */
const nothing: [Reachable] extends [never] ? true : never = true;

/** Somebody who left at 4:12 with a drawn sign and a remark. */
const leftEarly = {
  part: 'early',
  statement: statementOf(swapFacts({work: works.early}), witnessPhrases),
  signOff: signOff(statementOf(swapFacts({work: works.early}), witnessPhrases), {
    witness: {name: '見本 次郎', company: '見本警備株式会社', department: ''},
    how: {kind: 'drawn', strokes: [[0, 0, 0, 90, 40, 12]], remark: '廊下が暗い'},
    chain: {head: '7'.repeat(64), count: 700},
    at: japan('04:12')
  })
} as const;

describe('the customer copy', () => {
  const {customer} = documentOf(reportFacts(), witnessPhrases);

  test('holds customer, site, units, control number and the rows of the statement', () => {
    expect(nothing).toBe(true);
    expect(customer).toMatchObject({
      customer: '株式会社サンプル商事',
      site: '新宿支店',
      removed: {model: 'VSR n100', serial: 'VN100-21C0-00417'},
      fitted: {model: 'VSR n100', serial: 'VN100-24A3-01962'},
      witness: {name: '見本 花子'},
      signed: {how: 'typed-in-training'}
    });
    expect(customer.sections.find(one => one.heading === '確認の結果')?.lines.map(line => line.mark)).toEqual([
      ...['○', '○', '○', '△', '○', '－']
    ]);
  });

  test('holds nothing of the office, wherever in the facts it stands', () => {
    const {value, marks} = marked(reportFacts({earlier: [leftEarly]}));
    const json = JSON.stringify(customerReport(value, witnessPhrases));
    const allowed = new RegExp(
      `^(${[
        ...[
          'number',
          'addressee',
          'contract\\.(no|customer|terms)',
          'site\\.(name|place)',
          'engineer\\.(company|name)'
        ],
        ...['(removed|fitted)\\.(model|serial)', '(earlier\\.0\\.)?statement\\.(control|wording|sections\\.\\d+\\..*)'],
        ...['(earlier\\.0\\.)?signOff\\.witness\\.\\w+', 'earlier\\.0\\.part'],
        'witness\\.(customer|site|recipients\\.\\w+|desk\\.\\w+|work\\.\\w+\\.\\w+|checks\\.\\d+\\.name)'
      ].join('|')})$`
    );
    const leaked = marks.filter(({mark, path}) => json.includes(mark) && !allowed.test(path)).map(({path}) => path);
    expect(leaked).toEqual([]);
    expect(marks.filter(({path}) => !allowed.test(path)).length).toBeGreaterThan(80);
  });

  test('holds no address, digest, reference, forbidden word or internal label', () => {
    const json = JSON.stringify(customer);
    expect(json).not.toMatch(/\d{1,3}(\.\d{1,3}){3}/);
    expect(json).not.toMatch(/[0-9a-f]{16}/);
    for (const word of [...forbidden, 'NOC-', 'T-2026', 'CAF0', '監視 太郎', '当直', 'C14', 'br-fukuoka', '疑い']) {
      expect(json).not.toContain(word);
    }
  });
});

test('the office copy holds the facts as given and the same control number', () => {
  const facts = reportFacts();
  const {office, customer} = documentOf(facts, witnessPhrases);
  expect(office).toMatchObject({...facts});
  expect(office.control).toBe(customer.control);
});

describe('a customer copy with several witnesses', () => {
  const {customer} = documentOf(reportFacts({earlier: [leftEarly]}), witnessPhrases);

  test('gives who left early the very words he was told, apart from what came later', () => {
    const [early, last] = customer.witnesses;
    expect(early).toMatchObject({
      part: 'early',
      person: {name: '見本 次郎', company: '見本警備株式会社'},
      how: 'drawn'
    });
    expect(early?.control).toBe(leftEarly.statement.control);
    expect(early?.told?.flatMap(one => one.lines.map(line => line.text))).toContain(
      'ここまでに、機器の取り付けと通信の確認を終えました。'
    );
    expect(last).toMatchObject({part: 'final', person: {name: '見本 花子'}, control: customer.control, told: null});
  });

  test('gives the drawn sign as lines, without the times of the pen', () => {
    expect(customer.witnesses[0]?.sign).toEqual([
      [
        {x: 0, y: 0},
        {x: 90, y: 40}
      ]
    ]);
  });

  test('gives no remark of a witness, since it is free text', () => {
    expect(JSON.stringify(customer)).not.toContain('廊下が暗い');
  });

  test('gives the signed words too when something was recorded after the sign', () => {
    const signedEarlier = statementOf(swapFacts({stopTime: null}), witnessPhrases);
    const facts = reportFacts({statement: signedEarlier});
    const of = documentOf({...facts, signOff: {...facts.signOff, digest: signedEarlier.digest}}, witnessPhrases);
    expect(of.customer.witnesses[0]?.told?.map(one => one.heading)).toEqual([
      ...['行った作業', '確認の結果', '残っていること', '取り外した機器']
    ]);
  });
});

test('a report prints the rows for which the screen had no room', () => {
  const names = Array.from({length: 12}, (_, at) => `拠点${at}`);
  const checks = names.map(name => ({
    ...({id: 'C14', name, verdict: 'fail', cause: null} as const),
    at: {wallMs: 0, zoneMinutes: 540}
  }));
  const {customer} = documentOf(reportFacts({}, {checks}), witnessPhrases);
  expect(JSON.stringify(customer.sections)).toContain('拠点11');
});

/** The same facts with a mark of its own in every text, and where each stands. */
function marked(facts: ReportFacts): {value: ReportFacts; marks: readonly {mark: string; path: string}[]} {
  const marks: {mark: string; path: string}[] = [];
  const walk = (value: unknown, path: string): unknown => {
    if (
      typeof value === 'string' &&
      !/\.(kind|verdict|id|rank|state|class|source|role|standing|why|side)$/.test(path)
    ) {
      const mark = `mark${marks.length}q`;
      marks.push({mark, path});
      return mark;
    }
    if (Array.isArray(value)) return value.map((one, at) => walk(one, `${path}.${at}`));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, walk(one, path === '' ? key : `${path}.${key}`)])
    );
  };
  return {value: walk(facts, '') as ReportFacts, marks};
}
