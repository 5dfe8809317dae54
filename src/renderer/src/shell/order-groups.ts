import type {OrderRow} from '#core/contract/answers.ts';
import {dayOf} from '../store/local.ts';

export const orderGroups = ['overdue', 'today', 'later', 'closed', 'training'] as const;
export type OrderGroup = (typeof orderGroups)[number];

/** Which orders stand together, each group in the order of time. Training stands apart, whatever its dates say. */
export function groupOrders(rows: readonly OrderRow[], now: number): Readonly<Record<OrderGroup, readonly OrderRow[]>> {
  const sorted = rows.toSorted(
    (one, other) => Date.parse(one.from) - Date.parse(other.from) || one.order.localeCompare(other.order)
  );
  const group = (wanted: OrderGroup) => sorted.filter(row => groupOf(row, now) === wanted);
  return {
    overdue: group('overdue'),
    today: group('today'),
    later: group('later'),
    closed: group('closed'),
    training: group('training')
  };
}

function groupOf(row: OrderRow, now: number): OrderGroup {
  if (row.training) return 'training';
  if (row.state === 'reported') return 'closed';
  if (Date.parse(row.until) < now) return 'overdue';
  // A window that began last evening is tonight's.
  return dayOf(Date.parse(row.from)) <= dayOf(now) ? 'today' : 'later';
}
