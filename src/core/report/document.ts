import type {Moment, UnitName} from '../witness/facts.ts';
import type {WitnessPhrases} from '../witness/phrases.ts';
import type {NoSign, SignedHow} from '../witness/sign-off.ts';
import {sectionsOf, type Section} from '../witness/statement.ts';
import type {ReportFacts, UnitRecord} from './facts.ts';

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
  readonly witness: {readonly company: string; readonly department: string; readonly name: string} | null;
  readonly signed: {readonly how: SignedHow['kind']; readonly reason: NoSign | null; readonly at: Moment};
  readonly desk: {readonly name: string; readonly phone: string};
  readonly control: string;
  readonly wording: string;
  readonly training: boolean;
}

/** The only facts that the customer's copy can be made of; the compiler keeps the rest out of its reach. */
export type CustomerFacts = Pick<
  ReportFacts,
  'number' | 'version' | 'made' | 'addressee' | 'training' | 'engineer' | 'witness' | 'signOff'
> & {
  readonly contract: Pick<ReportFacts['contract'], 'no' | 'customer' | 'terms'>;
  readonly site: Pick<ReportFacts['site'], 'name' | 'place'>;
  readonly removed: UnitName | null;
  readonly fitted: UnitName | null;
  readonly statement: Pick<ReportFacts['statement'], 'control' | 'wording'>;
};

export function documentOf(facts: ReportFacts, phrases: WitnessPhrases): ReportDocument {
  return {
    office: {...facts, copy: 'office', schema: 1, control: facts.statement.control},
    customer: customerReport(facts, phrases)
  };
}

export function customerReport(facts: CustomerFacts, phrases: WitnessPhrases): CustomerReport {
  const {witness, how, at} = facts.signOff;
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
    witness: witness && {company: witness.company, department: witness.department, name: witness.name},
    signed: {how: how.kind, reason: how.kind === 'none' ? how.reason : null, at},
    desk: {name: facts.witness.desk.name, phone: facts.witness.desk.phone},
    control: facts.statement.control,
    wording: facts.statement.wording,
    training: facts.training
  };
}

/** Model and serial alone: hardware addresses and firmware stay in the office. */
function nameOf(unit: UnitName | UnitRecord | null): UnitName | null {
  return unit && {model: unit.model, serial: unit.serial};
}
