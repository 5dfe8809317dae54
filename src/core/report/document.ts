import type {Moment, UnitName} from '../witness/facts.ts';
import type {WitnessPhrases} from '../witness/phrases.ts';
import type {NoSign, SignedHow, SignOff, Witness} from '../witness/sign-off.ts';
import {sectionsOf, statementOf, type Section, type Statement} from '../witness/statement.ts';
import {pointsOf, type Point} from '../witness/strokes.ts';
import type {EarlierWitness, ReportFacts, UnitRecord} from './facts.ts';

/** One report, two papers: what the office keeps and what the customer gets are never one text with parts hidden. */
export interface ReportDocument {
  readonly office: OfficeReport;
  readonly customer: CustomerReport;
}

/** 社内用: all facts, with the statement as it was shown. */
export interface OfficeReport extends ReportFacts {
  readonly copy: 'office';
  readonly schema: 1;
  readonly control: string;
}

/**
 * 客先用. It has no field for addresses, checks, causes, references, findings, files or the profile: adding one here
 * is the only way to show it.
 */
export interface CustomerReport {
  readonly copy: 'customer';
  readonly schema: 1;
  readonly number: string;
  readonly version: number;
  readonly made: Moment;
  readonly addressee: string;
  readonly customer: string;
  readonly site: string;
  readonly place: string;
  readonly contract: string;
  /** Edition of the service terms (R2). */
  readonly terms: string;
  readonly seller: string;
  readonly maker: string;
  readonly engineer: {readonly company: string; readonly name: string};
  readonly removed: UnitName | null;
  readonly fitted: UnitName | null;
  /** The statement's sections with every row, also those the screen had no room for; without the entry fields. */
  readonly sections: readonly Section[];
  /** Of who witnessed it to the end; null: nobody, or not yet. */
  readonly witness: Witness | null;
  /** Null: not witnessed yet. */
  readonly signed: CustomerSign | null;
  /** Everyone who was told, in order; the last one is the above. */
  readonly witnesses: readonly CustomerWitness[];
  readonly desk: {readonly name: string; readonly phone: string};
  readonly control: string;
  readonly wording: string;
  readonly training: boolean;
}

export interface CustomerSign {
  readonly how: SignedHow['kind'];
  readonly reason: NoSign | null;
  readonly at: Moment;
}

export interface CustomerWitness extends CustomerSign {
  readonly part: 'final' | 'early';
  readonly person: Witness | null;
  readonly control: string;
  readonly wording: string;
  /** The drawn sign as lines, in thousandths of the pad's width; empty where none was drawn. */
  readonly sign: readonly (readonly Point[])[];
  /** What this one was told, word for word, where `sections` say more or something else; null: they say the same. */
  readonly told: readonly Section[] | null;
}

/** The only facts that the customer's copy can be made of; the compiler keeps the rest out of its reach. */
export type CustomerFacts = Pick<
  ReportFacts,
  'number' | 'version' | 'made' | 'addressee' | 'training' | 'engineer' | 'witness'
> & {
  readonly contract: Pick<ReportFacts['contract'], 'no' | 'customer' | 'terms'>;
  readonly site: Pick<ReportFacts['site'], 'name' | 'place'>;
  readonly removed: UnitName | null;
  readonly fitted: UnitName | null;
  readonly statement: Told;
  /** Null: not witnessed yet. */
  readonly signOff: SignOff | null;
  readonly earlier: readonly (Pick<EarlierWitness, 'part' | 'signOff'> & {readonly statement: Told})[];
};

type Told = Pick<Statement, 'control' | 'wording' | 'digest' | 'sections'>;

export function documentOf(facts: ReportFacts, phrases: WitnessPhrases): ReportDocument {
  return {
    office: {...facts, copy: 'office', schema: 1, control: facts.statement.control},
    customer: customerReport(facts, phrases)
  };
}

export function customerReport(facts: CustomerFacts, phrases: WitnessPhrases): CustomerReport {
  const last = facts.signOff && ({part: 'final', statement: facts.statement, signOff: facts.signOff} as const);
  const now = statementOf(facts.witness, phrases).digest;
  const witnesses = [...facts.earlier, ...(last ? [last] : [])].map(one => customerWitness(one, now, phrases));
  return {
    copy: 'customer',
    schema: 1,
    number: facts.number,
    version: facts.version,
    made: facts.made,
    addressee: facts.addressee,
    customer: facts.contract.customer,
    site: facts.site.name,
    place: facts.site.place,
    contract: facts.contract.no,
    terms: facts.contract.terms,
    seller: facts.witness.recipients.seller,
    maker: facts.witness.recipients.maker,
    engineer: {company: facts.engineer.company, name: facts.engineer.name},
    removed: nameOf(facts.removed),
    fitted: nameOf(facts.fitted),
    sections: sectionsOf(facts.witness, phrases).filter(section => section.heading !== phrases.headings.sign),
    witness: last && personOf(last.signOff),
    signed: last && signOf(last.signOff),
    witnesses,
    desk: {name: facts.witness.desk.name, phone: facts.witness.desk.phone},
    control: facts.statement.control,
    wording: facts.statement.wording,
    training: facts.training
  };
}

/** `now`: the digest of what would be shown at the end; who was shown just that needs no text of his own. */
function customerWitness(
  {part, statement, signOff}: CustomerFacts['earlier'][number],
  now: string,
  {headings}: WitnessPhrases
): CustomerWitness {
  const own: readonly string[] = [headings.sign, headings.privacy];
  const told = statement.sections.filter(section => !own.includes(section.heading));
  return {
    part,
    person: personOf(signOff),
    ...signOf(signOff),
    control: statement.control,
    wording: statement.wording,
    sign: signOff.how.kind === 'drawn' ? signOff.how.strokes.map(pointsOf) : [],
    told: statement.digest === now ? null : told
  };
}

function personOf({witness}: SignOff): Witness | null {
  return witness && {name: witness.name, company: witness.company, department: witness.department};
}

function signOf({how, at}: SignOff): CustomerSign {
  return {how: how.kind, reason: how.kind === 'none' ? how.reason : null, at};
}

/** Model and serial alone: hardware addresses and firmware stay in the office. */
function nameOf(unit: UnitName | UnitRecord | null): UnitName | null {
  return unit && {model: unit.model, serial: unit.serial};
}
