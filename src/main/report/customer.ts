import type {CustomerReport} from '#core/report/document.ts';
import {noSign, reportWords, signedHow} from '#words/ja/report.ts';
import {clock, date, day} from '#words/ja/time.ts';
import type {Block, Paper} from './paper.ts';

/** 客先用: made of the customer's projection alone. */
export function customerPaper(report: CustomerReport): Paper {
  return {
    title: reportWords.title,
    copy: reportWords.copies.customer,
    number: report.number,
    control: report.control,
    controlLabel: reportWords.control,
    head: [`${report.addressee}　${reportWords.sama}`, ...(report.training ? [reportWords.trainingNote] : [])],
    facts: [
      [reportWords.number, report.number],
      [reportWords.version, `第 ${report.version} 版`],
      [reportWords.made, date(report.made)]
    ],
    blocks: [
      {kind: 'fields', rows: fields(report)},
      ...report.sections.flatMap((section): readonly Block[] => [
        {kind: 'heading', text: section.heading},
        {kind: 'marked', lines: section.lines}
      ]),
      {kind: 'heading', text: '立会者'},
      {kind: 'fields', rows: signature(report)}
    ],
    across: report.training ? reportWords.training : null,
    author: report.seller,
    made: new Date(report.made.wallMs),
    pageLabel: reportWords.page,
    attached: {name: 'report-customer.json', json: JSON.stringify(report, null, 2)}
  };
}

function fields(report: CustomerReport): readonly (readonly [string, string])[] {
  return [
    ['ご契約者', report.customer],
    ['設置場所', `${report.site}　${report.place}`],
    ['契約番号', report.contract],
    ['約款の版', report.terms],
    ['サービス提供', report.seller],
    ['作業者', `${report.engineer.company}　${report.engineer.name}（${report.maker}の業務として）`],
    ['お問い合わせ', `${report.desk.name}　${report.desk.phone}`]
  ];
}

function signature(report: CustomerReport): readonly (readonly [string, string])[] {
  const {witness, signed} = report;
  const how = signed.reason === null ? signedHow[signed.how] : `${signedHow[signed.how]}（${noSign[signed.reason]}）`;
  const who = witness === null ? [] : [['立会者', `${named(witness)}　様`] as const];
  return [...who, ['サイン', `${how}　${day(signed.at)}${clock(signed.at)}`], ['説明した文の版', report.wording]];
}

function named(witness: NonNullable<CustomerReport['witness']>): string {
  return [witness.company, witness.department, witness.name].filter(Boolean).join('　');
}
