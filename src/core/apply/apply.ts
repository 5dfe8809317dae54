import type {Plan} from '../plan/plan.ts';
import type {Session} from '../device/session.ts';
import {failed, ok, type Result} from '../result.ts';
import type {Problem} from '../problem.ts';
import {Entries} from './entries.ts';
import type {Pace} from './pace.ts';
import type {Ledger} from './ledger.ts';
import {Sender} from './sender.ts';
import {entered, inBlock, isBarrier, mayTravelAhead, remaining, type Work} from './work.ts';

export interface ApplyOptions {
  readonly session: Session;
  readonly plan: Plan;
  /** Numbers of the lines that a read-back proved to be in effect already; they are not sent. */
  readonly proved: ReadonlySet<number>;
  readonly ledger: Ledger;
  readonly onProgress: (done: number, total: number) => void;
  readonly hold: LineHold;
  readonly pace: Pace;
}

/** How a person holds the sending of lines. */
export interface LineHold {
  /** Something is asked: no further line goes out before `pass`. */
  asked(): boolean;
  /** Waits while it is held; fails where the sending is to end. `next`: number of the line that would be next. */
  pass(next: number): Promise<Result<void>>;
}

/** Lines of one durable intent. */
const intentSize: Readonly<Record<Pace, number>> = {line: 16, gated: 16, free: 1024};

/**
 * Sends what is not yet in effect, section by section: the header of a section is proved by its prompt before any of
 * its lines goes out, so that a refused header never leaves its lines in the section before. Stops at the first refused
 * line and leaves the configuration mode; gives the Problem of that line. Held by a person it stands where it is, with
 * every line settled, and goes on from wherever the unit stands then.
 */
export async function apply(options: ApplyOptions): Promise<Result<void>> {
  const {session, ledger, onProgress, pace} = options;
  const all = remaining(options.plan, options.proved);
  if (all.length === 0) return ok();
  const config = await session.goTo(session.profile.configuresIn);
  if (!config.ok) return config;
  const sender = new Sender(session, pace);
  let work = all;
  while (work.length > 0) {
    const go = await ready(options, sender, work);
    if (!go.ok) return go;
    work = go.value;
    const entries = new Entries(ledger, work, intentSize[pace]);
    const before = all.length - work.length;
    const told = (sent: number) => onProgress(before + sent, all.length);
    const outcome = await sendAll({options, sender, entries, told}, work);
    const kept = await entries.close();
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
  return ok(entered(plan, work));
}

/** After a refusal the unit is left in exec mode, so that nothing typed later lands in the configuration. */
async function stop(options: ApplyOptions, sender: Sender, why: Problem): Promise<Result<never>> {
  // Where even this fails, the refusal is still what people must hear.
  if (leaves.has(why.kind)) await leave(options, sender);
  return failed(why);
}

const leaves: ReadonlySet<Problem['kind']> = new Set([
  'line-refused',
  'header-refused',
  'fragment-executed',
  'work-stopped'
] as const);

/** What waited for its section to be left is unknown where leaving it can't be proved. */
async function leave({session, ledger}: ApplyOptions, sender: Sender): Promise<Result<void>> {
  const left = await session.goTo('exec');
  if (left.ok) return left;
  const kept = await ledger.settle(sender.unproved());
  return kept.ok ? left : kept;
}

interface Sending {
  readonly options: ApplyOptions;
  readonly sender: Sender;
  readonly entries: Entries;
  readonly told: (sent: number) => void;
}

/** What became of a run of lines: how many went out, and what stopped it, if that was no hold. */
interface Run {
  readonly sent: number;
  readonly stop?: Problem;
}

/** Sends until the end, a stop, or a hold; a hold never comes inside a text block. */
async function sendAll(sending: Sending, work: readonly Work[]): Promise<Run> {
  const {options, entries} = sending;
  const {hold, pace, session} = options;
  let at = 0;
  while (at < work.length) {
    if (at > 0 && !inBlock(work[at]?.line) && hold.asked()) {
      const back = await session.retract();
      return back.ok ? {sent: at} : {sent: at, stop: back.problem};
    }
    const covered = await entries.cover(at);
    if (!covered.ok) return {sent: at, stop: covered.problem};
    const free = pace === 'free' ? freeUntil(work, at) : at;
    const run = free - at > 1 ? await pourFrom(sending, work.slice(at, free), at) : await sendOne(sending, work, at);
    if (run.stop) return run;
    at = run.sent;
  }
  return {sent: work.length};
}

/** The index after the last line of those from here on that may all be in flight together: in one section, or in none. */
function freeUntil(work: readonly Work[], from: number): number {
  const inside = work[from]?.line.kind === 'child';
  const alone = ({line}: Work) => isBarrier(line) || !mayTravelAhead(line) || (line.kind === 'child') !== inside;
  const end = work.findIndex((one, at) => at >= from && alone(one));
  return end < 0 ? work.length : end;
}

async function pourFrom({options, sender, entries, told}: Sending, work: readonly Work[], from: number): Promise<Run> {
  const lines = work.map(one => one.line);
  const poured = await sender.pour(lines, {
    may: index => entries.ready > from + index && !options.hold.asked(),
    onAnswer: (settled, count) => {
      entries.settle(settled);
      told(from + count);
    }
  });
  entries.settle(poured.settled);
  return {sent: from + poured.sent, ...(poured.stop && {stop: poured.stop})};
}

async function sendOne({options, sender, entries, told}: Sending, work: readonly Work[], at: number): Promise<Run> {
  const one = work[at];
  if (!one) throw new Error(`no line ${at} of ${work.length}`);
  const {line, entering} = one;
  const next = work[at + 1]?.line;
  const runs = options.pace === 'gated' && next !== undefined && !options.hold.asked();
  const sent = await sender.send(line, runs ? next : undefined);
  entries.settle(sent.settled.filter(({no, state}) => !(entering && no === line.no && state !== 'refused')));
  if (sent.stop) return {sent: at, stop: sent.stop};
  told(at + 1);
  return {sent: at + 1};
}
