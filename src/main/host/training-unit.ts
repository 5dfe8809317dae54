import {readFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import type {Clock} from '#core/ports.ts';
import {problem} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';
import {readFaults} from '#simulator/faults.ts';
import {loadScenario, type Scenario} from '#simulator/scenario.ts';
import {createUnit, type SimulatedUnit} from '#simulator/unit.ts';

export interface UnitChoice {
  readonly scenario: string;
  readonly faults: readonly string[];
  readonly seed: number;
}

export interface UnitMaking extends UnitChoice {
  /** Holds the scenarios: what the world outside a unit is like, one file each, written by hand. */
  readonly folder: string;
  /** `person`: cables and power are moved by somebody's hands, never by the scenario's script. */
  readonly hands: 'script' | 'person';
  /** What the unit keeps on its flash in place of what the scenario says; undefined: as the scenario says. */
  readonly startup: string | undefined;
}

/** A simulated unit by the name of its scenario. */
export async function trainingUnit(making: UnitMaking, clock: Clock): Promise<Result<SimulatedUnit>> {
  const file = join(making.folder, `${basename(making.scenario)}.yaml`);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return failed(problem('usage-wrong', {detail: `--scenario ${making.scenario}`}));
  const wrong = making.faults.find(one => !isFault(one));
  if (wrong !== undefined) return failed(problem('usage-wrong', {detail: `--faults ${wrong}`}));
  const {faults, seed} = making;
  return ok(createUnit({scenario: scenarioOf(making, loadScenario(text, file)), faults, seed, clock}));
}

function scenarioOf({hands, startup}: UnitMaking, scenario: Scenario): Scenario {
  const unit = startup === undefined ? scenario.unit : {...scenario.unit, configuration: startup};
  return {...scenario, unit, script: hands === 'script' ? scenario.script : weatherOf(scenario)};
}

/** What of the script goes on without hands: what happens at the line and at the centre. */
function weatherOf({script}: Scenario): Scenario['script'] {
  return script.flatMap(step => {
    const {onu, center} = step.do;
    const left = {...(onu && {onu}), ...(center && {center})};
    return Object.keys(left).length === 0 ? [] : [{...step, do: left}];
  });
}

function isFault(text: string): boolean {
  try {
    readFaults([text]);
    return true;
  } catch {
    return false;
  }
}
