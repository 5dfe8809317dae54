import type {WorkName} from '../contract/snapshot.ts';
import type {Hold} from '../job/hold.ts';
import {untilEnough} from '../job/look.ts';
import {stopped} from '../job/part.ts';
import {staging} from '../job/staging.ts';
import type {Line as OpenLine} from '../job/stage.ts';
import type {Visit} from '../job/visit.ts';
import {verifying} from '../job/verifying.ts';
import {problem} from '../problem.ts';
import {failed, ok, type Result} from '../result.ts';
import {closedGate, decided, done, notNow, type Context, type Handlers} from './context.ts';

type UnitCall =
  'unit.choose' | 'unit.stage' | 'unit.verify' | 'unit.pause' | 'unit.go-on' | 'unit.stop' | 'visit.cables';

/** How long a check may settle before the visit goes on to the save with it, milliseconds. */
const settleLimitMs = 5 * 60_000;

/** What the machine is sent to do with the unit, and how it is held. */
export function unitCalls(context: Context): Handlers<UnitCall> {
  const {live, line, work} = context;
  return {
    'unit.choose': ({target}) =>
      context.inTurn(async () => {
        if (work.running) return notNow('working');
        if (line.keyboard) return notNow('keyboard-taken');
        await line.close();
        line.target = target;
        context.changed();
        return ok(null);
      }),
    'unit.stage': heard => decided(context, heard, async () => mayStage(context) ?? stage(context)),
    'unit.verify': heard => decided(context, heard, async () => mayVerify(context) ?? verify(context)),
    'unit.pause': async () => done(work.pause()),
    'unit.go-on': async () => done(await work.goOn()),
    'unit.stop': async () => {
      // What only looks again and again has done its part when a person has seen enough.
      if (work.running !== 'verify') return done(await work.end('work-stopped'));
      await work.enough();
      return ok(null);
    },
    'visit.cables': heard =>
      decided(context, heard, async () => {
        const refused = busy(context) ?? closedGate(context, 'cutover') ?? trafficRuns(context);
        if (refused) return refused;
        const moved = live.job.cablesMoved
          ? ok()
          : await live.record({kind: 'cables-moved', by: 'engineer', data: {by: 'engineer'}});
        // By hand nothing can be looked at; the line may also still be without a way to the unit.
        return moved.ok && live.job.manual === undefined && line.target !== null ? verify(context) : moved;
      })
  };
}

function busy({work, line, live}: Context): Result<never> | undefined {
  if (live.job.ending !== undefined) return notNow('ended');
  if (work.running) return notNow('working');
  return line.keyboard ? notNow('keyboard-taken') : undefined;
}

/** Of a swap: what the customer loses meanwhile is timed from the stop, so it is said before hands are at the cables. */
function trafficRuns({live, opened}: Context): Result<never> | undefined {
  if (opened.material.order.workType !== 'swap' || live.job.people.stoppedAt !== undefined) return undefined;
  return failed(problem('gate-closed', {missing: [{what: 'traffic-stopped', at: 'cutover'}]}));
}

function mayStage(context: Context): Result<never> | undefined {
  if (context.live.job.manual) return notNow('by-hand');
  return busy(context) ?? closedGate(context, 'staging');
}

function mayVerify(context: Context): Result<never> | undefined {
  if (context.live.job.manual) return notNow('by-hand');
  return busy(context) ?? closedGate(context, 'verify');
}

export function stage(context: Context): Promise<Result<void>> {
  const {live} = context;
  return onUnit(context, 'stage', async (visit, line) =>
    staging(visit, {...line, settleLimitMs, accepted: live.job.accepted, provedSave: true})
  );
}

function verify(context: Context): Promise<Result<void>> {
  const pace = untilEnough(() => context.work.isEnough);
  return onUnit(context, 'verify', (visit, line) => verifying(visit, {...line, pace}));
}

/** Starts a work on the line that is open, or on a new one; what stops it is in the job, whatever it was. */
export async function onUnit(
  context: Context,
  name: WorkName,
  act: (visit: Visit, line: OpenLine) => Promise<Result<unknown>>
): Promise<Result<void>> {
  const {line, work} = context;
  const {target} = line;
  if (target === null) return notNow('no-target');
  return work.start(name, async hold => {
    if (line.unit === undefined) line.setOut();
    const access = await context.accessTo(target);
    if (!access.ok) {
      await stopped(context, access);
      return;
    }
    await act(context.visit(access.value, hold), {unit: line.unit, onUnit: unit => line.hold(unit)});
  });
}

/** For what needs the open line and nothing else. */
export async function visitOnLine(context: Context, hold: Hold): Promise<Result<Visit>> {
  const {target} = context.line;
  if (target === null) return notNow('no-target');
  const access = await context.accessTo(target);
  return access.ok ? ok(context.visit(access.value, hold)) : access;
}
