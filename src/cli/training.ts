import {fileURLToPath} from 'node:url';
import type {Clock} from '#core/ports.ts';
import type {Result} from '#core/result.ts';
import {trainingUnit, type UnitChoice} from '#main/host/training-unit.ts';
import type {SimulatedUnit} from '#simulator/unit.ts';

const folder = fileURLToPath(new URL('../../resources/scenarios/', import.meta.url));

/** A simulated unit whose cables the scenario's script moves. */
export function scriptedUnit(choice: UnitChoice, clock: Clock): Promise<Result<SimulatedUnit>> {
  return trainingUnit({...choice, folder, hands: 'script', startup: undefined}, clock);
}
