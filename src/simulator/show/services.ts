import type {Command} from '../seat.ts';
export const serviceViews: readonly Command[] = [];
