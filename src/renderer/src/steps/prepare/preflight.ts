import type {PortList} from '#core/contract/answers.ts';
import type {PaperView} from '#core/contract/snapshot.ts';
import type {Battery} from '../../shell/battery.ts';
import {preflightItems, type PreflightItem, type PreflightState} from '#core/job/deeds.ts';

/** What this laptop can see by itself before a person looks; `undefined`: not told (yet). */
export interface Seen {
  /** `stop`: they were read, and a disagreement in them stops the work. */
  readonly papers: 'whole' | 'stop' | undefined;
  readonly ports: PortList | undefined;
  readonly battery: Battery | undefined;
  readonly spare: Spare | undefined;
}

/** Below this a visit of four hours is not carried to its end without a socket. */
const lowBattery = 0.5;

/** What a machine can judge; what only a person can is in order until the person says otherwise. */
export function judged(seen: Seen): Readonly<Record<PreflightItem, PreflightState>> {
  const {papers, ports, battery, spare} = seen;
  return {
    papers: papers === undefined ? 'unknown' : papers === 'whole' ? 'ok' : 'attention',
    profile: 'ok',
    adapter: ports === undefined || ports.problem !== null ? 'unknown' : ports.ports.length > 0 ? 'ok' : 'attention',
    battery: battery === undefined ? 'unknown' : battery.charging || battery.level >= lowBattery ? 'ok' : 'attention',
    spare: spare === undefined || spare === 'ordered' || spare === 'candidate' ? 'ok' : 'attention',
    phone: 'ok',
    entry: 'ok',
    bans: 'ok'
  };
}

export type Items = readonly {readonly item: PreflightItem; readonly state: PreflightState}[];

/** A person's press wins over what the machine thinks. */
export function itemsOf(seen: Seen, said: ReadonlyMap<PreflightItem, PreflightState>): Items {
  const machine = judged(seen);
  return preflightItems.map(item => ({item, state: said.get(item) ?? machine[item]}));
}

export function exceptions(items: Items): number {
  return items.filter(one => one.state !== 'ok').length;
}

export type Spare = 'ordered' | 'candidate' | 'old' | 'other';

/** What a serial number read from a label is by the order. */
export function spareOf(
  {newUnit, candidates, oldUnit}: Pick<PaperView, 'newUnit' | 'candidates' | 'oldUnit'>,
  serial: string
): Spare {
  if (serial === newUnit.serial) return 'ordered';
  if (serial === oldUnit?.serial) return 'old';
  return candidates.some(one => one.serial === serial) ? 'candidate' : 'other';
}
