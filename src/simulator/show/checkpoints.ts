import {shortDate} from '../dates.ts';
import type {Machine} from '../machine.ts';
import type {Command} from '../seat.ts';
import {row} from './table.ts';

export const checkpointViews: readonly Command[] = [{pattern: 'show checkpoint', show: checkpoints}];

function checkpoints(machine: Machine): readonly string[] {
  const widths = [-3, 2, 29, 17, 13, -8];
  const rows = machine.checkpoints.map(({number, atMs, by, reason, commands}) =>
    row(widths, [String(number), '', shortDate(atMs), by, reason, String(commands)])
  );
  return [row(widths, ['No', '', 'Time', 'By', 'Reason', 'Commands']), ...rows];
}
