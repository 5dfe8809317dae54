import {firmwareFits} from '../device/profile.ts';
import type {CheckOf} from './check.ts';
import {passed, rowsNamed, rowsOf, unclear, wrong, type Judgement, type Seen} from './judgement.ts';

/** C01: the unit is the order's, or one of the depot's candidates, with a firmware the order allows. */
export function judgeUnit({expected, found}: CheckOf<'C01'>): Judgement {
  const measured = `${found.model} ${found.serial} ${found.firmware}`;
  const differs = (wanted: string, is: string) => wrong(measured, {kind: 'differs', expected: wanted, found: is});
  const model = expected.aliases[found.model] ?? found.model;
  if (model !== expected.model) return differs(expected.model, model);
  if (!expected.serials.includes(found.serial)) return differs(expected.serials.join(', '), found.serial);
  if (!firmwareFits(found.firmware, expected.firmware)) return differs(expected.firmware.join(', '), found.firmware);
  return passed(measured);
}

/** C16, only under contract (R42). */
export function judgeIds(check: CheckOf<'C16'>, seen: readonly Seen[]): Judgement {
  const read = rowsOf(seen, check.commands, 'ids');
  if (!read.ok) return read.judgement;
  const row = rowsNamed(read.rows, 'ids').at(-1);
  if (!row) return unclear('', {kind: 'unreadable', command: check.commands[0]?.send ?? 'ids'});
  const found = [row['state'], row['policy']].filter(Boolean).join(' ');
  const expected = check.policy ? `running ${check.policy}` : 'running';
  const good = row['state'] === 'running' && (check.policy === null || row['policy'] === check.policy);
  return good ? passed(found) : wrong(found, {kind: 'differs', expected, found});
}

/** C17: the unit's own statement that what runs is what a boot would load. */
export function judgeSaved(check: CheckOf<'C17'>, seen: readonly Seen[]): Judgement {
  const read = rowsOf(seen, check.commands, 'saved');
  if (!read.ok) return read.judgement;
  if (rowsNamed(read.rows, 'same').length > 0) return passed('');
  return wrong(rowsNamed(read.rows, 'state').at(-1)?.['state'] ?? '', {kind: 'not-saved'});
}

/**
 * C18: the last boot loaded the saved configuration without an error. Where nobody saw the boot and the log is silent
 * (an SSH session), it is proved by the unit saying that all that was saved runs.
 */
export function judgeBoot(check: CheckOf<'C18'>, seen: readonly Seen[]): Judgement {
  const boot = rowsOf(seen, check.commands, 'boot');
  if (!boot.ok) {
    const saved = rowsOf(seen, check.commands, 'saved');
    const same = saved.ok && rowsNamed(saved.rows, 'same').length > 0;
    return same && boot.judgement.mayChange ? passed('running = startup') : boot.judgement;
  }
  const last = boot.rows.at(-1);
  const counts = {
    loaded: Number(last?.fields['errors'] ?? 1),
    refused: rowsNamed(boot.rows, 'refused').length,
    damaged: 1
  };
  const count = counts[last?.row as keyof typeof counts];
  return count === 0 ? passed('0') : wrong(String(count), {kind: 'errors-at-load', count});
}
