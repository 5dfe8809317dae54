import {resolve} from 'node:path';
import {parseArgs, type ParseArgsConfig} from 'node:util';
import {problem} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Parses a command's arguments; a word too much or too little is a Problem, not a stack trace. */
export function parse<O extends Options>(args: readonly string[], options: O, words: 'words' | 'none' = 'none') {
  try {
    return ok(parseArgs({args: [...args], options, allowPositionals: words === 'words', strict: true}));
  } catch (error) {
    // Node's own sentence is English and long; what it names is enough.
    const {message} = error as Error;
    return failed(
      problem('usage-wrong', {detail: /'(?<option>-[^']*)'/u.exec(message)?.groups?.['option'] ?? message})
    );
  }
}

/** Paths are meant from where the command was typed, not from where npm runs it. */
export function fromHere(path: string): string {
  return resolve(process.env['VSR_CALLED_FROM'] ?? process.cwd(), path);
}

export function wholeNumber(text: string | undefined, fallback: number): Result<number> {
  if (text === undefined) return ok(fallback);
  return /^\d+$/u.test(text) ? ok(Number(text)) : failed(problem('usage-wrong', {detail: text}));
}
