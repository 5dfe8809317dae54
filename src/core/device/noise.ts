import {partialOf} from './partial.ts';
import type {Profile} from './profile.ts';

/** Lines a unit prints unasked, on a line of their own, in the middle of whatever it was printing. */
export interface Noise {
  /** The whole line is one. */
  is(line: string): boolean;
  /** A line that begins so may still become one. */
  mayBecome(begun: string): boolean;
}

export function noiseOf({noise}: Pick<Profile, 'noise'>): Noise {
  const begins = noise.map(partialOf);
  return {
    is: line => noise.some(pattern => pattern.test(line)),
    mayBecome: begun => begun === '' || begins.some(pattern => pattern.test(begun))
  };
}
