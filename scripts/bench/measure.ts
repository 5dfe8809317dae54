import type {Session} from '#core/device/session.ts';
import type {LineOptions} from '#simulator/line/options.ts';
import {type Desk, deskOf, enter} from './desk.ts';
import type {BenchPlan} from './plans.ts';

/** Brings a plan onto the unit, from the prompt of exec mode to the next one; gives when that was. */
export type Strategy = (desk: Desk, plan: BenchPlan, session: Session) => Promise<number>;

export interface Measured {
  /** Of the unit's clock. */
  readonly seconds: number;
  /** Lines of the plan that the unit did not take as they stand. */
  readonly damaged: number;
  /** Lines the unit executed that are none of the plan's. */
  readonly strange: number;
}

interface Setting {
  readonly medium: 'serial' | 'ssh';
  readonly line: Partial<LineOptions>;
  readonly plan: BenchPlan;
}

const slowMs = 800;

/** Of the machine's own time, which others use too, the best counts. */
const realTries = 5;

export async function measure(strategy: Strategy, setting: Setting): Promise<Measured> {
  // A network without delay and a unit without work take no virtual time at all.
  const real = setting.medium === 'ssh' && setting.line.roundTripMs === 0;
  let best = await measureOnce(strategy, setting, real);
  for (let tries = 1; real && tries < realTries; tries += 1) {
    const next = await measureOnce(strategy, setting, real);
    if (next.seconds < best.seconds) best = next;
  }
  return best;
}

/** On a unit of its own, which is busy with 2 % of the lines of a serial plan and at once done with all others. */
async function measureOnce(strategy: Strategy, {medium, line, plan}: Setting, real: boolean): Promise<Measured> {
  const busyMs = (text: string): number => (medium === 'serial' && plan.slow.has(text) ? slowMs : 0);
  const desk = deskOf({medium, line, busyMs, real});
  return desk.clock.run(async () => {
    const entered = await enter(desk);
    if (!entered.ok) throw new Error(`the unit lets nobody in: ${JSON.stringify(entered.problem)}`);
    const before = desk.clock.monoMs();
    const after = await strategy(desk, plan, entered.value);
    const seconds = (after - before) / 1000;
    return {seconds, ...damage(desk, plan)};
  });
}

function damage({unit}: Desk, {plan}: BenchPlan): Pick<Measured, 'damaged' | 'strange'> {
  const planned = new Set(plan.lines.map(line => line.text));
  const taken = new Set<string>();
  let strange = 0;
  for (const {line, answer} of unit.inspect().executed) {
    if (!planned.has(line)) strange += 1;
    else if (!answer.startsWith('% ') || answer.startsWith('% Warning')) taken.add(line);
  }
  return {damaged: planned.size - taken.size, strange};
}
