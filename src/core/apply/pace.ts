import type {Session} from '../device/session.ts';

/**
 * How far the sending runs ahead of the unit. `line`: not at all. `gated`: the characters of the next line travel while
 * the unit is busy; its RETURN waits for the proof. `free`: whole lines, where nothing can be lost on the way.
 */
export type Pace = 'line' | 'gated' | 'free';

/** On a serial line a character can be lost; SSH loses none, and tells if the line is cut. */
export function paceOf({lossless}: Pick<Session, 'lossless'>): Pace {
  return lossless ? 'free' : 'gated';
}
