import type {Order} from '../order/order.ts';

export const railSteps = [
  'prepare',
  'entry',
  'old-unit',
  'staging',
  'cutover',
  'verify',
  'centre',
  'witness',
  'leave'
] as const;
/** The screens of a visit in the order of a staged swap: what needs no stop of traffic comes before it. */
export type RailStep = (typeof railSteps)[number];

export const missingKinds = [
  'findings-stop',
  'findings-open',
  'staged',
  'start-call',
  'traffic-stopped',
  'cables',
  'checks',
  'witness'
] as const;
/** What a closed gate waits for; words for each say it in one sentence, `at` is where it can be had. */
export type Missing = {readonly what: (typeof missingKinds)[number]; readonly at: RailStep};

/**
 * `done` what it is for is recorded · `now` the first that is not · `open` may be worked on, though something may still
 * be missing that can be had there · `attention` something in it asks for a person · `closed` its gate is closed,
 * `missing` says why. Every step may be looked at, whatever it says.
 */
export interface RailEntry {
  readonly step: RailStep;
  readonly state: 'done' | 'now' | 'open' | 'attention' | 'closed';
  readonly missing: readonly Missing[];
}

/** Which steps a visit has. An installation has no old unit; one that ends staged needs nobody on site to witness it. */
export function stepsOf(order: Pick<Order, 'workType' | 'endsAt'>): readonly RailStep[] {
  const without = new Set<RailStep>([
    ...(order.workType === 'install' ? (['old-unit'] as const) : []),
    ...(order.endsAt === 'staged' ? (['old-unit', 'cutover', 'verify', 'centre'] as const) : [])
  ]);
  return railSteps.filter(step => !without.has(step));
}
