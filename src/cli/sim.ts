import {createHash} from 'node:crypto';
import {fileURLToPath} from 'node:url';
import {problem} from '#core/problem.ts';
import {openOrder, type OpenedOrder} from '#main/open-order.ts';
import {createDice} from '#simulator/dice.ts';
import {createVirtualClock} from '#simulator/virtual-clock.ts';
import {parse, wholeNumber} from './options.ts';
import {say} from './say.ts';
import {scriptedUnit} from './training.ts';
import {simDesk, startVisit, type SimDesk, type Started} from './sim-desk.ts';
import {judgeJob, type Violation, type Wanted} from './sim-laws.ts';
import {mayStop, nightOf, type Death, type Night} from './sim-night.ts';

export interface Simulated {
  readonly jobs: number;
  readonly violations: number;
  /** SHA-256 over the bytes of all journals in turn: the same seed gives the same. */
  readonly trace: string;
  /** How the jobs came out, by ending or Problem. */
  readonly outcomes: Readonly<Record<string, number>>;
}

/** `sim --seed n --jobs m`: whole visits in virtual time, each on a unit, a site and a run of bad luck of its own. */
export async function sim(args: readonly string[]): Promise<number> {
  const parsed = parse(args, {seed: {type: 'string'}, jobs: {type: 'string'}});
  if (!parsed.ok) return say(parsed.problem);
  const [seed, jobs] = [wholeNumber(parsed.value.values.seed, 1), wholeNumber(parsed.value.values.jobs, 100)];
  if (!seed.ok || !jobs.ok) return say(problem('usage-wrong', {detail: 'sim --seed <n> --jobs <m>'}));
  const told = (violation: Violation & {readonly job: number; readonly night: Night}): void => {
    process.stdout.write(`${JSON.stringify(violation)}\n`);
  };
  const {outcomes, ...result} = await simulate({seed: seed.value, jobs: jobs.value, told});
  process.stderr.write(`${JSON.stringify(outcomes)}\n`);
  process.stdout.write(`${JSON.stringify(result)}\n`);
  return result.violations === 0 ? 0 : 2;
}

export interface Simulation {
  readonly seed: number;
  readonly jobs: number;
  readonly told: (violation: Violation & {readonly job: number; readonly night: Night}) => void;
}

export async function simulate({seed, jobs, told}: Simulation): Promise<Simulated> {
  const trace = createHash('sha256');
  const outcomes: Record<string, number> = {};
  let violations = 0;
  for (let job = 0; job < jobs; job += 1) {
    const night = nightOf(seed * 1_000_003 + job);
    const {desk, outcome, broken} = await live(night);
    for (const one of broken) told({...one, job, night});
    violations += broken.length;
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    for (const {bytes} of [...desk.disk.records.values()].flat()) trace.update(`${bytes}\n`);
  }
  return {jobs, violations, trace: trace.digest('hex'), outcomes};
}

interface Lived {
  readonly desk: SimDesk;
  readonly outcome: string;
  readonly broken: readonly Violation[];
}

/** Starts the program again and again, as a person does, until the visit ends or cannot go on. */
async function live(night: Night): Promise<Lived> {
  const desk = await deskOf(night);
  const wanted = await leftBy(night.order);
  let outcome = 'never';
  try {
    outcome = await untilOver(desk, night);
  } catch (error) {
    return {desk, outcome: 'thrown', broken: [{law: 'I8', detail: String((error as Error).message)}]};
  }
  const stuck = !mayStop(night) && !endings.has(outcome);
  const unfinished: readonly Violation[] = stuck ? [{law: 'I8', detail: `does not end: ${outcome}`}] : [];
  return {desk, outcome, broken: [...judgeJob(desk, wanted), ...unfinished]};
}

const endings: ReadonlySet<string> = new Set(['complete', 'partial', 'staged', 'verified']);
/** Starts that a person makes without dying before the matter is given to somebody else. */
const patience = 6;

async function untilOver(desk: SimDesk, {deaths, seed}: Night): Promise<string> {
  const stops: string[] = [];
  for (let start = 0; start < deaths.length + patience; start += 1) {
    const started = await startVisit(desk, {random: createDice(seed + start), ...strike(deaths[start])});
    if (started.is === 'dead') continue;
    const {result} = started;
    if (result.ok) return result.value;
    if (deaths[start]?.is === 'disk' && ['disk-full', 'store-io'].includes(result.problem.kind)) continue;
    stops.push(result.problem.kind);
    if (givesUp(started, stops)) return result.problem.kind;
    if (result.problem.kind === 'login-locked' || result.problem.kind === 'login-refused') await pause(desk, 31_000);
  }
  return stops.at(-1) ?? 'never';
}

/** What must change first, or came again the same three times: a person phones. */
function givesUp({result}: Extract<Started, {is: 'done'}>, stops: readonly string[]): boolean {
  if (result.ok || result.problem.again === 'no') return true;
  return stops.length > 2 && stops.slice(-3).every(kind => kind === result.problem.kind);
}

function strike(death: Death | undefined): Pick<Parameters<typeof startVisit>[1], 'fault' | 'killAfterMs'> {
  if (death === undefined) return {};
  if (death.is === 'kill') return {killAfterMs: death.afterMs};
  return {
    fault: ({index}) => {
      if (index !== death.index) return undefined;
      if (death.is === 'write') return {kind: 'crash', when: death.when};
      const why =
        death.kind === 'disk-full'
          ? problem('disk-full', {operation: 'append'})
          : problem('store-io', {operation: 'append', code: 'EIO'});
      return {kind: 'fail', problem: why};
    }
  };
}

function pause({clock}: SimDesk, ms: number): Promise<void> {
  return clock.run(() => new Promise<void>(resolve => clock.after(ms, resolve)));
}

const samples = new URL('../../resources/samples/', import.meta.url);
const papers = new Map<string, Promise<OpenedOrder>>();
const left = new Map<string, Promise<Wanted>>();

async function deskOf(night: Night): Promise<SimDesk> {
  const opened = await paperOf(night.order);
  const clock = createVirtualClock({wallMs: Date.UTC(2026, 10, 21, 18, 20)});
  const unit = await scriptedUnit(night, clock);
  if (!unit.ok) throw new Error(JSON.stringify(unit.problem));
  const order = {...opened.material.order, reload: night.reload, endsAt: night.endsAt};
  return simDesk({
    opened: {...opened, material: {...opened.material, order}},
    clock,
    unit: unit.value,
    faults: night.faults
  });
}

/** An order folder is read once: its papers never change. */
function paperOf(order: string): Promise<OpenedOrder> {
  const known =
    papers.get(order) ??
    openOrder(fileURLToPath(new URL(order, samples))).then(opened => {
      if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
      return opened.value;
    });
  papers.set(order, known);
  return known;
}

/** The unit after an undisturbed visit: what every other must leave. */
function leftBy(order: Night['order']): Promise<Wanted> {
  const scenario = order === 'swap-shinjuku' ? 'shinjuku' : 'install';
  const quiet: Night = {order, scenario, faults: [], seed: 1, reload: false, endsAt: 'staged', deaths: []};
  const known =
    left.get(order) ??
    deskOf(quiet).then(async desk => {
      const outcome = await untilOver(desk, quiet);
      if (outcome !== 'staged') throw new Error(`an undisturbed visit ends ${outcome}`);
      return desk.unit.inspect();
    });
  left.set(order, known);
  return known;
}
