import type {Profile} from './profile.ts';

/** Lines of an answer that say no; what the profile calls ok wins. */
export function refusal(profile: Profile, lines: readonly string[]): readonly string[] | undefined {
  const refused = lines.filter(
    line => profile.errors.some(pattern => pattern.test(line)) && !profile.ok.some(pattern => pattern.test(line))
  );
  return refused.length > 0 ? refused : undefined;
}
