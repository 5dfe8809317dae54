import type {Profile} from './profile.ts';

/** What may be said of a command in a Problem: a line with a secret only by its first words. */
export function shownCommand(profile: Profile, text: string): string {
  return profile.secrets.some(pattern => pattern.test(text)) ? text.split(' ').slice(0, 2).join(' ') : text;
}

/** The same of a part of it, which no pattern knows any more. */
export function shownFragment(profile: Profile, text: string, fragment: string): string {
  return shownCommand(profile, text) === text
    ? shownCommand(profile, fragment)
    : fragment.split(' ').slice(0, 2).join(' ');
}
