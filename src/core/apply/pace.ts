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

/** How an attempt sent its lines, and what was lost on the way. */
export interface Sending {
  readonly pace: Pace;
  /** Times a line was killed and typed again, since its echo came back damaged or its RETURN was lost. */
  readonly retyped: number;
  /** Bytes that may be unechoed, as learned by its end. */
  readonly window: number;
}

export function sendingOf(session: Pick<Session, 'lossless' | 'retyped' | 'window'>): Sending {
  return {pace: paceOf(session), retyped: session.retyped, window: session.window};
}
