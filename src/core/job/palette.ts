import {expect} from '../check/expectation.ts';
import {failed, ok, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import type {Identity} from '../unit/identity.ts';
import {keepConsole, type Connected} from './connect.ts';
import type {Visit} from './visit.ts';

/**
 * The profile's read-only commands, ready to be asked: one that names a thing stands there once for each such thing of
 * the settings, as the checks name it.
 */
export function palette({material}: Pick<Visit, 'material'>, identity: Identity): readonly string[] {
  const {order, sheet, profile} = material;
  const commands = expect({order, settings: sheet.settings, profile, identity}).flatMap(check => check.commands);
  const filled = profile.investigate.flatMap(form =>
    form.includes('{{')
      ? commands.filter(one => profile.observations[one.observation]?.send === form).map(one => one.send)
      : [form]
  );
  return [...new Set(filled)];
}

/**
 * Asks one of them on the open session, in exec mode; nothing that is not on the list goes out. The answer is recorded
 * and given masked. Also in the middle of a pause: whoever sends lines stands in their section again before going on.
 */
export async function ask(visit: Visit, unit: Connected, command: string): Promise<Result<readonly string[]>> {
  if (!palette(visit, unit.identity).includes(command)) return failed(problem('command-not-listed', {command}));
  const {session, recorder} = unit;
  const exec = await session.goTo('exec');
  if (!exec.ok) return exec;
  const answer = await session.ask(command);
  const kept = await keepConsole(visit, recorder);
  // What the unit does not know is an answer too.
  const lines = answer.ok
    ? answer.value.map(line => recorder.mask(line))
    : answer.problem.kind === 'command-refused'
      ? answer.problem.answer
      : undefined;
  if (lines === undefined && !answer.ok) return answer;
  return kept.ok ? ok(lines ?? []) : kept;
}
