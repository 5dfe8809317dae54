import type {ReportFacts, TimeRecord} from './facts.ts';
import type {PeopleRecord, PhotoRecord} from './people.ts';

/** `filled` by package, console and clocks · `typed` by a person, whether typed or chosen by a press. */
export interface Prefilled {
  readonly filled: number;
  readonly typed: number;
  readonly total: number;
}

/**
 * How much of a report nobody had to enter. A field is one value printed in one cell or line of the office copy, by
 * one rule for both sides: a call counts its two times as filled, its purpose, outcome, name and number as typed; a
 * check counts its name, what was expected, what was measured, its verdict and its time as filled. What a person only presses
 * (a condition, a list all in order) counts as typed too. What is empty, not recorded or none counts neither way, so
 * that leaving out work does not better the figure. The text shown to the witness counts once, and the customer's copy,
 * which repeats it, not again.
 */
export function prefilled(facts: ReportFacts): Prefilled {
  const parts = [
    papers(facts),
    evidence(facts),
    clocks(facts),
    work(facts),
    deeds(facts.people),
    hands(facts),
    witnesses(facts)
  ];
  const filled = parts.reduce((sum, [own]) => sum + own, 0);
  const typed = parts.reduce((sum, [, own]) => sum + own, 0);
  return {filled, typed, total: filled + typed};
}

/** Filled, typed. */
type Counted = readonly [number, number];

function papers(facts: ReportFacts): Counted {
  const {order, contract, site, engineer, authority, witness} = facts;
  const values = [
    ...[facts.number, facts.made, facts.ending, facts.addressee, facts.window, facts.profile.label],
    ...[order.no, order.revision, order.workType],
    ...[contract.no, contract.lineId, contract.customer, contract.terms, ...contract.conditions],
    ...[site.name, site.address, site.place, engineer.company, engineer.name, engineer.standing],
    ...[authority.decidedBy, authority.ticket, authority.at],
    ...[witness.recipients.seller, witness.recipients.maker, witness.desk.name, witness.desk.phone]
  ];
  return [given(values), 0];
}

function evidence({files, versions, chain, transcript, statement}: ReportFacts): Counted {
  const values = [
    ...files.flatMap(one => [one.role, one.name, one.takenAt, one.size, one.sha256]),
    ...Object.values(versions),
    ...[chain.count, chain.head, transcript.entries, transcript.sha256],
    ...[statement.wording, statement.digest, statement.text]
  ];
  return [given(values), 0];
}

/** A press is timed by the clock; the centre's own time was told to a person, with its name and number. */
function clocks({times, offsets, jumps}: ReportFacts): Counted {
  const known = times.filter(one => one.at !== null);
  const told = (one: TimeRecord): boolean => one.source === 'person' || one.source === 'centre';
  const typed = known.filter(told).flatMap(one => [one.at, one.note]);
  const clocked = known.filter(one => !told(one)).map(one => one.at);
  const watched = [...offsets, ...jumps].flatMap(one => Object.values(one));
  return [given([...clocked, ...known.map(one => one.source), ...watched]), given(typed)];
}

function work(facts: ReportFacts): Counted {
  const units = [facts.removed, facts.fitted].flatMap(unit => (unit ? Object.values(unit) : []));
  const checks = facts.checks.flatMap(one => [one.id, one.subject, one.expected, one.measured, one.verdict, one.at]);
  const findings = facts.findings.flatMap(one => [one.id, one.rank, one.expected, one.found]);
  const differences = facts.differences.flatMap(one => [one.class, one.section, one.planned, one.running]);
  const open = facts.openPoints.flatMap(one => [one.about, one.owner]);
  const values = [
    ...units,
    ...checks,
    ...findings,
    ...differences,
    ...Object.values(facts.lines),
    ...facts.profileLines
  ];
  const words = facts.findings.flatMap(one => (one.accepted ? [one.accepted.reference] : []));
  return [given([...values, ...open]), given(words)];
}

function deeds(people: PeopleRecord): Counted {
  const {conditions, oldUnit, calls, words, said, labels, hands: lists, notes, requests, rollback, questions} = people;
  const typed = [
    ...(conditions ? Object.values(conditions) : []),
    ...labels.map(one => one.serial),
    ...(oldUnit ? [oldUnit.console, oldUnit.lamps, oldUnit.note] : []),
    ...calls.flatMap(one => [one.purpose, one.reached, one.name, one.number]),
    ...words.flatMap(one => [one.name, one.number]),
    ...said.flatMap(one => [one.good, one.name, one.number, one.words]),
    ...lists.flatMap(one => [one.list, ...one.exceptions.flatMap(item => [item.item, item.note])]),
    ...[...notes, ...requests].map(one => one.text),
    ...questions.map(one => one.line),
    ...rollback.answers.map(one => one.answer),
    ...people.photos.map(photoTyped),
    people.gaveUp
  ];
  const filled = [
    ...calls.flatMap(one => [one.from, one.until]),
    ...words.flatMap(one => [one.gate, one.subject, one.at]),
    ...[...said, ...notes, ...requests, ...questions, ...rollback.answers, ...people.photos].map(one => one.at),
    ...people.photos.map(one => one.subject),
    rollback.due
  ];
  return [given(filled), given(typed)];
}

/** The picture or the words; what it is asked for by name is the app's. */
function photoTyped(photo: PhotoRecord): string {
  return photo.is === 'words' ? photo.text : photo.file;
}

function hands({manual, decisions, changes}: ReportFacts): Counted {
  const named = [...decisions, ...changes].flatMap(one => (one.word ? [one.word.name, one.word.number] : []));
  const typed = [...decisions.map(one => one.road), ...changes.map(one => one.state), ...named, manual?.why ?? null];
  const filled = [
    ...decisions.flatMap(one => [one.line, one.text, one.at]),
    ...changes.flatMap(one => [one.kind, one.section, one.planned, one.running]),
    ...(manual ? [manual.from, manual.until, manual.pasted] : [])
  ];
  return [given(filled), given(typed)];
}

/** The customer's name stands on the page before the witness writes: only another company was typed. */
function witnesses({earlier, signOff, contract}: ReportFacts): Counted {
  const all = [...earlier.map(one => one.signOff), signOff];
  const companies = all.flatMap(({witness}) => (witness ? [witness.company] : []));
  const typed = all.flatMap(({witness, how}) => [
    how.kind,
    ...(witness ? [witness.name, witness.department] : []),
    'remark' in how ? how.remark : null,
    how.kind === 'paper' ? how.receipt : null
  ]);
  const own = (company: string): boolean => company === contract.customer;
  return [
    given([
      ...all.flatMap(({at, control, binding, chain}) => [at, control, binding, chain.head, chain.count]),
      ...companies.filter(own)
    ]),
    given([...typed, ...companies.filter(company => !own(company))])
  ];
}

function given(values: readonly unknown[]): number {
  return values.filter(one => one !== null && one !== undefined && one !== '').length;
}
