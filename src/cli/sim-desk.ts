import {begin} from '#core/job/begin.ts';
import type {VisitEvent} from '#core/job/events.ts';
import {freeHold} from '#core/job/hold.ts';
import {LiveJob} from '#core/job/live.ts';
import {run, type CentreWord} from '#core/job/run.ts';
import type {Job} from '#core/job/state.ts';
import type {Progress, Visit} from '#core/job/visit.ts';
import type {ChainRecord, Draft} from '#core/journal/event.ts';
import {emptyDisk, openMemory, type Disk, type Fault, type Memory} from '#core/journal/memory.ts';
import type {Clock, Random, Transport} from '#core/ports.ts';
import type {Ending} from '#core/procedure/ending.ts';
import {ok, type Result} from '#core/result.ts';
import {reveal} from '#core/settings/secret.ts';
import type {OpenedOrder} from '#main/open-order.ts';
import type {SimulatedUnit} from '#simulator/unit.ts';
import type {VirtualClock} from '#simulator/virtual-clock.ts';
import {gist} from './sim-gist.ts';

/** A table with one unit on it and a laptop that may die: everything of a visit but the program itself. */
export interface SimDesk {
  readonly opened: OpenedOrder;
  readonly clock: VirtualClock;
  readonly unit: SimulatedUnit;
  readonly disk: Disk;
  /** Events whose writing was acknowledged, whatever became of the program that wrote them. */
  readonly acknowledged: ChainRecord[];
  /** The running configuration as found. */
  readonly found: string;
  readonly faults: readonly string[];
  /** What each start announced last, short. */
  readonly announced: string[];
  /** How the unit stood when each attempt began. */
  readonly attempts: {readonly portable: string; readonly executed: number}[];
  /** Saves that were announced without a green read-back in their attempt. */
  savedUnread: number;
  /** Starts of the program so far. */
  starts: number;
}

export interface DeskGiven extends Pick<SimDesk, 'opened' | 'clock' | 'unit'> {
  readonly faults?: readonly string[];
}

export function simDesk({opened, clock, unit, faults = []}: DeskGiven): SimDesk {
  const found = unit.inspect().running;
  const none = {acknowledged: [], announced: [], attempts: [], savedUnread: 0, starts: 0};
  return {opened, clock, unit, faults, disk: emptyDisk(), found, ...none};
}

export interface Start {
  readonly random: Random;
  /** What strikes the durable writes of this start. */
  readonly fault?: Fault | undefined;
  /** The program is killed so long after its start, whatever it is doing. */
  readonly killAfterMs?: number | undefined;
  readonly centre?: CentreWord | undefined;
  readonly settleLimitMs?: number;
  readonly tell?: (progress: Progress) => void;
}

/** How one start of the program ended. */
export type Started =
  | {readonly is: 'done'; readonly result: Result<Ending>; readonly job: Job}
  /** Killed, or dead at a durable write: nothing is left of it but the disk. */
  | {readonly is: 'dead'};

/** Passwords of a training desk; the site's own come from the sheet. */
const setupPassword = 'Setup-2026-desk';

/** Starts the program on this desk as a person does: always with the same words, whatever happened before. */
export async function startVisit(desk: SimDesk, start: Start): Promise<Started> {
  desk.starts += 1;
  const life = mortalLife(desk, start);
  const clock = bootOf(desk);
  const {order} = desk.opened.material;
  const work = async (): Promise<Started> => {
    const memory = watched(
      desk,
      openMemory<VisitEvent>({disk: desk.disk, clock, fault: life.fault, onCrash: life.die})
    );
    const live = await LiveJob.open(order.order, memory);
    if (!live.ok) throw new Error(`the simulated disk does not read: ${JSON.stringify(live.problem)}`);
    watch(desk, live.value);
    const visit = visitOf(desk, {start, live: live.value, memory, clock, life});
    const result = live.value.job.ending === undefined ? await whole(desk, visit, start) : ok(live.value.job.ending);
    return {is: 'done', result, job: live.value.job};
  };
  return desk.clock.run(() => Promise.race([work(), life.over]));
}

async function whole({opened}: SimDesk, visit: Visit, start: Start): Promise<Result<Ending>> {
  const begun = await begin({...opened, live: visit.live, client: 'simulation', accepted: new Map()});
  if (!begun.ok) return begun;
  return run(visit, {
    settleLimitMs: start.settleLimitMs ?? 20 * 60_000,
    cablesLimitMs: 15 * 60_000,
    centre: start.centre
  });
}

/** Looks at the unit itself at the moments that the laws speak of. */
function watch(desk: SimDesk, live: LiveJob): void {
  const place = desk.announced.length;
  let before = live.job;
  live.onChange(job => {
    desk.announced[place] = gist(job);
    const {portable, executed} = desk.unit.inspect();
    if (job.attempts > before.attempts) desk.attempts.push({portable, executed: executed.length});
    if (job.saved === 'intended' && before.saved !== 'intended' && job.readBack?.green !== true) desk.savedUnread += 1;
    before = job;
  });
}

interface Life {
  readonly fault: Fault;
  readonly die: () => void;
  readonly dead: () => boolean;
  readonly over: Promise<Started>;
}

/** A dead program writes nothing more, to the disk or to the unit, though its promises may still be about. */
function mortalLife(desk: SimDesk, {fault, killAfterMs}: Start): Life {
  let dead = false;
  let end: (started: Started) => void = () => undefined;
  const over = new Promise<Started>(resolve => (end = resolve));
  const die = (): void => {
    dead = true;
    end({is: 'dead'});
  };
  if (killAfterMs !== undefined) desk.clock.after(killAfterMs, die);
  return {fault: write => (dead ? {kind: 'crash', when: 'before'} : fault?.(write)), die, dead: () => dead, over};
}

/** Each start has a boot of its own, with a monotonic clock that begins anew. */
function bootOf({clock, starts}: SimDesk): Clock {
  const beganMs = clock.monoMs();
  return {
    boot: `start-${starts}`,
    wallMs: () => clock.wallMs(),
    monoMs: () => clock.monoMs() - beganMs,
    after: (ms, then) => clock.after(ms, then)
  };
}

function watched({disk, acknowledged}: SimDesk, memory: Memory<VisitEvent>): Memory<VisitEvent> {
  return {
    ...memory,
    append: async (order: string, drafts: readonly Draft<VisitEvent>[]) => {
      const stored = await memory.append(order, drafts);
      if (stored.ok && stored.value.length > 0)
        acknowledged.push(...(disk.records.get(order) ?? []).slice(-drafts.length));
      return stored;
    }
  };
}

interface Parts {
  readonly start: Start;
  readonly live: LiveJob;
  readonly memory: Memory<VisitEvent>;
  readonly clock: Clock;
  readonly life: Life;
}

function visitOf({opened, unit}: SimDesk, {start, live, memory, clock, life}: Parts): Visit {
  const {material} = opened;
  const {admin, enable} = material.sheet.settings.management;
  const site = {name: 'site-password', value: reveal(admin.password)} as const;
  const setup = {name: 'setup-password', value: setupPassword} as const;
  // Read off the case of the unit that stands there, be it the right one or not: the identity gate must tell.
  const factory = {name: 'factory-password', value: `vsr-${unit.inspect().serial.slice(-5)}`} as const;
  return {
    live,
    material,
    access: {
      medium: 'memory',
      target: 'training unit',
      open: async () => ok({transport: whileAlive(unit.console(), life), hostKey: null}),
      bauds: material.profile.transport.serial.bauds,
      user: admin.user,
      credentialsFor: isFactory => (isFactory ? [factory, setup] : [site, setup]),
      setupPassword,
      enablePassword: reveal(enable)
    },
    clock,
    random: start.random,
    blobs: memory,
    tell: start.tell ?? (() => undefined),
    hold: freeHold
  };
}

function whileAlive(transport: Transport, {dead}: Life): Transport {
  return {
    medium: transport.medium,
    closed: transport.closed,
    write: async bytes => (dead() ? undefined : transport.write(bytes)),
    onBytes: take => transport.onBytes(bytes => (dead() ? undefined : take(bytes))),
    close: () => transport.close(),
    setBaud: baud => transport.setBaud(baud)
  };
}
