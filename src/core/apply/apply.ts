import type {Plan, PlanLine} from '../plan/plan.ts';
import type {Session} from '../device/session.ts';
import {failed, ok, type Result} from '../result.ts';
import type {Problem} from '../problem.ts';
import type {Ledger, Settled} from './ledger.ts';
import {Sender, type Outcome} from './sender.ts';

export interface ApplyOptions {
  readonly session: Session;
  readonly plan: Plan;
  /** Numbers of the lines that a read-back proved to be in effect already; they are not sent. */
  readonly proved: ReadonlySet<number>;
  readonly ledger: Ledger;
  readonly onProgress: (done: number, total: number) => void;
  readonly hold: LineHold;
}

/** How a person holds the sending of lines. */
export interface LineHold {
  /** Something is asked: no further line goes out before `pass`. */
  asked(): boolean;
  /** Waits while it is held; fails where the sending is to end. `next`: number of the line that would be next. */
  pass(next: number): Promise<Result<void>>;
}

/** Lines between two durable intents: what a crash leaves unknown is at most this many. */
const windowSize = 16;

/**
 * Sends what is not yet in effect, line by line under gate, section by section: the header of a section is proved by
 * its prompt before any of its lines goes out, so that a refused header never leaves its lines in the section before.
 * Stops at the first refused line and leaves the configuration mode; gives the Problem of that line. Held by a person
 * it stands where it is, with every line settled, and goes on from wherever the unit stands then.
 */
export async function apply(options: ApplyOptions): Promise<Result<void>> {
  const {session, ledger, onProgress, hold} = options;
  const all = remaining(options.plan, options.proved);
  if (all.length === 0) return ok();
  const config = await session.goTo(session.profile.configuresIn);
  if (!config.ok) return config;
  const sender = new Sender(session);
  let work = all;
  while (work.length > 0) {
    const go = await ready(options, sender, work);
    if (!go.ok) return go;
    work = go.value;
    const window = firstWindow(work);
    const intended = await ledger.intend(window.filter(one => !one.entering).map(one => one.line.no));
    if (!intended.ok) return intended;
    const before = all.length - work.length;
    const outcome = await sendWindow(sender, window, {hold, onLine: sent => onProgress(before + sent, all.length)});
    const kept = await ledger.settle([...outcome.settled, ...unsent(window, outcome.settled)]);
    if (outcome.stop) return stop(options, sender, outcome.stop);
    if (!kept.ok) return kept;
    work = work.slice(outcome.sent);
  }
  return leave(options, sender);
}

/**
 * Lets a person hold the sending here. Whoever stops it leaves the unit in exec mode; whoever takes the keyboard finds
 * it where it stands. Gives what is left, with its header again where the section was left meanwhile.
 */
async function ready(options: ApplyOptions, sender: Sender, work: readonly Work[]): Promise<Result<readonly Work[]>> {
  const {session, hold, ledger, plan} = options;
  const [next] = work;
  if (!next || !hold.asked()) return ok(work);
  const passed = await hold.pass(next.line.no);
  if (!passed.ok) {
    const kept = await ledger.settle(sender.unproved());
    return kept.ok ? stop(options, sender, passed.problem) : kept;
  }
  if (session.mode === 'config' || session.mode === 'section') return ok(work);
  const config = await session.goTo(session.profile.configuresIn);
  if (!config.ok) return config;
  sender.left();
  const header = next.line.kind === 'child' ? headerOf(plan, next.line) : undefined;
  return ok(header ? [{line: header, entering: true}, ...work] : work);
}

/** After a refusal the unit is left in exec mode, so that nothing typed later lands in the configuration. */
async function stop(options: ApplyOptions, sender: Sender, why: Problem): Promise<Result<never>> {
  // Where even this fails, the refusal is still what people must hear.
  if (leaves.has(why.kind)) await leave(options, sender);
  return failed(why);
}

const leaves: ReadonlySet<Problem['kind']> = new Set(['line-refused', 'header-refused', 'work-stopped'] as const);

/** What waited for its section to be left is unknown where leaving it can't be proved. */
async function leave({session, ledger}: ApplyOptions, sender: Sender): Promise<Result<void>> {
  const left = await session.goTo('exec');
  if (left.ok) return left;
  const kept = await ledger.settle(sender.unproved());
  return kept.ok ? left : kept;
}

/** A text block is never cut in two: what writes to disk between its lines would leave the unit inside it. */
function firstWindow(work: readonly Work[]): readonly Work[] {
  let to = windowSize;
  while (inBlock(work[to]?.line)) to += 1;
  return work.slice(0, to);
}

function inBlock(line: PlanLine | undefined): boolean {
  return line?.kind === 'block-text' || line?.kind === 'block-end';
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

function headerOf(plan: Plan, line: PlanLine): PlanLine | undefined {
  return plan.lines.findLast(one => one.kind === 'header' && one.no < line.no);
}

interface Sending {
  readonly hold: LineHold;
  readonly onLine: (sent: number) => void;
}

/** `sent`: how much of the window went out; a hold cuts it short, but never inside a text block. */
async function sendWindow(
  sender: Sender,
  window: readonly Work[],
  {hold, onLine}: Sending
): Promise<Outcome & {readonly sent: number}> {
  const settled: Settled[] = [];
  for (const [at, {line, entering}] of window.entries()) {
    if (at > 0 && !inBlock(line) && hold.asked()) return {settled, sent: at};
    const sent = await sender.send(line);
    settled.push(...sent.settled.filter(one => !(entering && one.no === line.no && one.state !== 'refused')));
    if (sent.stop) return {settled, stop: sent.stop, sent: at};
    onLine(at + 1);
  }
  return {settled, sent: window.length};
}
