import type {CallName} from '#core/contract/names.ts';
import type {LockView} from '#core/contract/snapshot.ts';
import {problem} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';

/** What only asks who is there, or holds work that runs: never kept from anybody. */
const always: ReadonlySet<CallName> = new Set<CallName>(['app.hello', 'app.prefer', 'unit.pause', 'unit.stop']);
const locked: ReadonlySet<CallName> = new Set<CallName>(['lock.open', 'lock.forgot']);
const witness: ReadonlySet<CallName> = new Set<CallName>([
  'witness.ask',
  'witness.sign',
  'witness.decline',
  'witness.paper',
  'witness.back',
  'lock.now',
  'lock.forgot'
]);

/** May this be asked while the screen is so? */
export function allowed(name: CallName, state: LockView['state']): Result<void> {
  if (state === 'open' || state === 'unset' || always.has(name)) return ok();
  if (state === 'locked') return locked.has(name) ? ok() : failed(problem('app-locked', {}));
  return witness.has(name) ? ok() : failed(problem('witness-shown', {}));
}
