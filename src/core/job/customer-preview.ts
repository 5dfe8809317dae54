import {customerReport, type CustomerReport} from '../report/document.ts';
import type {WitnessPhrases} from '../witness/phrases.ts';
import {statementOf} from '../witness/statement.ts';
import {papersOf, unitsOf} from './report-facts.ts';
import {momentOf, witnessFacts, type Recorded} from './witness-facts.ts';

/**
 * The customer's paper as it would be printed now, also before the visit is closed or signed: what it says changes
 * with what is recorded, until it is witnessed. Then it is what was signed, with what came afterwards beside it.
 */
export function customerPreview(visit: Recorded, phrases: WitnessPhrases): CustomerReport {
  const {job} = visit.live;
  const witness = witnessFacts(visit);
  const signed = job.witness;
  return customerReport(
    {
      ...papersOf(visit),
      ...unitsOf(visit),
      made: momentOf(visit.clock.wallMs()),
      witness,
      statement: signed?.statement ?? statementOf(witness, phrases),
      signOff: signed?.signOff ?? null,
      earlier: job.witnesses.filter(one => one.signOff.binding !== signed?.signOff.binding)
    },
    phrases
  );
}
