import {lazy, type ComponentType} from 'react';
import {railSteps, type RailStep} from '#core/procedure/rail.ts';

/**
 * The screens of a visit, each loaded when it is looked at first: a folder with a `screen.tsx` that exports `Screen` is
 * all a step needs.
 */
const files = import.meta.glob<{readonly Screen: ComponentType}>('./steps/*/screen.tsx');

export const stepScreens = Object.fromEntries(
  railSteps.map(step => [step, lazy(() => load(step))])
) as unknown as Readonly<Record<RailStep, ComponentType>>;

async function load(step: RailStep): Promise<{default: ComponentType}> {
  const file = files[`./steps/${step}/screen.tsx`];
  if (file === undefined) throw new Error(`no screen for ${step}`);
  return {default: (await file()).Screen};
}

/** What lies beside the step and over it (drawer), and what stands before all (lock): one component for each file. */
const others = import.meta.glob<Readonly<Record<string, ComponentType>>>([
  './drawer/drawer.tsx',
  './drawer/night-clock.tsx',
  './lock/lock.tsx'
]);

export const Drawer = other('./drawer/drawer.tsx', 'Drawer');
export const NightClock = other('./drawer/night-clock.tsx', 'NightClock');
export const Lock = other('./lock/lock.tsx', 'Lock');

function other(path: string, name: string): ComponentType {
  return lazy(async () => {
    const found = (await others[path]?.())?.[name];
    return {default: found ?? Nothing};
  });
}

function Nothing() {
  return null;
}
