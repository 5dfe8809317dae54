import {failed, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import type {CheckKey} from '../check/names.ts';
import type {Draft} from '../journal/event.ts';
import type {Order} from '../order/order.ts';
import {openFindings, type FindingRef} from '../plan/finding.ts';
import {nearFirmware} from '../unit/near-firmware.ts';
import type {SpokenWord, WordGate} from './deeds.ts';
import type {VisitEvent} from './events.ts';
import type {LiveJob} from './live.ts';
import {wordOn, type People} from './people.ts';
import type {Job} from './state.ts';

/**
 * The centre's word, spoken: who gave it under which number. It opens one gate for one subject of this order and
 * nothing else: `finding` a finding's id · `firmware-near` that id · `other-serial` a serial · `open-check` a check's
 * key · `start-call` and `monitoring` the order's number.
 */
export interface GivenWord extends SpokenWord {
  readonly gate: WordGate;
  readonly subject: string;
}

/** Written down as it was said. Fails where who or number is missing, or where nothing waits for such a word. */
export async function giveWord(live: LiveJob, given: GivenWord): Promise<Result<void>> {
  const {gate} = given;
  const subject = given.subject.trim();
  const word = spoken(given);
  if (!word) return failed(problem('word-missing', {gate, subject}));
  if (!waitsFor(live.job, gate, subject)) return failed(problem('word-useless', {gate, subject}));
  const drafts: Draft<VisitEvent>[] = [{kind: 'word-given', by: 'centre', data: {gate, subject, ...word}}];
  if (gate === 'finding' || gate === 'firmware-near')
    drafts.push({kind: 'finding-accepted', by: 'engineer', data: {id: subject, reference: referenceOf(word)}});
  return live.record(...drafts);
}

/** Who and under which number, without blanks round it; undefined where one of them is missing. */
export function spoken(word: SpokenWord | null): SpokenWord | undefined {
  const name = word?.name.trim() ?? '';
  const number = word?.number.trim() ?? '';
  return name === '' || number === '' ? undefined : {name, number};
}

function referenceOf({name, number}: SpokenWord): string {
  return `${name} ${number}`;
}

/** A finding that stops is opened by a new revision of the order alone, whatever anybody says. */
function waitsFor(job: Job, gate: WordGate, subject: string): boolean {
  if (gate === 'finding') return job.findings.some(one => one.id === subject && one.rank === 'centre');
  if (gate === 'firmware-near') return subject === nearFirmware;
  return subject !== '';
}

/** What of the papers still keeps everything from the unit. */
export function openFindingsOf(
  {accepted}: Pick<Job, 'accepted'>,
  findings: readonly FindingRef[]
): readonly FindingRef[] {
  return openFindings(findings, accepted).map(({id, rank}) => ({id, rank}));
}

/** Whether open findings let anything be sent; a Problem that names them where not. */
export function papersClear(job: Pick<Job, 'accepted' | 'findings'>): Result<void> {
  const open = openFindingsOf(job, job.findings);
  const stops = open.filter(one => one.rank === 'stop');
  if (stops.length > 0) return failed(problem('findings-stop', {findings: stops}));
  return open.length > 0 ? failed(problem('findings-open', {findings: open})) : {ok: true, value: undefined};
}

/** Serials of the ordered model that the centre lets in though the order does not name them. */
export function admittedSerials({words}: People): ReadonlySet<string> {
  return new Set(words.filter(one => one.gate === 'other-serial').map(one => one.subject));
}

/** The customer's traffic may be stopped: the centre was reached for it, or its word stands for the call. */
export function startAllowed({people}: Pick<Job, 'people'>, order: Pick<Order, 'order'>): boolean {
  const called = people.calls.some(call => call.purpose === 'start' && call.reached);
  return called || wordOn(people, 'start-call', order.order) !== undefined;
}

/** An open check may be closed as waived. */
export function waiverOf({people}: Pick<Job, 'people'>, key: CheckKey, order: Pick<Order, 'order'>) {
  const later = key === 'C20' ? wordOn(people, 'monitoring', order.order) : undefined;
  return later ?? wordOn(people, 'open-check', key);
}
