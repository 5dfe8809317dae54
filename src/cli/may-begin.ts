import type {Order} from '#core/order/order.ts';
import {problem} from '#core/problem.ts';
import {failed, type Result} from '#core/result.ts';
import {checkPlace} from '#main/report/place.ts';
import type {VisitOptions} from './visit-options.ts';

/** What can be known to be wrong before keys, records or a unit are touched. */
export async function mayBegin(
  workType: Order['workType'],
  options: VisitOptions,
  order: Order
): Promise<Result<void>> {
  if (order.workType !== workType)
    return failed(problem('order-of-other-work', {order: order.order, given: order.workType, wanted: workType}));
  if (!order.training && options.witness !== undefined) return failed(problem('witness-not-allowed', {}));
  if (!order.training && options.target === 'training') return failed(problem('target-missing', {order: order.order}));
  const wrong = wrongValue(options);
  if (wrong !== undefined) return failed(problem('usage-wrong', {detail: wrong}));
  return checkPlace({folder: options.out, order: order.order});
}

/** A value that could only fail later, in words about something else. */
function wrongValue({target, witness}: VisitOptions): string | undefined {
  if (witness?.trim() === '') return '--witness';
  if (target === 'training') return undefined;
  if (target.kind === 'serial') return target.baud === 0 ? '--baud 0' : undefined;
  const {hostKey} = target;
  return hostKey === undefined || /^SHA256:[A-Za-z0-9+/]{43}$/u.test(hostKey) ? undefined : `--host-key ${hostKey}`;
}
