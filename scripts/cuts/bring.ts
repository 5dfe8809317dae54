import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {begin} from '#core/job/begin.ts';
import type {VisitEvent} from '#core/job/events.ts';
import {freeHold} from '#core/job/hold.ts';
import {LiveJob} from '#core/job/live.ts';
import {part} from '#core/job/part.ts';
import {save} from '#core/job/save.ts';
import {stage} from '#core/job/stage.ts';
import type {Progress, Visit} from '#core/job/visit.ts';
import {emptyDisk, openMemory, type Disk} from '#core/journal/memory.ts';
import type {Plan} from '#core/plan/plan.ts';
import type {Transport} from '#core/ports.ts';
import type {Problem} from '#core/problem.ts';
import {ok, type Result} from '#core/result.ts';
import type {OpenedOrder} from '#main/open-order.ts';
import {createDice} from '#simulator/dice.ts';
import {loadScenario} from '#simulator/scenario.ts';
import {createUnit, type SimulatedUnit} from '#simulator/unit.ts';
import {createVirtualClock, type VirtualClock} from '#simulator/virtual-clock.ts';
import {root} from '../tool.ts';

/** `gated`: a console, one line after the other. `free`: the shell of an SSH session, whole lines in flight. */
export type Way = 'gated' | 'free';

/** A unit, papers for it, and a disk that outlives each start of the program. */
export interface Table {
  readonly way: Way;
  readonly clock: VirtualClock;
  readonly unit: SimulatedUnit;
  readonly disk: Disk;
  readonly opened: OpenedOrder;
}

export interface TableGiven {
  readonly way: Way;
  readonly opened: OpenedOrder;
  /** What the unit holds when it is found. */
  readonly found: string;
  readonly faults?: readonly string[];
  readonly seed?: number;
}

const file = join(root, 'resources', 'scenarios', 'shinjuku.yaml');
const scenario = loadScenario(readFileSync(file, 'utf8'), file);

/** Somebody is logged in on the console; SSH lets in who it is told to. */
export function layTable({way, opened, found, faults = [], seed = 1}: TableGiven): Table {
  const clock = createVirtualClock({wallMs: Date.UTC(2026, 10, 21, 18, 20)});
  const unit = createUnit({
    scenario: {...scenario, unit: {...scenario.unit, configuration: found}, script: []},
    faults: [...(way === 'gated' ? ['logged-in-as:admin'] : []), ...faults],
    seed,
    clock
  });
  return {way, clock, unit, disk: emptyDisk(), opened};
}

export function lineTo({way, unit}: Table): Transport {
  return way === 'gated' ? unit.console() : unit.shell('admin', '192.168.254.1', 512);
}

export interface Start {
  readonly transport: Transport;
  /** Of the nonces, so that each start has others. */
  readonly seed: number;
  readonly tell: (progress: Progress) => void;
  /** What `enable` is answered with, where the lines set that; somebody is there already otherwise. */
  readonly enable?: string;
}

export interface Brought {
  /** `saved`, or the kind of the Problem that stopped it. */
  readonly end: 'saved' | 'not saved' | Problem['kind'];
  readonly problem: Problem | undefined;
  readonly plan: Plan | undefined;
}

/** A start of the program on the same disk: the lines that are not yet in effect, the read-back, the save. */
export async function bring(table: Table, {transport, seed, tell, enable}: Start): Promise<Brought> {
  const {way, clock, disk, opened} = table;
  const memory = openMemory<VisitEvent>({disk, clock});
  const live = must(await LiveJob.open(opened.material.order.order, memory));
  const visit: Visit = {
    live,
    material: opened.material,
    access: {
      medium: way === 'gated' ? 'memory' : 'ssh',
      target: 'simulated unit',
      open: async () => ok({transport, hostKey: null}),
      bauds: way === 'gated' ? [9600] : [],
      user: 'admin',
      credentialsFor: () => [],
      setupPassword: undefined,
      enablePassword: enable
    },
    clock,
    random: createDice(seed),
    blobs: memory,
    tell,
    hold: freeHold
  };
  must(await begin({...opened, live, client: 'sweep', accepted: new Map()}));
  let plan: Plan | undefined;
  const onUnit = (one: {readonly plan: Plan}): void => void (plan = one.plan);
  const done = await part(visit, {unit: undefined, onUnit}, async line => {
    const staged = await stage(visit, line);
    const saved = staged.ok ? await save(visit, staged.value) : staged;
    return saved.ok ? staged : saved;
  });
  if (!done.ok) return {end: done.problem.kind, problem: done.problem, plan};
  await done.value.session.close();
  return {end: live.job.saved === 'yes' ? 'saved' : 'not saved', problem: undefined, plan};
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
