import {readFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Clock} from '#core/ports.ts';
import {problem} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';
import {readFaults} from '#simulator/faults.ts';
import {loadScenario} from '#simulator/scenario.ts';
import {createUnit, type SimulatedUnit} from '#simulator/unit.ts';

/** What the world outside a simulated unit is like, one file each, written by hand. */
const scenarios = fileURLToPath(new URL('../../resources/scenarios/', import.meta.url));

export interface UnitChoice {
  readonly scenario: string;
  readonly faults: readonly string[];
  readonly seed: number;
}

/** A simulated unit by the name of its scenario. */
export async function trainingUnit(choice: UnitChoice, clock: Clock): Promise<Result<SimulatedUnit>> {
  const file = join(scenarios, `${basename(choice.scenario)}.yaml`);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return failed(problem('usage-wrong', {detail: `--scenario ${choice.scenario}`}));
  const wrong = choice.faults.find(one => !isFault(one));
  if (wrong !== undefined) return failed(problem('usage-wrong', {detail: `--faults ${wrong}`}));
  return ok(createUnit({...choice, scenario: loadScenario(text, file), clock}));
}

function isFault(text: string): boolean {
  try {
    readFaults([text]);
    return true;
  } catch {
    return false;
  }
}
