import type {ModeName, Profile, Question} from './profile.ts';

/** What the line being written says about the state of the unit. */
export type Place =
  | {
      readonly is: 'prompt';
      readonly mode: Exclude<ModeName, 'loader' | 'block'>;
      readonly host: string;
      readonly text: string;
    }
  | {readonly is: 'block'; readonly text: string}
  | {readonly is: 'loader'; readonly text: string}
  | {readonly is: 'login'; readonly host: string; readonly text: string}
  | {readonly is: 'password'; readonly text: string}
  | {readonly is: 'pager'; readonly text: string}
  | {readonly is: 'question'; readonly question: Question; readonly text: string};

const promptModes = ['user', 'exec', 'config', 'section', 'candidate'] as const;

/** Undefined: no state the profile knows; it may still be in the middle of a line. */
export function placeOf(profile: Profile, current: string): Place | undefined {
  for (const question of profile.login.questions)
    if (question.re.test(current)) return {is: 'question', question, text: current};
  if (profile.pager.re.test(current)) return {is: 'pager', text: current};
  // Before the prompts: a host may be called so, but nothing may be typed at a loader that only looks like a host.
  if (profile.prompt.loader.test(current)) return {is: 'loader', text: current};
  if (profile.prompt.block.test(current)) return {is: 'block', text: current};
  for (const mode of promptModes) {
    const found = profile.prompt[mode].exec(current);
    if (found) return {is: 'prompt', mode, host: found.groups?.['host'] ?? '', text: current};
  }
  const login = profile.login.user.exec(current);
  if (login) return {is: 'login', host: login.groups?.['host'] ?? '', text: current};
  return profile.login.password.test(current) ? {is: 'password', text: current} : undefined;
}

/** Looks like a question that waits for an answer, though the profile does not know it. */
export function looksLikeQuestion(current: string): boolean {
  return /[?:\])]\s*$/u.test(current);
}

/** A line that only a unit prints that goes down or comes up. */
export function isBootText(profile: Profile, line: string): boolean {
  return profile.boot.lines.some(pattern => pattern.test(line));
}

/** The part of the hostname that a prompt shows. */
export function shownHost(profile: Profile, host: string): string {
  return host.slice(0, profile.prompt.hostnameShownUpTo);
}
