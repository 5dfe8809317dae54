import {freeHold} from '../job/hold.ts';
import {closeVisit, giveUp} from '../job/closing.ts';
import type {Visit} from '../job/visit.ts';
import type {Result} from '../result.ts';
import {closedGate, decided, done, notNow, type Context, type Handlers} from './context.ts';
import {noAccess} from './no-access.ts';

type ClosingCall = 'visit.close' | 'visit.give-up' | 'visit.leave' | 'report.write' | 'report.check';

/** How a visit ends and what stays of it. The end and the report need no unit. */
export function closingCalls(context: Context): Handlers<ClosingCall> {
  const {live} = context;
  return {
    'visit.close': heard =>
      decided(context, heard, async () => {
        const closed = closedGate(context, 'leave');
        return closed ?? atRest(context, () => closeVisit(bare(context)));
      }),
    'visit.give-up': heard => decided(context, heard, () => atRest(context, () => giveUp(bare(context), heard.why))),
    'report.write': heard =>
      decided(context, heard, async () => (hasEnd(context) ? write(context) : notNow('not-ended'))),
    // The report was written on site, before the hour of leaving was known.
    'visit.leave': heard =>
      decided(context, heard, async () => {
        if (!hasEnd(context)) return notNow('not-ended');
        const left = await live.record({kind: 'left-site', by: 'engineer', data: {}});
        return left.ok && live.job.reported !== undefined ? write(context) : done(left);
      }),
    'report.check': () => context.check()
  };
}

function bare(context: Context): Visit {
  return context.visit(noAccess, freeHold);
}

/** With no work under way and the line given back. What only looks again and again ends with the visit. */
async function atRest(context: Context, act: () => Promise<Result<unknown>>): Promise<Result<unknown>> {
  const {live, line, work} = context;
  if (live.job.ending !== undefined) return notNow('ended');
  if (work.running === 'verify') await work.end('work-stopped');
  // What sends must be ended by a person first.
  if (work.running) return notNow('working');
  if (line.keyboard) return notNow('keyboard-taken');
  await line.close();
  return act();
}

async function write(context: Context): Promise<Result<null>> {
  const written = await context.press(bare(context));
  if (!written.ok) return written;
  return done(await context.live.record({kind: 'reported', by: 'app', data: {files: written.value.files}}));
}

/** A visit given up after something was sent has no end yet, and its report says where it stands. */
function hasEnd({live}: Context): boolean {
  return live.job.ending !== undefined || live.job.people.gaveUp !== undefined;
}
