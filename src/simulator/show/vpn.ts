import type {Command} from '../seat.ts';
export const vpnViews: readonly Command[] = [];
