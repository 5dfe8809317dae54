import type {Profile} from './profile.ts';

/** Lines a unit prints unasked, on a line of their own, in the middle of whatever it was printing. */
export interface Noise {
  /** The whole line is one. */
  is(line: string): boolean;
  /** A line that begins so may still become one. */
  mayBecome(begun: string): boolean;
}

export function noiseOf({noise}: Pick<Profile, 'noise'>): Noise {
  const firsts = noise.map(pattern => firstOf(pattern.source));
  const any = firsts.includes(undefined);
  return {
    is: line => noise.some(pattern => pattern.test(line)),
    mayBecome: begun => begun === '' || any || firsts.includes(begun[0])
  };
}

/** The character every match of a pattern begins with, where its source says so plainly: `^%…`, `^\[…`. */
function firstOf(source: string): string | undefined {
  return /^\^(?:\\(?<escaped>[^\w\s])|(?<plain>[^\\^$.*+?()[\]{}|]))(?![*?{|])/u
    .exec(source)
    ?.slice(1)
    .find(found => found !== undefined);
}
