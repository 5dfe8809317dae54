import type {Command} from '../seat.ts';
export const networkViews: readonly Command[] = [];
