import type {CustomerReport, CustomerWitness} from '#core/report/document.ts';
import {noSign, parts, reportWords, signedHow, toldWords} from '#words/ja/report.ts';
import {clock, date, day} from '#words/ja/time.ts';
import {typed, type Block, type Paper} from './paper.ts';

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
      [reportWords.made, date(report.made)],
      ...[...new Set(report.witnesses.map(one => one.control))]
        .filter(control => control !== report.control)
        .map(control => [toldWords.earlierControl, control] as const)
    ],
    blocks: [
      {kind: 'fields', rows: fields(report)},
      ...toldBlocks(report),
      ...report.sections.flatMap((section): readonly Block[] => [
        {kind: 'heading', text: section.heading},
        {kind: 'marked', lines: section.lines}
      ]),
      {kind: 'heading', text: toldWords.witnesses},
      ...signatures(report)
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

/** What someone was told in other words than what stands at the end comes first, and what came later apart from it. */
function toldBlocks({witnesses}: CustomerReport): readonly Block[] {
  const told = witnesses.flatMap(({told: sections, control}): readonly Block[] =>
    sections === null
      ? []
      : [
          {kind: 'heading', text: toldWords.heading(control)},
          ...sections.flatMap((section): readonly Block[] => [
            {kind: 'text', text: section.heading, strong: true},
            {kind: 'marked', lines: section.lines}
          ])
        ]
  );
  return told.length === 0 ? [] : [...told, {kind: 'heading', text: toldWords.later}];
}

function signatures({witnesses}: CustomerReport): readonly Block[] {
  if (witnesses.length === 0) return [{kind: 'text', text: toldWords.notYet}];
  return witnesses.flatMap((one): readonly Block[] => [
    {kind: 'fields', rows: signature(one, witnesses.length > 1)},
    ...(one.sign.length === 0 ? [] : [{kind: 'sign', label: signedHow.drawn, lines: one.sign} as const])
  ]);
}

function signature(one: CustomerWitness, several: boolean): readonly (readonly [string, string])[] {
  const how = one.reason === null ? signedHow[one.how] : `${signedHow[one.how]}（${noSign[one.reason]}）`;
  const who = one.person === null ? [] : [['立会者', `${typed(named(one.person))}　様`] as const];
  const told = several ? [[reportWords.control, `${one.control}（${parts[one.part]}）`] as const] : [];
  return [...who, ['サイン', `${how}　${day(one.at)}${clock(one.at)}`], ...told, ['説明した文の版', one.wording]];
}

function named(witness: NonNullable<CustomerWitness['person']>): string {
  return [witness.company, witness.department, witness.name].filter(Boolean).join('　');
}
