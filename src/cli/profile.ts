import {usage} from './usage.ts';

/** `profile check|record|qualify`: a profile held against itself, its fixtures, and a unit. */
export async function profile(args: readonly string[]): Promise<number> {
  const [verb, ...rest] = args;
  switch (verb) {
    case 'check':
      return (await import('./profile-check.ts')).profileCheck(rest);
    case 'record':
      return (await import('./profile-record.ts')).profileRecord(rest);
    case 'qualify':
      return (await import('./profile-qualify.ts')).profileQualify(rest);
    default:
      return usage(`profile ${args.join(' ')}`);
  }
}
