import type {UnitChoice} from './training-unit.ts';

/** How a training visit is to be: how fast its time runs, and which unit stands on the bench. */
export interface TrainingWish {
  /** Real time times so much. */
  readonly speed: number;
  /** What is not said the order's own scenario says. */
  readonly unit: Partial<UnitChoice>;
}

/** From the environment, for those who teach and for tests: VSR_TRAINING_SPEED, _SCENARIO, _FAULTS, _SEED. */
export function trainingOf(env: NodeJS.ProcessEnv): TrainingWish {
  const {
    VSR_TRAINING_SPEED,
    VSR_TRAINING_SCENARIO: scenario,
    VSR_TRAINING_FAULTS: faults,
    VSR_TRAINING_SEED: seed
  } = env;
  return {
    speed: positive(VSR_TRAINING_SPEED, 4),
    unit: {
      ...(scenario && {scenario}),
      ...(faults && {faults: faults.split(',')}),
      ...(seed && {seed: positive(seed, 1)})
    }
  };
}

function positive(text: string | undefined, fallback: number): number {
  const number = Number(text ?? fallback);
  return Number.isFinite(number) && number > 0 ? number : fallback;
}
