import {apply} from '#core/apply/apply.ts';
import {paceOf} from '#core/apply/pace.ts';
import type {Session} from '#core/device/session.ts';
import {ok} from '#core/result.ts';
import type {BenchPlan} from './plans.ts';
import type {Strategy} from './measure.ts';

interface Applying {
  /** Numbers of lines that a read-back proved. */
  readonly proved?: ReadonlySet<number>;
}

/** Its ledger is durable at once: what the disk costs is measured elsewhere. */
export function applying(
  session: Session,
  {plan}: Pick<BenchPlan, 'plan'>,
  {proved = new Set()}: Applying = {}
): ReturnType<typeof apply> {
  return apply({
    session,
    plan,
    proved,
    ledger: {intend: async () => ok(), settle: async () => ok()},
    onProgress: () => undefined,
    pace: paceOf(session),
    hold: {asked: () => false, pass: async () => ok()}
  });
}

/** What the engine does with a plan, whichever way it picks. */
export const engine: Strategy = async (desk, plan, session) => {
  const done = await applying(session, plan);
  if (!done.ok) throw new Error(`the engine stopped: ${JSON.stringify(done.problem)}`);
  return desk.clock.monoMs();
};
