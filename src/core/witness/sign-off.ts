import {canonical} from '../journal/canonical.ts';
import type {Moment} from './facts.ts';
import {digestOf} from './control.ts';
import type {Statement} from './statement.ts';
import type {Stroke} from './strokes.ts';

/**
 * How the visit was witnessed. A drawn sign is a 立会者サイン; it is never called an electronic signature. `remark`:
 * what the witness wrote on the page himself; empty where he wrote nothing.
 */
export type SignedHow =
  /** Drawn on the witness page with a finger, pen or mouse; the strokes redraw it at any size. */
  | {readonly kind: 'drawn'; readonly strokes: readonly Stroke[]; readonly remark: string}
  /** The name typed on the witness page by the witness himself. */
  | {readonly kind: 'typed'; readonly remark: string}
  /** Typed on the command line: training orders only. */
  | {readonly kind: 'typed-in-training'}
  /** Printed, signed by hand or seal, photographed or described. */
  | {readonly kind: 'paper'; readonly receipt: string}
  /** Not signed; the visit closes all the same. */
  | {readonly kind: 'none'; readonly reason: NoSign};

export type NoSign = 'later' | 'not-in-charge' | 'seal' | 'left' | 'other' | 'not-said';

export interface Witness {
  readonly name: string;
  readonly company: string;
  readonly department: string;
}

/** Where the order's journal stood when the statement was shown. */
export interface ChainPoint {
  readonly head: string;
  readonly count: number;
}

/** One witness for one frozen statement. What happens afterwards stands in a section of its own. */
export interface SignOff {
  readonly witness: Witness | null;
  readonly how: SignedHow;
  readonly wording: string;
  readonly digest: string;
  readonly control: string;
  readonly chain: ChainPoint;
  readonly at: Moment;
  /** SHA-256 (hex) over all of the above in canonical form: none of it can be exchanged alone. */
  readonly binding: string;
}

export interface Signing {
  readonly witness: Witness | null;
  readonly how: SignedHow;
  readonly chain: ChainPoint;
  readonly at: Moment;
}

export function signOff(statement: Statement, signing: Signing): SignOff {
  const {wording, digest, control} = statement;
  const record = {...signing, wording, digest, control};
  return {...record, binding: digestOf(canonical(record))};
}

/** Does the record belong to this statement, and is it unchanged? */
export function belongs(record: SignOff, statement: Pick<Statement, 'digest'>): boolean {
  const {binding, ...rest} = record;
  return record.digest === statement.digest && binding === digestOf(canonical(rest));
}
