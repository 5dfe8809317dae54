import {createContext, Script} from 'node:vm';

interface Timed {
  readonly ms: number;
  readonly line: string;
}

/** A pattern that has not come to an end by then never will. */
const giveUpMs = 100;
const again = 3;

const script = new Script(`
  let worst = {ms: -1, line: ''};
  const pattern = new RegExp(source, flags);
  for (const line of lines) {
    state.line = line;
    const began = now();
    pattern.test(line);
    const ms = now() - began;
    if (ms > worst.ms) worst = {ms, line};
  }
  worst`);

/**
 * The line that a pattern takes longest for. A regular expression can't be stopped from outside but by the engine's own
 * watch, which node:vm sets; what is slow once may be the machine's fault and is measured again.
 */
export function slowest(pattern: RegExp, lines: readonly string[]): Timed {
  let worst = measure(pattern, lines);
  for (let time = 1; time < again && worst.ms > 1; time += 1) {
    const {ms} = measure(pattern, [worst.line]);
    worst = {...worst, ms: Math.min(worst.ms, ms)};
  }
  return worst;
}

function measure({source, flags}: RegExp, lines: readonly string[]): Timed {
  const state = {line: ''};
  const context = createContext({source, flags, lines, state, now: () => performance.now()});
  try {
    const {ms, line} = script.runInContext(context, {timeout: giveUpMs}) as Timed;
    return {ms, line};
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    return {ms: giveUpMs, line: state.line};
  }
}
