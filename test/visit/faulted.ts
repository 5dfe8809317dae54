import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {VisitEvent, VisitEventOf} from '#core/job/events.ts';
import type {Job} from '#core/job/state.ts';
import {readAll} from '#core/journal/chain.ts';
import type {Problem} from '#core/problem.ts';
import {simDesk, startVisit, type SimDesk, type Start} from '#cli/sim-desk.ts';
import {openOrder, type OpenedOrder} from '#main/open-order.ts';
import {loadScenario} from '#simulator/scenario.ts';
import {createUnit, type Inspection} from '#simulator/unit.ts';
import {createVirtualClock} from '#simulator/virtual-clock.ts';
import {samples, seeded} from './desk.ts';

const scenarios = new URL('../../resources/scenarios/', import.meta.url);
const papers = new Map<string, Promise<OpenedOrder>>();

/** The order's papers; read once, they never change. */
function paper(order = 'swap-shinjuku'): Promise<OpenedOrder> {
  const known = papers.get(order) ?? openOrder(`${samples}${order}`).then(opened => given(opened));
  papers.set(order, known);
  return known;
}

export interface Night {
  readonly order?: string;
  readonly scenario?: string;
  readonly faults?: readonly string[];
  readonly seed?: number;
  readonly reload?: boolean;
  readonly endsAt?: 'staged' | 'complete';
}

export async function deskFor(night: Night = {}): Promise<SimDesk> {
  const opened = await paper(night.order);
  const {reload = opened.material.order.reload, endsAt = opened.material.order.endsAt} = night;
  const clock = createVirtualClock({wallMs: Date.UTC(2026, 10, 21, 18, 20)});
  const file = fileURLToPath(new URL(`${night.scenario ?? 'shinjuku'}.yaml`, scenarios));
  const scenario = loadScenario(readFileSync(file, 'utf8'), file);
  const unit = createUnit({scenario, faults: night.faults ?? [], seed: night.seed ?? 1, clock});
  const material = {...opened.material, order: {...opened.material.order, reload, endsAt}};
  return simDesk({opened: {...opened, material}, clock, unit});
}

/** What a run came to: its ending, or the Problem that stopped it, or that the program died. */
export type Came = {readonly ending: string} | {readonly problem: Problem; readonly job: Job} | 'dead';

export async function go(desk: SimDesk, start: Partial<Start> = {}): Promise<Came> {
  const started = await startVisit(desk, {random: seeded(7 + desk.starts), ...start});
  if (started.is === 'dead') return 'dead';
  const {result, job} = started;
  return result.ok ? {ending: result.value} : {problem: result.problem, job};
}

export async function stopped(desk: SimDesk, start: Partial<Start> = {}): Promise<{problem: Problem; job: Job}> {
  const came = await go(desk, start);
  if (came === 'dead' || 'ending' in came) throw new Error(`the visit did not stop: ${JSON.stringify(came)}`);
  return came;
}

export function eventsOf<K extends VisitEvent['kind']>(desk: SimDesk, kind: K): readonly VisitEventOf<K>['data'][] {
  const all = given(readAll<VisitEvent>([...desk.disk.records.values()].flat()));
  return all.filter(one => one.kind === kind).map(one => one.data as VisitEventOf<K>['data']);
}

/** Shown by the unit as soon as the section is there, whether anybody typed it or not (dialect §8). */
const bySelf = /(?:console exec-timeout 10|pppoe keepalive 30 5|dpd 30 120|^keepalive 60)$/;

/** Lines that changed the unit, with how often, from the given executed line on; without what it sets by itself. */
export function effects({executed}: Inspection, from = 0): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let section = '';
  for (const [at, {line, mode, changed}] of executed.entries()) {
    if (isHeader(line)) section = line;
    else if (mode === 'config') section = '';
    const key = `${section} / ${line}`;
    if (at >= from && changed && !bySelf.test(line)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function isHeader(line: string): boolean {
  return /^(?:interface |ip dhcp pool |zone-policy |ike proposal |esp proposal |vpn peer |ids$|center$)/.test(line);
}

const healthy = new Map<string, Promise<SimDesk>>();

/** What an undisturbed visit leaves; every other must leave the same. */
export function undisturbed(night: Night = {}): Promise<SimDesk> {
  const name = JSON.stringify(night);
  const known =
    healthy.get(name) ??
    deskFor(night).then(async desk => {
      const came = await go(desk);
      if (came === 'dead' || !('ending' in came)) throw new Error(JSON.stringify(came));
      return desk;
    });
  healthy.set(name, known);
  return known;
}

function given<T>(result: {ok: true; value: T} | {ok: false; problem: Problem}): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
