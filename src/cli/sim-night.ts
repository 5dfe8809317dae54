import {createDice, type Dice} from '#simulator/dice.ts';

/** What befalls one simulated job: drawn from its seed, the same every time. */
export interface Night {
  readonly order: 'swap-shinjuku' | 'install-kawasaki';
  readonly scenario: string;
  readonly faults: readonly string[];
  readonly seed: number;
  readonly reload: boolean;
  readonly endsAt: 'staged' | 'complete';
  /** One entry for each start of the program that dies, in order; starts after these live. */
  readonly deaths: readonly Death[];
}

export type Death =
  | {readonly is: 'write'; readonly index: number; readonly when: 'before' | 'after'}
  | {readonly is: 'disk'; readonly index: number; readonly kind: 'disk-full' | 'store-io'}
  | {readonly is: 'kill'; readonly afterMs: number};

/** Draws a night. Half of them have no fault but the program's own deaths. */
export function nightOf(seed: number): Night {
  const dice = createDice(seed);
  const swap = dice.chance(0.8);
  const scenario = swap
    ? pick(dice, [
        'shinjuku',
        'shinjuku',
        'shinjuku',
        'shinjuku-stale',
        'shinjuku-peer-down',
        'shinjuku-serial-not-assigned'
      ])
    : 'install';
  return {
    order: swap ? 'swap-shinjuku' : 'install-kawasaki',
    scenario,
    faults: dice.chance(0.5) ? [] : drawFaults(dice, swap),
    seed,
    reload: dice.chance(0.25),
    endsAt: dice.chance(0.6) ? 'staged' : 'complete',
    deaths: drawDeaths(dice)
  };
}

/** A program that always comes through in the end: only these may leave a visit without an ending. */
export function mayStop({faults}: Night): boolean {
  return faults.some(fault => !passing.test(fault));
}

/** Faults that a visit gets over by being started again, or by waiting. */
const passing =
  /^(?:cut@|reload@|power@|noise:|logged-in-as:|in-pager$|in-config-mode$|setup-dialog$|clock:|stale-session:|peer-down:|serial-not-assigned$|staged$)/;

function drawFaults(dice: Dice, swap: boolean): readonly string[] {
  const line = (): number => Math.floor(dice.between(1, swap ? 291 : 105));
  const one = (): string =>
    pick<() => string>(dice, [
      () => `cut@line:${line()}:before-effect`,
      () => `cut@line:${line()}:after-effect`,
      () => `cut@byte:${Math.floor(dice.between(1, 30_000))}`,
      () => `reload@line:${line()}`,
      () => `power@line:${line()}`,
      () =>
        `refuse:${pick(dice, swap ? ['^nat destination rule 1[13]0', '^ntp server', '^mtu '] : ['^ntp server', '^mtu '])}`,
      () => `refuse-header:${pick(dice, ['^interface ge1', '^vpn peer', '^zone-policy', '^ids$'])}`,
      () => pick(dice, ['flash-full', 'flash-damaged', 'locked-by-center', 'serial-not-assigned', 'clock:2019']),
      () =>
        pick(dice, ['wrong-unit:serial', 'wrong-unit:model', ...(swap ? ['old-unit', 'other-site', 'staged'] : [])]),
      () => pick(dice, ['wrong-unit:serial', ...(swap ? ['old-unit', 'other-site'] : ['wrong-unit:model'])]),
      () => pick(dice, ['logged-in-as:noc', 'in-pager', 'in-config-mode', 'setup-dialog', 'noise:0.0005']),
      () => (swap ? `stale-session:${Math.floor(dice.between(30, 330))}` : 'clock:2019'),
      () => (swap ? `peer-down:${pick(dice, ['hq-tokyo', 'br-osaka', 'dc-inzai'])}` : 'serial-not-assigned')
    ])();
  const first = one();
  if (dice.chance(0.7)) return [first];
  const second = one();
  return first.split(/[:@]/)[0] === second.split(/[:@]/)[0] ? [first] : [first, second];
}

function drawDeaths(dice: Dice): readonly Death[] {
  const count = pick(dice, [0, 1, 1, 2, 3]);
  return Array.from({length: count}, (): Death => {
    const index = Math.floor(dice.between(0, dice.chance(0.5) ? 95 : 20));
    const kind = dice.next();
    if (kind < 0.4) return {is: 'write', index, when: dice.chance(0.5) ? 'before' : 'after'};
    if (kind < 0.6) return {is: 'disk', index, kind: dice.chance(0.5) ? 'disk-full' : 'store-io'};
    return {is: 'kill', afterMs: Math.floor(dice.between(0, dice.chance(0.7) ? 45_000 : 300_000))};
  });
}

function pick<T>(dice: Dice, all: readonly T[]): T {
  const one = all[Math.floor(dice.next() * all.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}
