import {freeHold} from '../job/hold.ts';
import {closeVisit, giveUp} from '../job/closing.ts';
import {problem} from '../problem.ts';
import {failed, type Result} from '../result.ts';
import {decided, done, notNow, type Context, type Handlers} from './context.ts';
import {noAccess} from './no-access.ts';
import {gateOf} from './rail.ts';

type ClosingCall = 'visit.close' | 'visit.give-up' | 'visit.leave' | 'report.write' | 'report.check';

/** How a visit ends and what stays of it. */
export function closingCalls(context: Context): Handlers<ClosingCall> {
  const {live, opened, line, work} = context;
  const {order} = opened.material;
  /** The end and the report need no unit. */
  const visit = () => context.visit(noAccess, freeHold);
  const atRest = async (): Promise<Result<never> | undefined> => {
    if (live.job.ending !== undefined) return notNow('ended');
    // What only looks again and again ends with the visit; what sends must be ended by a person first.
    if (work.running === 'verify') await work.end('work-stopped');
    if (work.running) return notNow('working');
    return line.keyboard ? notNow('keyboard-taken') : undefined;
  };
  const write = async (): Promise<Result<null>> => {
    const written = await context.press(visit());
    if (!written.ok) return written;
    return done(await live.record({kind: 'reported', by: 'app', data: {files: written.value.files}}));
  };
  return {
    'visit.close': heard =>
      decided(context, heard, async () => {
        const missing = gateOf('leave', {order, job: live.job, working: undefined});
        if (missing.length > 0) return failed(problem('gate-closed', {missing}));
        const refused = await atRest();
        if (refused) return refused;
        await line.close();
        return closeVisit(visit());
      }),
    'visit.give-up': heard =>
      decided(context, heard, async () => {
        const refused = await atRest();
        if (refused) return refused;
        await line.close();
        return giveUp(visit(), heard.why);
      }),
    'report.write': heard =>
      decided(context, heard, async () => {
        if (!hasEnd(context)) return notNow('not-ended');
        return write();
      }),
    // The report was written on site, before the hour of leaving was known.
    'visit.leave': heard =>
      decided(context, heard, async () => {
        if (!hasEnd(context)) return notNow('not-ended');
        const left = await live.record({kind: 'left-site', by: 'engineer', data: {}});
        return left.ok && live.job.reported !== undefined ? write() : done(left);
      }),
    'report.check': () => context.check()
  };
}

/** A visit given up after something was sent has no end yet, and its report says where it stands. */
function hasEnd({live}: Context): boolean {
  return live.job.ending !== undefined || live.job.people.gaveUp !== undefined;
}
