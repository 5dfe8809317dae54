import {must, type Bench} from './bench.ts';

export const training = {kind: 'training', port: 'console-1'} as const;

/** To the point where the unit may be staged. */
export async function arrive({now, call}: Bench): Promise<void> {
  await must(now('visit.enter', {}));
  await must(
    now('visit.conditions', {conditions: {photos: true, lan: false, usb: true, onuRestart: true, powerOff: true}})
  );
  await must(call('unit.choose', {target: training}));
}

export async function stageIt(at: Bench): Promise<void> {
  await must(at.now('unit.stage', {}));
  await at.rest();
}

/** The call with the centre that has to come before the stop. */
export async function callCentre({call, room}: Bench): Promise<void> {
  const from = new Date(room.clock.wallMs()).toISOString();
  await must(call('visit.call', {purpose: 'start', from, reached: true, name: '当直 田中', number: '0147'}));
}

export async function until(at: Bench, is: () => boolean): Promise<void> {
  while (!is()) await pass(at, 200);
}

export function pass({room}: Pick<Bench, 'room'>, ms: number): Promise<void> {
  return new Promise(resolve => room.clock.after(ms, resolve));
}

export function linesDone({desk}: Bench): number {
  const {work} = desk.view();
  return work.is === 'idle' ? 0 : (work.lines?.done ?? 0);
}

/** Names of what is written down, in order. */
export function recorded({room}: Bench): readonly string[] {
  return [...room.disk.records.values()].flat().map(one => (JSON.parse(one.bytes) as {readonly kind: string}).kind);
}
