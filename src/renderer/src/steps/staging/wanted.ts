import type {PaperView} from '#core/contract/snapshot.ts';
import type {Problem, SecretName as AnySecret} from '#core/problem.ts';

export type SecretName = PaperView['secretsMissing'][number];

/** Passwords to ask for: those nobody has given, and those the unit has just refused, which may have been mistyped. */
export function wantedSecrets(missing: readonly SecretName[], problem: Problem | null): readonly SecretName[] {
  return secretNames.filter(name => missing.includes(name) || refusedBy(problem).includes(name));
}

export const secretNames: readonly SecretName[] = ['setup-password', 'site-password', 'enable-password'];

function refusedBy(problem: Problem | null): readonly AnySecret[] {
  if (problem?.kind === 'login-setup-refused') return ['setup-password'];
  return problem?.kind === 'login-refused' || problem?.kind === 'enable-refused' ? problem.tried : [];
}
