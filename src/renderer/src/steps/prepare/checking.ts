import {useState} from 'react';
import type {Papers} from '#core/contract/answers.ts';
import type {PreflightItem, PreflightState} from '#core/job/deeds.ts';
import {useBattery} from '../../shell/battery.ts';
import {usePorts} from '../../shell/ports.ts';
import {useVisit} from '../../store/mirror.ts';
import {itemsOf, spareOf, type Items, type Seen} from './preflight.ts';

export interface Checking {
  readonly seen: Seen;
  readonly items: Items;
  /** The serial number that was compared last. */
  readonly compared: string | undefined;
  readonly compare: (serial: string) => void;
  /** A press on an item: in order, or not. */
  readonly turn: (item: PreflightItem, state: PreflightState) => void;
}

/** The check under way: what the laptop sees by itself, and what the person says against it. */
export function useChecking(papers: Papers | undefined): Checking {
  const {paper} = useVisit();
  const [said, setSaid] = useState<ReadonlyMap<PreflightItem, PreflightState>>(new Map());
  const [compared, compare] = useState<string>();
  const seen: Seen = {
    // The order opens only when all its files are there and unchanged; the sheet was read when its page is here.
    papers: papers && (papers.findings.some(one => one.rank === 'stop') ? 'stop' : 'whole'),
    ports: usePorts(),
    battery: useBattery(),
    spare: compared === undefined ? undefined : spareOf(paper, compared)
  };
  return {
    seen,
    items: itemsOf(seen, said),
    compared,
    compare,
    turn: (item, state) => setSaid(before => new Map(before).set(item, state))
  };
}
