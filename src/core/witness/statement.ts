import {clip} from '../clip.ts';
import type {Reached, UnitName, WitnessFacts, WorkKind, WorkLetter} from './facts.ts';
import type {Row, RowState, WitnessPhrases} from './phrases.ts';
import {controlOf, digestOf} from './control.ts';
import {looksTechnical, mayShow} from './may-show.ts';
import {rowsOf} from './rows.ts';

/** `○` stands for what was read back and found right, and for nothing else. */
export type Mark = '○' | '△' | '－' | '・' | '';
export interface Line {
  readonly mark: Mark;
  readonly text: string;
}
export interface Section {
  readonly heading: string;
  readonly lines: readonly Line[];
}

/** What the witness saw, word for word. It is never made anew from facts once it is signed. */
export interface Statement {
  readonly wording: string;
  readonly letter: WorkLetter;
  readonly training: boolean;
  readonly title: string;
  readonly address: readonly string[];
  readonly sections: readonly Section[];
  readonly foot: readonly string[];
  /** All of the above as lines; what `digest` is the SHA-256 of. */
  readonly text: string;
  readonly digest: string;
  readonly control: string;
}

const letters: Readonly<Record<WorkKind, WorkLetter>> = {
  swap: 'A',
  install: 'B',
  move: 'C',
  removal: 'D',
  pair: 'E',
  early: 'F',
  rollback: 'G',
  'not-done': 'H'
};

const marks: Readonly<Record<RowState, Mark>> = {pass: '○', open: '△', fail: '△', 'not-done': '－', restricted: '－'};

/** One screen, one sheet of A4: at most so many characters (blanks not counted), rows and open points. */
const limits = {characters: 700, rows: 8, open: 3, name: 24, names: 6, note: 60} as const;

/** Freezes the statement for a visit; the same facts and words always give the same digest. */
export function statementOf(facts: WitnessFacts, phrases: WitnessPhrases): Statement {
  let rows: number = limits.rows;
  let open: number = limits.open;
  let draft = drafted(facts, phrases, {rows, open, names: limits.names});
  // The report holds everything: what does not fit is counted, open points last of all.
  while (lengthOf(draft) > limits.characters && rows + open > 4) {
    if (open > 1) open -= 1;
    else rows -= 1;
    draft = drafted(facts, phrases, {rows, open, names: limits.names});
  }
  const text = textOf(draft, facts.training ? phrases.training : null);
  const digest = digestOf(text);
  return {...draft, text, digest, control: controlOf(digest)};
}

/** Characters of the body, from the title to above the entry fields. */
export function lengthOf(statement: Pick<Statement, 'title' | 'address' | 'sections'>): number {
  const lines = statement.sections.flatMap(section => [
    section.heading,
    ...section.lines.map(line => line.mark + line.text)
  ]);
  return [...[statement.title, ...statement.address, ...lines].join('').replace(/\s/g, '')].length;
}

/** All sections with every row and open point: the customer's report prints also what the screen had no room for. */
export function sectionsOf(facts: WitnessFacts, phrases: WitnessPhrases): readonly Section[] {
  return drafted(facts, phrases, {rows: Infinity, open: Infinity, names: Infinity}).sections;
}

/** All rows in order, with their marks. */
export function resultLines(facts: WitnessFacts, phrases: WitnessPhrases): readonly Line[] {
  return rowsFor(facts, phrases, Infinity).map(row => lineOf(row, facts, phrases));
}

/** How much fits: rows, open points, names in a row. */
interface Room {
  readonly rows: number;
  readonly open: number;
  readonly names: number;
}
type Draft = Omit<Statement, 'text' | 'digest' | 'control'>;

function drafted(facts: WitnessFacts, phrases: WitnessPhrases, room: Room): Draft {
  const {headings} = phrases;
  const rows = fitted(rowsFor(facts, phrases, room.names), room.rows);
  const results = [
    ...rows.kept.map(row => lineOf(row, facts, phrases)),
    ...(rows.left > 0 ? [plain(phrases.more(rows.left))] : [])
  ];
  const sections: readonly Section[] = [
    {heading: headings.work, lines: workLines(facts, phrases)},
    {heading: headings.results, lines: results},
    {heading: headings.open, lines: remaining(facts, phrases, room)},
    {heading: headings.removed, lines: takesAway(facts) ? phrases.takenAway.map(plain) : []},
    {heading: headings.privacy, lines: phrases.privacy(facts.recipients.seller, facts.recipients.maker).map(plain)},
    {heading: headings.sign, lines: phrases.sign.map(plain)}
  ];
  return {
    wording: phrases.wording,
    letter: letters[facts.work.kind],
    training: facts.training,
    title: phrases.title,
    address: phrases.address(clip(facts.customer, 40), clip(facts.site, 30)),
    sections: sections.filter(section => section.lines.length > 0),
    foot: [phrases.desk(facts.desk.name, facts.desk.phone), phrases.version(phrases.wording)]
  };
}

function workLines(facts: WitnessFacts, phrases: WitnessPhrases): readonly Line[] {
  const {work, workTime, stopTime} = facts;
  const {labels} = phrases;
  const units = unitLines(work, labels);
  const bullets = [
    `${labels.time}　${phrases.time(workTime)}`,
    ...(stopTime ? [`${labels.stop}　${phrases.stop(stopTime)}`] : []),
    ...units.flatMap(([label, unit]) => (unit ? [`${label}　${phrases.unit(unit)}`] : [])),
    ...(work.kind === 'removal' ? phrases.articles(work.taken, work.missing) : [])
  ];
  return [...phrases.work(work).map(plain), ...bullets.map((text): Line => ({mark: '・', text}))];
}

function unitLines(
  work: WitnessFacts['work'],
  labels: WitnessPhrases['labels']
): readonly (readonly [string, UnitName | null])[] {
  if (work.kind === 'move') return [[labels.unit, work.unit]];
  if (work.kind === 'rollback') return [[labels.unit, work.kept]];
  // Nothing stands in its place yet.
  if (work.kind === 'early' && !isFitted(work.reached)) return [];
  return [
    [labels.removed, 'removed' in work ? work.removed : null],
    [labels.fitted, 'fitted' in work ? work.fitted : null]
  ];
}

function remaining(facts: WitnessFacts, phrases: WitnessPhrases, room: Room): readonly Line[] {
  const {work} = facts;
  const open = openTexts(facts, phrases, room.names).map((text): Line => ({mark: '・', text}));
  const kept = open.slice(0, room.open);
  const own = ownLines(work, phrases);
  const nothing = open.length === 0 && own.length === 0 && work.kind !== 'removal';
  return [
    ...(nothing ? [plain(phrases.nothingOpen)] : []),
    ...own.map((text): Line => ({mark: '・', text})),
    ...kept,
    ...(open.length > kept.length ? [plain(phrases.more(open.length - kept.length))] : [])
  ];
}

/** What a kind of visit always leaves to be said, besides its open points. */
function ownLines(work: WitnessFacts['work'], phrases: WitnessPhrases): readonly string[] {
  switch (work.kind) {
    case 'install': {
      const monitoring = phrases.monitoring(work.monitoring);
      return monitoring === null ? [] : [monitoring];
    }
    case 'removal':
      return work.receipt === '' ? [] : [phrases.receipt(work.receipt)];
    case 'pair':
      return [phrases.partnerUntouched];
    case 'early':
      return [phrases.later(work.reached)];
    case 'rollback':
      return [phrases.broughtBack];
    case 'not-done':
      return [phrases.rescheduled];
    case 'swap':
    case 'move':
      return [];
  }
}

function openTexts(facts: WitnessFacts, phrases: WitnessPhrases, names: number): readonly string[] {
  // Who leaves early is told in one line that centre and customer are still to come.
  const skipped = facts.work.kind === 'early' ? ['centre', 'customer'] : [];
  const rows = rowsFor(facts, phrases, names).filter(row => row.state === 'open' || row.state === 'fail');
  const shown = facts.notes.filter(note => mayShow(note, phrases) && !looksTechnical(note));
  return [
    ...rows.filter(row => !skipped.includes(row.group)).map(row => phrases.openPoint(row)),
    ...shown.map(note => clip(note, limits.note)),
    ...(shown.length < facts.notes.length ? [phrases.otherNotes] : [])
  ];
}

function rowsFor(facts: WitnessFacts, phrases: WitnessPhrases, names: number): readonly Row[] {
  if (facts.work.kind === 'not-done') return [];
  const rows = rowsOf(facts.checks, name => mayShow(name, phrases));
  return rows.map(row => ({...row, names: row.names.slice(0, names).map(name => clip(name, limits.name))}));
}

function lineOf(row: Row, facts: WitnessFacts, phrases: WitnessPhrases): Line {
  return {mark: marks[row.state], text: phrases.row(row, facts.work.kind === 'install')};
}

/** Keeps what a witness must not miss: what is not right before what is. The order stays. */
function fitted(rows: readonly Row[], room: number): {kept: readonly Row[]; left: number} {
  const weight = (row: Row): number => (marks[row.state] === '△' ? 2 : row.group === 'settings' ? 0 : 1);
  const first = rows.toSorted((one, other) => weight(other) - weight(one)).slice(0, room);
  const kept = rows.filter(row => first.includes(row));
  return {kept, left: rows.length - kept.length};
}

/** The new unit stands in the old one's place. */
function isFitted(reached: Reached): boolean {
  return reached === 'fitted' || reached === 'checked';
}

function takesAway(facts: WitnessFacts): boolean {
  const {work} = facts;
  if (work.kind === 'early') return work.removed !== null && isFitted(work.reached);
  return ['swap', 'removal', 'pair'].includes(work.kind);
}

function textOf(draft: Draft, training: string | null): string {
  const sections = draft.sections.flatMap(section => [
    '',
    section.heading,
    ...section.lines.map(line => `${line.mark}${line.mark === '' || line.mark === '・' ? '' : '　'}${line.text}`)
  ]);
  return [
    ...(training === null ? [] : [training]),
    draft.title,
    '',
    ...draft.address,
    ...sections,
    '',
    ...draft.foot
  ].join('\n');
}

function plain(text: string): Line {
  return {mark: '', text};
}
