import type {HandList} from '../job/deeds.ts';
import type {Order} from '../order/order.ts';

const beforeMove = ['old-shutdown', 'cables-labelled', 'sticker-moved', 'new-mounted'] as const;
const beforeFirst = ['new-mounted', 'onu-ready', 'dhcp-alone'] as const;
const cables = ['seated', 'fixed-speed', 'lamps', 'console-right'] as const;
/** What 第45条1(1)-(8) forbids a customer to do with the unit, seen from outside (R46). */
const inspection = [
  'same-unit',
  'not-opened',
  'not-broken',
  'not-soiled',
  'contract-use',
  'manual-followed',
  'in-country',
  'own-purpose'
] as const;
const leaving = ['console-out', 'adapter', 'tools', 'spare-sfp', 'waste', 'room-closed'] as const;
const leavingWithOld = ['old-packed', ...leaving] as const;

/** One thing for the hands; its words: src/words/screens/hands.ts. */
export type HandItem = (
  typeof beforeMove | typeof beforeFirst | typeof cables | typeof inspection | typeof leavingWithOld
)[number];

/** What hands do at each list, by the kind of visit; an empty list is not asked for. */
export function handItems(list: HandList, workType: Order['workType']): readonly HandItem[] {
  const swap = workType === 'swap';
  switch (list) {
    case 'before-move':
      return swap ? beforeMove : beforeFirst;
    case 'cables':
      return cables;
    case 'inspection':
      return swap ? inspection : [];
    case 'leaving':
      return swap ? leavingWithOld : leaving;
  }
}
