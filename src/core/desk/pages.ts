import type {Page, PlanRow} from '../contract/answers.ts';
import {knownPlan} from '../job/known-plan.ts';
import {ok} from '../result.ts';
import type {Context, Handlers} from './context.ts';

/** Long things, read in pages: the plan with each line's state, the differences, what the unit showed. */
export function pages(context: Context): Handlers<'page.plan' | 'page.differences' | 'page.console'> {
  return {
    'page.plan': async range => {
      const known = context.line.unit
        ? ok(context.line.unit)
        : await knownPlan({...context, material: context.opened.material});
      if (!known.ok) return known;
      const {lines} = context.live.job;
      const rows = known.value.plan.lines.map(({no, fileLine, shown, section, kind, source, written}): PlanRow => {
        const was = written === undefined ? {} : {written};
        return {no, fileLine, shown, section, kind, source, ...was, state: lines.get(no) ?? 'planned'};
      });
      return ok(cut(rows, range));
    },
    'page.differences': async range => ok(cut(context.live.job.readBack?.differences ?? [], range)),
    'page.console': async range => ok(cut(context.transcript, range))
  };
}

function cut<T>(rows: readonly T[], {from, count}: {readonly from: number; readonly count: number}): Page<T> {
  return {rows: rows.slice(from, from + count), total: rows.length};
}
