import {usage} from './usage.ts';

/** `profile check|record|qualify`: a profile held against itself, its fixtures, and a unit. */
export async function profile(args: readonly string[]): Promise<number> {
  const [verb, ...rest] = args;
  if (verb === 'check') return (await import('./profile-check.ts')).profileCheck(rest);
  if (verb === 'record') return (await import('./profile-record.ts')).profileRecord(rest);
  if (verb === 'qualify') return (await import('./profile-qualify.ts')).profileQualify(rest);
  return usage(`profile ${args.join(' ')}`);
}
