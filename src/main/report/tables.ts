import type {Cause, CheckId} from '#core/check/names.ts';
import type {OfficeReport} from '#core/report/document.ts';
import type {CheckRecord, FindingRecord, UnitRecord} from '#core/report/facts.ts';
import {checks as checkWords} from '#words/ja/check.ts';
import {differences as differenceWords} from '#words/ja/difference.ts';
import {ranks} from '#words/ja/finding.ts';
import {clockWords} from '#words/ja/clock.ts';
import {peopleWords} from '#words/ja/report-people.ts';
import {fileRoles, reportWords, seen, sources, timeLabels, verdictSigns} from '#words/ja/report.ts';
import {stamp, time} from '#words/ja/time.ts';
import {typed, type Block} from './paper.ts';

// The tables of the office copy, one function each.

export function timeTable(report: OfficeReport): Block {
  const offsets = report.offsets.map(({against, at, ms}) => [
    clockWords.offset[against],
    stamp(at),
    sources.laptop,
    clockWords.ahead(ms)
  ]);
  const jumps = report.jumps.map(({when, byMs, at}) => [
    clockWords.jump,
    stamp(at),
    sources.laptop,
    clockWords.jumped[when](byMs)
  ]);
  return {
    kind: 'table',
    columns: [
      {title: '項目', share: 0.22},
      {title: '時刻', share: 0.26},
      {title: '出どころ', share: 0.24},
      {title: '備考', share: 0.28}
    ],
    rows: [
      ...report.times.map(one => [
        timeLabels[one.kind],
        one.at === null ? reportWords.notRecorded : stamp(one.at),
        sources[one.source],
        typed(one.note)
      ]),
      ...offsets,
      ...jumps
    ]
  };
}

export function unitTable(report: OfficeReport): Block {
  const row = (label: string, unit: UnitRecord | null): readonly string[] =>
    unit === null
      ? [label, reportWords.none, '', '', '']
      : [
          label,
          unit.model,
          unit.serial,
          unit.firmware ?? reportWords.notKnown,
          [unit.mac, seen[unit.seen] ?? unit.seen].filter(Boolean).join('\n')
        ];
  return {
    kind: 'table',
    columns: [
      {title: '', share: 0.16},
      {title: '機種', share: 0.18},
      {title: '製造番号', share: 0.24},
      {title: 'ファームウェア', share: 0.16},
      {title: 'MAC・確かめ方', share: 0.26}
    ],
    rows: [row('取り外した機器', report.removed), row('取り付けた機器', report.fitted)]
  };
}

export function checkTable(checks: readonly CheckRecord[]): Block {
  return {
    kind: 'table',
    columns: [
      {title: '項目', share: 0.22},
      {title: '期待値', share: 0.31},
      {title: '実測・理由', share: 0.24},
      {title: '判定', share: 0.12},
      {title: '時刻', share: 0.11}
    ],
    rows: checks.map(one => [
      [one.id === 'customer' ? checkWords.labels.customer : `${one.id} ${checkWords.labels[one.id]}`, one.subject]
        .filter(Boolean)
        .join('\n'),
      one.expected,
      [one.measured, ...reasons(one)].filter(Boolean).join('\n'),
      `${verdictSigns[one.verdict]} ${checkWords.verdicts[one.verdict]}`,
      time(one.at)
    ])
  };
}

function reasons(check: CheckRecord): readonly string[] {
  const cause = check.cause === null ? [] : [sayCause(check.cause)];
  return [...cause, ...(check.side === null ? [] : [checkWords.sides[check.side]])];
}

/** The table of causes is closed: the entry of a kind takes that kind's facts, which the index can't express. */
function sayCause(cause: Cause): string {
  const saying = checkWords.causes[cause.kind] as {readonly means: (cause: Cause) => string};
  return saying.means(cause);
}

export function findingTable(findings: readonly FindingRecord[]): Block {
  if (findings.length === 0) return {kind: 'text', text: reportWords.none};
  return {
    kind: 'table',
    columns: [
      {title: '項目', share: 0.24},
      {title: '扱い', share: 0.16},
      {title: 'シート', share: 0.2},
      {title: '設定・機器', share: 0.2},
      {title: '確認', share: 0.2}
    ],
    rows: findings.map(one => [
      one.id,
      ranks[one.rank],
      one.expected,
      one.found,
      one.accepted === null ? '' : `${one.accepted.by}\n${typed(one.accepted.reference)}\n${stamp(one.accepted.at)}`
    ])
  };
}

export function differenceTable(report: OfficeReport): Block {
  if (report.differences.length === 0) return {kind: 'text', text: reportWords.none};
  return {
    kind: 'table',
    columns: [
      {title: '種類', share: 0.3},
      {title: '場所', share: 0.2},
      {title: '予定', share: 0.25},
      {title: '機器', share: 0.25}
    ],
    rows: report.differences.map(one => [differenceWords[one.class], one.section, one.planned ?? '', one.running ?? ''])
  };
}

export function openTable(report: OfficeReport): Block {
  if (report.openPoints.length === 0) return {kind: 'text', text: reportWords.none};
  return {
    kind: 'table',
    columns: [
      {title: '種類', share: 0.18},
      {title: '内容', share: 0.42},
      {title: '担当', share: 0.2},
      {title: '番号', share: 0.2}
    ],
    rows: report.openPoints.map(one => [
      peopleWords.open[one.kind],
      one.kind === 'check' ? checkNamed(one.about) : one.about,
      one.owner,
      one.reference === '' ? peopleWords.noNumber : typed(one.reference)
    ])
  };
}

/** `C14:br-fukuoka` as people read it. */
function checkNamed(key: string): string {
  const [id = '', ...rest] = key.split(':');
  return [`${id} ${checkWords.labels[id as CheckId]}`, rest.join(':')].filter(Boolean).join('　');
}

export function fileTable(report: OfficeReport): Block {
  return {
    kind: 'table',
    columns: [
      {title: '種類', share: 0.15},
      {title: '名前・日時', share: 0.25},
      {title: '大きさ', share: 0.1},
      {title: 'SHA-256', share: 0.5}
    ],
    rows: report.files.map(one => [
      fileRoles[one.role],
      [one.name, one.takenAt === null ? '' : stamp(one.takenAt)].filter(Boolean).join('\n'),
      one.size === null ? '' : String(one.size),
      one.sha256
    ])
  };
}
