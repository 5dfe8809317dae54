import type {Strategy} from './measure.ts';
import {host, type BenchPlan} from './plans.ts';
import {pause, type Tap, tapOn, write} from './tap.ts';

/** What a person pastes: sections follow each other as in the file. */
function pasted({plan}: BenchPlan): readonly string[] {
  return ['configure terminal', ...plan.lines.map(line => line.text), 'end'];
}

const done = `${host}# `;
/** Longer than any line keeps the unit busy. */
const silenceMs = 3000;

/** Until the prompt of exec mode stands there after the last line; damaged beyond that: until the unit is silent. */
async function settle(tap: Tap): Promise<number> {
  await tap.until(() => tap.tail().endsWith(`end\r\n${done}`), silenceMs);
  return tap.lastMs();
}

/** Everything at once, or with a pause after each line has left the laptop. */
export function paste(pauseMs: number): Strategy {
  return async (desk, plan) => {
    const tap = tapOn(desk);
    const lines = pasted(plan);
    const eachMs = desk.transport.medium === 'ssh' ? 0 : 10_000 / desk.baud;
    if (pauseMs === 0) await write(desk, lines.map(line => `${line}\r`).join(''));
    else
      for (const line of lines) {
        await write(desk, `${line}\r`);
        await pause(desk, (line.length + 1) * eachMs + pauseMs);
      }
    return settle(tap);
  };
}

/** A whole line, then its prompt. */
export const byPrompt: Strategy = async (desk, plan) => {
  const tap = tapOn(desk);
  for (const line of pasted(plan)) {
    const before = tap.prompts();
    await write(desk, `${line}\r`);
    await tap.until(() => tap.prompts() > before, silenceMs);
  }
  return tap.lastMs();
};

/** A line without RETURN, then its echo; RETURN together with the next line, whatever the prompt. */
export const byEcho: Strategy = async (desk, plan) => {
  const tap = tapOn(desk);
  let from = 0;
  for (const line of pasted(plan)) {
    await write(desk, line);
    await tap.until(() => tap.text().includes(line, from), silenceMs);
    from = tap.text().indexOf(line, from) + line.length;
    await write(desk, '\r');
  }
  return settle(tap);
};

/** Whatever line: never more than so many characters without an echo. */
export function credited(window: number): Strategy {
  return async (desk, plan) => {
    const tap = tapOn(desk);
    const lines = pasted(plan);
    const keys = lines.map(line => `${line}\r`).join('');
    const echo = echoCounter(lines);
    let sent = 0;
    while (sent < keys.length) {
      const room = echo(tap.text()) + window - sent;
      await write(desk, keys.slice(sent, sent + room));
      sent += room;
      if (!(await tap.until(() => echo(tap.text()) + window > sent, silenceMs))) break;
    }
    return settle(tap);
  };
}

/** How many of the keys have come back, line for line behind a prompt; each text is looked at once. */
function echoCounter(lines: readonly string[]): (text: string) => number {
  let [line, from, whole] = [0, 0, 0];
  return text => {
    for (;;) {
      const wanted = lines[line];
      if (wanted === undefined) return whole;
      const at = text.indexOf(`${wanted}\r\n`, from);
      if (at < 0) break;
      from = at + wanted.length + 2;
      whole += wanted.length + 1;
      line += 1;
    }
    const rest = /# ([^\r\n]*)$/.exec(text.slice(from))?.[1] ?? (line === 0 ? text : '');
    return whole + ((lines[line] ?? '').startsWith(rest) ? rest.length : 0);
  };
}
