import {createDice} from '#simulator/dice.ts';

/** What one run is like; everything follows from its seed. */
export interface Setting {
  readonly seed: number;
  readonly kind: FaultKind;
  readonly faults: readonly string[];
  readonly baud: number;
  readonly bufferBytes: number;
  readonly adapterMs: number;
}

const kinds = [
  'none', 'drop', 'dup', 'garble', 'noise', 'echo-rewrite', 'garble-control',
  'drop-back', 'dup-back', 'garble-back', 'latency'
] as const; // prettier-ignore
export type FaultKind = (typeof kinds)[number];

const bauds = [9600, 115_200, 38_400];
const buffers = [16, 32, 64, 128, 256, 512, 1024];

/** 231 seeds in a row see each fault at each speed with each buffer. */
export function settingOf(seed: number): Setting {
  const dice = createDice(seed);
  const at = (count: number, each: number): number => Math.floor(seed / each) % count;
  const kind = kinds[at(kinds.length, 1)] ?? 'none';
  const baud = bauds[at(bauds.length, kinds.length)] ?? 9600;
  const bufferBytes = buffers[at(buffers.length, kinds.length * bauds.length)] ?? 256;
  const chance = dice.between(0.0005, 0.008).toFixed(4);
  const argument = kind === 'latency' ? Math.round(dice.between(5, 300)) : chance;
  const faults = kind === 'none' ? [] : kind === 'echo-rewrite' ? [kind] : [`${kind}:${argument}`];
  return {seed, kind, faults, baud, bufferBytes, adapterMs: dice.chance(0.5) ? 16 : 1};
}

export function shownSetting({seed, faults, baud, bufferBytes, adapterMs}: Setting): string {
  return `seed ${seed}: ${faults.join(' ') || 'no fault'}, ${baud} baud, buffer ${bufferBytes}, adapter ${adapterMs} ms`;
}
