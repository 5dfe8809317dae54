import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Credential} from '#core/device/login.ts';
import type {VisitEvent} from '#core/job/events.ts';
import {begin} from '#core/job/begin.ts';
import {freeHold, type Hold} from '#core/job/hold.ts';
import {LiveJob} from '#core/job/live.ts';
import {run, type RunOptions} from '#core/job/run.ts';
import type {Progress, Visit} from '#core/job/visit.ts';
import {emptyDisk, openMemory, type Disk} from '#core/journal/memory.ts';
import type {Clock, Random} from '#core/ports.ts';
import {ok, type Result} from '#core/result.ts';
import type {Ending} from '#core/procedure/ending.ts';
import {reveal} from '#core/settings/secret.ts';
import {openOrder, type OpenedOrder} from '#main/open-order.ts';
import {loadScenario} from '#simulator/scenario.ts';
import {createUnit, type SimulatedUnit} from '#simulator/unit.ts';
import {createVirtualClock, type VirtualClock} from '#simulator/virtual-clock.ts';

/** A desk with one simulated unit on it, in virtual time, with nothing mocked but the unit and the clock. */
export interface Desk {
  readonly clock: VirtualClock;
  readonly unit: SimulatedUnit;
  readonly disk: Disk;
  readonly opened: OpenedOrder;
}

export interface DeskOptions {
  readonly order?: string;
  readonly scenario?: string;
  readonly faults?: readonly string[];
  readonly seed?: number;
  /** Changes of the order's paper for this test. */
  readonly change?: (opened: OpenedOrder) => OpenedOrder;
}

export const samples = fileURLToPath(new URL('../../resources/samples/', import.meta.url));
const scenarios = new URL('../../resources/scenarios/', import.meta.url);

export async function deskOf(options: DeskOptions = {}): Promise<Desk> {
  const opened = await papersOf(options.order ?? 'swap-shinjuku');
  const clock = createVirtualClock({wallMs: Date.UTC(2026, 10, 21, 18, 20)});
  const file = fileURLToPath(new URL(`${options.scenario ?? 'shinjuku'}.yaml`, scenarios));
  const scenario = loadScenario(readFileSync(file, 'utf8'), file);
  const unit = createUnit({scenario, faults: options.faults ?? [], seed: options.seed ?? 1, clock});
  return {clock, unit, disk: emptyDisk(), opened: options.change?.(opened) ?? opened};
}

const papers = new Map<string, Promise<OpenedOrder>>();

/** An order folder is read once: nothing changes its papers. */
function papersOf(name: string): Promise<OpenedOrder> {
  const reading =
    papers.get(name) ??
    openOrder(`${samples}${name}`).then(opened => {
      if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
      return opened.value;
    });
  papers.set(name, reading);
  return reading;
}

export const setupPassword = 'Setup-2026-desk';

export interface VisitResult {
  readonly result: Result<Ending>;
  readonly visit: Visit;
  readonly progress: readonly Progress[];
}

export interface VisitOptions extends Partial<RunOptions> {
  readonly accepted?: ReadonlyMap<string, string>;
  readonly clock?: Clock;
  readonly seed?: number;
  readonly hold?: Hold;
  /** Another way to the unit than the desk's own, or other passwords. */
  readonly access?: Partial<Visit['access']>;
}

/** One run of the program on this desk: opens the job anew from the desk's disk, as after a start. */
export async function visitOn(desk: Desk, options: VisitOptions = {}): Promise<VisitResult> {
  return desk.clock.run(async () => {
    const progress: Progress[] = [];
    const {visit, begun} = await startOn(desk, {...options, tell: one => progress.push(one)});
    const limits = {settleLimitMs: 30 * 60_000, cablesLimitMs: 15 * 60_000, ...options};
    return {result: begun.ok ? await run(visit, limits) : begun, visit, progress};
  });
}

/** A start of the program: the job from the desk's disk, begun on its papers. */
export async function startOn(
  desk: Desk,
  options: VisitOptions & {readonly tell: Visit['tell']}
): Promise<{readonly visit: Visit; readonly begun: Result<void>}> {
  const memory = openMemory<VisitEvent>({disk: desk.disk, clock: desk.clock});
  const live = await LiveJob.open(desk.opened.material.order.order, memory);
  if (!live.ok) throw new Error(JSON.stringify(live.problem));
  const visit: Visit = {
    live: live.value,
    material: desk.opened.material,
    access: {...accessOf(desk), ...options.access},
    clock: desk.clock,
    random: seeded(options.seed ?? 7),
    blobs: memory,
    tell: options.tell,
    hold: options.hold ?? freeHold
  };
  const accepted = options.accepted ?? new Map<string, string>();
  return {visit, begun: await begin({...desk.opened, live: live.value, client: 'test', accepted})};
}

export function accessOf({unit, opened}: Desk): Visit['access'] {
  const {order, sheet} = opened.material;
  const {admin, enable} = sheet.settings.management;
  const site: Credential = {name: 'site-password', value: reveal(admin.password)};
  const setup: Credential = {name: 'setup-password', value: setupPassword};
  const factory: Credential = {name: 'factory-password', value: `vsr-${order.newUnit.serial.slice(-5)}`};
  return {
    medium: 'memory',
    target: 'training unit',
    open: async () => ok({transport: unit.console(), hostKey: null}),
    bauds: [9600, 115200, 38400, 57600, 19200],
    user: admin.user,
    credentialsFor: isFactory => (isFactory ? [factory, setup] : [site, setup, factory]),
    setupPassword,
    enablePassword: reveal(enable)
  };
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return {
    bytes: count =>
      Uint8Array.from({length: count}, () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state >>> 24;
      })
  };
}
