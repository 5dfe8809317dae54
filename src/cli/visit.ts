import {begin} from '#core/job/begin.ts';
import {freeHold} from '#core/job/hold.ts';
import {LiveJob} from '#core/job/live.ts';
import {run} from '#core/job/run.ts';
import type {Visit} from '#core/job/visit.ts';
import type {Clock} from '#core/ports.ts';
import type {Problem} from '#core/problem.ts';
import {ok, type Result} from '#core/result.ts';
import {createClock, systemRandom} from '#main/clock.ts';
import {accessOf} from '#main/host/access.ts';
import type {Keep} from '#main/host/keep.ts';
import {pressReport} from '#main/host/report.ts';
import {openOrder, type OpenedOrder} from '#main/open-order.ts';
import {createVirtualClock, type VirtualClock} from '#simulator/virtual-clock.ts';
import {words} from '#words/words.ts';
import {openOrderKeep} from './keep.ts';
import {mayBegin} from './may-begin.ts';
import {tellFindings, tellProfile, tellSheet, tellUselessAccepts} from './notice.ts';
import {exitCode, outcomeOf, stoppedBefore} from './outcome.ts';
import {language, say} from './say.ts';
import {givenPasswords} from './passwords.ts';
import {Stopwatch} from './stopwatch.ts';
import {help, usage} from './usage.ts';
import {targetOf, visitOptions, type VisitOptions} from './visit-options.ts';

/** `swap` and `install`: a whole visit, from the order folder to the report; typed again, it goes on where it was. */
export async function visit(workType: 'swap' | 'install', args: readonly string[]): Promise<number> {
  if (args.includes('--help')) return help();
  const options = visitOptions(args);
  if (!options.ok) return stopped(null, options.problem);
  const opened = await openOrder(options.value.order);
  if (!opened.ok) return stopped(null, opened.problem);
  const {order, sheet, profile} = opened.value.material;
  tellProfile(profile);
  tellSheet(sheet);
  tellFindings(opened.value.findings);
  tellUselessAccepts(options.value.accepted, opened.value.findings);
  const allowed = await mayBegin(workType, options.value, order);
  if (!allowed.ok) return stopped(order.order, allowed.problem);
  // The training unit lives in virtual time, and so does everything that talks to it.
  const virtual = options.value.target === 'training' ? createVirtualClock({wallMs: Date.now()}) : undefined;
  const clock = virtual ?? createClock();
  const kept = await openOrderKeep(order, clock);
  if (!kept.ok) return stopped(order.order, kept.problem);
  process.once('SIGINT', interrupted);
  const forget = {closed: false};
  try {
    const keep = virtual ? {...kept.value, store: standing(kept.value.store, virtual)} : kept.value;
    const inTime: Work['inTime'] = virtual ? work => virtual.run(work) : work => work();
    return await onKeep({options: options.value, opened: opened.value, keep, clock, inTime, forget});
  } finally {
    process.removeListener('SIGINT', interrupted);
    await kept.value.close({forget: forget.closed});
  }
}

function stopped(order: string | null, why: Problem): number {
  const code = why.kind === 'usage-wrong' ? usage(why.detail) : say(why);
  process.stdout.write(`${stoppedBefore(order, why)}\n`);
  return code;
}

/** Everything announced is durable already, and the kernel gives the lock back: saying so is all there is to do. */
function interrupted(): void {
  process.stderr.write(`\n${words(language).desk.interrupted}\n`, () => process.exit(130));
}

/** The disk is real: while it is written, virtual time stands still. */
function standing(store: Keep['store'], clock: VirtualClock): Keep['store'] {
  return {
    ...store,
    append: (order, drafts) => clock.outside(() => store.append(order, drafts)),
    put: (order, type, bytes) => clock.outside(() => store.put(order, type, bytes)),
    get: ref => clock.outside(() => store.get(ref))
  };
}

interface Work {
  readonly options: VisitOptions;
  readonly opened: OpenedOrder;
  readonly keep: Keep;
  readonly clock: Clock;
  /** Runs what waits for a unit in the time the unit lives in. */
  readonly inTime: <T>(work: () => Promise<T>) => Promise<T>;
  /** Set once the visit is closed and its report stands. */
  readonly forget: {closed: boolean};
}

async function onKeep(work: Work): Promise<number> {
  const watch = new Stopwatch(work.clock);
  const visitOf = await prepare(work, watch.tell);
  if (!visitOf.ok) return stopped(work.opened.material.order.order, visitOf.problem);
  const {live} = visitOf.value;
  const ended =
    live.job.ending === undefined ? await work.inTime(() => firstTime(work, visitOf.value)) : ok(live.job.ending);
  const {timings} = watch;
  const files = ended.ok ? await close(work, visitOf.value) : ok<readonly string[]>([]);
  const stop: Problem | undefined = !ended.ok ? ended.problem : !files.ok ? files.problem : undefined;
  const result = stop || !ended.ok ? 'stopped' : ended.value;
  work.forget.closed = stop === undefined;
  process.stderr.write(`■ ${words(language).visit.endings[result].title}\n`);
  const code = stop ? say(stop) : exitCode(result);
  const outcome = {job: live.job, result, timings, files: files.ok ? files.value : []} as const;
  process.stdout.write(`${outcomeOf(stop ? {...outcome, problem: stop} : outcome)}\n`);
  return code;
}

async function prepare({options, opened, keep, clock}: Work, tell: Visit['tell']): Promise<Result<Visit>> {
  const {material} = opened;
  const live = await LiveJob.open(material.order.order, keep.store);
  if (!live.ok) return live;
  const passwords = await givenPasswords(keep.vault, material.order);
  if (!passwords.ok) return passwords;
  const target = await targetOf(options, material, clock);
  if (!target.ok) return target;
  const access = accessOf({target: target.value, material, job: live.value.job, passwords: passwords.value});
  return ok({live: live.value, material, access, clock, random: systemRandom, blobs: keep.store, tell, hold: freeHold});
}

const settleLimitMs = 20 * 60_000;
const cablesLimitMs = 30 * 60_000;

async function firstTime({options, opened}: Work, visitOf: Visit): ReturnType<typeof run> {
  const {findings, agreed, material} = opened;
  const {live} = visitOf;
  const begun = await begin({live, material, client: 'cli', findings, agreed, accepted: options.accepted});
  if (!begun.ok) return begun;
  const {accepted, centre} = options;
  return run(visitOf, {settleLimitMs, cablesLimitMs, accepted, centre});
}

/** Witness and report; after a crash the statement stays as it was shown, and the report is written anew. */
async function close({options, opened, keep}: Work, visitOf: Visit): Promise<Result<readonly string[]>> {
  const {findings} = opened;
  const written = await pressReport({
    visit: visitOf,
    keep,
    findings,
    folder: options.out,
    name: options.witness
  });
  if (!written.ok) return written;
  const {files} = written.value;
  const reported = await visitOf.live.record({kind: 'reported', by: 'app', data: {files}});
  return reported.ok ? ok(files) : reported;
}
