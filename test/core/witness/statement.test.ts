import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {checkIds, verdicts} from '#core/check/names.ts';
import type {CheckRow, WorkKind} from '#core/witness/facts.ts';
import {lengthOf, resultLines, statementOf} from '#core/witness/statement.ts';
import {forbidden, witnessPhrases as phrases} from '#words/ja/witness.ts';
import {fitted, japan, outcomes, removed, row, swapFacts, works} from './example.ts';

const kinds = Object.keys(works) as WorkKind[];
const notes = [
  [],
  ['3階の鍵は警備室へお返ししました。'],
  ['3階の鍵は警備室へお返ししました。', '予備の電源は来週お持ちします。', '掲示をお願いします。', 'もう 1 件あります。']
];
const marks = [
  'UG2V-INT-MARK',
  'Fx7-pppoe#93kd',
  '203.0.113.45',
  '内線 03-0000-1234',
  'noc@example.jp',
  '仮プロファイル'
];

describe('the statement of the night of 22 November', () => {
  const {text} = statementOf(swapFacts(), phrases);

  test('reads as agreed, line by line', () => {
    expect(text.split('\n').filter(Boolean)).toEqual([
      '作業内容のご確認',
      '株式会社サンプル商事　新宿支店　御中',
      '本日はお立ち会いいただき、ありがとうございます。作業の内容と結果をご説明します。',
      '行った作業',
      'インターネットと拠点間の通信（VPN）に使う機器を、同じ機種の新しい機器に交換しました。',
      '・作業の時間　11月22日（日）午前3時18分 ～ 午前4時20分',
      '・通信を止めた時間　午前3時41分 ～ 午前3時57分（16分間）',
      '・取り外した機器　VSR n100（製造番号 VN100-21C0-00417）',
      '・取り付けた機器　VSR n100（製造番号 VN100-24A3-01962）',
      '確認の結果',
      '○　インターネットにつながります',
      '○　社内ネットワーク（事務所・電話・来客用・サーバ）が使えます',
      '○　ほかの拠点とつながります（6か所のうち5か所）',
      '△　福岡営業所とは、まだつながっていません',
      '○　監視センターの見守りが再開しました（午前4時9分）',
      '－　お客様の業務ソフトは、本日は確認していません',
      '残っていること',
      '・福岡営業所とのつながり：福岡営業所側の機器から応答がありません。監視センターが引き続き確認し、ご登録の連絡先へご連絡します。',
      '取り外した機器',
      '作業者がお預かりして持ち帰ります。機器の中に残った記録のお返しや復元はできません。',
      'お名前などの取り扱い',
      'ご記入いただいた内容は、この作業の記録と本サービスの提供のために使います。株式会社USEN ICT Solutions のほか、バリオセキュア株式会社とその業務委託先が取り扱うことがあります。',
      'ご署名',
      '作業に立ち会い、上の内容の説明を受けました。',
      '（このサインは、料金や責任についてのお約束ではありません。）',
      'お問い合わせ　ご契約者さま窓口　0120-000-123',
      '文の版　ja-1'
    ]);
  });

  test('the same night gives the same control number, another fact another one', () => {
    const again = statementOf(swapFacts(), phrases);
    const later = statementOf(swapFacts({workTime: {from: japan('03:19'), until: japan('04:20')}}), phrases);
    expect(again.control).toBe(statementOf(swapFacts(), phrases).control);
    expect(later.digest).not.toBe(again.digest);
    expect(later.control).not.toBe(again.control);
    expect(again.control).toMatch(/^[34679ACDEFGHJKMNPQRTUVWXY]{4}-[34679ACDEFGHJKMNPQRTUVWXY]{2}$/);
  });

  test('training says so in its first line', () => {
    expect(statementOf(swapFacts({training: true}), phrases).text.split('\n')[0]).toBe('訓練');
  });
});

describe.each(kinds)('%s', kind => {
  describe.each(Object.keys(outcomes))('with %s', outcome => {
    test.each(notes.map((list, at) => [at, list] as const))(
      'and notes %i fits one screen and says nothing it may not',
      (_, list) => {
        const checks = outcomes[outcome] ?? [];
        const facts = swapFacts({work: works[kind], checks, notes: [...list, ...marks]});
        const statement = statementOf(facts, phrases);
        expect(lengthOf(statement)).toBeLessThanOrEqual(700);
        for (const word of forbidden) expect(statement.text).not.toContain(word);
        for (const mark of ['203.0.113', '93kd', '0000-1234', 'noc@']) expect(statement.text).not.toContain(mark);
        const results = statement.sections.find(section => section.heading === '確認の結果')?.lines ?? [];
        expect(results.filter(line => line.mark !== '').length).toBeLessThanOrEqual(8);
      }
    );
  });
});

test('what is not right is never crowded out by what is', () => {
  const checks = outcomes['one of each, long names'] ?? [];
  const facts = swapFacts({checks});
  const shown = statementOf(facts, phrases).sections.find(one => one.heading === '確認の結果')?.lines ?? [];
  const all = resultLines(facts, phrases);
  const dropped = all.filter(line => !shown.some(one => one.text === line.text));
  const crowded = shown.some(line => line.mark === '○') ? dropped.filter(line => line.mark === '△') : [];
  expect(dropped.length).toBeGreaterThan(0);
  expect(crowded).toEqual([]);
  expect(shown.at(-1)?.text).toBe(`ほか ${dropped.length} 件は報告書に載せます`);
});

describe('a circle', () => {
  const anyRow = fc.record({
    id: fc.constantFrom(...checkIds),
    name: fc.constantFrom('', '事務所', '福岡営業所'),
    verdict: fc.constantFrom(...verdicts),
    cause: fc.constantFrom(null, {kind: 'no-device', name: '事務所'} as const, {kind: 'stale-session'} as const),
    at: fc.constant(japan('04:00'))
  }) satisfies fc.Arbitrary<CheckRow>;

  test('never stands for anything unknown, settling, failed or waived', () => {
    fc.assert(
      fc.property(
        fc.array(
          anyRow.filter(one => one.verdict !== 'pass'),
          {maxLength: 30}
        ),
        checks => {
          expect(resultLines(swapFacts({checks}), phrases).filter(line => line.mark === '○')).toEqual([]);
        }
      ),
      {numRuns: 500}
    );
  });

  test('one check that did not pass takes it from all that share the row', () => {
    fc.assert(
      fc.property(fc.constantFrom('C03', 'C04', 'C05', 'C06' as const), fc.constantFrom(...verdicts), (id, verdict) => {
        const checks = (['C03', 'C04', 'C05', 'C06'] as const).map(one => row(one, one === id ? verdict : 'pass'));
        const circles = resultLines(swapFacts({checks}), phrases).filter(line => line.mark === '○');
        expect(circles.length).toBe(verdict === 'pass' || verdict === 'not-applicable' ? 1 : 0);
      })
    );
  });

  test('a check of all LANs that fails takes it from each of them', () => {
    const checks = [row('C08', 'fail'), row('C10', 'pass', {name: '事務所'})];
    expect(resultLines(swapFacts({checks}), phrases)).toEqual([{mark: '△', text: '事務所のネットワークが使えません'}]);
  });
});

test('a LAN with nothing plugged in is said to be not checked, and is no open point', () => {
  const checks = [
    row('C08', 'pass', {name: '来客用'}),
    row('C10', 'unknown', {name: '来客用', cause: {kind: 'no-device', name: '来客用'}})
  ];
  const {text} = statementOf(swapFacts({checks}), phrases);
  expect(text).toContain('－　来客用は、つながっている機器がないため確認していません');
  expect(text).toContain('残っていることはありません。');
});

test('an unreadable LAN is not explained by a missing device', () => {
  const checks = [
    row('C10', 'unknown', {name: '来客用', cause: {kind: 'unreadable', command: 'show ip dhcp binding'}})
  ];
  expect(resultLines(swapFacts({checks}), phrases)[0]?.text).toBe('来客用は、まだ確認できていません');
});

test('a restriction of the service is told, other things not applicable are left out', () => {
  const restricted = {kind: 'service-restricted', reference: 'R-88'} as const;
  const checks = [row('C05', 'not-applicable', {cause: restricted}), row('C16', 'not-applicable')];
  expect(resultLines(swapFacts({checks}), phrases)).toEqual([
    {mark: '－', text: 'インターネットのつながりは、本日は確認の対象外です'}
  ]);
});

test('the start of the service is said as begun only when the centre confirmed it', () => {
  const said = (state: 'open' | 'planned' | 'started'): string => {
    const monitoring =
      state === 'open' ? {state} : state === 'planned' ? {state, day: japan('09:00')} : {state, at: japan('15:12')};
    return statementOf(swapFacts({work: {kind: 'install', fitted: {model: 'a', serial: 'b'}, monitoring}}), phrases)
      .text;
  };
  expect(said('open')).not.toMatch(/予定|に始まりました/);
  expect(said('planned')).toContain('11月22日（日）の予定です。');
  expect(said('started')).toContain('11月22日（日）午後3時12分に始まりました。');
});

test('a stop over midnight names the second day', () => {
  const stopTime = {from: japan('23:50'), until: {wallMs: Date.parse('2026-11-23T00:20:00+09:00'), zoneMinutes: 540}};
  expect(statementOf(swapFacts({stopTime}), phrases).text).toContain(
    '午後11時50分 ～ 11月23日（月）午前0時20分（30分間）'
  );
});

describe.each(['begun', 'prepared', 'fitted', 'checked'] as const)('who leaves when the work is %s', reached => {
  test.each(Object.keys(outcomes))('is told no more than that, on one screen (%s)', outcome => {
    const work = {kind: 'early', reached, removed, fitted} as const;
    const statement = statementOf(swapFacts({work, checks: outcomes[outcome] ?? []}), phrases);
    expect(lengthOf(statement)).toBeLessThanOrEqual(700);
    for (const word of forbidden) expect(statement.text).not.toContain(word);
    expect(statement.text.includes('取り付けた機器')).toBe(reached === 'fitted' || reached === 'checked');
    expect(statement.text.includes('機器の準備を進めました')).toBe(reached === 'prepared');
    expect(statement.text.includes('通信の確認を終えました')).toBe(reached === 'checked');
  });
});

test('nothing is said of why a visit came to nothing that is in none of the agreed words', () => {
  const {text} = statementOf(swapFacts({work: {kind: 'not-done', why: 'not-said'}, stopTime: null}), phrases);
  expect(text).toContain('本日は、機器には手を付けていません。');
});
