import type {Job} from '#core/job/state.ts';

/** What people are told of a job, short. */
export function gist({attempts, lines, saved, reloaded, cablesMoved, ending, said}: Job): string {
  return JSON.stringify([attempts, [...lines], saved, reloaded, cablesMoved, ending ?? '', said.length]);
}
