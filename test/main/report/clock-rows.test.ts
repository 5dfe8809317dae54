import {expect, test} from 'vitest';
import {documentOf} from '#core/report/document.ts';
import type {ReportFacts} from '#core/report/facts.ts';
import {timeTable} from '#main/report/tables.ts';
import {witnessPhrases} from '#words/ja/witness.ts';
import {reportFacts} from '../../core/report/example.ts';
import {japan} from '../../core/witness/example.ts';

const at = japan('03:50');

function rows(over: Partial<ReportFacts>): readonly string[] {
  const table = timeTable(documentOf(reportFacts({offsets: [], jumps: [], ...over}), witnessPhrases).office);
  if (table.kind !== 'table') throw new Error(table.kind);
  return table.rows.map(row => row.join('｜')).filter(row => row.startsWith('時計'));
}

test('the office copy says in words how the laptop’s clock stood against the unit’s', () => {
  const said = (ms: number) => rows({offsets: [{against: 'unit', ms, at}]});
  expect(said(-1240)).toEqual([
    '時計の差（機器）｜2026-11-22 03:50:00｜作業用パソコンの時計｜パソコンと、差はありません（5 秒未満）'
  ]);
  expect(said(65_000)[0]).toContain('パソコンの方が 1 分 5 秒 進んでいます');
  expect(said(-7 * 365 * 86_400_000)[0]).toContain('パソコンの方が 7 年 遅れています');
});

test('and where it jumped', () => {
  expect(
    rows({
      jumps: [
        {when: 'during', byMs: 3_600_000, at},
        {when: 'during', byMs: -90_000, at},
        {when: 'between', byMs: -7_200_000, at}
      ]
    }).map(row => row.split('｜').at(-1))
  ).toEqual([
    '時刻が、経過した時間より 1 時間 多く進みました（スリープか時刻の変更）',
    '時刻が、経過した時間に対して 1 分 30 秒 戻りました（時刻の変更）',
    '前の記録の時刻より 2 時間 前の時刻で、作業を続けました'
  ]);
});

test('an even clock has no row', () => {
  expect(rows({})).toEqual([]);
});
