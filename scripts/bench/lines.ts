import {engine} from './engine.ts';
import {vsr} from './desk.ts';
import {measure, type Strategy} from './measure.ts';
import {freeOracle, gatedOracle} from './oracle.ts';
import {byEcho, byPrompt, credited, paste} from './pastes.ts';
import {planOf} from './plans.ts';
import type {Part, Row} from './table.ts';

/** A way and what it is called; others may stand beside them. */
export type Way = readonly [name: string, strategy: Strategy];

const serialWays: readonly Way[] = [
  ['open paste', paste(0)],
  ['10 ms a line', paste(10)],
  ['50 ms a line', paste(50)],
  ['wait for the prompt', byPrompt],
  ['wait for the echo', byEcho],
  ['credited window 128', credited(128)],
  ['gated oracle', gatedOracle],
  ['engine', engine]
];

const networkWays: readonly Way[] = [
  ['unchecked paste', paste(0)],
  ['wait for the prompt', byPrompt],
  ['free oracle', freeOracle],
  ['engine', engine]
];

/** 256 bytes of buffer; each speed with the adapter as it comes and as it can be set. */
export async function serialPart(): Promise<Part> {
  const rows: Row[] = [];
  for (const [baud, adapterMs] of [
    [9600, 16],
    [115_200, 16],
    [115_200, 1]
  ] as const) {
    const line = {baud, adapterMs, bufferBytes: 256};
    rows.push(...(await rowsOf(`serial ${baud}, adapter ${adapterMs} ms`, serialWays, {medium: 'serial', line})));
  }
  return {rows, bound: 'gated oracle'};
}

export async function networkPart(): Promise<Part> {
  const rows: Row[] = [];
  for (const roundTripMs of [0, 50, 200])
    rows.push(
      ...(await rowsOf(`SSH, round trip ${roundTripMs} ms${roundTripMs === 0 ? ' (real time)' : ''}`, networkWays, {
        medium: 'ssh',
        line: {roundTripMs}
      }))
    );
  return {rows, bound: 'free oracle'};
}

type Setting = Omit<Parameters<typeof measure>[1], 'plan'>;

async function rowsOf(setting: string, ways: readonly Way[], at: Setting): Promise<readonly Row[]> {
  const profile = vsr();
  const rows: Row[] = [];
  for (const [way, strategy] of ways) {
    const flat = await measure(strategy, {...at, plan: planOf('flat', profile)});
    const sectioned = await measure(strategy, {...at, plan: planOf('sectioned', profile)});
    rows.push({setting, way, plans: {flat, sectioned}});
  }
  return rows;
}
