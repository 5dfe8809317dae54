import {begin} from '#core/job/begin.ts';
import {LiveJob} from '#core/job/live.ts';
import {run} from '#core/job/run.ts';
import {freeHold} from '#core/job/hold.ts';
import {openMemory} from '#core/journal/memory.ts';
import type {VisitEvent} from '#core/job/events.ts';
import {createClock, systemRandom} from '#main/clock.ts';
import {accessOf} from '#main/host/access.ts';
import type {SimulatedUnit} from '#simulator/unit.ts';
import {createDice} from '#simulator/dice.ts';
import {layTable, setupPassword, type Adapter, type Table} from './unplug-table.ts';

export interface Unplugged {
  /** How often the adapter was pulled out of a visit at work; and what happened before it was back. */
  readonly pulls: number;
  readonly renamed: number;
  readonly strangers: number;
  readonly starts: number;
  /** What each start ended with. */
  readonly ends: readonly string[];
  readonly faults: readonly string[];
  readonly left: Left;
}

/** What a visit leaves in the unit. */
export interface Left {
  readonly portable: string;
  /** Lines that changed something, each as often as it did. */
  readonly changes: readonly string[];
  readonly saves: number;
}

export interface Unplugging {
  readonly seed: number;
  readonly mostPulls: number;
  /** What a visit leaves that nobody disturbs; undefined: this is one. */
  readonly wanted: Left | undefined;
}

const mostStarts = 60;

/** A staged swap over a real pty whose adapter is pulled at random moments; each time started again, to its end. */
export async function unplugged({seed, mostPulls, wanted}: Unplugging): Promise<Unplugged> {
  const table = await layTable(seed);
  const dice = createDice(seed);
  const ends: string[] = [];
  const faults: string[] = [];
  let [pulls, renamed, strangers] = [0, 0, 0];
  while (ends.at(-1) !== 'staged' && ends.length < mostStarts) {
    const adapter = await table.plug(table.unit);
    const pull = pulls < mostPulls ? pullLater(adapter, dice.between(20, 900)) : undefined;
    ends.push(await visit(table, adapter.path));
    const pulled = pull?.stop() ?? false;
    await adapter.pull();
    if (!pulled) continue;
    pulls += 1;
    const then = dice.next();
    if (then < 0.3) {
      table.rename();
      renamed += 1;
    } else if (then < 0.5) {
      strangers += 1;
      faults.push(...(await meetStranger(table)));
    }
  }
  if (ends.at(-1) !== 'staged') faults.push(`no end after ${ends.length} starts: ${ends.at(-1)}`);
  const left = leftIn(table.unit);
  table.clear();
  return {pulls, renamed, strangers, starts: ends.length, ends, faults: [...faults, ...judge(left, wanted)], left};
}

/** Pulled after a while, unless the visit was over before. */
function pullLater(adapter: Adapter, ms: number): {stop(): boolean} {
  let pulled = false;
  const timer = setTimeout(() => {
    pulled = true;
    void adapter.pull();
  }, ms);
  return {
    stop: () => {
      clearTimeout(timer);
      return pulled;
    }
  };
}

/** Another unit of the same model, somebody logged in on it, behind the same name: nothing of ours may reach it. */
async function meetStranger(table: Table): Promise<readonly string[]> {
  const stranger = table.stranger();
  const before = stranger.inspect().running;
  const adapter = await table.plug(stranger);
  const end = await visit(table, adapter.path);
  await adapter.pull();
  const {running, saves, executed} = stranger.inspect();
  const changed = executed.some(one => one.changed) || running !== before || saves > 0;
  return [
    ...(changed ? ['a stranger was written to'] : []),
    ...(['unit-serial-other', 'unit-changed'].includes(end) ? [] : [`a stranger was met with ${end}`])
  ];
}

/** One start of the program on the same disk. */
async function visit({disk, opened}: Table, path: string): Promise<string> {
  const clock = createClock();
  const {material} = opened;
  const memory = openMemory<VisitEvent>({disk, clock});
  const live = await LiveJob.open(material.order.order, memory);
  if (!live.ok) return live.problem.kind;
  const passwords = {setup: [setupPassword], site: undefined, enable: undefined};
  const target = {kind: 'serial', path, baud: 9600} as const;
  const access = accessOf({target, material, job: live.value.job, passwords});
  const begun = await begin({...opened, live: live.value, client: 'unplugs', accepted: new Map()});
  if (!begun.ok) return begun.problem.kind;
  const common = {live: live.value, material, clock, random: systemRandom, blobs: memory};
  const done = await run(
    {...common, access, tell: () => undefined, hold: freeHold},
    {settleLimitMs: 60_000, cablesLimitMs: 60_000}
  );
  return done.ok ? done.value : done.problem.kind;
}

function leftIn(unit: SimulatedUnit): Left {
  const {portable, executed, saves} = unit.inspect();
  const plain = (text: string) => text.replace(/ 6 \S+/gu, ' 6 …');
  const changes = executed.filter(one => one.changed).map(one => plain(one.line));
  return {portable: plain(portable), changes: changes.toSorted(), saves};
}

function judge(left: Left, wanted: Left | undefined): readonly string[] {
  if (!wanted) return [];
  const more = left.changes.filter(line => count(left.changes, line) > count(wanted.changes, line));
  return [
    ...(left.portable === wanted.portable ? [] : ['another configuration than undisturbed']),
    ...[...new Set(more)].map(line => `in effect more often than undisturbed: ${line}`),
    ...(left.saves === wanted.saves ? [] : [`saved ${left.saves} times`])
  ];
}

function count(lines: readonly string[], line: string): number {
  return lines.filter(one => one === line).length;
}
