import type {Profile} from './profile.ts';
import {placeOf} from './prompt.ts';

/**
 * The first text among complete lines that the unit has taken as a line of its own: what stands behind a prompt at
 * their beginning. An empty line and a comment have no effect and are none.
 */
export function executedIn(profile: Profile, lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const text = behindPrompt(profile, line)?.rest.trim() ?? '';
    if (text !== '' && !profile.comment.test(text)) return text;
  }
  return undefined;
}

/** A prompt at the beginning of a text, the shortest that is one, and what stands behind it. */
export function behindPrompt(
  profile: Profile,
  text: string
): {readonly base: string; readonly rest: string} | undefined {
  for (let end = 1; end <= Math.min(text.length, promptMax); end += 1) {
    const base = text.slice(0, end);
    if (placeOf(profile, base)?.is === 'prompt') return {base, rest: text.slice(end)};
  }
  return undefined;
}

/** Characters; prompts of the shipped profiles end before. */
const promptMax = 72;
