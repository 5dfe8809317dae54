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
import {pulledLine, type PulledLine} from './pulled-line.ts';
import {trainingUnit, type UnitChoice} from './training-unit.ts';
import {makeFolder, replaceFile} from './whole-file.ts';

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

type Deed = Heard<'bench.do'>['deed'];

/** The table of a training visit: one simulated unit and the hands of the person who learns. */
export class Bench {
  readonly #unit: SimulatedUnit;
  readonly #options: BenchOptions;
  readonly #scenario: string;
  readonly #plugged: Map<string, string>;
  /** The port under which the console cable shows; whether it is in. */
  #port: string;
  #in = true;
  #line: PulledLine | undefined;

  private constructor(unit: SimulatedUnit, options: BenchOptions, kept: Kept) {
    this.#unit = unit;
    this.#options = options;
    this.#scenario = kept.scenario;
    this.#plugged = new Map(Object.entries(kept.plugged));
    this.#port = kept.console;
    for (const [own, to] of this.#plugged) unit.world.plug(own, to);
    unit.world.on(event => {
      if (['saved', 'reloaded', 'halted'].includes(event)) this.#changed();
    });
  }

  /**
   * After a restart of the program the unit is as one that lost its power meanwhile: what it had saved, and its cables,
   * are as they were; what it ran without saving is gone.
   */
  static async open(options: BenchOptions): Promise<Result<Bench>> {
    const {order, clock} = options;
    const scenario = options.unit.scenario ?? (order.workType === 'swap' ? 'shinjuku' : 'install');
    const kept = readKept(options.folder, scenario);
    const faults = (options.unit.faults ?? []).filter(one => kept === undefined || !spent.test(one));
    const choice = {scenario, faults, seed: options.unit.seed ?? 1, startup: kept?.startup ?? undefined};
    const made = await trainingUnit({...choice, folder: options.scenarios, hands: 'person'}, clock);
    if (!made.ok) return made;
    return ok(new Bench(made.value, options, kept ?? {scenario, startup: null, plugged: {}, console: firstPort}));
  }

  /** The port as the system would show it now; null: the cable is out. */
  port(): string | null {
    return this.#in ? this.#port : null;
  }

  /** The way to the console; fails where its cable is out or shows under another name. */
  console(port: string): Result<Transport> {
    const now = this.port();
    if (now === null) return failed(problem('port-missing', {port}));
    // The training adapter has a number of its own: it is known again under another name.
    if (port !== now) return failed(problem('port-moved', {port, now}));
    this.#line = pulledLine(this.#unit.console());
    return ok(this.#line.transport);
  }

  deed({deed, port}: Heard<'bench.do'>): void {
    this.#deeds[deed](port);
    this.#changed();
  }

  view(): BenchView {
    return {
      console: this.#in ? 'in' : 'out',
      consolePort: this.#port,
      power: ['off', 'halted'].includes(this.#unit.inspect().state) ? 'off' : 'on',
      plugged: Object.fromEntries(this.#plugged)
    };
  }

  /** An empty port means all of them, or the same as before. */
  readonly #deeds: Readonly<Record<Deed, (port: string) => void>> = {
    plug: port => {
      for (const [own, to] of Object.entries(this.#options.order.cabling)) {
        if (port !== '' && port !== own) continue;
        this.#plugged.set(own, to);
        this.#unit.world.plug(own, to);
      }
    },
    unplug: port => {
      for (const own of [...this.#plugged.keys()]) {
        if (port !== '' && port !== own) continue;
        this.#plugged.delete(own);
        this.#unit.world.unplug(own);
      }
    },
    'pull-console': () => this.#pull(),
    'join-console': port => {
      if (this.#in) this.#pull();
      if (port !== '') this.#port = port;
      this.#in = true;
    },
    'power-off': () => this.#unit.world.power('off'),
    'power-on': () => this.#unit.world.power('on')
  };

  #pull(): void {
    this.#in = false;
    this.#line?.pull();
    this.#line = undefined;
  }

  #changed(): void {
    const startup = this.#unit.inspect().startup ?? null;
    const plugged = Object.fromEntries(this.#plugged);
    keep(this.#options.folder, {scenario: this.#scenario, startup, plugged, console: this.#port});
    this.#options.changed();
  }
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
