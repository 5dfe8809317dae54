import type {OpenedOrder} from '#main/open-order.ts';
import type {SimulatedUnit} from '#simulator/unit.ts';
import {deskOf, visitOn, type Desk, type DeskOptions, type VisitOptions, type VisitResult} from './desk.ts';
import {watched, type Passed} from './wire.ts';

/** A visit that ends when the unit is staged: nobody moves cables, and no check waits for the far side. */
export function stagedDesk(faults: readonly string[], options: DeskOptions = {}): Promise<Desk> {
  return deskOf({...options, faults, change: opened => endsStaged(options.change?.(opened) ?? opened)});
}

function endsStaged(opened: OpenedOrder): OpenedOrder {
  return withOrder(opened, {endsAt: 'staged'});
}

type Order = OpenedOrder['material']['order'];

export function withOrder(opened: OpenedOrder, change: Partial<Order>): OpenedOrder {
  const {material} = opened;
  return {...opened, material: {...material, order: {...material.order, ...change} as Order}};
}

export interface Reached extends VisitResult {
  /** `complete`, `staged` … or the kind of the Problem. */
  readonly end: string;
  readonly passed: readonly Passed[];
  readonly boots: number;
}

/** One run on the desk's console, with everything that went over the line. */
export async function reach(desk: Desk, options: VisitOptions = {}): Promise<Reached> {
  const lines: (readonly Passed[])[] = [];
  const open = async () => {
    const {transport, passed} = watched(desk.unit.console());
    lines.push(passed);
    return {ok: true, value: {transport, hostKey: null}} as const;
  };
  const visited = await visitOn(desk, {...options, access: {open, ...options.access}});
  const {result} = visited;
  const boots = visited.progress.filter(one => one.is === 'boot').length;
  return {...visited, end: result.ok ? result.value : result.problem.kind, passed: lines.flat(), boots};
}

/** What must stay as it was found; the first login of a factory unit changes its password, and nothing else. */
export function keptBy(unit: SimulatedUnit): {readonly running: string; readonly startup: string | undefined} {
  const {running, startup} = unit.inspect();
  return {running: running.replace(/^username admin .*$/mu, 'username admin'), startup};
}

/** Lines that reached the unit's parser and changed something. */
export function changesOn(unit: SimulatedUnit): readonly string[] {
  return unit.inspect().executed.flatMap(one => (one.changed ? [one.line] : []));
}

/** Somebody types on the console before the visit, each text after a while, and pulls the plug. */
export async function somebodyTypes(desk: Desk, texts: readonly string[], afterMs = 3000): Promise<void> {
  await desk.clock.run(async () => {
    const line = desk.unit.console();
    line.onBytes(() => {});
    for (const text of texts) {
      await line.write(Buffer.from(text, 'latin1'));
      await wait(desk, afterMs);
    }
    await line.close();
  });
}

export function wait(desk: Desk, ms: number): Promise<void> {
  return new Promise(resolve => desk.clock.after(ms, resolve));
}

/** A depot has taken the unit through its first login: it has the setup password and no more. */
export function prepared(desk: Desk, password: string): Promise<void> {
  const last5 = desk.unit.inspect().serial.slice(-5);
  const texts = ['\r', 'admin\r', `vsr-${last5}\r`, 'no\r', `${password}\r`, `${password}\r`, 'exit\r'];
  return somebodyTypes(desk, texts);
}
