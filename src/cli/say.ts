import type {Problem} from '#core/problem.ts';
import {sayProblem, type Language} from '#words/words.ts';

export const language: Language = process.env['VSR_LANGUAGE'] === 'en' ? 'en' : 'ja';

/** A Problem for people and, as the last line, for programs. Gives the exit code for "a person must look". */
export function say(problem: Problem): number {
  const said = sayProblem(language, problem);
  const means = said.means.replaceAll('\n', '\n  ');
  process.stderr.write(`\n${said.number} ${said.title}\n  ${means}\n  → ${said.next}\n`);
  process.stderr.write(`${JSON.stringify({number: said.number, ...problem})}\n`);
  return 2;
}
