import type {Difference, DifferenceClass} from '#core/apply/difference.ts';

export const differences: Readonly<Record<DifferenceClass, string>> = {
  volatile: 'changes at every look (no difference)',
  'default-shown': 'a default that is shown (no difference)',
  'default-hidden': 'a default that is not shown (no difference)',
  normalised: 'another spelling (no difference)',
  'order-only': 'another order (no difference)',
  'secret-unproved': 'a password that cannot be read back (other checks prove it)',
  pushed: 'a line the centre changed afterwards (ask the centre)',
  'factory-kept': 'a factory line that stays (a port that only the new model has)',
  missing: 'a missing line',
  extra: 'an extra line',
  changed: 'a line with another value',
  pending: 'a line not in effect yet'
};

export function sayDifference(difference: Difference): string {
  const place = difference.section === '' ? '' : `under “${difference.section}”, `;
  const planned = difference.planned === undefined ? [] : [`planned “${difference.planned}”`];
  const running = difference.running === undefined ? [] : [`unit “${difference.running}”`];
  return `${differences[difference.class]}: ${place}${[...planned, ...running].join(', ')}`;
}
