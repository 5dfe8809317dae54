import type {OfficeReport} from '#core/report/document.ts';
import type {PhotoRecord} from '#core/report/people.ts';
import {conditionNames} from '#core/job/deeds.ts';
import {peopleWords as words} from '#words/ja/report-people.ts';
import {reportWords} from '#words/ja/report.ts';
import {stamp, time} from '#words/ja/time.ts';
import {typed, type Block} from './paper.ts';

// What people did and said, section by section of the office copy. What nobody did has no section.

export type PhotoBytes = ReadonlyMap<string, Uint8Array>;
type Rows = readonly (readonly string[])[];

export function peopleBlocks({people}: OfficeReport, photos: PhotoBytes): readonly Block[] {
  const {headings} = words;
  return [
    ...tableOf(headings.calls, callColumns, callRows(people)),
    ...amber(tableOf(headings.words, wordColumns, wordRows(people))),
    ...tableOf(headings.said, saidColumns, saidRows(people)),
    ...fieldsOf(headings.conditions, conditionRows(people)),
    ...fieldsOf(headings.oldUnit, oldUnitRows(people)),
    ...fieldsOf(headings.hands, handRows(people)),
    ...fieldsOf(headings.rollback, rollbackRows(people)),
    ...photoBlocks(people.photos, photos),
    ...tableOf(headings.notes, noteColumns, noteRows(people.notes)),
    ...tableOf(headings.requests, noteColumns, noteRows(people.requests)),
    ...tableOf(headings.questions, noteColumns, noteRows(people.questions.map(({line, at}) => ({text: line, at}))))
  ];
}

/** What hands did to the unit, and why it was given up, where that was so. */
export function handBlocks({manual, decisions, changes, people}: OfficeReport): readonly Block[] {
  const {headings} = words;
  return [
    ...fieldsOf(headings.manual, manual === null ? [] : manualRows(manual)),
    ...fieldsOf(words.gaveUp, people.gaveUp === null ? [] : [[words.gaveUp, typed(people.gaveUp)]]),
    ...tableOf(
      headings.decisions,
      [share('行', 0.12), share('内容', 0.36), share('扱い', 0.28), share('センターの一言', 0.24)],
      decisions.map(one => [
        String(one.line),
        one.text,
        [words.roads[one.road], words.covers(one.covers)].filter(Boolean).join('\n'),
        `${wordOf(one.word)}\n${stamp(one.at)}`
      ])
    ),
    ...tableOf(
      headings.changes,
      [share('扱い', 0.16), share('場所', 0.2), share('予定', 0.22), share('機器', 0.22), share('センターの一言', 0.2)],
      changes.map(one => [
        `${words.changeKinds[one.kind]}・${words.changeStates[one.state]}`,
        one.section,
        one.planned ?? '',
        one.running ?? '',
        wordOf(one.word)
      ])
    )
  ];
}

type People = OfficeReport['people'];
type Columns = Extract<Block, {kind: 'table'}>['columns'];

const share = (title: string, width: number): Columns[number] => ({title, share: width});
const callColumns = [share('用件', 0.15), share('時刻', 0.36), share('結果', 0.15), share('相手・番号', 0.34)];
const wordColumns = [share('扱い', 0.2), share('何に', 0.3), share('名前・番号', 0.26), share('時刻', 0.24)];
const saidColumns = [share('だれが', 0.16), share('答え', 0.16), share('名前・番号・言葉', 0.44), share('時刻', 0.24)];
const noteColumns = [share('時刻', 0.24), share('内容', 0.76)];

function callRows({calls}: People): Rows {
  return calls.map(one => [
    words.purposes[one.purpose],
    `${stamp(one.from)} ～ ${time(one.until)}`,
    words.reached(one.reached),
    named(one)
  ]);
}

function wordRows({words: given}: People): Rows {
  return given.map(one => [words.spoken, `${words.gates[one.gate]}\n${typed(one.subject)}`, named(one), stamp(one.at)]);
}

function saidRows({said}: People): Rows {
  return said.map(one => [
    words.by[one.by],
    words.good(one.good),
    [named(one), one.words === '' ? '' : typed(one.words)].filter(Boolean).join('\n'),
    stamp(one.at)
  ]);
}

function conditionRows({conditions}: People): Rows {
  if (conditions === null) return [];
  return conditionNames.map(name => [words.conditions[name], words.allowed(conditions[name])]);
}

function oldUnitRows({oldUnit, labels}: People): Rows {
  const read = labels.map(one => [
    `${words.units[one.unit]}のラベル`,
    `${typed(one.serial)}（${words.label(one.fits)}）`
  ]);
  if (oldUnit === null) return read;
  return [
    ...read,
    ['コンソール', words.consoles[oldUnit.console]],
    ['前面のランプ', written(oldUnit.lamps)],
    ['理由・気付いたこと', written(oldUnit.note)]
  ];
}

function handRows({hands}: People): Rows {
  return hands.map(({list, exceptions}) => [
    words.lists[list].title,
    exceptions.length === 0
      ? words.allInOrder
      : exceptions.map(one => `× ${words.items[one.item] ?? typed(one.item)}：${typed(one.note)}`).join('\n')
  ]);
}

function rollbackRows({rollback}: People): Rows {
  if (rollback.due === null && rollback.answers.length === 0) return [];
  const due = rollback.due === null ? words.noDue : stamp(rollback.due);
  return [[words.due, due], ...rollback.answers.map(one => [time(one.at), words.answers[one.answer]])];
}

function noteRows(notes: People['notes']): Rows {
  return notes.map(one => [stamp(one.at), typed(one.text)]);
}

function manualRows({why, from, until, pasted}: NonNullable<OfficeReport['manual']>): Rows {
  return [
    ['理由', typed(why)],
    ['時刻', `${stamp(from)} ～ ${until === null ? words.goesOn : time(until)}`],
    ['送った行', words.manualPasted(pasted)]
  ];
}

function photoBlocks(photos: People['photos'], bytes: PhotoBytes): readonly Block[] {
  if (photos.length === 0) return [];
  const items = photos.map(one => ({lines: photoLines(one), jpeg: one.is === 'photo' ? jpegOf(one, bytes) : null}));
  return [
    {kind: 'heading', text: words.headings.photos},
    {kind: 'photos', items}
  ];
}

function photoLines(photo: PhotoRecord): readonly string[] {
  const head = `${words.subjects[photo.subject]}（${words.told[photo.is]}）`;
  return [head, stamp(photo.at), photo.is === 'words' ? typed(photo.text) : photo.file];
}

function jpegOf({file}: Extract<PhotoRecord, {is: 'photo'}>, bytes: PhotoBytes): Uint8Array | null {
  return bytes.get(file) ?? null;
}

function named({name, number}: {readonly name: string; readonly number: string}): string {
  return [name === '' ? '' : typed(name), number === '' ? '' : typed(number)].filter(Boolean).join('　');
}

function wordOf(word: {readonly name: string; readonly number: string} | null): string {
  return word === null ? reportWords.none : `${named(word)}\n${words.spoken}`;
}

function written(text: string): string {
  return text === '' ? reportWords.none : typed(text);
}

function tableOf(heading: string, columns: Columns, rows: Rows): readonly Block[] {
  if (rows.length === 0) return [];
  return [
    {kind: 'heading', text: heading},
    {kind: 'table', columns, rows}
  ];
}

function amber(blocks: readonly Block[]): readonly Block[] {
  return blocks.map(block => (block.kind === 'heading' ? {...block, tone: 'amber'} : block));
}

function fieldsOf(heading: string, rows: Rows): readonly Block[] {
  if (rows.length === 0) return [];
  return [
    {kind: 'heading', text: heading},
    {kind: 'fields', rows: rows.map(([label = '', value = '']) => [label, value] as const)}
  ];
}
