import {capabilities, type Capability} from '../../scripts/capabilities.ts';

const known = new Map<Capability['name'], boolean>();

/**
 * For `skipIf`: this system cannot offer it. Says once in each test file what is not run and why; `npm test` says the
 * same before all tests, and fails under CI where the system could offer it.
 */
export function lacks(name: Capability['name']): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  const one = capabilities.find(each => each.name === name);
  if (one === undefined) throw new Error(`scripts/capabilities.ts knows no ${name}`);
  const missing = !one.found();
  if (missing) console.log(`not run here: ${one.neededBy} (no ${name}: ${one.how})`);
  known.set(name, missing);
  return missing;
}
