import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {emptyDisk, type Disk} from '#core/journal/memory.ts';
import {openOrder, type OpenedOrder} from '#main/open-order.ts';
import {servePty} from '#simulator/over-pty.ts';
import {createScaledClock} from '#simulator/real-clock.ts';
import {loadScenario} from '#simulator/scenario.ts';
import {createUnit, type SimulatedUnit} from '#simulator/unit.ts';
import {root} from './tool.ts';

export const setupPassword = 'Setup-2026-pull';

/** A serial adapter with its cable in a unit; it shows under a name until it is pulled. */
export interface Adapter {
  readonly path: string;
  /** The second pull finds it out already. */
  pull(): Promise<void>;
}

/** The unit of the order, papers, and a disk that outlives each start of the program. */
export interface Table {
  readonly unit: SimulatedUnit;
  readonly opened: OpenedOrder;
  readonly disk: Disk;
  plug(unit: SimulatedUnit): Promise<Adapter>;
  /** From now on the adapter shows under another name, as in another socket. */
  rename(): void;
  stranger(): SimulatedUnit;
  clear(): void;
}

/** The units live so much faster than the laptop. */
const speed = 100;

export async function layTable(seed: number): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'unplugs-'));
  const unitWith = (faults: readonly string[]) => {
    const file = join(root, 'resources', 'scenarios', 'shinjuku.yaml');
    const scenario = loadScenario(readFileSync(file, 'utf8'), file);
    return createUnit({scenario, faults, seed, clock: createScaledClock({speed})});
  };
  let name = 0;
  return {
    unit: unitWith([]),
    opened: await papers(),
    disk: emptyDisk(),
    plug: async unit => {
      const served = await servePty(unit, {link: join(folder, `port-${name}`)});
      let pulled: Promise<void> | undefined;
      return {path: served.path, pull: () => (pulled ??= served.close())};
    },
    rename: () => (name += 1),
    stranger: () => unitWith(['wrong-unit:serial', 'logged-in-as:admin']),
    clear: () => rmSync(folder, {recursive: true, force: true})
  };
}

/** The sample order, ended when the unit is staged: nobody is there to move cables. */
async function papers(): Promise<OpenedOrder> {
  const opened = await openOrder(join(root, 'resources', 'samples', 'swap-shinjuku'));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  const {material} = opened.value;
  return {...opened.value, material: {...material, order: {...material.order, endsAt: 'staged'}}};
}
