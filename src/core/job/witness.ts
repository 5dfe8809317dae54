import {failed, ok, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import type {Journal} from '../journal/ports.ts';
import type {WitnessPhrases} from '../witness/phrases.ts';
import {signOff, type SignOff, type SignedHow} from '../witness/sign-off.ts';
import {statementOf, type Statement} from '../witness/statement.ts';
import type {VisitEvent} from './events.ts';
import type {Visit} from './visit.ts';
import {momentOf, witnessFacts} from './witness-facts.ts';

export interface WitnessOptions {
  readonly visit: Visit;
  readonly journal: Journal<VisitEvent>;
  readonly phrases: WitnessPhrases;
  /** Undefined: nobody witnessed it. A name typed on the command line is for training only. */
  readonly name: string | undefined;
}

export interface Witnessed {
  readonly statement: Statement;
  readonly signOff: SignOff;
}

/** Freezes what is shown and binds the sign-off to it and to where the journal stood; once, also after a crash. */
export async function witness({visit, journal, phrases, name}: WitnessOptions): Promise<Result<Witnessed>> {
  const {live, material, clock} = visit;
  if (live.job.witness) return ok(live.job.witness);
  if (name !== undefined && !material.order.training) return failed(problem('witness-not-allowed', {}));
  const records = await journal.records(live.order);
  if (!records.ok) return records;
  const statement = statementOf(witnessFacts(visit), phrases);
  const reason = live.job.witnesses.some(one => one.part === 'early') ? 'left' : 'not-said';
  const how: SignedHow = name === undefined ? {kind: 'none', reason} : {kind: 'typed-in-training'};
  const signed = signOff(statement, {
    witness: name === undefined ? null : {name, company: material.order.contract.customer, department: ''},
    how,
    chain: {head: records.value.at(-1)?.hash ?? '', count: records.value.length},
    at: momentOf(clock.wallMs())
  });
  const recorded = await live.record({kind: 'witnessed', by: 'customer', data: {statement, signOff: signed}});
  return recorded.ok ? ok({statement, signOff: signed}) : recorded;
}
