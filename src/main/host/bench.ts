import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'zod';
import type {Heard} from '#core/contract/calls.ts';
import type {BenchView} from '#core/contract/snapshot.ts';
import type {Order} from '#core/order/order.ts';
import type {Clock, Transport} from '#core/ports.ts';
import {problem} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';
import type {SimulatedUnit} from '#simulator/unit.ts';
import {trainingUnit, type UnitChoice} from './training-unit.ts';
import {makeFolder, replaceFile} from './whole-file.ts';

/** The table of a training visit: one simulated unit and the hands of the person who learns. */
export interface Bench {
  /** The way to the console; fails where its cable is out or shows under another name. */
  console(port: string): Result<Transport>;
  /** The port as the system would show it now; null: the cable is out. */
  port(): string | null;
  deed(heard: Heard<'bench.do'>): void;
  view(): BenchView;
}

export interface BenchOptions {
  readonly order: Order;
  readonly clock: Clock;
  /** Holds the scenarios. */
  readonly scenarios: string;
  /** Of this training order: what its unit keeps while the program is closed lies there. */
  readonly folder: string;
  /** In place of what the order suggests. */
  readonly unit: Partial<UnitChoice>;
  readonly changed: () => void;
}

const keptSchema = z.strictObject({
  scenario: z.string(),
  startup: z.string().nullable(),
  plugged: z.record(z.string(), z.string()),
  console: z.string()
});
type Kept = z.infer<typeof keptSchema>;

const firstPort = 'TRAINING-1';
const fileName = 'bench.json';
/** Strike once in a unit's life; one that stood there before this start has had them. */
const spent = /^(staged|staged-old-revision|setup-dialog|in-pager|in-config-mode|maint|(cut|reload|power)@.*)(:|$)/;

/**
 * After a restart of the program the unit is as one that lost its power meanwhile: what it had saved, and its cables,
 * are as they were; what it ran without saving is gone.
 */
export async function openBench(options: BenchOptions): Promise<Result<Bench>> {
  const {order, clock} = options;
  const scenario = options.unit.scenario ?? (order.workType === 'swap' ? 'shinjuku' : 'install');
  const kept = readKept(options.folder, scenario);
  const faults = (options.unit.faults ?? []).filter(one => kept === undefined || !spent.test(one));
  const choice = {scenario, faults, seed: options.unit.seed ?? 1, startup: kept?.startup ?? undefined};
  const made = await trainingUnit({...choice, folder: options.scenarios, hands: 'person'}, clock);
  return made.ok
    ? ok(benchOf(made.value, options, kept ?? {scenario, startup: null, plugged: {}, console: firstPort}))
    : made;
}

function benchOf(unit: SimulatedUnit, options: BenchOptions, kept: Kept): Bench {
  const plugged = new Map(Object.entries(kept.plugged));
  let port: string | null = kept.console;
  let named = kept.console;
  let line: Transport | undefined;
  for (const [own, to] of plugged) unit.world.plug(own, to);
  const changed = (): void => {
    const startup = unit.inspect().startup ?? null;
    keep(options.folder, {scenario: kept.scenario, startup, plugged: Object.fromEntries(plugged), console: named});
    options.changed();
  };
  unit.world.on(event => {
    if (['saved', 'reloaded', 'halted'].includes(event)) changed();
  });
  const pull = (): void => {
    port = null;
    // A second opening cuts the first as a pulled adapter does; nobody listens at the new end.
    if (line !== undefined) void unit.console().close();
    line = undefined;
  };
  const deeds: Readonly<Record<Heard<'bench.do'>['deed'], (at: string) => void>> = {
    plug: at => {
      for (const [own, to] of Object.entries(options.order.cabling)) {
        if (at !== '' && at !== own) continue;
        plugged.set(own, to);
        unit.world.plug(own, to);
      }
    },
    unplug: at => {
      for (const own of [...plugged.keys()]) {
        if (at !== '' && at !== own) continue;
        plugged.delete(own);
        unit.world.unplug(own);
      }
    },
    'pull-console': pull,
    'join-console': at => {
      if (port !== null) pull();
      named = at === '' ? named : at;
      port = named;
    },
    'power-off': () => unit.world.power('off'),
    'power-on': () => unit.world.power('on')
  };
  return {
    console: wanted => {
      if (port === null || wanted !== port) return failed(problem('port-missing', {port: wanted}));
      line = unit.console();
      return ok(line);
    },
    port: () => port,
    deed: ({deed, port: at}) => {
      deeds[deed](at);
      changed();
    },
    view: () => ({
      console: port === null ? 'out' : 'in',
      consolePort: named,
      power: ['off', 'halted'].includes(unit.inspect().state) ? 'off' : 'on',
      plugged: Object.fromEntries(plugged)
    })
  };
}

function readKept(folder: string, scenario: string): Kept | undefined {
  try {
    const kept = keptSchema.parse(JSON.parse(readFileSync(join(folder, fileName), 'utf8')));
    return kept.scenario === scenario ? kept : undefined;
  } catch {
    return undefined;
  }
}

function keep(folder: string, kept: Kept): void {
  makeFolder(folder);
  replaceFile(join(folder, fileName), JSON.stringify(kept));
}
