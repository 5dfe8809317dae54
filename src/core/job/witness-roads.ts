import {controlOf} from '../witness/control.ts';
import {problem} from '../problem.ts';
import {failed, ok, type Result} from '../result.ts';
import type {WitnessPhrases} from '../witness/phrases.ts';
import {signOff, type NoSign, type SignedHow, type Witness} from '../witness/sign-off.ts';
import {statementOf, type Statement} from '../witness/statement.ts';
import {keptStrokes, type Stroke} from '../witness/strokes.ts';
import {momentOf, witnessFacts, workUntil, type Recorded} from './witness-facts.ts';
import type {Part, ShownStatement, Witnessed} from './witnessing.ts';

export interface Showing {
  readonly part: Part;
  readonly phrases: WitnessPhrases;
}

/**
 * Freezes what the witness is told now and writes down that it was shown. While the facts are the same it is the same
 * statement with the same control number; when they change it is a new one, and only that one can be signed.
 */
export async function showStatement(visit: Recorded, {part, phrases}: Showing): Promise<Result<Statement>> {
  const {statement, until} = statementNow(visit, {part, phrases});
  const shown = await visit.live.record({kind: 'statement-shown', by: 'engineer', data: {part, statement, until}});
  return shown.ok ? ok(statement) : shown;
}

/** Shown again, the work ends when it was told to end as long as nothing else is told; else it ends now. */
function statementNow(visit: Recorded, {part, phrases}: Showing): Omit<ShownStatement, 'part'> {
  const {told, times} = visit.live.job;
  const until = workUntil(visit.live.job, part);
  const statement = statementOf(witnessFacts(visit, part), phrases);
  const stands = told === undefined ? times.ended !== undefined : told.digest === statement.digest;
  if (part === 'early' || stands) return {statement, until};
  const now = times.ended ?? new Date(visit.clock.wallMs()).toISOString();
  return {statement: statementOf(witnessFacts(visit, part, now), phrases), until: now};
}

/** The witness has a question about a line. It is answered by a person; the statement is shown again afterwards. */
export async function askAbout(
  visit: Recorded,
  asked: {readonly digest: string; readonly line: string}
): Promise<Result<void>> {
  const stands = standing(visit, asked.digest);
  if (!stands.ok) return stands;
  return visit.live.record({kind: 'statement-asked', by: 'customer', data: {digest: asked.digest, line: asked.line}});
}

export interface Sign extends Witness {
  readonly digest: string;
  readonly remark: string;
  /** Empty: the name typed by the witness is the sign. */
  readonly strokes: readonly Stroke[];
}

/** Signed on the witness page. The person is the one on site: another company than the customer's is his own word. */
export async function sign(visit: Recorded, {digest, remark, strokes, ...person}: Sign): Promise<Result<Witnessed>> {
  if (person.name.trim() === '') return failed(problem('witness-name-missing', {}));
  const drawn = keptStrokes(strokes);
  const how: SignedHow = drawn.length === 0 ? {kind: 'typed', remark} : {kind: 'drawn', strokes: drawn, remark};
  return close(visit, {digest, how, witness: {...person, name: person.name.trim()}});
}

/** Not signed, with or without a reason: nobody is blamed, and the visit closes all the same. */
export async function decline(
  visit: Recorded,
  {digest, reason}: {readonly digest: string; readonly reason: NoSign}
): Promise<Result<Witnessed>> {
  return close(visit, {digest, how: {kind: 'none', reason}, witness: null});
}

export interface Paper {
  readonly digest: string;
  /** Empty where it can't be read. */
  readonly name: string;
  /** How the signed sheet was received, in words: photographed, or what stood on it. */
  readonly receipt: string;
}

/** The same text printed and signed by hand or seal. */
export async function signOnPaper(visit: Recorded, {digest, name, receipt}: Paper): Promise<Result<Witnessed>> {
  const company = visit.material.order.contract.customer;
  const witness = name.trim() === '' ? null : {name: name.trim(), company, department: ''};
  return close(visit, {digest, how: {kind: 'paper', receipt}, witness});
}

interface Closing {
  readonly digest: string;
  readonly how: SignedHow;
  readonly witness: Witness | null;
}

async function close(visit: Recorded, {digest, how, witness}: Closing): Promise<Result<Witnessed>> {
  const stands = standing(visit, digest);
  if (!stands.ok) return stands;
  const {part, statement, chain} = stands.value;
  const signed = signOff(statement, {witness, how, chain, at: momentOf(visit.clock.wallMs())});
  const by = how.kind === 'paper' ? 'engineer' : 'customer';
  const recorded = await visit.live.record({kind: 'signed', by, data: {part, signOff: signed}});
  return recorded.ok ? ok({part, statement, signOff: signed}) : recorded;
}

/** Only what was shown last can be answered: an older page may say what is no longer so. */
function standing({live}: Recorded, digest: string) {
  const {shown} = live.job;
  if (shown?.statement.digest === digest) return ok(shown);
  const answered = /^[0-9a-f]{64}$/.test(digest) ? controlOf(digest) : '';
  return failed(problem('statement-stale', {answered, shown: shown?.statement.control ?? null}));
}
