import type {SecretName} from '#core/problem.ts';

export const secrets: Readonly<Record<SecretName, string>> = {
  'factory-password': 'the factory password (a new unit)',
  'setup-password': 'the setup password (set on the new unit tonight)',
  'earlier-setup-password': 'a setup password given earlier',
  'site-password': "the site's administrator password (settings sheet ⑥ F6)",
  'enable-password': 'the enable password (settings sheet ⑥ F7)'
};
