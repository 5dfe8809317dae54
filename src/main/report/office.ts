import type {OfficeReport} from '#core/report/document.ts';
import type {SignedHow, SignOff} from '#core/witness/sign-off.ts';
import {pointsOf} from '#core/witness/strokes.ts';
import {profile} from '#words/ja/profile.ts';
import {peopleWords} from '#words/ja/report-people.ts';
import {
  noSign,
  office as words,
  parts,
  reportWords,
  sayHow,
  signedHow,
  standings,
  workTypes
} from '#words/ja/report.ts';
import {date, stamp} from '#words/ja/time.ts';
import {visit} from '#words/ja/visit.ts';
import {typed, type Block, type Paper} from './paper.ts';
import {handBlocks, peopleBlocks, type PhotoBytes} from './people-tables.ts';
import {checkTable, differenceTable, fileTable, findingTable, openTable, timeTable, unitTable} from './tables.ts';

type Fields = readonly (readonly [string, string])[];

/** 社内用: all facts, each check with its verdict. */
export function officePaper(report: OfficeReport, photos: PhotoBytes = new Map()): Paper {
  return {
    title: reportWords.title,
    copy: reportWords.copies.office,
    number: report.number,
    control: report.control,
    controlLabel: reportWords.control,
    head: [
      `${report.contract.customer}　${report.site.name}　${workTypes[report.order.workType]}`,
      ...(report.training ? [reportWords.trainingNote] : []),
      `終わり方：${visit.endings[report.ending].title}`,
      ...(report.manual ? [peopleWords.manual(typed(report.manual.why))] : []),
      profile.standing(report.profile.label, report.profile.provisional)
    ],
    facts: [
      [reportWords.number, report.number],
      [reportWords.version, `第 ${report.version} 版`],
      [reportWords.made, date(report.made)]
    ],
    blocks: blocksOf(report, photos),
    across: report.training ? reportWords.training : null,
    author: report.engineer.company,
    made: new Date(report.made.wallMs),
    pageLabel: reportWords.page,
    attached: {name: 'report-office.json', json: JSON.stringify(report, null, 2)}
  };
}

function blocksOf(report: OfficeReport, photos: PhotoBytes): readonly Block[] {
  return [
    ...section(words.order, {kind: 'fields', rows: orderFields(report)}),
    ...section(words.times, timeTable(report)),
    ...section(words.people, {kind: 'fields', rows: peopleFields(report)}),
    ...section(words.units, unitTable(report)),
    ...section(words.lines, {kind: 'fields', rows: lineFields(report)}),
    ...handBlocks(report),
    ...section(words.checks, checkTable(report.checks)),
    ...section(words.findings, findingTable(report.findings)),
    ...section(words.differences, differenceTable(report)),
    ...section(words.open, openTable(report)),
    ...peopleBlocks(report, photos),
    ...section(words.files, fileTable(report)),
    ...section(words.evidence, {kind: 'fields', rows: evidenceFields(report)}),
    ...section(words.statement, {kind: 'text', text: report.statement.text}),
    ...section(words.signOff, {kind: 'fields', rows: signOffFields(report.signOff)}),
    ...signBlocks(report.signOff),
    ...report.earlier.flatMap(earlierBlocks),
    ...section(words.remarks, listed(report.remarks)),
    ...section(words.approval, {kind: 'boxes', titles: words.approvers})
  ];
}

function section(heading: string, block: Block): readonly Block[] {
  return [{kind: 'heading', text: heading}, block];
}

function orderFields(report: OfficeReport): Fields {
  const {contract, order} = report;
  return [
    ['注文', `${order.no}　第 ${order.revision} 版　${workTypes[order.workType]}`],
    ['契約番号・回線ID', `${contract.no}　／　${contract.lineId}`],
    ['契約者', contract.customer],
    ['約款の版', contract.terms],
    ['個別条件', contract.conditions.length === 0 ? reportWords.none : contract.conditions.join('、')],
    ['保守時間帯', report.window],
    ['設置場所', `${report.site.name}　${report.site.address}　${report.site.place}`],
    ['交換判断', `${report.authority.decidedBy}　${report.authority.ticket}　${stamp(report.authority.at)}`]
  ];
}

function peopleFields(report: OfficeReport): Fields {
  const {engineer, witness} = report;
  return [
    ['作業者', `${engineer.company}　${engineer.name}（${standings[engineer.standing]}）`],
    ['サービス', `${witness.recipients.seller}　／　${witness.recipients.maker}`],
    ['窓口', `${witness.desk.name}　${witness.desk.phone}`]
  ];
}

function lineFields(report: OfficeReport): Fields {
  const {planned, accepted, refused, unknown, repaired} = report.lines;
  const extra = report.profileLines;
  return [
    ['行数', `予定 ${planned}　受理 ${accepted}　拒否 ${refused}　不明 ${unknown}　補修 ${repaired}`],
    ['送り方', report.sending ? sayHow(report.sending) : reportWords.notRecorded],
    ['プロファイルの行', extra.length === 0 ? reportWords.none : extra.join('\n')]
  ];
}

function evidenceFields(report: OfficeReport): Fields {
  const {versions, chain, transcript} = report;
  return [
    ['プロファイル', `${report.profile.id}（${report.profile.label}）`],
    ['版', `手順 ${versions.procedure}　プロファイル ${versions.profile}　カタログ ${versions.catalogue}`],
    ['', `様式 ${versions.layout}　文言 ${versions.words}　文の版 ${report.statement.wording}`],
    ['記録の鎖', `${chain.count} 件　${chain.head}`],
    ['通信の記録', `${transcript.entries} 件　${transcript.sha256}`],
    ['文の要約値', report.statement.digest]
  ];
}

function signOffFields({how, witness, at, chain, binding, control}: SignOff): Fields {
  const who = witness === null ? [] : [witness.company, witness.department, witness.name].filter(Boolean);
  const remark = 'remark' in how && how.remark !== '' ? [['お気づきの点', typed(how.remark)] as const] : [];
  return [
    ['立会者', who.length === 0 ? reportWords.none : typed(who.join('　'))],
    ['方法', `${signedHow[how.kind]}${reasonOf(how)}`],
    ...remark,
    ['時刻', stamp(at)],
    [reportWords.control, control],
    ['結び付き', `鎖 ${chain.count} 件目　${chain.head}\n${binding}`]
  ];
}

function reasonOf(how: SignedHow): string {
  if (how.kind === 'none') return `（${noSign[how.reason]}）`;
  return how.kind === 'paper' ? `（${typed(how.receipt)}）` : '';
}

function signBlocks({how}: SignOff): readonly Block[] {
  return how.kind === 'drawn' ? [{kind: 'sign', label: signedHow.drawn, lines: how.strokes.map(pointsOf)}] : [];
}

/** Who was told before, with the very words: what came afterwards stands in the sections above. */
function earlierBlocks({part, statement, signOff}: OfficeReport['earlier'][number]): readonly Block[] {
  return [
    ...section(`${peopleWords.headings.told}（${parts[part]}）`, {kind: 'text', text: statement.text}),
    {kind: 'fields', rows: signOffFields(signOff)},
    ...signBlocks(signOff)
  ];
}

function listed(items: readonly string[]): Block {
  if (items.length === 0) return {kind: 'text', text: reportWords.none};
  return {kind: 'marked', lines: items.map(text => ({mark: '・', text}))};
}
