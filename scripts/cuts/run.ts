import type {Plan} from '#core/plan/plan.ts';
import type {Progress} from '#core/job/visit.ts';
import type {OpenedOrder} from '#main/open-order.ts';
import type {Inspection, SimulatedUnit} from '#simulator/unit.ts';
import {observe} from '../serial/observer.ts';
import {bring, layTable, lineTo, type Table, type Way} from './bring.ts';
import {passing, type Cut, type Passing} from './cutting.ts';
import {found, papers} from './papers.ts';

export interface Tried {
  /** What each start of the program came to. */
  readonly ends: readonly string[];
  /** Bytes that passed while the lines went out, at the first start. */
  readonly passed: Passing['passed'];
  readonly cut: boolean;
  readonly left: Inspection;
  readonly violations: readonly string[];
}

export interface Trial {
  readonly way: Way;
  /** Where the line of each start is cut, in their order; those that follow are left alone. */
  readonly cuts: readonly Cut[];
  /** A unit that was never cut; undefined: this is the one. */
  readonly wanted?: Inspection;
}

/** How the unit stood each time that lines began to go out. */
interface Began {
  /** Lines executed by then, and headers of sections that were printed and not in effect. */
  readonly executed: number;
  readonly pending: readonly string[];
}

/** More starts than cuts need, one for each would do. */
const spare = 2;
let read: Promise<OpenedOrder> | undefined;

/** Brings the thirty lines onto a unit over a line that is cut; begun again as a person does, until they are saved. */
export async function trial({way, cuts, wanted}: Trial): Promise<Tried> {
  const opened = await (read ??= papers());
  const table = layTable({way, opened, found});
  const {clock, unit} = table;
  const began: Began[] = [];
  const starts: Start[] = [];
  while (starts.length < cuts.length + spare && starts.at(-1)?.end !== 'saved')
    starts.push(await clock.run(() => start(table, {cut: cuts[starts.length], seed: starts.length + 1, began})));
  const [first] = starts;
  if (!first) throw new Error('nothing was started');
  const left = unit.inspect();
  const told = [...judge(starts, {unit, began, cuts: cuts.length}), ...(wanted ? compare(left, wanted, began) : [])];
  return {ends: starts.map(one => one.end), passed: first.passed, cut: first.cut, left, violations: told};
}

interface Start {
  readonly end: string;
  readonly passed: Passing['passed'];
  readonly cut: boolean;
  readonly plan: Plan | undefined;
  /** Saves of the unit when the line was closed. */
  readonly saves: number;
}

interface Given {
  readonly cut: Cut | undefined;
  readonly seed: number;
  readonly began: Began[];
}

async function start(table: Table, {cut, seed, began}: Given): Promise<Start> {
  const {unit} = table;
  const line = passing(lineTo(table), cut);
  const tell = (one: Progress): void => {
    if (one.is !== 'step') return;
    if (one.step !== 'apply') return line.end();
    const {executed, pending} = unit.inspect();
    began.push({executed: executed.length, pending});
    line.begin();
  };
  const {end, plan} = await bring(table, {transport: line.transport, seed, tell});
  return {end, plan, passed: line.passed, cut: line.gone(), saves: unit.inspect().saves};
}

interface Evidence {
  readonly unit: SimulatedUnit;
  readonly began: readonly Began[];
  readonly cuts: number;
}

/** What the unit itself says that it executed, and when it saved. */
function judge(starts: readonly Start[], {unit, began, cuts}: Evidence): readonly string[] {
  const plan = starts.find(one => one.plan)?.plan;
  if (!plan) return [`never came to a plan: ${starts.map(one => one.end).join(', ')}`];
  const {executed, saves, pending} = unit.inspect();
  const again = began.slice(1).map(one => one.executed);
  const {fragments, wrong} = observe(plan, executed, again);
  const ends = starts.map(one => one.end);
  const early = starts.slice(0, -1).filter(one => one.saves > 0);
  return [
    ...fragments.map(text => `executed, but not of the plan: ${text}`),
    ...wrong.map(text => `executed in the wrong place: ${text}`),
    ...(ends.at(-1) === 'saved' && ends.length <= cuts + 1 ? [] : [`it ended ${ends.join(', ')}`]),
    ...(early.length > 0 ? [`saved before the end: ${ends.join(', ')}`] : []),
    ...(saves === 1 ? [] : [`saved ${saves} times`]),
    ...(pending.length === 0 ? [] : [`pending: ${pending.join(', ')}`])
  ];
}

function compare(left: Inspection, wanted: Inspection, began: readonly Began[]): readonly string[] {
  const [is, was] = [effects(left, began), effects(wanted, [])];
  const keys = [...new Set([...is.keys(), ...was.keys()])].filter(key => is.get(key) !== was.get(key));
  return [
    ...(left.portable === wanted.portable ? [] : ['the unit differs from the plan']),
    ...(left.startup === left.running ? [] : ['what is saved differs from what runs']),
    ...keys.map(key => `in effect ${is.get(key) ?? 0} times, not ${was.get(key) ?? 0}: ${key}`)
  ];
}

/**
 * Lines that changed the unit, each with how often. In a section that was left pending by a cut nothing was in effect
 * when its lines came again (a secret is sealed anew then, which shows as a change).
 */
function effects({executed}: Inspection, began: readonly Began[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let section = '';
  for (const [at, {line, mode, changed}] of executed.entries()) {
    for (const {pending} of began.filter(one => one.executed === at))
      for (const key of counts.keys()) if (pending.some(header => key.startsWith(`${header} / `))) counts.set(key, 0);
    if (mode === 'config') section = line;
    const key = `${section} / ${line}`;
    if (changed) counts.set(key, (counts.get(key) ?? 0) + 1);
    // Printed, and taken over when the section was left at last.
    else if (counts.get(key) === 0) counts.set(key, 1);
  }
  return counts;
}
