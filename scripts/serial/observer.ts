import type {Plan} from '#core/plan/plan.ts';
import type {Executed} from '#simulator/machine.ts';

/** What the unit itself says it executed, against the plan; knows nothing of what the engine believes. */
export interface Observed {
  /** Lines that are none of the plan's, as executed. */
  readonly fragments: readonly string[];
  /** A line of the plan in the wrong place, or again though it had been taken. */
  readonly wrong: readonly string[];
}

/** `anew`: number of the executed lines before which an attempt began that may repeat headers and unproved lines. */
export function observe(plan: Plan, executed: readonly Executed[], anew: readonly number[]): Observed {
  const fragments: string[] = [];
  const wrong: string[] = [];
  const lines = new Map(plan.lines.map(line => [line.text, line]));
  let section = '';
  let last = 0;
  for (const [at, {line, mode}] of executed.entries()) {
    if (anew.includes(at)) last = 0;
    const planned = lines.get(line);
    if (!planned) {
      fragments.push(line);
      continue;
    }
    if (planned.kind === 'header') section = line;
    else if (planned.kind === 'child' && (planned.section !== section || mode === 'config'))
      wrong.push(`${line} (in ${mode}, section ${section})`);
    if (planned.no <= last) wrong.push(`${line} (again)`);
    last = Math.max(last, planned.no);
  }
  return {fragments, wrong};
}
