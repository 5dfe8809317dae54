import type {PlanRow} from '#core/contract/answers.ts';

export interface PlanSection {
  readonly id: string;
  /** Header of the section; empty at top level. */
  readonly name: string;
  readonly rows: readonly PlanRow[];
  readonly open: number;
  readonly refused: number;
  readonly unknown: number;
}

/** The plan in the order of sending, each run of lines of one section together. */
export function planSections(rows: readonly PlanRow[]): readonly PlanSection[] {
  const runs: PlanRow[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.[0]?.section === row.section) run.push(row);
    else runs.push([row]);
  }
  return runs.map(run => ({
    id: String(run[0]?.no ?? 0),
    name: run[0]?.section ?? '',
    rows: run,
    open: count(run, 'planned'),
    refused: count(run, 'refused'),
    unknown: count(run, 'unknown') + count(run, 'sent')
  }));
}

function count(rows: readonly PlanRow[], state: PlanRow['state']): number {
  return rows.filter(row => row.state === state).length;
}
