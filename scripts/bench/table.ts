import type {Measured} from './measure.ts';
import type {PlanName} from './plans.ts';

/** One way of doing it in one setting: measured on both plans, or a figure of its own. */
export type Row = {readonly setting: string; readonly way: string} & (
  {readonly plans: Readonly<Record<PlanName, Measured>>} | {readonly figure: string}
);

/** Rows of one setting stand together; `bound` is the way that the others are compared with. */
export interface Part {
  readonly rows: readonly Row[];
  readonly bound: string;
}

const heads = ['setting', 'way', 'flat: s', 'damaged', '× bound', 'sectioned: s', 'damaged', '× bound'];

export function tableOf(parts: readonly Part[]): string {
  const body = parts.flatMap(part => part.rows.map(row => cells(row, part)));
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...body.map(row => (row.length > 3 ? (row[at] ?? '').length : 0)))
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  const rule = widths.map(width => '-'.repeat(width)).join('  ');
  const lines = body.flatMap((row, at) => (at > 0 && row[0] !== body[at - 1]?.[0] ? [rule, line(row)] : [line(row)]));
  return [line(heads), rule, ...lines, ''].join('\n');
}

function cells(row: Row, {rows, bound}: Part): readonly string[] {
  if ('figure' in row) return [row.setting, row.way, row.figure];
  const other = rows.find(one => one.setting === row.setting && one.way === bound);
  const of = (plan: PlanName): readonly string[] => {
    const {seconds, damaged, strange} = row.plans[plan];
    const base = other && 'plans' in other ? other.plans[plan].seconds : undefined;
    const bad = strange > 0 ? `${damaged} +${strange}` : String(damaged);
    return [seconds.toFixed(2), bad, base === undefined ? '' : (seconds / base).toFixed(3)];
  };
  return [row.setting, row.way, ...of('flat'), ...of('sectioned')];
}
