import {join} from 'node:path';
import type {Pushes} from '#core/contract/answers.ts';
import type {Clock} from '#core/ports.ts';
import {ok, type Result} from '#core/result.ts';
import {createClock} from '#main/clock.ts';
import type {OpenedOrder} from '#main/open-order.ts';
import {createScaledClock} from '#simulator/real-clock.ts';
import {Bench} from './bench.ts';
import type {HostOptions} from './host.ts';
import {keepFolder, openKeep, openTrainingVault, type Keep} from './keep.ts';
import {OpenVisit} from './open-visit.ts';
import type {RealVault} from './real-vault.ts';
import {shiftedClock} from './shifted-clock.ts';

export type TakeOptions = Pick<HostOptions, 'is' | 'data' | 'reports' | 'resources' | 'training' | 'log'> & {
  readonly opened: OpenedOrder;
  readonly vault: RealVault;
  readonly changed: () => void;
  readonly said: (push: Pushes['console']) => void;
};

/** Opens everything an order needs: its keys, its store, its clock, for training the bench; all of it or nothing. */
export async function takeVisit(options: TakeOptions): Promise<Result<OpenVisit>> {
  const {data, opened, training} = options;
  const {order} = opened.material;
  const vault = order.training ? await openTrainingVault({data, order}) : await options.vault.forOrder(order.order);
  if (!vault.ok) return vault;
  const speed = order.training ? training.speed : 1;
  const clock = shiftedClock(order.training ? createScaledClock({speed}) : createClock());
  const keep = await openKeep({data, order, clock}, vault.value);
  if (!keep.ok) return keep;
  const events = await keep.value.store.read(order.order);
  const last = events.ok ? events.value.at(-1) : undefined;
  // Training runs ahead of the laptop: what comes next is not before what was.
  if (order.training && last !== undefined) clock.notBefore(Date.parse(last.wall));
  const visit = await onBench(options, {keep: keep.value, clock, speed});
  if (!visit.ok) await keep.value.close({forget: false});
  return visit;
}

interface Made {
  readonly keep: Keep;
  readonly clock: Clock;
  readonly speed: number;
}

async function onBench(options: TakeOptions, made: Made): Promise<Result<OpenVisit>> {
  const {opened, data, reports, resources, training, is, log, changed, said} = options;
  const {order} = opened.material;
  const folder = keepFolder({data, order});
  const scenarios = join(resources, 'scenarios');
  const bench = order.training
    ? await Bench.open({order, clock: made.clock, folder, scenarios, unit: training.unit, changed})
    : ok(undefined);
  if (!bench.ok) return bench;
  const client = is === 'electron' ? 'desktop' : 'browser';
  return OpenVisit.open({
    ...made,
    opened,
    bench: bench.value,
    client,
    folder: join(reports, order.order),
    log,
    changed,
    said
  });
}
