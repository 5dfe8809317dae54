import type {Command} from '../seat.ts';
export const probes: readonly Command[] = [];
