import type {Plan, PlanLine} from '../plan/plan.ts';
import type {ModeName} from '../device/profile.ts';
import {refusal, type Answer, type Session} from '../device/session.ts';
import {failed, ok, type Result} from '../result.ts';
import {problem, type Problem} from '../problem.ts';
import type {Ledger, Settled} from './ledger.ts';

export interface ApplyOptions {
  readonly session: Session;
  readonly plan: Plan;
  /** Numbers of the lines that a read-back proved to be in effect already; they are not sent. */
  readonly proved: ReadonlySet<number>;
  readonly ledger: Ledger;
  readonly onProgress: (done: number, total: number) => void;
}

/** Lines between two durable intents: what a crash leaves unknown is at most this many. */
const windowSize = 16;

/**
 * Sends what is not yet in effect, line by line under gate, section by section: the header of a section is proved by
 * its prompt before any of its lines goes out, so that a refused header never leaves its lines in the section before.
 * Stops at the first refused line and leaves the configuration mode; gives the Problem of that line.
 */
export async function apply(options: ApplyOptions): Promise<Result<void>> {
  const {session, ledger, onProgress} = options;
  const work = remaining(options.plan, options.proved);
  const config = await session.goTo('config');
  if (!config.ok) return config;
  const run = new Run(session);
  for (let from = 0; from < work.length; from += windowSize) {
    const window = work.slice(from, from + windowSize);
    const intended = await ledger.intend(window.filter(one => !one.entering).map(one => one.line.no));
    if (!intended.ok) return intended;
    const settled: Settled[] = [];
    const done = await sendWindow(run, window, settled, () => onProgress(from + settled.length, work.length));
    const kept = await ledger.settle([...settled, ...unsent(window, settled)]);
    if (!kept.ok) return kept;
    if (!done.ok) return leave(session, done);
  }
  return session.goTo('exec');
}

/** After a refusal the unit is left in exec mode, so that nothing typed later lands in the configuration. */
async function leave(session: Session, stopped: Result<never>): Promise<Result<never>> {
  if (!stopped.ok && (stopped.problem.kind === 'line-refused' || stopped.problem.kind === 'header-refused'))
    await session.goTo('exec');
  return stopped;
}

function unsent(window: readonly Work[], settled: readonly Settled[]): readonly Settled[] {
  const known = new Set(settled.map(one => one.no));
  return window
    .filter(one => !one.entering && !known.has(one.line.no))
    .map(one => ({no: one.line.no, state: 'planned'}));
}

interface Work {
  readonly line: PlanLine;
  /** A header that is in effect already and is entered only for its remaining lines. */
  readonly entering: boolean;
}

/** What is left, with the headers needed to stand in the right section; a text block is sent whole or not at all. */
function remaining(plan: Plan, proved: ReadonlySet<number>): readonly Work[] {
  const work: Work[] = [];
  let header: PlanLine | undefined;
  let entered = false;
  for (const line of plan.lines) {
    if (line.kind === 'header') {
      header = line;
      entered = false;
    } else if (line.kind !== 'child') header = undefined;
    if (proved.has(line.no)) continue;
    if (line.kind === 'child' && header && !entered) work.push({line: header, entering: true});
    if (line.kind === 'header' || line.kind === 'child') entered = true;
    work.push({line, entering: false});
  }
  return work;
}

async function sendWindow(
  run: Run,
  window: readonly Work[],
  settled: Settled[],
  onLine: () => void
): Promise<Result<void>> {
  for (const {line, entering} of window) {
    const sent = await run.send(line);
    if (!sent.ok) {
      settled.push(outcomeOf(line, sent.problem));
      return sent;
    }
    if (!entering) settled.push({no: line.no, state: sent.value.repairs > 0 ? 'repaired' : 'accepted'});
    onLine();
  }
  return ok();
}

/** A refusal names the line it belongs to, which may be the one before; anything else leaves the line unknown. */
function outcomeOf(line: PlanLine, stop: Problem): Settled {
  if (stop.kind === 'line-refused' || stop.kind === 'header-refused')
    return {no: stop.line, state: 'refused', answer: stop.answer};
  return {no: line.no, state: stop.kind === 'line-not-echoed' ? 'planned' : 'unknown'};
}

/** Where the conversation stands inside the configuration while lines are sent. */
class Run {
  readonly #session: Session;
  #last: PlanLine | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  async send(line: PlanLine): Promise<Result<Answer>> {
    const ready = await this.#standAt(line);
    if (!ready.ok) return ready;
    const answer = await this.#session.enter({
      text: line.text,
      secret: line.text !== line.shown,
      busyMs: line.busyMs,
      block: line.kind === 'block-begin' || line.kind === 'block-text',
      ...(line.barrier === 'prompt' && {host: line.text.split(' ').at(-1) ?? ''})
    });
    if (!answer.ok) return answer;
    const late = refusal(this.#session.profile, answer.value.late);
    if (late && this.#last) return this.#refused(this.#last, late);
    this.#last = line;
    return this.#judge(line, answer.value);
  }

  /** Leaves the section before a header or a top-level line: a header tried inside a section may land in it. */
  async #standAt(line: PlanLine): Promise<Result<void>> {
    if (line.kind === 'child' || this.#mode() !== 'section') return ok();
    const left = await this.#session.enter({text: this.#session.profile.leaveSection});
    if (!left.ok) return left;
    const said = refusal(this.#session.profile, left.value.lines);
    if (said && this.#last) return this.#refused(this.#last, said);
    return this.#mode() === 'config'
      ? ok()
      : failed(problem('unit-late', {command: this.#session.profile.leaveSection, waitedMs: 0}));
  }

  #judge(line: PlanLine, answer: Answer): Result<Answer> {
    if (refusal(this.#session.profile, answer.lines)) return this.#refused(line, answer.lines);
    if (line.kind === 'header' && this.#mode() !== 'section') return this.#refused(line, answer.lines);
    if (line.kind === 'block-begin' && this.#mode() !== 'block') return this.#refused(line, answer.lines);
    return ok(answer);
  }

  #mode(): ModeName {
    return this.#session.mode;
  }

  /** With the unit's own words, masked: an error may quote the value that it refuses. */
  #refused(line: PlanLine, lines: readonly string[]): Result<never> {
    const kind = line.kind === 'header' ? 'header-refused' : 'line-refused';
    const answer = lines.map(text => this.#session.recorder.mask(text));
    return failed(problem(kind, {line: line.no, text: line.shown, mode: this.#mode(), answer}));
  }
}
