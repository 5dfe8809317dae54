import {beginManual} from '../job/manual.ts';
import {stopped} from '../job/part.ts';
import {problem} from '../problem.ts';
import {failed, ok, type Result} from '../result.ts';
import {decided, done, notNow, type Context, type Handlers} from './context.ts';
import {visitOnLine} from './unit-calls.ts';

type ManualCall = 'unit.manual' | 'unit.paste' | 'unit.manual-done';

/** A visit by hand: a live, recorded console with no profile at work, and the centre's lines to paste by their echo. */
export function manualCalls(context: Context): Handlers<ManualCall> {
  const {line, work, live} = context;
  return {
    'unit.manual': heard => decided(context, heard, () => goByHand(context, heard.why)),
    'unit.paste': async ({from, count}) => {
      const {byHand} = line;
      if (!byHand) return notNow('not-by-hand');
      const lines = byHand.plan?.lines.filter(one => one.no >= from).slice(0, count) ?? [];
      if (lines.length === 0) return failed(problem('call-refused', {name: 'unit.paste', path: 'from'}));
      const pasting = work.start('paste', async () => {
        const pasted = await byHand.paste(lines, (sent, total) => work.tell({is: 'lines', done: sent, total}));
        if (!pasted.ok) await stopped(context, pasted);
      });
      return done(pasting);
    },
    'unit.manual-done': heard =>
      decided(context, heard, async () => {
        const {byHand} = line;
        if (work.running) return notNow('working');
        if (byHand) return line.leaveHand(() => byHand.done());
        // The line may have gone with a crash; that the hands are done can be said all the same.
        if (live.job.manual === undefined) return notNow('not-by-hand');
        return live.record({kind: 'manual-ended', by: 'engineer', data: {}});
      })
  };
}

async function goByHand(context: Context, why: string): Promise<Result<void>> {
  const {line, work} = context;
  if (context.live.job.ending !== undefined) return notNow('ended');
  if (line.byHand) return ok();
  if (work.running) await work.end('taken-over');
  await line.close();
  const visit = await visitOnLine(context, work.hold);
  if (!visit.ok) return visit;
  const begun = await beginManual(visit.value, why);
  if (!begun.ok) return begun;
  const byHand = begun.value;
  const shown = () => context.said({lines: [], partial: byHand.mask(byHand.channel.screen.current)});
  line.takeHand(byHand, {type: byHand.type, handBack: undefined, leave: async () => undefined, shown});
  return ok();
}
